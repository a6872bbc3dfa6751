import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Activates a new till through bexio's marketplace.
public enum TillActivate: Command {
  public static let signature = Signature(
    "till activate", german: "kasse aktivieren", .till,
    Phrase(
      "Activates a new till through bexio's marketplace, which sets it up by itself.",
      "Aktiviert eine neue Kasse über den Marketplace von bexio, der sie selbst einrichtet."),
    details: Phrase(
      "Contacts go in, articles once and with their stock, the templates of the export and the "
        + "accounts 1092 and 2035 are created. Account 1000 is left to you. A till that exists is "
        + "connected by hand.",
      "Kontakte werden übernommen, Artikel einmalig und mit Lagerbestand, die Buchungssätze des "
        + "Exports und die Konten 1092 und 2035 werden erstellt. Das Konto 1000 bleibt Ihnen "
        + "überlassen. Eine bestehende Kasse wird von Hand verbunden."),
    examples: [
      Example("till activate", Phrase("all four steps", "alle vier Schritte")),
      Example(
        "till activate", Phrase("with the contacts there are", "mit den Kontakten, die da sind"),
        after: ["contact new \"Kunde AG\" customer"]),
    ],
    search: ["Arcavis", "Apps", "Marketplace", "POS", "cash register", "Anbindung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let setup = try context.books.activateTill()
      let steps: [TillNotice] = [
        .contactsIn(setup.contacts), .articlesIn(setup.articles),
        .templatesMade(setup.templates), .credentials,
      ]
      return Answer(notices: steps.map(Notice.till) + setup.accountNotices(context.books))
    } catch {
      throw .tillSetup(error, at: call.commandSpan)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase(
      "the till is activated and connected with bexio",
      "die Kasse ist aktiviert und mit bexio verbunden")
  }
}
