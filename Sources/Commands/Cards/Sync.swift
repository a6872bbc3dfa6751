import Books
import CommandKit
import Diagnostics
import Ledger

/// Books what is executed and complete on its category.
public enum Sync: Command {
  /// So many payments that wait are named one by one.
  static let namedLimit = 20

  public static let signature = Signature(
    "sync", german: "synchronisieren", .cards,
    Phrase(
      "Books executed and complete card payments on their categories.",
      "Bucht ausgeführte und komplette Kartenzahlungen auf ihre Kategorien."),
    details: Phrase(
      "Dated with the collection; all of them or, where one is refused, none. For every other "
        + "payment it says what is missing. A second time it changes nothing. Refused as a whole, "
        + "with the check list, while bexio is not connected.",
      "Auf den Tag des Einzugs; alle oder, wo eine abgelehnt wird, keine. Zu jeder anderen "
        + "Zahlung steht, was fehlt. Beim zweiten Mal ändert sich nichts. Als Ganzes abgelehnt, "
        + "mit der Checkliste, solange bexio nicht verbunden ist."),
    examples: [
      Example(
        "sync",
        Phrase("6500/1090 100.00 and 1171/1090 8.10", "6500/1090 100.00 und 1171/1090 8.10"),
        after: stageReadyPayment),
      Example(
        "sync", Phrase("says what is missing", "sagt, was fehlt"), after: stageCardPayment),
    ],
    search: ["synchronise", "synchronize", "bexio-Synchronisation", "final", "push", "Abgleich"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.synchronise()
      let waiting = context.books.waitingPayments(first: namedLimit)
      var notices = waiting.first.map(Notice.cardWaits)
      if waiting.count > waiting.first.count {
        notices.append(.moreCardsWait(waiting.count - waiting.first.count))
      }
      return Answer(entries: entries, notices: notices)
    } catch {
      switch error {
      case .integrationInactive:
        throw .integrationInactive(at: call.commandSpan, context.books)
      case .notSetUp: throw .cardsNotSetUp(at: call.commandSpan, context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.commandSpan)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let waiting = context.books.waitingPayments(first: 0).count
    let done = answer.entries.count
    let rest =
      waiting == 0
      ? Phrase("none waits", "keine wartet")
      : waiting == 1
        ? Phrase("1 waits", "1 wartet") : Phrase("\(waiting) wait", "\(waiting) warten")
    guard done > 0 else {
      return Phrase(
        "nothing to synchronise, nothing has changed; \(rest.english)",
        "nichts zu synchronisieren, nichts hat sich geändert; \(rest.german)")
    }
    return done == 1
      ? Phrase("1 card payment final; \(rest.english)", "1 Kartenzahlung final; \(rest.german)")
      : Phrase(
        "\(done) card payments final; \(rest.english)",
        "\(done) Kartenzahlungen final; \(rest.german)")
  }
}
