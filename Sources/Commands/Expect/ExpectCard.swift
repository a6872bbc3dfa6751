import Books
import CommandKit
import Diagnostics
import Ledger

/// Expects the state of a card payment, or whether it is complete.
public enum ExpectCard: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))
  static let state = Parameter<Int>.object(
    1, "state", "STATUS",
    .choice([
      Choice("pending", "pendent"), Choice("executed", "ausgeführt"), Choice("final", "final"),
      Choice("released", "verfallen"), Choice("complete", "komplett"),
      Choice("incomplete", "unvollständig"),
    ]), Phrase("its state", "ihr Status"))

  public static let signature = Signature(
    "expect card", german: "erwarte karte", .scripts,
    Phrase(
      "Expects the state of a card payment, or whether it is complete.",
      "Erwartet den Status einer Kartenzahlung, oder ob sie komplett ist."),
    objects: [payment.outline, state.outline],
    examples: [
      Example(
        "expect card KT-1 pending", Phrase("not collected", "nicht eingezogen"),
        after: stageCardPayment),
      Example(
        "expect card KT-1 complete", Phrase("the green tick", "der grüne Haken"),
        after: stageReadyPayment),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    let names = ["pending", "executed", "final", "released", "complete", "incomplete"]
    let expected = names[call[state]]
    guard call[state] >= 4 else {
      try ExpectState.expect(expected, .card(id), at: call.span(of: state), context.books)
      return Answer()
    }
    let actual = context.books.isComplete(id) ? "complete" : "incomplete"
    guard actual == expected else {
      let name = context.books.name(id)
      let missing = context.books.missing(on: id).each.map(\.title)
      throw .expectation(
        at: call.span(of: state), expected: expected, actual: actual,
        Phrase("completeness of \(name)", "Vollständigkeit von \(name)"), rows: missing)
    }
    return Answer()
  }
}
