import Testing

@testable import Ledger

private func amounts(_ units: [Int64]) -> [Amount] {
  units.map(Amount.init(minorUnits:))
}

@Suite struct `Amounts` {
  static let weights: [[Int64]] = [
    [1], [1, 1], [1, 1, 1], [995, 995, 995], [50_000, 10_260], [1, 2, 3, 4], [7, 0, 7], [3, -1],
    [5, -2, -2], [-2, 5, 1], [-1, -1, -1], [1_000_000_000_000_000, 1, 999_999_999_999_999],
  ]

  @Test(arguments: weights)
  func `shared come back whole, no share a unit off`(weights: [Int64]) {
    let total = weights.reduce(Int128(0)) { sum, weight in sum + Int128(weight) }
    for units in Int64(-200)...200 {
      let shares = Amount(minorUnits: units).shared(by: amounts(weights)).map(\.minorUnits)
      #expect(shares.reduce(0, +) == units)
      for (share, weight) in zip(shares, weights) {
        let off = Int128(share) * total - Int128(units) * Int128(weight)
        #expect(off.magnitude < total.magnitude, "\(units) by \(weights): \(shares)")
      }
    }
  }

  @Test(
    arguments: [
      (100, [1, 2], true), (100, [], true), (100, [1, -1], true), (Amount.limit, [5, 7], true),
      (100, [Amount.limit, 1 - Amount.limit], false),
      (Amount.limit, [Amount.limit, -1], false), (Amount.limit, [2, -1], false),
      (Amount.limit / 3, [2, -1], true), (-Amount.limit / 3, [-2, 1], true),
      (Int64.max, [Int64.max, Int64.max], false),
    ] as [(Int64, [Int64], Bool)])
  func `are shared where the shares are amounts`(amount: Int64, weights: [Int64], can: Bool) {
    #expect(Amount(minorUnits: amount).canBeShared(by: amounts(weights)) == can)
  }

  @Test(
    arguments: [
      (2761, [995, 995, 995], [921, 920, 920]),
      (1205, [50_000, 10_260], [1000, 205]),
      (1, [1, 1], [1, 0]),
      (-1, [1, 1], [-1, 0]),
      (100, [0, 1], [0, 100]),
      (7, [], []),
      (7, [1, -1], [0, 0]),
    ] as [(Int64, [Int64], [Int64])])
  func `go to the largest remainder, the earlier of two`(
    amount: Int64, weights: [Int64], shares: [Int64]
  ) {
    #expect(Amount(minorUnits: amount).shared(by: amounts(weights)) == amounts(shares))
  }

  /// Rounds by searching: the whole number whose distance is smallest, the outer one of two.
  private func rounded(_ numerator: Int, _ denominator: Int) -> Int {
    let near = numerator / denominator
    let candidates = [near - 1, near, near + 1]
    let best = candidates.map { one in abs(numerator - one * denominator) }.min() ?? 0
    return candidates.filter { one in abs(numerator - one * denominator) == best }
      .max { one, other in abs(one) < abs(other) } ?? 0
  }

  @Test func `scale half away from zero`() {
    for denominator in 1...12 {
      for units in -60...60 {
        for numerator in [1, 3, 7] {
          let scaled = Amount(minorUnits: Int64(units))
            .scaledHalfAwayFromZero(Int64(numerator), over: Int64(denominator))
          #expect(Int(scaled.minorUnits) == rounded(units * numerator, denominator))
        }
      }
    }
  }

  @Test(
    arguments: [
      (1, 0), (2, 0), (3, 5), (7, 5), (8, 10), (-2, 0), (-3, -5), (108_102, 108_100), (12, 10),
      (13, 15),
    ] as [(Int64, Int64)])
  func `round to 0.05`(exact: Int64, rounded: Int64) {
    let amount = Amount(minorUnits: exact)
    #expect(amount.roundedHalfAwayFromZero(toMultipleOf: 5) == Amount(minorUnits: rounded))
    #expect(amount.roundedHalfAwayFromZero(toMultipleOf: 1) == amount)
  }

  @Test func `have a limit, and scale at it without wrapping`() {
    let limit = Amount(minorUnits: Amount.limit)
    #expect(Amount(exactly: Int128(Amount.limit)) == limit)
    #expect(Amount(exactly: Int128(Amount.limit) + 1) == nil)
    #expect(Amount(exactly: -Int128(Amount.limit)) == -limit)
    #expect(Amount(exactly: -Int128(Amount.limit) - 1) == nil)
    #expect(Amount(exactly: Int128.max) == nil)
    #expect(limit.scaledHalfAwayFromZero(Amount.limit, over: Amount.limit) == limit)
    #expect((-limit).scaledHalfAwayFromZero(810, over: 10_810).minorUnits == -74_930_619_796_485)
    #expect(limit.shared(by: [limit, limit]).reduce(.zero, +) == limit)
    #expect((-limit).magnitude == limit)
  }
}

@Suite struct `Currencies` {
  @Test(arguments: [("CHF", 2), ("EUR", 2), ("JPY", 0), ("ISK", 0)] as [(String, UInt8)])
  func `keep their code and places`(code: String, places: UInt8) {
    let currency = Currency(code: code)
    #expect(currency?.code == code)
    #expect(currency?.places == places)
  }

  @Test(arguments: ["", "chf", "XYZ", "CHFR", "C€"])
  func `do not know`(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func `have one franc`() {
    #expect(Currency(code: "CHF") == .chf)
  }
}
