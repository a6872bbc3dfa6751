import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

/// An answer or an error as one JSON object on one line, with stable keys.
///
/// `undo` and `redo` have `steps`, the lines that went, beside `entries`. Keys: `command`,
/// `document`, `headline`, `entries` (`id`, `date`, `rows` with `id`, `debit`,
/// `credit`, `amount`, `reason`, `text`), `notices`, `text`; of an error `error`, `message`,
/// `notes`, `possible`, `fix`, and `file`, `line` in scripts.
struct AnswerJSON {
  let context: Context

  func text(_ outcome: Session.Outcome) -> String {
    let answer = outcome.answer
    let signature = Catalogue.signatures[outcome.command]
    var fields = ["\"command\":\(quoted(signature.name))"]
    if let document = answer.document {
      fields.append("\"document\":\(quoted(context.books.name(document)))")
    }
    if let headline = Catalogue.commands[outcome.command].headline(answer, context) {
      fields.append("\"headline\":\(quoted(headline[context.language]))")
    }
    let entries = answer.entries.map { place in entry(EntryID(place)) }
    fields.append("\"entries\":[\(entries.joined(separator: ","))]")
    let notices = answer.notices.compactMap { notice in notice.phrase(context.books) }
      .map { phrase in quoted(phrase[context.language]) }
    fields.append("\"notices\":[\(notices.joined(separator: ","))]")
    if case .text(let phrase) = answer.output {
      fields.append("\"text\":\(quoted(phrase[context.language]))")
    }
    return "{\(fields.joined(separator: ","))}\n"
  }

  func text(_ diagnostic: Diagnostic, place: Place?) -> String {
    var fields = [
      "\"error\":\(quoted(diagnostic.name.rawValue))",
      "\"message\":\(quoted(diagnostic.label[context.language]))",
    ]
    if let place {
      if let file = place.file { fields.append("\"file\":\(quoted(file))") }
      fields.append("\"line\":\(place.line)")
    }
    let notes = diagnostic.notes.map { note in quoted(note[context.language]) }
    fields.append("\"notes\":[\(notes.joined(separator: ","))]")
    fields.append("\"possible\":[\(diagnostic.possible.map(quoted).joined(separator: ","))]")
    if let fix = diagnostic.fix { fields.append("\"fix\":\(quoted(fix))") }
    return "{\(fields.joined(separator: ","))}\n"
  }

  func entry(_ id: EntryID) -> String {
    let head = context.books.journal.entries[id.position]
    let rows = context.books.journal.rowRange(of: id).map { place in row(RowID(place)) }
    return "{\"id\":\"#\(context.books.journal.number(of: id))\",\"date\":\"\(head.day)\","
      + "\"rows\":[\(rows.joined(separator: ","))]}"
  }

  private func row(_ id: RowID) -> String {
    let row = context.books.journal.rows[id.position]
    let reason = RowReason(rawValue: row.reason)?.phrase[context.language] ?? ""
    return "{\"id\":\"\(context.books.rowName(id))\","
      + "\"debit\":\"\(context.books.number(row.debit))\","
      + "\"credit\":\"\(context.books.number(row.credit))\","
      + "\"amount\":\"\(row.amount.exported)\",\"reason\":\(quoted(reason)),"
      + "\"text\":\(quoted(context.books.journal.texts[row.text]))}"
  }

  private func quoted(_ text: String) -> String { jsonString(text) }
}
