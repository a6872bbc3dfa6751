import Testing

@testable import Ledger

@Suite struct `Days` {
  /// Counts every day from the first on, month by month.
  @Test func `agree with a calendar that is counted through`() {
    var number = Day.first.number
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let firstOfYear = number
      let lastOfYear = number + Int32(lengths.reduce(0, +)) - 1
      for (month, length) in lengths.enumerated() {
        let lastOfMonth = number + Int32(length) - 1
        for day in 1...length {
          let made = Day(year: year, month: month + 1, day: day)
          guard made?.number == number, let made else {
            Issue.record("\(year)-\(month + 1)-\(day) is \(String(describing: made))")
            return
          }
          let civil = made.civil
          if civil != (year, month + 1, day) || made.endOfMonth.number != lastOfMonth
            || made.startOfYear.number != firstOfYear || made.endOfYear.number != lastOfYear
          {
            Issue.record("\(year)-\(month + 1)-\(day) comes back as \(civil)")
          }
          number += 1
        }
        #expect(Day(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
    #expect(number - 1 == Day.last.number)
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, -1),
    (2100, 2, 29), (1900, 2, 29), (2026, 2, 29), (Int.max, 1, 1), (2026, Int.min, Int.max),
  ])
  func `that do not exist`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (1900, 1, 1, "1900-01-01"), (2026, 3, 1, "2026-03-01"), (2024, 2, 29, "2024-02-29"),
    (2199, 12, 31, "2199-12-31"), (1970, 1, 1, "1970-01-01"),
  ])
  func `are written`(year: Int, month: Int, day: Int, text: String) {
    #expect(Day(year: year, month: month, day: day)?.description == text)
  }

  @Test func `can be added to within the years`() throws {
    let epoch = Day(number: 0)
    #expect(epoch.adding(31) == Day(year: 1970, month: 2, day: 1))
    #expect(epoch.adding(-1) == Day(year: 1969, month: 12, day: 31))
    #expect(Day.last.adding(0) == .last)
    #expect(Day.last.adding(1) == nil)
    #expect(Day.first.adding(-1) == nil)
    for count in [Int.max, Int.min, 1 << 40] {
      #expect(Day.last.adding(count) == nil)
      #expect(Day.first.adding(count) == nil)
    }
    #expect(epoch.next.previous == epoch)
    #expect(epoch.previous < epoch)
  }
}
