import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// What is left on 2000, 2050 and the accounts of the cards, and where it comes from: hints with
// their remedies, no differences.
extension Check {
  /// A row that no document of a card has made.
  static func describeCard(
    _ difference: ControlDifference, _ rows: String, _ books: Books
  ) -> (String, String) {
    let number = books.number(difference.account)
    let size = difference.difference.shown
    let figures = "\(difference.ledger.shown) ≠ \(difference.subledger.shown)"
    return (
      "\(number) differs by \(size): ledger \(figures) receipts and statements, by hand:\(rows)"
        + "\n  take it back with: reverse #N",
      "\(number) weicht um \(size) ab: Hauptbuch \(figures) Belege und Abrechnungen, von Hand:"
        + "\(rows)\n  zurücknehmen mit: stornieren #N"
    )
  }

  /// Said where there are cards: nothing is left on their accounts, or a hand booking explains it.
  static func creditCards(_ books: Books) -> Phrase {
    guard let parking = books.parkingAccount else { return Phrase(same: "") }
    let accounts = books.creditCards.indices.filter { place in
      books.takesStatements(CreditCardID(place))
    }.map { place in books.creditCards[place].account }
    let numbers = ([parking] + accounts).map(books.number).joined(separator: ", ")
    return Phrase(
      "; \(numbers) with card receipts and statements",
      "; \(numbers) mit Kreditkartenbelegen und -abrechnungen")
  }

  /// So many causes of one account are told one by one.
  private static let toldCauses = 20

  static func cardHints(_ books: Books) -> [Phrase] {
    let causes = books.cardCauses()
    var order: [AccountID] = []
    for cause in causes where !order.contains(cause.account) { order.append(cause.account) }
    return order.compactMap { account in
      let balance = books.journal.balance(of: account)
      guard !balance.isZero else { return nil }
      let own = causes.filter { cause in cause.account == account }
      // Bills alone are no matter of the cards.
      if own.allSatisfy({ cause in cause.kind == .others }) { return nil }
      return hint(account, balance, own, books)
    }
  }

  /// Debit is shown positive, as the causes are.
  private static func hint(
    _ account: AccountID, _ balance: Amount, _ causes: [CardCause], _ books: Books
  ) -> Phrase {
    let number = books.number(account)
    let told = causes.prefix(toldCauses)
    let rest = causes.dropFirst(toldCauses)
    var english = "\(number) is not zero but \(side(balance).english):"
    var german = "\(number) ist nicht null, sondern \(side(balance).german):"
    for cause in told {
      let words = describe(cause, books)
      english += "\n  \(signed(cause.amount)) \(words.english)"
      german += "\n  \(signed(cause.amount)) \(words.german)"
    }
    if !rest.isEmpty {
      let sum = rest.reduce(Amount.zero) { sum, cause in sum + cause.amount }
      english += "\n  \(signed(sum)) \(rest.count) more"
      german += "\n  \(signed(sum)) \(rest.count) weitere"
    }
    return Phrase(english, german)
  }

  private static func side(_ balance: Amount) -> Phrase {
    let size = balance.magnitude.shown
    return balance.isNegative
      ? Phrase("\(size) in credit", "\(size) im Haben")
      : Phrase("\(size) in debit", "\(size) im Soll")
  }

  private static func signed(_ amount: Amount) -> String {
    (amount.isNegative ? "" : "+") + amount.shown
  }

  private static func describe(_ cause: CardCause, _ books: Books) -> Phrase {
    switch cause.kind {
    case .notApproved(let id):
      return told(books.name(id), "not approved", "nicht genehmigt", "approve \(books.name(id))")
    case .notPaid(let id):
      let name = books.name(id)
      let step = books.possible(for: .statement(id)).first ?? "pay \(name) from 1020"
      return told(name, "not paid", "nicht bezahlt", step)
    case .matchedBeforePaid(let id):
      let name = books.name(id)
      let step = books.possible(for: .statement(id)).first ?? "show \(name)"
      return told(
        name, "transactions matched, not paid", "Transaktionen abgeglichen, nicht bezahlt", step)
    case .notExtracted(let id):
      let name = books.name(id)
      return told(
        name, "its transactions are missing", "die Transaktionen fehlen", "extract \(name) …")
    case .advance(let card, let id): return advance(card, id, books)
    case .others: return Phrase("bills and other bookings", "Rechnungen und andere Buchungen")
    case .byHand(let entry):
      let number = "#\(books.journal.number(of: entry))"
      return told(number, "booked by hand", "von Hand gebucht", "show \(number)")
    case .receiptFits, .noTransaction, .otherCard, .receiptWaits, .parkedByMistake,
      .chargeParkedByMistake,
      .chargeFits, .noReceipt:
      return describeMatch(cause, books)
    }
  }

  private static func describeMatch(_ cause: CardCause, _ books: Books) -> Phrase {
    switch cause.kind {
    case .receiptFits(let id, let charge):
      return told(
        books.name(id), "its transaction is not matched yet",
        "die Transaktion ist noch nicht abgeglichen",
        "match \(books.name(charge)) \(books.name(id))")
    case .chargeFits(let id, let receipt):
      return told(
        books.name(id), "its receipt is not matched yet", "der Beleg ist noch nicht abgeglichen",
        "match \(books.name(id)) \(books.name(receipt))")
    case .noTransaction(let id):
      return told(
        books.name(id), "no transaction has paid it: the owner's private card?",
        "keine Transaktion hat ihn bezahlt: private Karte des Inhabers?",
        "reconcile \(books.name(id))")
    case .otherCard(let id, let charge):
      let card = books.number(books[books[books[charge].statement].card].account)
      return told(
        books.name(id),
        "has the amount of \(books.name(charge)) on \(card), but names another card",
        "hat den Betrag von \(books.name(charge)) auf \(card), nennt aber eine andere Karte",
        "withdraw \(books.name(id))", "receipt …")
    case .receiptWaits(let id):
      return told(
        books.name(id), "waits for the transactions of its statement",
        "wartet auf die Transaktionen seiner Abrechnung", "show \(books.name(id))")
    case .noReceipt(let id):
      return told(
        books.name(id), "no receipt", "kein Beleg",
        "match \(books.name(id)) account …", "receipt …")
    case .parkedByMistake(let entry, let charge), .chargeParkedByMistake(let charge, let entry):
      let number = "#\(books.journal.number(of: entry))"
      let name = books.name(charge)
      let isEntry = if case .parkedByMistake = cause.kind { true } else { false }
      return told(
        isEntry ? number : name, "booked by hand on 2050 in place of the card",
        "von Hand auf 2050 statt auf die Karte gebucht", "reverse \(number)",
        "match \(name) account …")
    default: return Phrase(same: "")
    }
  }

  private static func advance(_ card: CreditCardID, _ id: StatementID?, _ books: Books) -> Phrase {
    let number = books.number(books[card].account)
    guard let id else {
      return told(
        number, "paid in advance, no statement to deduct it from yet",
        "vorausbezahlt, noch keine Abrechnung zum Anrechnen", "statement \(number) …")
    }
    return told(
      number, "paid in advance, not deducted", "vorausbezahlt, nicht angerechnet",
      "apply-advance \(books.name(id))")
  }

  /// What it is about, why, and the commands that remedy it, in the words of each language.
  private static func told(
    _ name: String, _ english: String, _ german: String, _ steps: String...
  ) -> Phrase {
    let translated = steps.map { step in Catalogue.localized(step, .german) }
    return Phrase(
      "\(name) \(english): \(steps.joined(separator: ", "))",
      "\(name) \(german): \(translated.joined(separator: ", "))")
  }
}
