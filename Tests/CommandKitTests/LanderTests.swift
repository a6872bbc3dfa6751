import Books
import Diagnostics
import Ledger
import Testing

@testable import CommandKit

@Suite struct `Reading a line` {
  /// What is typed, and what the log keeps.
  static let lines: [(String, String)] = [
    ("test 1020 5.00", "test 1020 5.00"),
    ("test  1020   5.00 # remark", "test  1020   5.00"),
    ("test 1020 5.00 for \"Kunde AG\"", "test 1020 5.00 for \"Kunde AG\""),
    ("test 1020 5.00 für 2", "test 1020 5.00 for \"Müller\""),
    ("test 1020 3 x 9.95", "test 1020 3 x 9.95"),
    ("test 1020 3 x 9.95 am heute", "test 1020 3 x 9.95 on 2026-03-01"),
    ("test 1020 0.125 × 8 am heute", "test 1020 0.125 x 8.00 on 2026-03-01"),
    ("test 1020 10.050 * 8 am heute", "test 1020 10.05 x 8.00 on 2026-03-01"),
    ("test 1020 rest am 2.3.", "test 1020 rest on 2026-03-02"),
    ("test 1020 offen", "test 1020 open"),
    ("test 1020 5 vat ohne", "test 1020 5.00 vat none"),
    (
      "test 1020 5 vat UN81, 6 mwst UR26 text \"x\"",
      "test 1020 5.00 vat UN81, 6.00 vat UR26 text \"x\""
    ),
    ("test 1020 5 on 2026-03-02 force kind two", "test 1020 5 on 2026-03-02 force kind two"),
    ("test 1020 5 kind two force am +1d", "test 1020 5.00 on 2026-03-02 kind two force"),
    ("test 1020 5 art zwei als A-1 erzwingen", "test 1020 5.00 kind two as A-1 force"),
    ("test 1020 5 fällig 30d", "test 1020 5.00 due 30d"),
    ("test 1020 5 due 31.3.2026", "test 1020 5.00 due 2026-03-31"),
    ("test 1020 $paid", "test 1020 50.00"),
    ("test 1020 ($paid / 3)", "test 1020 16.67"),
    ("test 1020 5 on $day text $words", "test 1020 5.00 text \"a \\\"b\\\"\" on 2026-03-01"),
    ("test 1020 -5", "test 1020 -5"), ("test 1020 5 CHF", "test 1020 5.00"),
  ]

  @Test(arguments: lines) func `is kept in canonical form, which reads as itself`(
    typed: String, kept: String
  ) throws {
    var bench = try Bench()
    #expect(try bench.land(typed) == kept)
    let whole = bench.call.whole.map(\.number)
    let items = bench.call.items.map(\.number)
    #expect(try bench.land(kept) == kept)
    #expect(bench.call.whole.map(\.number) == whole)
    #expect(bench.call.items.map(\.number) == items)
  }

  /// A line that is refused, the error, and the word at fault.
  static let refusals: [(String, ErrorName, String)] = [
    ("test", .missingArgument, ""), ("test 1020", .missingArgument, ""),
    ("test 1020 5,", .missingArgument, ""), ("test 1020 , 5", .missingArgument, ","),
    ("test 1020 5,, 6", .missingArgument, ","), ("test 1020 5 on", .missingArgument, ""),
    ("test 1020 5 on, 6", .missingArgument, ""),
    ("test 1020 5 force force", .repeatedArgument, "force"),
    ("test 1020 5 on today am heute", .repeatedArgument, "am"),
    ("test 1020 5 vat UN81 mwst UN81", .repeatedArgument, "mwst"),
    ("test 1020 5 forse", .unknownWord, "forse"),
    ("test 1020 5 \"force\"", .surplusArgument, "\"force\""),
    ("test 1020 5 6", .unknownWord, "6"), ("test 1021 5", .unknownAccount, "1021"),
    ("test bank 5", .wrongArgument, "bank"), ("test 1020 5 for \"X\"", .unknownContact, "\"X\""),
    ("test 1020 9.999 x", .missingArgument, ""), ("test 1020 9.9999 x 5", .tooManyPlaces, "9.9999"),
    ("test 1020 5.001", .tooManyPlaces, "5.001"), ("test 1020 5,50", .wrongAmount, "5,50"),
    ("test 1020 5 on 31.2.", .wrongDate, "31.2."), ("test 1020 5 on soon", .wrongDate, "soon"),
    ("test 1020 5 due 3651d", .wrongArgument, "3651d"),
    ("test 1020 5 vat un81", .unknownVATCode, "un81"),
    ("test 1020 5 kind three", .wrongArgument, "three"), ("test 1020 5 as 12", .wrongName, "12"),
    ("test 1020 $nothing", .unknownVariable, "$nothing"),
    ("test 1020 $words", .wrongArgument, "$words"),
    ("test 1020 5 USD", .wrongCurrency, "USD"), ("test 1020 5 text (1)", .wrongArgument, "(1)"),
    ("test 1020 10000000000000.01", .amountTooLarge, "10000000000000.01"),
  ]

