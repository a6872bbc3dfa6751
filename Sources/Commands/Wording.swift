import Books
import CommandKit
import Diagnostics
import Ledger
import Text

extension Amount {
  /// `1'081.00`
  public var shown: String { grouped(minorUnits: minorUnits, places: 2) }
}

extension Books {
  public func name(_ document: Document) -> String { names.name(of: document) }
  public func name(_ id: InvoiceID) -> String { names.name(of: .invoice(id)) }
  public func name(_ id: CreditNoteID) -> String { names.name(of: .creditNote(id)) }
  public func name(_ id: BankID) -> String { names.name(of: .bank(id)) }
  public func number(_ id: AccountID) -> String { String(chart[id].number) }

  /// The name in quotes, as a command takes it.
  public func quoted(_ id: ContactID) -> String { "\"\(visible(self[id].name))\"" }
}

extension Account {
  public func name(_ language: Language) -> String {
    language == .english ? englishName : germanName
  }
}

extension InvoiceState {
  /// The stable name scripts use after `expect state`.
  public var name: String {
    switch self {
    case .draft: "draft"
    case .open: "open"
    case .reminded: "reminded"
    case .partlyPaid: "partly-paid"
    case .paid: "paid"
    case .notPaid: "not-paid"
    case .writtenOff: "written-off"
    }
  }

  public var title: Phrase {
    switch self {
    case .draft: Phrase("a draft", "ein Entwurf")
    case .open: Phrase("open", "offen")
    case .reminded(let level): Phrase("reminded (level \(level))", "gemahnt (Stufe \(level))")
    case .partlyPaid(let remaining):
      Phrase("partly paid, open \(remaining.shown)", "teilweise bezahlt, offen \(remaining.shown)")
    case .paid: Phrase("paid", "bezahlt")
    case .notPaid: Phrase("set to not paid", "auf «nicht bezahlt» gesetzt")
    case .writtenOff: Phrase("written off", "ausgebucht")
    }
  }
}

extension CreditNoteState {
  public var name: String {
    switch self {
    case .draft: "draft"
    case .issued: "issued"
    case .settled: "settled"
    }
  }

  public var title: Phrase {
    switch self {
    case .draft: Phrase("a draft", "ein Entwurf")
    case .issued(let remaining):
      Phrase("issued, open \(remaining.shown)", "gestellt, offen \(remaining.shown)")
    case .settled: Phrase("settled", "erledigt")
    }
  }
}

extension BankState {
  public var name: String {
    switch self {
    case .open: "open"
    case .matched: "matched"
    case .booked: "booked"
    case .split: "split"
    case .ignored: "ignored"
    }
  }

  public var title: Phrase {
    switch self {
    case .open: Phrase("open", "offen")
    case .matched: Phrase("matched", "abgeglichen")
    case .booked: Phrase("booked", "verbucht")
    case .split: Phrase("split", "aufgeteilt")
    case .ignored: Phrase("ignored", "ignoriert")
    }
  }
}

extension RowReason {
  /// Why the row is there, in one line; nil where the command says it all.
  public var phrase: Phrase? {
    switch self {
    case .none: nil
    case .overpaymentHeld:
      Phrase("overpayment: we hold it for the customer", "Überzahlung: wir halten sie für den Kunden")
    case .alreadyPaidHeld:
      Phrase("already paid: we hold it for the customer", "schon bezahlt: wir halten es für den Kunden")
    case .customerMoneyHeld:
      Phrase("customer's money without an invoice", "Geld des Kunden ohne Rechnung")
    case .creditDeducted: Phrase("credit deducted from the invoice", "Guthaben an die Rechnung angerechnet")
    case .creditPaidOut: Phrase("credit paid back", "Guthaben zurückbezahlt")
    case .creditReleased: Phrase("credit kept as income", "Guthaben als Ertrag behalten")
    case .vatOnSale: Phrase("VAT on the sale", "MWST auf dem Umsatz")
    case .inputTax: Phrase("input tax", "Vorsteuer")
    case .acquisitionTaxOwed: Phrase("acquisition tax: owed and deducted", "Bezugsteuer: geschuldet und abgezogen")
    case .acquisitionTaxDeducted: Phrase("acquisition tax deducted", "Bezugsteuer abgezogen")
    case .importTax: Phrase("import tax: the whole amount is tax", "Einfuhrsteuer: der ganze Betrag ist Steuer")
    case .vatCorrected: Phrase("VAT corrected with it", "MWST damit korrigiert")
    case .vatCollected: Phrase("VAT due by payment (collected)", "MWST mit der Zahlung fällig (vereinnahmt)")
    case .discountGranted: Phrase("discount granted", "Skonto gewährt")
    case .creditNoteIssued: Phrase("credit note", "Gutschrift")
    case .badDebt: Phrase("bad debt", "Debitorenverlust")
    case .revenueTakenBack: Phrase("revenue taken back", "Ertrag zurückgebucht")
    case .roundedToFiveRappen: Phrase("rounded to 0.05", "auf 0.05 gerundet")
    case .openingBalance: Phrase("opening balance", "Eröffnungssaldo")
    case .taken: Phrase("taken back", "rückgängig gemacht")
    case .restOfPayment: Phrase("rest of the payment", "Rest der Zahlung")
    case .notePaid: Phrase("credit note paid out", "Gutschrift ausbezahlt")
    case .noteReleased: Phrase("credit note kept as the customer's credit", "Gutschrift als Guthaben des Kunden")
    }
  }
}
