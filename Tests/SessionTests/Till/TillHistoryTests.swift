import Books
import Exchange
import Ledger
import Testing

@testable import Session

/// A till reckoned a second time, from the commands alone and with whole numbers.
private struct ShadowTill {
  struct Line {
    /// Tenths of a percent; nil for a voucher sold.
    let rate: Int?
    let cents: Int
    /// Thousandths of the article, if it is one.
    var pieces = 0
  }
  struct Sale {
    let day: Int
    let method: String
    let lines: [Line]
    var isVoid = false
  }

  var sales: [Sale] = []
  var exported: Set<Int> = []
  /// By day, what was counted against what was expected then.
  var differences: [Int: Int] = [:]
  /// By day, what was counted.
  var counts: [Int: Int] = [:]

  private func standing(_ day: Int) -> [Sale] {
    sales.filter { sale in sale.day == day && !sale.isVoid }
  }

  private static func tax(_ gross: Int, _ rate: Int) -> Int {
    // Half away from zero, on the whole number that is twice too large.
    let twice = (2 * abs(gross) * rate + 1_000 + rate) / (1_000 + rate) / 2
    return gross < 0 ? -twice : twice
  }

  /// What the export of a day does to the accounts, debit positive.
  private func booked(_ day: Int) -> [Int: Int] {
    var sums: [String: [Int?: Int]] = [:]
    for sale in standing(day) {
      for line in sale.lines {
        sums[sale.method, default: [:]][line.rate, default: 0] += line.cents
      }
    }
    let money = ["cash": 1_000, "card": 1_092, "voucher": 2_035]
    var accounts: [Int: Int] = [:]
    for (method, byRate) in sums {
      for (rate, gross) in byRate {
        accounts[money[method] ?? 0, default: 0] += gross
        guard let rate else {
          accounts[2_035, default: 0] -= gross
          continue
        }
        let tax = Self.tax(gross, rate)
        accounts[2_200, default: 0] -= tax
        accounts[3_200, default: 0] -= gross - tax
      }
    }
    if let difference = differences[day] {
      accounts[1_000, default: 0] += difference
      accounts[6_790, default: 0] -= difference
    }
    return accounts
  }

  /// What is left of 40 pieces of the article, in thousandths.
  var stock: Int {
    sales.filter { sale in !sale.isVoid }.flatMap(\.lines).reduce(40_000) { left, line in
      left - line.pieces
    }
  }

  func balance(_ account: Int) -> Int {
    exported.reduce(0) { sum, day in sum + (booked(day)[account] ?? 0) }
  }

  func expectedCash(_ day: Int) -> Int {
    let days = Set(sales.map(\.day)).union(differences.keys)
    return days.filter { other in other <= day }.reduce(0) { sum, other in
      let cash = standing(other).filter { sale in sale.method == "cash" }
        .flatMap(\.lines).reduce(0) { sum, line in sum + line.cents }
      let counted = other < day || exported.contains(other) ? differences[other] ?? 0 : 0
      return sum + cash + counted
    }
  }

  /// Its count stays where the drawer holds on paper what was counted.
  mutating func takeBack(_ day: Int) {
    let isStale = differences[day] != nil && counts[day] != expectedCash(day)
    exported.remove(day)
    if isStale { touch(day, cash: true) }
  }

  /// Counts of this day and later ones fall with its cash, else its own.
  mutating func touch(_ day: Int, cash: Bool) {
    for other in differences.keys where !exported.contains(other) {
      if other == day || (cash && other > day) { differences[other] = nil }
    }
  }
}

/// Gives commands to a till and keeps the second reckoning.
private struct Cashier {
  var dice: Dice
  var shadow = ShadowTill()
  private static let rates = ["UN81": 81, "UR26": 26, "none": 0]

  init(_ seed: Int) { dice = Dice(UInt64(seed) &+ 33_000) }

  private static func date(_ day: Int) -> String { "2026-03-0\(day)" }
  private static func text(_ cents: Int) -> String {
    let places = abs(cents) % 100
    return "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(places < 10 ? "0" : "")\(places)"
  }

  private static func quantity(_ pieces: Int) -> String {
    let half = pieces % 1_000 == 0 ? "" : ".5"
    return "\(pieces < 0 ? "-" : "")\(abs(pieces) / 1_000)\(half)"
  }

  mutating func step(_ play: Play) -> String {
    let day = 1 + dice.below(6)
    switch dice.below(12) {
    case 0...5: return sell(play, on: day)
    case 6: return void(play)
    case 7, 8: return count(play, on: day)
    case 9, 10:
      let line = "export-day \(Self.date(day))"
      if play.refusal(of: line) == nil { shadow.exported.insert(day) }
      return line
    default:
      let line = "unexport-day \(Self.date(day))"
      if play.refusal(of: line) == nil { shadow.takeBack(day) }
      return line
    }
  }

  private mutating func sell(_ play: Play, on day: Int) -> String {
    let method = dice.pick(["cash", "cash", "card", "voucher"])
    var lines: [ShadowTill.Line] = []
    var words: [String] = []
    for _ in 0...dice.below(3) {
      if dice.below(4) == 0 {
        let pieces = (1 + dice.below(9)) * 500 * (dice.below(5) == 0 ? -1 : 1)
        // 4.55 each, half away from zero.
        let cents = (abs(pieces) * 455 + 500) / 1_000 * pieces.signum()
        lines.append(ShadowTill.Line(rate: 26, cents: cents, pieces: pieces))
        words.append("\(Self.quantity(pieces)) x article \"A-1\"")
        continue
      }
      let cents = (1 + dice.below(50_000)) * (dice.below(5) == 0 ? -1 : 1)
      if method != "voucher", dice.below(4) == 0 {
        lines.append(ShadowTill.Line(rate: nil, cents: cents))
        words.append("\(Self.text(cents)) voucher")
      } else {
        let code = dice.pick(["UN81", "UN81", "UR26", "none"])
        lines.append(ShadowTill.Line(rate: Self.rates[code], cents: cents))
        words.append("\(Self.text(cents)) vat \(code)")
      }
    }
    let line = "sell \(words.joined(separator: ", ")) by \(method) on \(Self.date(day))"
    if play.refusal(of: line) == nil {
      shadow.sales.append(ShadowTill.Sale(day: day, method: method, lines: lines))
      shadow.touch(day, cash: method == "cash")
    }
    return line
  }