  @Test(arguments: refusals) func `is refused at the word`(
    line: String, name: ErrorName, word: String
  ) throws {
    var bench = try Bench()
    let error = #expect(throws: Diagnostic.self) { try bench.land(line) }
    #expect(error?.name == name)
    let span = try #require(error?.span)
    #expect(String(decoding: Array(line.utf8)[span.start..<span.end], as: UTF8.self) == word)
    #expect(error?.label.english != error?.label.german)
  }

  @Test(arguments: [
    ("test 1020 5,50", "test 1020 5.50"), ("test 1020 5 forse", "test 1020 5 force"),
    ("test 1020 5 vat un81", "test 1020 5 vat UN81"),
    ("test 1020 5 for \"Kunde A\"", "test 1020 5 for \"Kunde AG\""),
  ]) func `offers the line put right`(line: String, fix: String) throws {
    var bench = try Bench()
    let error = #expect(throws: Diagnostic.self) { try bench.land(line) }
    #expect(error?.fix == fix)
    #expect(throws: Never.self) { try bench.land(fix) }
  }

  @Test func `takes parts of names only where they are typed`() throws {
    var bench = try Bench()
    #expect(try bench.land("test büromat 5", isTyped: true) == "test 6500 5.00")
    #expect(
      try bench.land("test 1020 5 for müll", isTyped: true) == "test 1020 5.00 for \"Müller\"")
    #expect(throws: Diagnostic.self) { try bench.land("test büromat 5") }
    #expect(throws: Diagnostic.self) { try bench.land("test 1020 5 for müll") }
    let error = #expect(throws: Diagnostic.self) { try bench.land("test forder 5", isTyped: true) }
    #expect(error?.name == .ambiguous)
  }

  @Test func `gives the values by their parameters`() throws {
    var bench = try Bench()
    _ = try bench.land(
      "test 1020 3 x 9.95 vat none, rest text \"a\\\\b\" on 2026-04-01 for 1 as X force")
    let call = bench.call
    #expect(bench.books.chart[call[Bench.account]].number == 1020)
    #expect(call[Bench.contact] == ContactID(0))
    #expect(call.itemCount == 2)
    #expect(call[Bench.quantity, 0]?.thousandths == 3_000)
    #expect(call[Bench.quantity, 1] == nil)
    guard case .money(let money) = call[Bench.amount, 0] else { throw NotThere() }
    #expect(money.amount == Amount(minorUnits: 995))
    #expect(money.currency == nil)
    #expect(call[Bench.amount, 1] == .rest)
    #expect(call[Bench.vat, 0] == CodeArgument.none)
    #expect(call[Bench.vat, 1] == nil)
    #expect(call[Bench.text, 1].map { text in call.text(text) } == "a\\b")
    #expect(call[Bench.on] == Day(year: 2026, month: 4, day: 1))
    #expect(call[Bench.kind] == nil)
    #expect(call.text(Bench.id) == "X")
    #expect(call[Bench.force])
  }

  @Test func `one call serves many lines`() throws {
    var bench = try Bench()
    _ = try bench.land(
      "test 1020 3 x 9.95 vat none, rest text \"a\" for 1 on 2026-04-01 as X force")
    #expect(throws: Diagnostic.self) { try bench.land("test 1020 5 on 31.2.") }
    _ = try bench.land("test 6500 5")
    #expect(bench.call.itemCount == 1)
    #expect(bench.call[Bench.contact] == nil)
    #expect(bench.call[Bench.on] == nil)
    #expect(!bench.call[Bench.force])
    #expect(bench.call[Bench.quantity, 0] == nil)
    #expect(bench.call.text(Bench.id) == nil)
  }
}

@Suite struct `Usage` {
  @Test func `is written from the declaration`() {
    #expect(
      Bench.signature.usage(.english)
        == "test ACCOUNT [QUANTITY x] AMOUNT [vat CODE|none] [text \"…\"][, …] "
        + "[for CONTACT] [on DATE] [due 30d|DATE] [kind one|two] [as ID] [force]")
    #expect(Bench.signature.usage(.german).hasPrefix("prüfung KONTO [MENGE x] BETRAG [mwst"))
  }
}

private struct NotThere: Error {}
