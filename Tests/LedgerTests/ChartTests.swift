import Testing

@testable import Ledger

@Suite struct `The chart` {
  private let chart = Chart()

  @Test func `finds each of its accounts and no other number`() {
    #expect(chart.count == 211)
    let numbers = Set(chart.accounts.map(\.number))
    for number in -10...12_000 {
      let found = chart.find(number).map { id in chart[id].number }
      #expect(found == (numbers.contains(number) ? number : nil))
    }
    #expect(chart.find(Int.max) == nil)
    #expect(chart.find(Int.min) == nil)
  }

  @Test(arguments: SystemAccount.allCases)
  func `has the account the books post to`(account: SystemAccount) {
    #expect(chart[chart[system: account]].number == account.rawValue)
  }

  @Test(arguments: [1000, 10_201, 999_999, 999])
  func `takes a new number`(number: Int) {
    var chart = chart
    let id = chart.append(
      Account(number: number, kind: .asset, isMoney: true, germanName: "Kasse", englishName: "Cash")
    )
    #expect(chart.find(number) == id)
    #expect(chart[id].isMoney)
    #expect(self.chart.find(number) == nil)
  }

  @Test func `stands in the order of the leading digits`() {
    var chart = chart
    for number in [10_201, 1000, 102_099] {
      chart.append(
        Account(number: number, kind: .asset, isMoney: true, germanName: "", englishName: ""))
    }
    let numbers = chart.ordered.map { id in chart[id].number }
    #expect(Array(numbers.prefix(5)) == [1000, 1020, 10_201, 102_099, 1029])
    #expect(numbers.count == 214)
  }

  @Test(arguments: [
    (1020, Side.debit, true, false), (1100, .debit, false, false), (2030, .credit, false, false),
    (3200, .credit, false, true), (6500, .debit, false, true), (1500, .debit, false, true),
    (1740, .debit, false, true), (1850, .debit, false, false), (9100, .debit, false, false),
    (1300, .debit, false, false), (6999, .credit, false, true),
  ])
  func `knows sides, money and what bears VAT`(
    number: Int, side: Side, isMoney: Bool, carriesVAT: Bool
  ) throws {
    let account = chart[try #require(chart.find(number))]
    #expect(account.kind.naturalSide == side)
    #expect(account.isMoney == isMoney)
    #expect(account.carriesVAT == carriesVAT)
  }
}