  private mutating func void(_ play: Play) -> String {
    let number = 1 + dice.below(max(shadow.sales.count, 1))
    let line = "void KB-\(number)\(dice.pick(["", " force"]))"
    if play.refusal(of: line) == nil {
      shadow.sales[number - 1].isVoid = true
      let sale = shadow.sales[number - 1]
      shadow.touch(sale.day, cash: sale.method == "cash")
    }
    return line
  }

  private mutating func count(_ play: Play, on day: Int) -> String {
    let cents = max(0, shadow.expectedCash(day) + dice.pick([0, 0, 5, -20]))
    let line = "count-cash \(Self.text(cents)) on \(Self.date(day))"
    if play.refusal(of: line) == nil {
      let difference = cents - shadow.expectedCash(day)
      shadow.touch(day, cash: true)
      shadow.differences[day] = difference
      shadow.counts[day] = cents
    }
    return line
  }
}

@Suite struct `Histories of the till` {
  @Test(arguments: 0..<24) func `the accounts agree with a second reckoning`(seed: Int) {
    var cashier = Cashier(seed)
    let play = Play()
    play.type([
      "company basis \(seed % 2 == 0 ? "agreed" : "collected")", "till activate",
      "account new 1000 \"Kasse\" cash",
      "article new \"A-1\" \"Kaffee\" 4.55 vat UR26 stock 40",
    ])
    var story: [String] = []
    for round in 0..<120 {
      story.append(cashier.step(play))
      guard round % 10 == 9 else { continue }
      #expect(play.flaws == [], "\(story)")
      let stock = play.books.articles.first?.remaining
      #expect(stock == Int128(cashier.shadow.stock), "\(story)")
      for number in [1_000, 1_092, 2_035, 2_200, 3_200, 6_790] {
        let balance = play.books.chart.find(number).map { account in
          Int(play.books.journal.balance(of: account).minorUnits)
        }
        #expect(balance == cashier.shadow.balance(number), "\(number) after \(story)")
        if balance != cashier.shadow.balance(number) { return }
      }
    }
    #expect(cashier.shadow.sales.count > 8)
    #expect(play.replayed.digest == play.digest)
  }

  private static let commands = [
    "sell 10.81 vat UN81 by cash", "sell 50.00 voucher by card", "sell 20.00 vat UR26 by voucher",
    "sell -5.00 vat UN81 by cash on 2026-02-28", "sell 9.95 vat UN81 by cash on 2026-03-03 as B-1",
    "void KB-1", "void KB-2 force", "count-cash 10.00", "count-cash 5.00 on 2026-03-03",
    "export-day", "export-day 2026-02-28", "unexport-day 2026-03-01", "export-day 2026-03-03",
    "template cash 1099/3200", "template cash 1020/3200 vat UR26",
    "template card 1092/3400 vat UR26", "till orders on",
    "sell 2 x article \"A-1\", 5.00 vat UN81 by card", "sell -1.5 x article \"A-1\" by cash",
    "sell article \"A-1\" by invoice for 1", "article change \"A-1\" price 4.80",
    "article new \"A-2\" \"Tasse\" 12.00 vat UN81", "sell 3 x article \"A-2\" by cash",
    "order 1 5.00 vat UN81", "sell 7.00 vat UN81 by invoice for 1",
  ]

  @Test(arguments: 0..<24) func `undo and redo are nothing, and the log replays`(seed: Int) {
    var dice = Dice(UInt64(seed) &+ 44_000)
    let play = Play()
    play.type([
      "contact new \"Kunde AG\" customer", "till activate", "account new 1000 \"Kasse\" cash",
      "article new \"A-1\" \"Kaffee\" 4.55 vat UR26 stock 4",
    ])
    if seed % 3 == 0 { play.type(["fork f"]) }
    var story: [String] = []
    for _ in 0..<40 {
      let line = dice.pick(Self.commands)
      let before = play.moment()
      story.append(line)
      guard play.refusal(of: line) == nil else {
        #expect(play.moment().differences(from: before) == [], "\(story)")
        continue
      }
      let after = play.moment()
      play.refusal(of: "undo")
      #expect(play.flaws == [], "\(story)")
      play.refusal(of: "redo")
      #expect(play.moment().differences(from: after) == [], "\(story)")
      if dice.below(4) == 0 { play.refusal(of: "undo \(1 + dice.below(5))") }
    }
    #expect(play.flaws == [], "\(story)")
    if seed % 3 != 0 {
      let found = play.replayed.moment(withHistory: false)
        .differences(from: play.moment(withHistory: false))
      #expect(found == [], "\(story)")
    }
  }

  @Test func `a preview changes nothing`() {
    let play = Play().run("till activate\nsell 10.81 vat UN81 by card")
    let digest = play.digest
    for line in ["sell 5.00 vat UN81 by cash", "void KB-1", "count-cash 1.00", "export-day"] {
      play.run("preview \(line)")
      #expect(play.digest == digest, "\(line)")
    }
  }
}
