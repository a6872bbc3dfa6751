import Books
import Ledger
import Testing

@testable import Session

/// What is put right after its period was locked: the period keeps what it has, and the correction
/// stands beside its reversal, even where the period is opened again in between.
@Suite struct `A correction after the lock` {
  private static let till = """
    date 2026-03-02
    account new 1000 "Kasse" cash
    till activate
    sell 1'081.00 vat UN81 by cash
    export-day
    lock 2026-03-31
    date 2026-04-02
    unexport-day 2026-03-02
    """

  private static let tillProof = """
    export-day 2026-03-02
    expect balance 3200 1'000.00
    expect balance 1000 1'081.00
    expect row 3200/1000 1'000.00 on 2026-04-02
    expect vat 303 81.00
    """

  @Test(arguments: ["", "unlock \"Korrektur\"\n"]) func `of a day at the till counts once`(
    between: String
  ) {
    let played = Play().run("\(Self.till)\n\(between)\(Self.tillProof)")
    #expect(played.errors == "")
    #expect(played.flaws == [])
    #expect(Self.sum(played, 3200, "03") == 1000_00)
    #expect(Self.sum(played, 3200, "04") == 0)
  }

  @Test func `of a day at the till is expected in the drawer once`() {
    let played = Play().run(Self.till + "\ntakings 2026-04-02\ntakings 2026-03-02\n")
    #expect(played.output.contains("Cash expected: 1'081.00"))
    #expect(!played.output.contains("2'162.00"))
  }

  @Test(arguments: ["", "unlock \"Korrektur\"\n"]) func `of a card payment counts once`(
    between: String
  ) {
    let played = Play().run(
      """
      date 2026-03-02
      integration bexio enable
      integration bexio link
      integration bexio grant all
      account new 1025 "Kartenkonto" bank
      card-account 1025
      top-up 1'000.00
      card-payment 108.10 "Papeterie"
      collect KT-1
      categorize KT-1 6500 vat VB81
      sync
      lock 2026-03-31
      date 2026-04-02
      unsync KT-1
      categorize KT-1 6510
      \(between)sync
      expect state KT-1 final
      expect row 6510/1090 100.00 on 2026-04-02
      expect balance 6500 0.00
      expect balance 1090 0.00
      expect vat 405 8.10
      """)
    #expect(played.errors == "")
    #expect(played.flaws == [])
    #expect(Self.sum(played, 6500, "03") == 100_00)
    #expect(Self.sum(played, 6510, "03") == 0)
    #expect(Self.sum(played, 1171, "04") == 0)
  }

  /// The balance of a month on its natural side, in Rappen.
  private static func sum(_ played: Play, _ account: Int, _ month: String) -> Int64 {
    let books = played.books
    guard let id = books.chart.find(account) else { return .min }
    var sum: Int64 = 0
    for row in books.journal.rows where row.day.description.hasPrefix("2026-\(month)") {
      if row.debit == id { sum += row.amount.minorUnits }
      if row.credit == id { sum -= row.amount.minorUnits }
    }
    return books.chart[id].kind.naturalSide == .debit ? sum : -sum
  }
}
