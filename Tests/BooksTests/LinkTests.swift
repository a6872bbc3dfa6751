import Ledger
import Testing

@testable import Books

@Suite struct `Rows and entries` {
  /// The link goes with the reversal, whether what it took back is older than the mark or not.
  @Test func `can be taken back again when that went back`() throws {
    var desk = try Desk()
    let older = try desk.book(6500, 1020, 100)
    let mark = desk.books.mark()
    let before = desk.books.digest()
    for _ in 0..<2 {
      let younger = try desk.book(6500, 1020, 200)
      for id in [older, younger] {
        let reversal = EntryID(try desk.books.reverse(id, text: .none).lowerBound)
        #expect(desk.books.journal.successor(of: id) == reversal)
        #expect(desk.books.journal.original(of: reversal) == id)
        refused(ReverseRefusal.alreadyReversed(by: reversal), &desk) { desk in
          try desk.books.reverse(id, text: .none)
        }
      }
      #expect(desk.books.checkInvariants() == [])
      desk.books.goBack(to: mark)
      #expect(desk.books.digest() == before)
      for id in [older, younger] { #expect(desk.books.journal.successor(of: id) == nil) }
    }
  }

  @Test func `are booked for reasons that a row can keep`() {
    #expect(RowReason.allCases.allSatisfy { reason in reason.rawValue <= Row.reasonLimit })
  }
}
