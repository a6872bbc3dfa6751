import Testing

@testable import Syntax

@Suite struct `Date words` {
  @Test(
    arguments: [
      ("2026-03-01", DateWord.iso(year: 2026, month: 3, day: 1)),
      ("9999-99-99", .iso(year: 9999, month: 99, day: 99)),
      ("1.3.2026", .full(day: 1, month: 3, year: 2026)),
      ("01.03.2026", .full(day: 1, month: 3, year: 2026)),
      ("1.3.", .dayMonth(day: 1, month: 3)), ("31.12.", .dayMonth(day: 31, month: 12)),
      ("today", .today), ("heute", .today),
      ("+10d", .offset(days: 10)), ("-3d", .offset(days: -3)), ("+10t", .offset(days: 10)),
      ("-999999d", .offset(days: -999_999)),
      ("month-end", .monthEnd), ("monatsende", .monthEnd),
      ("year-end", .yearEnd), ("jahresende", .yearEnd),
    ] as [(String, DateWord)])
  func `are read`(text: String, date: DateWord) {
    let bytes = Array(text.utf8)
    #expect(scanDate([0x31] + bytes + [0x31], from: 1, to: bytes.count + 1) == date)
  }

  @Test(arguments: [
    "", "1.3", "1.3.26", "1.3.20266", "1..2026", ".3.2026", "111.3.2026", "1.333.", "1.", "1",
    "2026-3-1", "2026-03-1", "2026-03/01", "202a-03-01", "2026-03-01x", "Today", "tomorrow",
    "+10", "+d", "+", "-", "10d", "+1x", "+1234567d", "+-1d", "1.3.2o26", "a.3.2026",
    "20260-3-01", "99999999999999999999.1.",
  ])
  func `of other forms are none`(text: String) {
    let bytes = Array(text.utf8)
    #expect(scanDate(bytes, from: 0, to: bytes.count) == nil)
  }

  @Test(
    arguments: [
      ("30d", 30), ("30t", 30), ("30", 30), ("0", 0), ("999999", 999_999), ("1000000", nil),
      ("", nil), ("d", nil), ("-1", nil), ("+1d", nil), ("3dd", nil), ("3x", nil), ("1.5", nil),
    ] as [(String, Int?)])
  func `of days are numbers`(text: String, days: Int?) {
    #expect(scanDays(Array(text.utf8), from: 0, to: text.utf8.count) == days)
  }
}
