import Books
import Diagnostics
import Exchange
import Ledger

extension Notice {
  /// The notice in one line; nil where nothing is left to say.
  public func phrase(_ books: Books) -> Phrase? {
    switch self {
    case .creditAvailable(let contact, let invoice, let amount):
      let name = books[contact].name
      let command = "apply-credit \(books.name(invoice))"
      return Phrase(
        "\(name) has a credit of \(amount.shown); deduct it with: \(command)",
        "\(name) hat ein Guthaben von \(amount.shown); anrechnen mit: \(command)")
    case .prepaymentWithoutInvoice(let contact): return Self.prepayment(of: contact, books)
    case .futureDate(let day):
      return Phrase(
        "\(day) lies after the working date \(books.workingDay)",
        "\(day) liegt nach dem Arbeitsdatum \(books.workingDay)")
    case .controlAccountByHand(let account):
      return Self.byHand(account, books)
    case .ignored(let id):
      return books.unexplainedIgnored().contains(id) ? Self.unexplained(id, books) : nil
    case .creditOverdrawn(let contact):
      let name = books[contact].name
      return Phrase(
        "the credit of \(name) is below zero: more was paid out than we held",
        "das Guthaben von \(name) ist unter null: es wurde mehr ausbezahlt, als wir hielten")
    case .vatNotCorrected(let tax, let invoice):
      let name = books.name(invoice)
      return Phrase(
        "the VAT stays: if the price of \(name) was reduced, \(tax.shown) too much is paid",
        "die MWST bleibt: wenn der Preis von \(name) gemindert wurde, sind \(tax.shown) "
          + "zu viel bezahlt"
      )
    case .restOpen(let invoice, let amount):
      let name = books.name(invoice)
      let amount = books.foreign(invoice) == nil ? Money(amount, .chf) : books.open(invoice)
      return Phrase(
        "\(amount.shown) remain open on \(name)", "\(amount.shown) bleiben auf \(name) offen")
    case .noteStaysOpen(let note, let amount): return Self.stays(amount, on: note, books)
    case .till(let notice): return notice.phrase(books)
    case .bill(let notice): return notice.phrase(books)
    case .unusualCode(let code, let account): return Self.unusual(code, account, books)
    case .noRevenueAccount(let account):
      let number = books.number(account)
      return Phrase(
        "\(number) is no revenue account; an invoice usually credits 3xxx",
        "\(number) ist kein Ertragskonto; eine Rechnung bucht üblicherweise auf 3xxx")
    case .bookedLater(let bank, let day):
      let name = books.name(bank)
      let own = books[bank].day
      return Phrase(
        "booked on \(day), not on the bank's \(own): \(name) is older than its document",
        "am \(day) gebucht, nicht am \(own) der Bank: \(name) ist älter als der Beleg")
    case .cardWaits, .moreCardsWait, .cardOverdrawn, .paymentsOnOtherTransfer, .paymentsBehindLock,
      .jointPaymentTakenBack, .looksEntered, .rateNotTaken:
      return aboutCards(books)
    case .discountStays(let invoice):
      let name = books.name(invoice)
      return Phrase(
        "the discount on \(name) stays; reopen \(name) takes it back",
        "das Skonto auf \(name) bleibt; reopen \(name) nimmt es zurück")
    }
  }

  private static func stays(_ amount: Amount, on note: CreditNoteID, _ books: Books) -> Phrase {
    let name = books.name(note)
    let amount = books.foreign(note) == nil ? Money(amount, .chf) : books.open(note)
    let account = books.account(in: books.currency(of: note)) ?? "1020"
    return Phrase(
      "\(amount.shown) stay on \(name): pay \(name) from \(account), or release-credit \(name)",
      "\(amount.shown) bleiben auf \(name): auszahlen \(name) von \(account) oder auflösen \(name)")
  }

  private static func byHand(_ account: AccountID, _ books: Books) -> Phrase {
    let number = books.number(account)
    return account == books.chart[system: .payables]
      ? Phrase(
        "\(number) is a control account; without 'for' the row is on no supplier's account",
        "\(number) ist ein Sammelkonto; ohne «for» steht die Zeile auf keinem Lieferantenkonto")
      : Phrase(
        "\(number) is a control account; without 'for' the row is on no customer account",
        "\(number) ist ein Sammelkonto; ohne «for» steht die Zeile auf keinem Kundenkonto")
  }

  private static func prepayment(of contact: ContactID, _ books: Books) -> Phrase {
    let name = books[contact].name
    return Phrase(
      "a real prepayment of \(name) is taxable on receipt and wants a prepayment "
        + "invoice, not 2030",
      "eine echte Vorauszahlung von \(name) ist bei Eingang steuerbar und braucht eine "
        + "Vorauszahlungsrechnung, nicht 2030")
  }

  private static func unusual(_ code: VATCodeID, _ account: AccountID, _ books: Books) -> Phrase {
    let name = books.codes[code].name
    let number = books.number(account)
    return books.codes[code].isSale
      ? Phrase(
        "\(name) is a code of sales, \(number) an expense; input tax has VM and VB codes",
        "\(name) ist ein Umsatz-Code, \(number) ein Aufwand; Vorsteuer hat VM- und VB-Codes")
      : Phrase(
        "\(name) is a code of input tax, \(number) is revenue; sales have UN, UR and US codes",
        "\(name) ist ein Vorsteuer-Code, \(number) ein Ertrag; Umsätze haben UN, UR und US")
  }

  static func unexplained(_ id: BankID, _ books: Books) -> Phrase {
    let name = books.name(id)
    return Phrase(
      "\(name) is ignored and no manual payment within five days explains it yet",
      "\(name) ist ignoriert und noch keine manuelle Zahlung innert fünf Tagen erklärt sie")
  }
}
