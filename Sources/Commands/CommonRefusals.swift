import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Refusals that several verbs share, worded once.
extension Diagnostic {
  /// Another working date helps, unless the step has a day of its own.
  static func journal(
    _ refusal: JournalRefusal, at span: Span, hasOwnDay: Bool = false
  ) -> Diagnostic {
    switch refusal {
    case .periodLocked(let day, let firstFree):
      Diagnostic(
        .periodLocked, at: span,
        Phrase(
          "the books are locked through \(firstFree.previous); \(day) cannot be booked",
          "die Bücher sind bis \(firstFree.previous) gesperrt; \(day) lässt sich nicht buchen"),
        notes: [
          Phrase("the first free date is \(firstFree)", "das erste freie Datum ist \(firstFree)")
        ],
        possible: (hasOwnDay ? [] : ["date \(firstFree)"]) + ["unlock \"…\""])
    case .foreignAmountMissing(let account, let currency):
      Diagnostic(
        .foreignAmountMissing, at: span,
        Phrase(
          "\(account) is kept in \(currency.code); this step does not say how much it is there",
          "\(account) ist in \(currency.code) geführt; dieser Schritt sagt nicht, wie viel es dort "
            + "ist"))
    case .overflow:
      Diagnostic(
        .overflow, at: span,
        Phrase(
          "the sum of all rows would leave its range",
          "die Summe aller Zeilen würde ihren Bereich verlassen"))
    }
  }

  static func tooEarly(_ first: Day, at span: Span) -> Diagnostic {
    Diagnostic(
      .dateTooEarly, at: span,
      Phrase(
        "a step cannot lie before its document of \(first)",
        "ein Schritt kann nicht vor seinem Beleg vom \(first) liegen"))
  }

  static func vat(_ refusal: VATRefusal, at span: Span, _ call: Call, _ books: Books) -> Diagnostic
  {
    switch refusal {
    case .companyNotLiable:
      return Diagnostic(
        .notLiable, at: span,
        Phrase(
          "the company is not liable to VAT; leave the code out",
          "die Firma ist nicht MWST-pflichtig; lassen Sie den Code weg"))
    case .inputOnNetTaxRate:
      return Diagnostic(
        .vatCodeNotAllowed, at: span,
        Phrase(
          "on net tax rate there is no input tax; only acquisition tax (BZM81, BZB81) is booked",
          "mit Saldosteuersatz gibt es keine Vorsteuer; nur Bezugsteuer (BZM81, BZB81) wird gebucht"
        ))
    case .notValid(let supply, let right):
      let name = right.map { id in books.codes[id].name }
      return Diagnostic(
        .vatCodeNotValid, at: span,
        Phrase(
          "not valid for a supply on \(supply)" + (name.map { name in "; right is \(name)" } ?? ""),
          "gilt nicht für eine Leistung am \(supply)"
            + (name.map { name in "; richtig ist \(name)" } ?? "")),
        fix: name.flatMap { name in call.replacing(span, with: name) })
    case .sideUnclear:
      return Diagnostic(
        .vatSideUnclear, at: span,
        Phrase(
          "which side bears the VAT? add 'vat-on debit' or 'vat-on credit'",
          "welche Seite trägt die MWST? 'vat-on debit' oder 'vat-on credit' dazuschreiben"))
    case .notAnInputCode:
      return Diagnostic(
        .vatCodeNotAllowed, at: span,
        Phrase(
          "a purchase takes codes of input or acquisition tax, such as VB81",
          "ein Einkauf nimmt Codes für Vorsteuer oder Bezugsteuer, zum Beispiel VB81"))
    case .notASalesCode:
      return Diagnostic(
        .vatCodeNotAllowed, at: span,
        Phrase(
          "a sales document takes codes of sales, such as UN81",
          "ein Verkaufsbeleg nimmt Codes für Umsätze, zum Beispiel UN81"))
    }
  }

  /// The invoice is in a state that does not allow the step.
  static func notOpen(
    _ id: InvoiceID, at span: Span, _ why: Phrase, _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    let state = books.stateTitle(id)
    return Diagnostic(
      .invoiceNotOpen, at: span,
      Phrase(
        "\(name) is \(state.english); \(why.english)",
        "\(name) ist \(state.german); "
          + "\(why.german)"),
      possible: books.possible(for: .invoice(id)))
  }

