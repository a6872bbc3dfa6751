import Ledger
import Testing

@testable import Books

/// Runs a step that must be refused and must leave the books as they were.
func refused<Refusal: Error & Equatable, Answer>(
  _ refusal: Refusal, _ desk: inout Desk, by step: (inout Desk) throws -> Answer,
  at location: SourceLocation = #_sourceLocation
) {
  let before = desk.books.digest()
  #expect(throws: refusal, sourceLocation: location) { try step(&desk) }
  #expect(desk.books.digest() == before, sourceLocation: location)
  #expect(desk.books.checkInvariants() == [], sourceLocation: location)
}

/// The refusal of a day by a lock through day 30.
func locked(_ day: Int) -> JournalRefusal {
  .periodLocked(day: Desk.day(day), firstFree: Desk.day(31))
}
