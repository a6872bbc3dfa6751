import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

extension Session {
  /// Tries a step and takes it back; nil when it is refused, or only looks: then nothing follows.
  mutating func tried(_ step: NextStep) -> TriedStep? {
    guard !step.lines.isEmpty else {
      return step.says.map { says in TriedStep(lines: [], says: says, rows: [], result: nil) }
    }
    let entries = context.books.journal.entries.count
    let trial = beginTrial()
    defer { end(trial) }
    var last: Outcome?
    for line in step.lines {
      take(Array(line.utf8).span)
      guard let outcome = try? runLine(),
        Catalogue.signatures[outcome.command].isRecorded
      else { return nil }
      last = outcome
    }
    guard let last else { return nil }
    let command = Catalogue.commands[last.command]
    return TriedStep(
      lines: step.lines, says: step.says ?? command.signature.summary,
      rows: rows(from: entries), result: command.headline(last.answer, context))
  }

  /// What was booked since, as pairs of accounts with amounts.
  private func rows(from entry: Int) -> [String] {
    let books = context.books
    return books.rows(of: entry..<books.journal.entries.count).map { place in
      let row = books.journal.rows[place]
      return "\(books.number(row.debit))/\(books.number(row.credit)) \(row.amount.shown)"
    }
  }
}
