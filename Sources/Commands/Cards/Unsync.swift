import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes the final booking of a card payment back.
public enum Unsync: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))

  public static let signature = Signature(
    "unsync", german: "synchronisation-aufheben", .cards,
    Phrase(
      "Takes the final booking of a card payment back; it is executed again.",
      "Nimmt die finale Buchung einer Kartenzahlung zurück; sie ist wieder ausgeführt."),
    details: Phrase(
      "On its own day where that is open, else on the working date. Category, VAT and receipts "
        + "stay; change them and synchronise again.",
      "An ihrem Tag, wo er offen ist, sonst am Arbeitsdatum. Kategorie, MWST und Belege bleiben; "
        + "ändern Sie sie und synchronisieren Sie wieder."),
    objects: [payment.outline],
    examples: [
      Example(
        "unsync KT-1", Phrase("1090/6500 and 1090/1171", "1090/6500 und 1090/1171"),
        after: stageReadyPayment + ["sync"]),
      Example(
        "unsync KT-1", Phrase("without VAT one row", "ohne MWST eine Zeile"),
        after: stageCardPayment + ["collect KT-1", "categorize KT-1 6500", "sync"]),
    ],
    search: ["undo sync", "correct", "Synchronisation rückgängig", "wrong category"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    do {
      let entries = try context.books.unsynchronise(id)
      return Answer(entries: entries, document: .card(id))
    } catch {
      switch error {
      case .notFinal:
        throw .cardState(
          .cardNotFinal, id, at: call.span(of: payment),
          Phrase(
            "there is no final booking to take back",
            "es gibt keine finale Buchung zurückzunehmen"), context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: payment))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    return Phrase("\(name) executed again", "\(name) wieder ausgeführt")
  }
}
