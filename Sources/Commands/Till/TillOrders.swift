import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Switches the optional module for orders.
public enum TillOrders: Command {
  static let state = Parameter<Int>.object(
    0, "state", "ZUSTAND", .choice([Choice("on", "ein"), Choice("off", "aus")]),
    Phrase("on or off", "ein oder aus"))

  public static let signature = Signature(
    "till orders", german: "kasse aufträge", .till,
    Phrase(
      "Switches the till's optional module for orders on or off.",
      "Schaltet das optionale Modul Aufträge der Kasse ein oder aus."),
    objects: [state.outline],
    examples: [
      Example(
        "till orders on", Phrase("now 'order' works", "jetzt geht «auftrag»"),
        after: ["till activate"]),
      Example("till orders off", Phrase("as before", "wie zuvor"), after: ["till activate"]),
    ],
    search: ["Modul Aufträge", "Arcavis", "Backoffice"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      try context.books.setOrders(call[state] == 0)
      return Answer()
    } catch {
      throw .tillNotConnected(at: call.commandSpan, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    context.books.till.hasOrders
      ? Phrase("the module for orders is on", "das Modul Aufträge ist ein")
      : Phrase("the module for orders is off", "das Modul Aufträge ist aus")
  }
}
