import Ledger
import Testing

@testable import Books

@Suite struct `The calendar of the till` {
  private static func day(_ number: Int32) -> Day { Day(number: 20_000 + number) }

  @Test func `finds days that came in any order, and forgets those taken out`() {
    var calendar = TillCalendar()
    let numbers: [Int32] = [5, 6, 9, 1, 7, 3, 12]
    for (place, number) in numbers.enumerated() {
      calendar.insert(Self.day(number), TillDayID(place))
    }
    for number in Int32(0)...13 {
      let place = numbers.firstIndex(of: number)
      #expect(calendar.find(Self.day(number)) == place.map { place in TillDayID(place) })
      let through = numbers.filter { other in other <= number }.sorted()
      #expect(
        calendar.days(through: Self.day(number)).map { id in numbers[id.position] } == through)
      let from = numbers.filter { other in other >= number }.sorted()
      #expect(calendar.days(from: Self.day(number)).map { id in numbers[id.position] } == from)
    }
    for number in numbers.reversed() { calendar.remove(Self.day(number)) }
    #expect(calendar.count == 0)
    #expect(calendar.find(Self.day(5)) == nil)
  }
}
