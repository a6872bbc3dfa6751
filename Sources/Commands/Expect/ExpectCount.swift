import Books
import CommandKit
import Diagnostics
import Ledger

/// Expects how many rows the journal has.
public enum ExpectRows: Command {
  static let count = Parameter<Int>.object(
    0, "count", "ANZAHL", .integer, Phrase("how many", "wie viele"))

  public static let signature = Signature(
    "expect rows", german: "erwarte zeilen", .scripts,
    Phrase("Expects how many rows the journal has.", "Erwartet, wie viele Zeilen das Journal hat."),
    objects: [count.outline],
    examples: [
      Example("expect rows 0", Phrase("an empty journal", "ein leeres Journal")),
      Example("expect rows 2", Phrase("net and VAT", "netto und MWST"), after: stageInvoice),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try expectCount(
      call[count], context.books.journal.rows.count, at: call.span(of: count),
      Phrase("rows", "Zeilen"), context.books)
    return Answer()
  }
}

/// Expects how many entries the journal has.
public enum ExpectEntries: Command {
  static let count = Parameter<Int>.object(
    0, "count", "ANZAHL", .integer, Phrase("how many", "wie viele"))

  public static let signature = Signature(
    "expect entries", german: "erwarte buchungen", .scripts,
    Phrase(
      "Expects how many entries the journal has.",
      "Erwartet, wie viele Buchungen das "
        + "Journal hat."),
    objects: [count.outline],
    examples: [
      Example("expect entries 0", Phrase("an empty journal", "ein leeres Journal")),
      Example("expect entries 1", Phrase("the invoice", "die Rechnung"), after: stageInvoice),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try expectCount(
      call[count], context.books.journal.entries.count, at: call.span(of: count),
      Phrase("entries", "Buchungen"), context.books)
    return Answer()
  }
}

private func expectCount(
  _ expected: Int, _ actual: Int, at span: Span, _ what: Phrase, _ books: Books
) throws(Diagnostic) {
  guard expected == actual else {
    let last = books.journal.rows.indices.suffix(12).map { place in RowID(place) }
    throw .expectation(
      at: span, expected: String(expected), actual: String(actual), what,
      rows: books.notes(last))
  }
}