  static func bankNotOpen(_ id: BankID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      .bankNotOpen, at: span,
      Phrase(
        "\(name) is \(state.english) already; a bank transaction is used up once",
        "\(name) ist schon \(state.german); eine Banktransaktion wird einmal gebraucht"),
      possible: books.possible(for: .bank(id)))
  }

  static func exceedsOpen(_ open: Amount, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsOpen, at: span,
      Phrase("more than is open: \(open.shown)", "mehr als offen ist: \(open.shown)"))
  }

  static func exceedsOpen(_ open: Money, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsOpen, at: span,
      Phrase("more than is open: \(open.shown)", "mehr als offen ist: \(open.shown)"))
  }

  static func exceedsCredit(_ credit: Amount, at span: Span) -> Diagnostic {
    Diagnostic(
      .exceedsCredit, at: span,
      Phrase("more than the credit of \(credit.shown)", "mehr als das Guthaben von \(credit.shown)")
    )
  }

  /// Sides are what a command has that names debit and credit.
  static func notPositive(at span: Span, hasSides: Bool = true) -> Diagnostic {
    Diagnostic(
      .amountNotPositive, at: span,
      hasSides
        ? Phrase(
          "the amount must be above zero; to go the other way, swap the sides",
          "der Betrag muss über null sein; für die Gegenrichtung die Seiten tauschen")
        : Phrase("the amount must be above zero", "der Betrag muss über null sein"))
  }

  static func amountZero(at span: Span) -> Diagnostic {
    Diagnostic(
      .amountZero, at: span,
      Phrase(
        "the amount is zero; there is nothing to book",
        "der Betrag ist null; es gibt nichts zu buchen"))
  }

  static func sameAccount(at span: Span) -> Diagnostic {
    Diagnostic(
      .sameAccount, at: span,
      Phrase("debit and credit are the same account", "Soll und Haben sind dasselbe Konto"))
  }

  static func nameTaken(at span: Span) -> Diagnostic {
    Diagnostic(.nameTaken, at: span, Phrase("this id is taken", "diese Nummer ist vergeben"))
  }

  static func notABankAccount(at span: Span, _ books: Books) -> Diagnostic {
    let accounts = books.chart.accounts.filter(\.isMoney).map { account in String(account.number) }
    let list = accounts.joined(separator: ", ")
    return Diagnostic(
      .notABankAccount, at: span,
      Phrase(
        "no bank or cash account; there is \(list)",
        "kein Bank- oder Kassenkonto; es gibt \(list)"),
      notes: books.creditCards.isEmpty
        ? []
        : [
          Phrase(
            "what a credit card has paid comes with its statement: extract KA-1, then match KT-1",
            "was eine Kreditkarte bezahlt hat, kommt mit ihrer Abrechnung: extrahieren KA-1, "
              + "dann abgleichen KT-1")
        ])
  }

  static func takenBack(
    _ elsewhere: TakenBackElsewhere, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(elsewhere.document)
    let entry = elsewhere.entry.map { entry in "#\(books.journal.number(of: entry))" }
    let by = entry.map { entry in " (\(entry))" } ?? ""
    return Diagnostic(
      .settlementTakenBack, at: span,
      Phrase(
        "a hand booking for \(name)\(by) has taken it back already",
        "eine Handbuchung für \(name)\(by) hat es schon zurückgenommen"),
      possible: entry.map { entry in ["reverse \(entry)"] } ?? [])
  }

  static func creditInUse(
    _ contact: ContactID, by invoice: InvoiceID?, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books[contact].name
    guard let invoice else {
      return Diagnostic(
        .creditInUse, at: span,
        Phrase(
          "the credit of \(name) has been paid out or released since",
          "das Guthaben von \(name) ist inzwischen ausbezahlt oder aufgelöst"))
    }
    let document = books.name(invoice)
    return Diagnostic(
      .creditInUse, at: span,
      Phrase(
        "the surplus was deducted from \(document)", "der Überschuss ist an \(document) angerechnet"
      ),
      possible: ["unapply-credit \(document)"])
  }
}
