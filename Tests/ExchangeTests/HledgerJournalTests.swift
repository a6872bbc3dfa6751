import Books
import Diagnostics
import Exchange
import Foundation
import Ledger
import Testing

/// SplitMix64.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func program(_ name: String) -> String? {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").map { folder in "\(folder)/\(name)" }
    .first { file in FileManager.default.isExecutableFile(atPath: file) }
}

@Suite struct HledgerJournalTests {
  private static let texts = [
    "", "Papeterie", "a; b: c, d", "=1+1  @ 3 USD", "(x) [y] {z}", "Zürich | \"Handel\"", "* ! #",
    "\u{1B}[2J\nzweite Zeile", "2026-01-01 x", "| 5",
  ]

  /// Some hundred bookings over accounts whose names try the syntax of hledger.
  private func books(_ seed: UInt64) throws -> Books {
    var generator = SeededGenerator(state: seed)
    var books = Books(workingDay: try #require(Day(year: 2026, month: 1, day: 1)))
    books.company.name = "Muster; GmbH: x"
    for (place, name) in Self.texts.enumerated() {
      let account = Account(
        number: 10_200 + place, kind: .asset, isMoney: true, germanName: name, englishName: name)
      _ = try books.newAccount(account)
    }
    for _ in 0..<400 {
      let day = Int.random(in: 0..<700, using: &generator)
      let accounts = books.chart.accounts.indices
      books.bookingLines = try (0...Int.random(in: 0...2, using: &generator)).map { _ in
        let debit = try #require(accounts.randomElement(using: &generator))
        let credit = try #require(accounts.randomElement(using: &generator))
        let text = try #require(Self.texts.randomElement(using: &generator))
        return BookingLine(
          debit: AccountID(debit), credit: AccountID(credit == debit ? (debit + 1) % 200 : credit),
          amount: Amount(minorUnits: Int64.random(in: 1...99_999_999, using: &generator)),
          text: books.keep(Array(text.utf8)[...]))
      }
      _ = try books.book(on: books.workingDay.adding(day), supply: nil, party: nil)
    }
    return books
  }

  private func balances(_ executable: String, _ arguments: [String]) throws -> [Int: String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var found: [Int: String] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 3, words[0] == "CHF", let number = Int(words[2]) else { continue }
      found[number] = String(words[1])
    }
    return found
  }

  private func expect(_ program: String, seed: UInt64, arguments: [String]) throws {
    let books = try books(seed)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("kontorist-\(UUID().uuidString).journal")
    defer { try? FileManager.default.removeItem(at: file) }
    try HledgerJournal(books, language: .german).text
      .write(to: file, atomically: true, encoding: .utf8)
    let found = try balances(program, ["-f", file.path] + arguments)
    var expected: [Int: String] = [:]
    for place in books.chart.accounts.indices {
      let balance = books.journal.balance(of: AccountID(place))
      if !balance.isZero { expected[books.chart[AccountID(place)].number] = balance.exported }
    }
    #expect(expected.count > 150)
    #expect(found == expected, "seed \(seed)")
  }

  @Test(
    .enabled(if: program("hledger") != nil, "hledger is not installed"),
    arguments: [UInt64(1), 2, 3])
  func `hledger finds the same balances`(seed: UInt64) throws {
    let hledger = try #require(program("hledger"))
    try expect(hledger, seed: seed, arguments: ["balance", "--flat", "--no-total"])
  }

  @Test(
    .enabled(if: program("ledger") != nil, "ledger is not installed"), arguments: [UInt64(4)])
  func `ledger finds the same balances`(seed: UInt64) throws {
    let ledger = try #require(program("ledger"))
    try expect(ledger, seed: seed, arguments: ["balance", "--flat", "--no-total"])
  }

  @Test func `an entry is a transaction with two postings a row`() throws {
    var books = Books(workingDay: try #require(Day(year: 2026, month: 3, day: 1)))
    books.company.name = "Muster GmbH"
    let bank = try #require(books.chart.find(1020))
    let paper = try #require(books.chart.find(6500))
    books.bookingLines = [
      BookingLine(
        debit: paper, credit: bank, amount: Amount(minorUnits: 108_10),
        code: books.codes.find("VB81"), text: books.keep(Array("Papeterie".utf8)[...]))
    ]
    _ = try books.book(on: nil, supply: nil, party: nil)
    #expect(
      HledgerJournal(books, language: .german).text == """
        ; Muster GmbH

        2026-03-01 (#1)
            6500 Büromaterial  CHF 100.00  ; Papeterie
            1020 Muster Bank  CHF -100.00
            1171 Vorsteuer Inv., übr. Betriebsaufwand Kl.1 5-8  CHF 8.10  ; Papeterie
            1020 Muster Bank  CHF -8.10

        """)
  }
}
