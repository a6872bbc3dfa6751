import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Says that a till is in use already.
public enum TillExisting: Command {
  public static let signature = Signature(
    "till existing", german: "kasse bestehend", .till,
    Phrase(
      "Says that a till is in use already; it is connected by hand.",
      "Sagt, dass schon eine Kasse im Einsatz ist; sie wird von Hand verbunden."),
    examples: [
      Example("till existing", Phrase("before 'till connect'", "vor «kasse verbinden»")),
      Example(
        "till existing", Phrase("the contacts are in bexio", "die Kontakte sind in bexio"),
        after: ["contact new \"Kunde AG\" customer"]),
    ],
    search: ["Arcavis", "POS", "bestehende Umgebung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      try context.books.declareTill()
      return Answer()
    } catch {
      throw .tillSetup(error, at: call.commandSpan)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase(
      "there is a till that does not know bexio; next: till connect",
      "es gibt eine Kasse, die bexio nicht kennt; weiter: kasse verbinden")
  }
}
