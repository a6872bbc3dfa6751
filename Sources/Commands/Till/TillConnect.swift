import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Connects a till with bexio by hand.
public enum TillConnect: Command {
  public static let signature = Signature(
    "till connect", german: "kasse verbinden", .till,
    Phrase(
      "Connects a till with bexio by hand: the way of one that exists already.",
      "Verbindet eine Kasse von Hand mit bexio: der Weg einer bestehenden."),
    details: Phrase(
      "Creates the accounts 1092 and 2035. Contacts, articles and templates are steps of their "
        + "own: till contacts, till articles, till templates.",
      "Erstellt die Konten 1092 und 2035. Kontakte, Artikel und Buchungssätze sind eigene "
        + "Schritte: kasse kontakte, kasse artikel, kasse vorlagen."),
    examples: [
      Example(
        "till connect", Phrase("an existing till", "eine bestehende Kasse"),
        after: ["till existing"]),
      Example("till connect", Phrase("a new one, by hand", "eine neue, von Hand")),
    ],
    search: ["Arcavis", "Bexio Anbindung einrichten", "Extension", "POS"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let setup = try context.books.connectTill()
      return Answer(notices: setup.accountNotices(context.books) + [.till(.nextByHand)])
    } catch {
      throw .tillSetup(error, at: call.commandSpan)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase("the till is connected with bexio", "die Kasse ist mit bexio verbunden")
  }
}
