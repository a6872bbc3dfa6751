import Books
import Diagnostics

/// What an argument is: how it is read, what completes it, and how help calls it.
public enum Shape: Hashable, Sendable {
  case amount
  /// An amount, with a currency behind it where that is not the books' own.
  case money
  /// An exact decimal: francs for one unit of a currency.
  case rate
  /// A currency by its three letters.
  case currency
  /// A calendar month: `2026-03`.
  case month
  /// An amount or one of the words that stand for one.
  case amountOr(rest: Bool, open: Bool)
  case account
  /// An account where money lies.
  case moneyAccount
  case accountPair
  /// One account or a stretch of numbers: `1020`, `1000..1999`.
  case accountRange
  case contact
  /// A contact, an invoice or a bill: whose account is meant.
  case party
  /// A contact with a credit, or a credit note.
  case creditSource
  case document(DocumentKinds)
  case entry
  /// A document or an entry.
  case showable
  case date
  /// A date, or days from the document's date: `30d`.
  case term
  case vatCode
  /// A code, or `none`.
  case vatCodeOrNone
  case text
  case integer
  /// How many, before an `x` and a price: `3 x`, `1.5 x`.
  case quantity
  case choice([Choice])
  /// A new name: letters, digits, `-`, `_`, `.`.
  case name
  /// A document, `customer` or `supplier CONTACT`, or `account ACCOUNT`: what a bank
  /// reconciliation offers.
  case target
  /// An error name, a topic, a scenario, a figure: a word the command looks up itself.
  case word(Vocabulary)
  case path
  /// Everything up to the end of the line.
  case rest
  /// Amount, date, text or document, as `let` takes them.
  case value
}

/// Kinds of documents an argument accepts.
public struct DocumentKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  public init(_ kind: DocumentKind) {
    rawValue = 1 << kind.rawValue
  }

  public static let invoice = DocumentKinds(.invoice)
  public static let creditNote = DocumentKinds(.creditNote)
  public static let bank = DocumentKinds(.bank)
  public static let card = DocumentKinds(.card)
  public static let sale = DocumentKinds(.sale)
  public static let tillDay = DocumentKinds(.tillDay)
  public static let bill = DocumentKinds(.bill)
  public static let receipt = DocumentKinds(.receipt)
  public static let statement = DocumentKinds(.statement)
  public static let charge = DocumentKinds(.charge)
  public static let any: DocumentKinds = [
    .invoice, .creditNote, .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge,
  ]
}

/// One of a few words an argument may be, with its German form.
public struct Choice: Hashable, Sendable {
  public let english: String
  public let german: String

  public init(_ english: String, _ german: String) {
    self.english = english
    self.german = german
  }
}

/// Words that a list elsewhere defines; completion asks that list.
public enum Vocabulary: Hashable, Sendable {
  case errorName
  case topic
  case scenario
  case figure
  case state
  case format
  case fork
  case checkpoint
  /// A checkpoint or an entry.
  case point
  /// A number that is to be the next.
  case number
}

extension Shape {
  /// How usage and errors call it.
  public var title: Phrase {
    switch self {
    case .amount: Phrase("an amount", "ein Betrag")
    case .money: Phrase("an amount with its currency", "ein Betrag mit seiner Währung")
    case .rate: Phrase("an exchange rate", "ein Wechselkurs")
    case .currency: Phrase("a currency", "eine Währung")
    case .month: Phrase("a month", "ein Monat")
    case .amountOr(let rest, _):
      rest
        ? Phrase("an amount or 'rest'", "ein Betrag oder 'rest'")
        : Phrase("an amount or 'open'", "ein Betrag oder 'open'")
    case .account: Phrase("an account", "ein Konto")
    case .moneyAccount: Phrase("a bank or cash account", "ein Bank- oder Kassenkonto")
    case .accountPair: Phrase("debit/credit", "Soll/Haben")
    case .accountRange: Phrase("an account or a range", "ein Konto oder ein Bereich")
    case .contact: Phrase("a contact", "ein Kontakt")
    case .creditSource: Phrase("a contact or a credit note", "ein Kontakt oder eine Gutschrift")
    case .party:
      Phrase(
        "a contact, an invoice or a bill", "ein Kontakt, eine Rechnung oder Lieferantenrechnung")
    case .document(let kinds): kinds.title
    case .showable: Phrase("a document or an entry", "ein Beleg oder eine Buchung")
    case .entry: Phrase("an entry", "eine Buchung")
    case .date: Phrase("a date", "ein Datum")
    case .term: Phrase("a date or days", "ein Datum oder Tage")
    case .vatCode: Phrase("a VAT code", "ein MWST-Code")
    case .vatCodeOrNone: Phrase("a VAT code or 'none'", "ein MWST-Code oder 'none'")
    case .text: Phrase("a text", "ein Text")
    case .integer: Phrase("a whole number", "eine ganze Zahl")
    case .quantity: Phrase("a quantity", "eine Menge")
    case .choice(let choices):
      Phrase(
        choices.map(\.english).joined(separator: " | "),
        choices.map(\.english).joined(separator: " | "))
    case .name: Phrase("a name", "ein Name")
    case .target:
      Phrase(
        "a document, customer or supplier CONTACT, or account NUMBER",
        "ein Beleg, customer oder supplier KONTAKT oder account NUMMER")
    case .word(let vocabulary): vocabulary.title
    case .path: Phrase("a file", "eine Datei")
    case .rest: Phrase("a command", "ein Befehl")
    case .value:
      Phrase("an amount, date, text or document", "ein Betrag, Datum, Text oder Beleg")
    }
  }

