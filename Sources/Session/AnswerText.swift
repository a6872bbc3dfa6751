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

  func text(_ outcome: Session.Outcome) -> String {
    let answer = outcome.answer
    var lines: [String] = []
    if let headline = Catalogue.commands[outcome.command].headline(answer, context) {
      lines.append(wrapped(visible(headline[context.language]), width: page.width, indent: 2))
    }
    lines += rows(answer.entries)
    for phrase in answer.notices.compactMap({ notice in notice.phrase(context.books) }) {
      let mark = context.language == .german ? "Hinweis: " : "note: "
      lines.append(
        wrapped(
          mark + visible(phrase[context.language]), width: page.width,
          indent: 2))
    }
    return lines.map { line in line + "\n" }.joined()
  }

  private func rows(_ entries: Range<Int>) -> [String] {
    let places = context.books.rows(of: entries)
    guard !places.isEmpty else { return [] }
    return context.isAccessible ? places.map(spoken) : aligned(places)
  }

  /// `#3  2026-03-10  1020 Muster Bank / 1100 Forderungen …   1'081.00  reason`
  private func aligned(_ places: Range<Int>) -> [String] {
    let rows = context.books.journal.rows
    let names = places.map { place in context.books.rowName(RowID(place)) }
    let amounts = places.map { place in rows[place].amount.shown }
    let nameWidth = names.map(\.utf8.count).max() ?? 0
    let amountWidth = amounts.map(\.utf8.count).max() ?? 0
    let fixed = nameWidth + 2 + 10 + 2 + 2 + amountWidth
    let room = page.width - fixed
    let reasonsFit = page.width >= 110
    let accountWidth = min(max(room - (reasonsFit ? 44 : 0), 9), 56)
    return zip(places, zip(names, amounts)).map { place, shown in
      let row = rows[place]
      let line =
        "\(padded(shown.0, to: nameWidth))  \(row.day)  "
        + padded(accounts(row, width: accountWidth), to: accountWidth) + "  "
        + padded(shown.1, to: amountWidth, alignment: .right)
      let words = reason(row)
      if words.isEmpty { return line }
      return reasonsFit
        ? "\(line)  \(fitted(words, to: max(page.width - fixed - accountWidth - 2, 20)))"
        : line + "\n" + wrapped("    \(words)", width: page.width, indent: 4)
    }
  }

  /// Both accounts with names where the width allows, else the pair of numbers.
  private func accounts(_ row: Row, width: Int) -> String {
    let debit = context.books.chart[row.debit]
    let credit = context.books.chart[row.credit]
    guard width >= 34 else { return "\(debit.number)/\(credit.number)" }
    let half = (width - 3) / 2
    let left = visible("\(debit.number) \(debit.name(context.language))")
    let right = visible("\(credit.number) \(credit.name(context.language))")
    let leftWidth = max(half, width - 3 - columns(of: right))
    let shownLeft = fitted(left, to: min(leftWidth, columns(of: left)))
    return shownLeft + " / " + fitted(right, to: width - 3 - columns(of: shownLeft))
  }

  private func reason(_ row: Row) -> String {
    let reason = RowReason(rawValue: row.reason)?.phrase[context.language] ?? ""
    let text = visible(context.books.journal.texts[row.text])
    if reason.isEmpty { return text }
    return text.isEmpty ? reason : "\(reason); \(text)"
  }

  /// One row as label and value, for reading aloud.
  private func spoken(_ place: Int) -> String {
    let row = context.books.journal.rows[place]
    let debit = context.books.chart[row.debit]
    let credit = context.books.chart[row.credit]
    let name = context.books.rowName(RowID(place))
    let words = reason(row)
    let tail = words.isEmpty ? "" : ", \(words)"
    return Phrase(
      "row \(name), \(row.day), debit \(debit.number) \(debit.name(.english)), "
        + "credit \(credit.number) \(credit.name(.english)), amount \(row.amount.shown)\(tail)",
      "Zeile \(name), \(row.day), Soll \(debit.number) \(debit.name(.german)), "
        + "Haben \(credit.number) \(credit.name(.german)), Betrag \(row.amount.shown)\(tail)")[
        context.language]
  }
}
