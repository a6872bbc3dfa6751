import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

/// Words an answer: the result first, each row it booked with its reason, then what to know.
struct AnswerText {
  let context: Context
  let page: Page
  /// More rows of one answer are counted: a synchronisation may book a hundred thousand.
  static let rowLimit = 100

  func text(_ outcome: Session.Outcome, limit: Int = Self.rowLimit) -> String {
    let answer = outcome.answer
    var lines: [String] = []
    if let headline = Catalogue.commands[outcome.command].headline(answer, context) {
      let text = wrapped(
        visible(headline[context.language]), width: page.width, indent: 2, first: 0)
      lines.append(page.styling.apply(.strong, to: text))
    }
    lines += limitedRows(answer.entries, limit)
    for phrase in answer.notices.compactMap({ notice in notice.phrase(context.books) }) {
      let mark = Phrase("note:", "Hinweis:")[context.language]
      let text = wrapped(
        "\(mark) \(visible(phrase[context.language]))", width: page.width,
        indent: 2, first: 0)
      lines.append(page.styling.apply(.warning, to: mark) + text.dropFirst(mark.count))
    }
    return lines.map { line in line + "\n" }.joined()
  }

  /// The first rows, and how many more there are.
  func limitedRows(_ entries: Range<Int>, _ limit: Int) -> [String] {
    let count = context.books.rows(of: entries).count
    let shown = rows(entries, limit: limit)
    guard count > limit else { return shown }
    return shown + [
      Phrase("… \(count - limit) more rows", "… \(count - limit) weitere Zeilen")[
        context.language]
    ]
  }

  /// The rows of entries, the first of them where there are many.
  func rows(_ entries: Range<Int>, limit: Int = .max) -> [String] {
    let places = context.books.rows(of: entries).prefix(limit)
    guard !places.isEmpty else { return [] }
    guard !context.isAccessible else {
      return places.map { place in
        wrapped(spoken(place), width: page.width, indent: 2, first: 0)
      }
    }
    return aligned(places.map(shown))
  }

  /// The parts of a row as they are shown.
  private struct ShownRow {
    let name: String
    let day: String
    let debit: String
    let credit: String
    let numbers: String
    let amount: String
    let reason: String

    var accounts: String { "\(debit) / \(credit)" }
  }

  private func shown(_ place: Int) -> ShownRow {
    let row = context.books.journal.rows[place]
    let debit = context.books.chart[row.debit]
    let credit = context.books.chart[row.credit]
    return ShownRow(
      name: context.books.rowName(RowID(place)), day: row.day.description,
      debit: visible("\(debit.number) \(debit.name(context.language))"),
      credit: visible("\(credit.number) \(credit.name(context.language))"),
      numbers: "\(debit.number)/\(credit.number)", amount: row.amount.shown,
      reason: reason(RowID(place)))
  }

  /// Sets rows in columns: `#3  2026-03-10  1020 Bank / 1100 Forderungen   1'081.00  reason`.
  ///
  /// Reasons stand behind the amounts where all of them have room, else below their rows.
  private func aligned(_ rows: [ShownRow]) -> [String] {
    let nameWidth = widest(rows.map(\.name))
    let amountWidth = widest(rows.map(\.amount))
    let fixed = nameWidth + 2 + 10 + 2 + 2 + amountWidth
    let natural = widest(rows.map(\.accounts))
    let reasons = widest(rows.map(\.reason))
    let room = page.width - fixed
    // Names are cut before reasons go below, but not to a stump.
    let reasonsFit = room - reasons - 2 >= min(natural, 50)
    let space = max(reasonsFit ? min(natural, room - reasons - 2) : min(natural, room), 9)
    let accountWidth = space < min(natural, 34) ? widest(rows.map(\.numbers)) : space
    return rows.map { row in
      let line =
        "\(padded(row.name, to: nameWidth))  \(row.day)  "
        + padded(accounts(row, width: accountWidth), to: accountWidth) + "  "
        + padded(row.amount, to: amountWidth, alignment: .right)
      if row.reason.isEmpty { return line }
      return reasonsFit
        ? "\(line)  \(row.reason)"
        : line + "\n" + wrapped(row.reason, width: page.width, indent: 4)
    }
  }

  private func widest(_ texts: [String]) -> Int {
    texts.map { text in columns(of: text) }.max() ?? 0
  }

  /// Both accounts with names, cut where they are too long; else the pair of numbers.
  private func accounts(_ row: ShownRow, width: Int) -> String {
    if columns(of: row.accounts) <= width { return row.accounts }
    guard width >= 34 else { return row.numbers }
    let half = (width - 3) / 2
    let leftWidth = max(half, width - 3 - columns(of: row.credit))
    let left = fitted(row.debit, to: leftWidth)
    return left + " / " + fitted(row.credit, to: width - 3 - columns(of: left))
  }

  /// What it is in other currencies, the reason of the rule and the text.
  private func reason(_ place: RowID) -> String {
    let row = context.books.journal.rows[place.position]
    let foreign = context.books.journal.foreignFacts(of: place).map { fact in
      Money(fact.amount, context.books.chart[fact.account].currency).withCode
    }
    let reason = RowReason(rawValue: row.reason)?.phrase[context.language] ?? ""
    let text = visible(context.books.journal.texts[row.text])
    return (foreign + [reason, text]).filter { part in !part.isEmpty }.joined(separator: "; ")
  }

  /// One row as label and value, for reading aloud.
  private func spoken(_ place: Int) -> String {
    let row = shown(place)
    let tail = row.reason.isEmpty ? "" : ", \(row.reason)"
    return Phrase(
      "row \(row.name): \(row.day), debit \(row.debit), credit \(row.credit), "
        + "amount \(row.amount)\(tail)",
      "Zeile \(row.name): \(row.day), Soll \(row.debit), Haben \(row.credit), "
        + "Betrag \(row.amount)\(tail)")[context.language]
  }
}