  /// Something a user could type there.
  public var example: String {
    switch self {
    case .amount, .amountOr: "1'081.00"
    case .money: "35.78 USD"
    case .rate: "0.9659"
    case .currency: "USD"
    case .month: "2026-03"
    case .account, .moneyAccount: "1020"
    case .accountPair: "6500/1020"
    case .accountRange: "1000..1999"
    case .contact, .party, .creditSource: "\"Kunde AG\""
    case .document(let kinds): kinds.example
    case .showable: "RE-1"
    case .entry: "#3"
    case .date: "2026-03-01"
    case .term: "30d"
    case .vatCode, .vatCodeOrNone: "UN81"
    case .text: "\"Zahlung RE-1\""
    case .integer: "3"
    case .quantity: "3 x"
    case .choice(let choices): choices.first?.english ?? ""
    case .name: "RE-2026-1"
    case .target: "RE-1"
    case .word(let vocabulary): vocabulary.example
    case .path: "FILE"
    case .rest: "apply-credit RE-1 10.00"
    case .value: "RE-2"
    }
  }
}

extension DocumentKinds {
  public var title: Phrase {
    switch self {
    case .invoice: Phrase("an invoice", "eine Rechnung")
    case .creditNote: Phrase("a credit note", "eine Gutschrift")
    case .bank: Phrase("a bank transaction", "eine Banktransaktion")
    case .card: Phrase("a card payment", "eine Kartenzahlung")
    case .sale: Phrase("a sale at the till", "ein Kassenbeleg")
    case .tillDay: Phrase("a day at the till", "ein Tagesabschluss")
    case .bill: Phrase("a supplier's bill", "eine Lieferantenrechnung")
    case .receipt: Phrase("a receipt", "ein Beleg der Kreditkarte")
    case .statement: Phrase("a card statement", "eine Kreditkartenabrechnung")
    case .charge: Phrase("a card transaction", "eine Kartentransaktion")
    case [.card, .charge]:
      Phrase("a card payment or transaction", "eine Kartenzahlung oder Kartentransaktion")
    case [.invoice, .bill]:
      Phrase("an invoice or a bill", "eine Rechnung oder Lieferantenrechnung")
    case [.creditNote, .bill]:
      Phrase("a credit note or a bill", "eine Gutschrift oder Lieferantenrechnung")
    case [.invoice, .creditNote, .bill]:
      Phrase(
        "an invoice, a credit note or a bill", "eine Rechnung, Gutschrift oder Lieferantenrechnung")
    case [.invoice, .creditNote]:
      Phrase("an invoice or a credit note", "eine Rechnung oder Gutschrift")
    default: Phrase("a document", "ein Beleg")
    }
  }

  var example: String {
    if contains(.invoice) { return "RE-1" }
    if contains(.creditNote) { return "GS-1" }
    if contains(.bank) { return "BT-1" }
    if contains(.card) { return "KT-1" }
    if contains(.sale) { return "KB-1" }
    if contains(.bill) { return "LR-1" }
    if contains(.receipt) { return "BL-1" }
    if contains(.statement) { return "KA-1" }
    return contains(.charge) ? "KT-1" : "TA-1"
  }
}

extension Vocabulary {
  var title: Phrase {
    switch self {
    case .errorName: Phrase("the name of an error", "der Name eines Fehlers")
    case .topic: Phrase("a command or a topic", "ein Befehl oder Thema")
    case .scenario: Phrase("a scenario", "ein Szenario")
    case .figure: Phrase("a line of the last report", "eine Zeile des letzten Berichts")
    case .state: Phrase("a state", "ein Status")
    case .format: Phrase("a format", "ein Format")
    case .fork: Phrase("a fork", "eine Variante")
    case .checkpoint: Phrase("a checkpoint", "ein Merkpunkt")
    case .point: Phrase("a checkpoint or an entry", "ein Merkpunkt oder eine Buchung")
    case .number: Phrase("a number", "eine Nummer")
    }
  }

  var example: String {
    switch self {
    case .errorName: "invoice-not-open"
    case .topic: "match"
    case .scenario: "overpayment-next-invoice"
    case .figure: "1100"
    case .state: "paid"
    case .format: "csv"
    case .fork: "discount"
    case .checkpoint: "march"
    case .point: "#3"
    case .number: "RE-1001"
    }
  }
}
