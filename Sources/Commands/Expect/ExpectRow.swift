import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects a row in the journal.
public enum ExpectRow: Command {
  static let pair = Parameter<PairArgument>.object(
    0, "debit/credit", "SOLL/HABEN", .accountPair, Phrase("the two accounts", "die beiden Konten"))
  static let amount = expectedAmount(1)
  static let on = Parameter<Day?>.keyword(
    2, "on", "am", .date, Phrase("on this date", "an diesem Datum"))

  public static let signature = Signature(
    "expect row", german: "erwarte zeile", .scripts,
    Phrase("Expects such a row in the journal.", "Erwartet eine solche Zeile im Journal."),
    objects: [pair.outline, amount.outline], options: [on.outline],
    examples: [
      Example(
        "expect row 1100/3200 1'000.00", Phrase("the net revenue", "der Nettoertrag"),
        after: stageInvoice),
      Example(
        "expect row 6500/1020 108.10 on 2026-03-02", Phrase("with its date", "mit ihrem Datum"),
        after: ["book 6500/1020 108.10 on 2026-03-02"]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let accounts = call[pair]
    let day = call[on]
    let books = context.books
    var others: [RowID] = []
    for (place, row) in books.journal.rows.enumerated()
    where row.debit == accounts.debit && row.credit == accounts.credit {
      if row.amount == call[amount], day == nil || row.day == day { return Answer() }
      others.append(RowID(place))
    }
    let name = "\(books.number(accounts.debit))/\(books.number(accounts.credit))"
    let date = day.map { day in " \(day)" } ?? ""
    throw .expectation(
      at: call.span(of: amount), expected: call[amount].shown + date,
      actual: others.last.map { row in
        let stored = books.journal.rows[row.position]
        return "\(stored.amount.shown) \(stored.day)"
      } ?? "–",
      Phrase("row \(name)", "Zeile \(name)"), rows: books.notes(others))
  }
}
