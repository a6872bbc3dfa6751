import Books
import Diagnostics
import Exchange
import Ledger

extension Notice {
  /// What is to be known about card payments.
  func aboutCards(_ books: Books) -> Phrase? {
    switch self {
    case .cardWaits(let id):
      let name = books.name(id)
      let words = books.waitingWords(id)
      return Phrase("\(name): \(words.english)", "\(name): \(words.german)")
    case .moreCardsWait(let count):
      return Phrase(
        "\(count) more wait; 'list card-payments' shows all",
        "\(count) weitere warten; «liste kartenzahlungen» zeigt alle")
    case .cardOverdrawn(let id):
      let account = books.number(books[id].account)
      let balance = books.journal.balance(of: books[id].account).shown
      guard !books[id].isRefund else {
        return Phrase(
          "less came back than was announced: \(account) stands at \(balance); top the card up",
          "weniger zurück als angekündigt: \(account) steht auf \(balance); laden Sie die Karte auf"
        )
      }
      return Phrase(
        "collected above what was available: \(account) stands at \(balance); top the card up",
        "über dem Verfügbaren eingezogen: \(account) steht auf \(balance); laden Sie die Karte auf")
    case .paymentsOnOtherTransfer: return Self.onOtherTransfer(books)
    case .paymentsBehindLock: return Self.behindLock(books)
    case .rateNotTaken(let strategy):
      return Phrase(
        "documents of that year take: \(strategy.title.english)",
        "Belege jenes Jahres nehmen: \(strategy.title.german)")
    case .looksEntered(let document, let other):
      let name = books.name(document)
      let known = books.name(other)
      return Phrase(
        "\(known) has the same amount on the same day: if \(name) is it again, withdraw \(name)",
        "\(known) hat denselben Betrag am selben Tag: ist es \(name) noch einmal, zurückziehen "
          + name)
    case .jointPaymentTakenBack(let others):
      let names = books.names(of: others.map { id in .statement(id) })
      return Phrase(
        "the joint payment went back as a whole: also that of \(names)",
        "die gemeinsame Zahlung ging als Ganzes zurück: auch jene von \(names)")
    default: return nil
    }
  }

  private static func behindLock(_ books: Books) -> Phrase? {
    let (count, first) = books.paymentsBehindLock(first: 5)
    guard count > 0 else { return nil }
    let names = books.named(first, of: count)
    let unlock = "unlock \"…\""
    let german = Catalogue.localized(unlock, .german)
    return Phrase(
      "not final, and passed over by sync behind the lock: \(names.english); to book there first: "
        + unlock,
      "nicht final, und hinter der Sperre übergangen: \(names.german); um vorher zu buchen: "
        + german)
  }

  private static func onOtherTransfer(_ books: Books) -> Phrase? {
    let (count, first) = books.paymentsOnOtherTransfer(first: 5)
    guard let one = first.first else { return nil }
    let names = books.named(first, of: count)
    let accounts = Set(first.map { id in books.number(books[id].transfer) }).sorted()
      .joined(separator: ", ")
    let remedy = books.nextStep(one, .transferChanged)
    let german = Catalogue.localized(remedy, .german)
    let words =
      count == 1
      ? Phrase("stays on \(accounts) and is", "bleibt auf \(accounts) und wird")
      : Phrase("stay on \(accounts) and are", "bleiben auf \(accounts) und werden")
    return Phrase(
      "\(names.english) \(words.english) not synchronised; to do so: \(remedy), then sync, then "
        + "change again",
      "\(names.german) \(words.german) nicht synchronisiert; dazu: \(german), dann "
        + "synchronisieren, dann wieder wechseln")
  }
}
