import Books
import Diagnostics
import Ledger
import Syntax

extension Lander {
  mutating func readDate(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    let from = Int(word.start)
    let to = Int(word.end)
    if shape == .term, let days = scanDays(call.line, from: from, to: to) {
      guard days <= 3_650 else { throw wrong(word.span) }
      slot.form = .days
      slot.number = Int64(days)
      position += 1
      return
    }
    guard word.kind == .bare, let scanned = scanDate(call.line, from: from, to: to) else {
      throw Diagnostic(
        .wrongDate, at: word.span,
        Phrase(
          "expected a date, such as 2026-03-01, 1.3.2026, 1.3., today, +10d or month-end",
          "erwartet wird ein Datum, zum Beispiel 2026-03-01, 1.3.2026, 1.3., heute, "
            + "+10t oder monatsende"
        ))
    }
    guard let day = day(scanned, books.workingDay) else {
      throw Diagnostic(
        .wrongDate, at: word.span,
        Phrase(
          "the calendar has no such day between \(Day.first) and \(Day.last)",
          "diesen Tag gibt es zwischen \(Day.first) und \(Day.last) nicht"))
    }
    if case .iso = scanned {} else { call.isCanonical = false }
    slot.number = Int64(day.number)
    position += 1
  }

  private func day(_ word: DateWord, _ today: Day) -> Day? {
    switch word {
    case .iso(let year, let month, let day), .full(let day, let month, let year):
      Day(year: year, month: month, day: day)
    case .dayMonth(let day, let month):
      Day(year: today.civil.year, month: month, day: day)
    case .today: today
    case .offset(let days): today.adding(days)
    case .monthEnd: today.endOfMonth
    case .yearEnd: today.endOfYear
    }
  }
}
