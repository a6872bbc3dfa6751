import Diagnostics
import Ledger
import Testing

@testable import Session

/// Books after some typed lines, asked for completions.
private struct Desk {
  var session: Session

  init(_ lines: [String] = Desk.usual, language: Language = .english) throws {
    let day = try #require(Day(iso: "2026-03-20"))
    session = Session(workingDay: day, language: language)
    for line in lines { _ = try session.run(line) }
  }

  /// Four invoices of two customers and a payment of the first for its RE-1 and RE-3.
  static let usual = [
    "date 2026-03-01", #"contact new "Müller & Söhne AG" customer"#,
    #"contact new "Zweite GmbH" customer"#,
    #"invoice "Müller & Söhne AG" 540.00 vat UN81"#,
    #"invoice "Zweite GmbH" 1'081.00 vat UN81"#,
    #"invoice "Müller & Söhne AG" 541.00 vat UN81"#,
    #"invoice "Müller & Söhne AG" 77.00 vat UN81"#, "date 2026-03-20",
    #"bank 1020 +1'081.00 from "Müller & Söhne AG" on 2026-03-18"#, "bank 1020 -5.00",
    "match BT-2 account 6940",
  ]

  func complete(_ line: String) -> [Completion] {
    Completer(session.context).complete(line, cursor: line.utf8.count).candidates
  }

  func inserts(_ line: String) -> [String] { complete(line).map(\.insert) }

  /// The line after Tab where there is one way to go on.
  func completed(_ line: String) -> String {
    let (from, found) = Completer(session.context).complete(line, cursor: line.utf8.count)
    guard found.count == 1, let only = found.first else { return "\(found.count) candidates" }
    return String(decoding: line.utf8.prefix(from), as: UTF8.self) + only.insert
  }
}

@Suite struct `Completion of a line` {
  @Test(arguments: [
    ("mat", "2 candidates"),
    ("aufte", "aufteilen"), ("contact ", "2 candidates"), ("cont", "contact"),
    ("scen", "scenario"),
    ("set lan", "set language"), ("set language d", "set language de"),
    ("match BT-1 RE-1 fo", "match BT-1 RE-1 force"),
    ("invoice mul", #"invoice "Müller & Söhne AG""#),
    ("invoice mueller", #"invoice "Müller & Söhne AG""#),
    (#"invoice "Mü"#, #"invoice "Müller & Söhne AG""#),
    (#"invoice "Zweite GmbH""#, #"invoice "Zweite GmbH""#),
    ("invoice söh", #"invoice "Müller & Söhne AG""#), ("invoice 2", #"invoice "Zweite GmbH""#),
    ("match BT-1 2", "match BT-1 RE-2"), ("match BT-1 77", "match BT-1 RE-4"),
    ("match BT-1 zwei", "match BT-1 RE-2"), ("match BT-1 cust", "match BT-1 customer"),
    ("match BT-1 customer zw", #"match BT-1 customer "Zweite GmbH""#),
    ("match BT-1 account 6940", "match BT-1 account 6940"),
    ("unmatch ", "unmatch BT-2"), ("book 6500/102", "2 candidates"),
    ("book 6500/muster", "book 6500/1020"), ("book muster", "book 1020/"),
    ("book 6500/1020 5.00, 65", "2 candidates"), ("explain does-not", "explain does-not-add-up"),
    ("expect-error does-not", "expect-error does-not-add-up"),
    ("expect-error does-not-add-up spl", "expect-error does-not-add-up split"),
    ("expect-error does-not-add-up contact n", "expect-error does-not-add-up contact new"),
    ("scenario run refund", "scenario run refund-credit-note"),
    ("split BT-1 RE-1 5", "split BT-1 RE-1 540.00"), ("split BT-1 RE-1 r", "split BT-1 RE-1 rest"),
    ("expect balance 1100 ", "expect balance 1100 2'239.00"),
    ("let x ", "let x ="), ("show $l", "show $last"), ("help contact ", "2 candidates"),
    ("date heu", "date heute"), ("Kundenbuch", "match"),
    ("trial-balance format cs", "trial-balance format csv"),
  ])
  func `finds the one way to go on`(line: String, expected: String) throws {
    let desk = try Desk()
    if expected.hasSuffix("candidates") {
      #expect(desk.inserts(line).count > 1)
    } else {
      #expect(desk.completed(line) == expected)
    }
  }

  @Test(arguments: [
    "match BT-1 # ", "match BT-1 \"", "book (1 + ", "nonsense ", "let x = \"unclosed ",
    "bank 1020 ",
  ])
  func `is silent where nothing is known`(line: String) throws {
    #expect(try Desk().complete(line).isEmpty)
  }

  @Test func `names each command once, in the language of the user`() throws {
    for language in Language.allCases {
      let names = try Desk([], language: language).inserts("")
      #expect(Set(names).count == names.count)
      #expect(names.contains(language == .german ? "buchen" : "book"))
      #expect(!names.contains(language == .german ? "book" : "buchen"))
      #expect(names.contains("expect") == (language == .english))
    }
  }

  @Test func `puts what makes the bank amount first`() throws {
    let desk = try Desk()
    #expect(
      desk.inserts("match BT-1 ") == [
        "RE-2", "RE-1, RE-3", "RE-1", "RE-3", "RE-4", "customer", "account",
      ])
    let set = try #require(desk.complete("match BT-1 ").dropFirst().first)
    #expect(set.description == "Müller & Söhne AG")
    #expect(set.figure == "together 1'081.00")
    // Behind a comma, what the invoices before it leave; no customer within a list.
    #expect(desk.inserts("match BT-1 RE-1, ") == ["RE-3", "RE-4", "RE-2"])
    #expect(desk.inserts("match BT-1 RE-1,") == ["RE-3", "RE-4", "RE-2"])
    // What was typed by its number is shown with its state, used up or not.
    #expect(desk.inserts("match BT-1 RE-") == ["RE-2", "RE-1, RE-3", "RE-1", "RE-3", "RE-4"])
  }

  @Test func `finds sets of up to four invoices of one contact, also without a payer`() throws {
    let sums = ["100.00", "20.00", "3.00", "0.50", "900.00"]
    let desk = try Desk(
      [#"contact new "A""#, #"contact new "B""#]
        + sums.map { sum in #"invoice "A" \#(sum) vat none"# } + [#"invoice "B" 23.50 vat none"#]
        + ["bank 1020 +123.50", "bank 1020 +1'023.50", "bank 1020 +23.50"])
    #expect(desk.inserts("match BT-1 ").first == "RE-1, RE-2, RE-3, RE-4")
    #expect(desk.inserts("match BT-2 ").first == "RE-1")
    #expect(desk.inserts("match BT-3 ").prefix(2) == ["RE-6", "RE-2, RE-3, RE-4"])
  }

  @Test func `tells the number that was typed in full first, and no more than it may`() throws {
    let desk = try Desk(
      [#"contact new "A""#, #"contact new "B""#]
        + (1...260).map { number in
          #"invoice "\#(number % 10 == 0 ? "A" : "B")" 100.00 vat none"#
        } + [#"bank 1020 +100.00 from "A""#, #"bank 1020 +70.00 from "A""#])
    #expect(desk.inserts("show RE-2").prefix(2) == ["RE-2", "RE-260"])
    #expect(desk.inserts("show RE-").count == Completer.limit)
    // Five of others that owe just as much; the payer's are not crowded out.
    let found = desk.inserts("match BT-1 ")
    #expect(found.prefix(26) == (1...26).map { number in "RE-\(number * 10)" }[...])
    #expect(found[26..<31] == ["RE-1", "RE-2", "RE-3", "RE-4", "RE-5"])
  }

  @Test func `offers bank lines that are open, and invoices that can be used`() throws {
    let desk = try Desk()
    #expect(desk.inserts("match ") == ["BT-1"])
    #expect(desk.inserts("show BT") == ["BT-2", "BT-1"])
    #expect(desk.complete("match BT-2").map(\.insert) == ["BT-2"])
    #expect(desk.inserts("remind ") == ["RE-1", "RE-2", "RE-3", "RE-4"])
    #expect(desk.inserts("issue RE") == ["RE-4", "RE-3", "RE-2", "RE-1"])
  }

  @Test func `describes from the live books`() throws {
    let desk = try Desk()
    let account = try #require(desk.complete("sheet 1100").first)
    #expect(account.figure == "CHF 2'239.00")
    let invoice = try #require(desk.complete("show RE-1").first)
    #expect(invoice.description == "Müller & Söhne AG, 19 d")
    #expect(invoice.figure == "open 540.00")
    let german = try Desk(language: .german)
    #expect(german.complete("show RE-1").first?.figure == "offen 540.00")
    #expect(german.complete("show RE-1").first?.description == "Müller & Söhne AG, 19 T")
  }

  @Test func `puts accounts in use before the others, and usual partners behind a slash`() throws {
    let desk = try Desk(Desk.usual + ["book 6500/1020 12.00", "book 6500/2000 5.00"])
    let accounts = desk.inserts("sheet ")
    let used = ["1020", "1100", "2000", "2200", "3200", "6500", "6940"]
    #expect(Array(accounts.prefix(used.count)) == used)
    #expect(desk.inserts("book 6500/").prefix(2) == ["1020", "2000"])
    #expect(!desk.inserts("book 6500/").contains("6500"))
  }

  @Test func `puts the usual VAT code of the account first`() throws {
    let desk = try Desk()
    #expect(desk.inserts("book 6500/1020 10.00 vat ").first == "VB81")
    let sales = desk.complete(#"invoice "Zweite GmbH" 10.00 vat "#)
    #expect(sales.first?.insert.hasPrefix("U") == true)
    #expect(sales.contains { code in code.insert == "UN81" && code.figure == "8.10 %" })
  }

  @Test func `offers keywords only where they are allowed, each once`() throws {
    let desk = try Desk()
    #expect(
      desk.inserts("match BT-1 RE-1 ")
        == ["vat", "text", "on", "supply", "force", "fee", "by-hand"])
    #expect(
      desk.inserts("match BT-1 RE-1 on today ")
        == ["vat", "text", "supply", "force", "fee", "by-hand"])
    #expect(
      desk.inserts("match BT-1 RE-1 force, RE-3 text x ")
        == ["vat", "on", "supply", "fee", "by-hand"])
  }

  @Test func `never offers more than a screen could use`() throws {
    let desk = try Desk(
      [#"contact new "A""#] + (1...250).map { number in #"invoice "A" \#(number).00 vat none"# })
    #expect(desk.inserts("show RE-").count == 200)
    #expect(desk.inserts("show ").contains("RE-250"))
    #expect(desk.inserts("show RE-25") == ["RE-25", "RE-250"])
  }

  @Test func `survives any cursor`() throws {
    let desk = try Desk()
    let line = #"match BT-1 RE-1, "Mü $x (1 + #"#
    for cursor in -1...(line.utf8.count + 2) {
      _ = Completer(desk.session.context).complete(line, cursor: cursor)
      _ = Guidance(desk.session.context).lines(line, cursor: cursor)
    }
  }
}

@Suite struct `The question mark` {
  @Test(arguments: ["boo", "say \"", "say \"what", "book (1 + ", "let x = $", "# note "])
  func `is a character`(line: String) throws {
    let context = try Desk().session.context
    #expect(Guidance(context).lines(line, cursor: line.utf8.count) == nil)
  }

  @Test(arguments: [
    ("", "Bank                       bank, ignore, match, split, unmatch"),
    ("match ", "  BANK  the bank or card transaction, such as BT-1"),
    ("match BT-1 RE-1 ", "  Enter      the line is complete: runs it"),
    ("match BT-1 RE-1 ", "  ,          one more of the list"),
    (
      "match BT-1 RE-1 ",
      "  [on]       the date of the booking; the bank's date otherwise: a date, such as"
    ),
    ("set ", "  language    Sets the language of answers, help and reports."),
    ("nonsense ", "no such command; help lists them"),
    (
      "match BT-1 customer ",
      #"  CONTACT  whose credit on 2030 it is: a contact, such as "Kunde AG""#
    ),
  ])
  func `tells what can come next`(line: String, expected: String) throws {
    let lines = try #require(
      Guidance(try Desk().session.context).lines(line, cursor: line.utf8.count))
    #expect(lines.contains(expected), "\(lines.joined(separator: "\n"))")
  }

  @Test func `does not call complete what is not`() throws {
    let context = try Desk().session.context
    for line in ["match BT-1 ", "match BT-1 RE-1, ", "match BT-1 RE-1 on ", "split BT-1 RE-1 "] {
      let lines = try #require(Guidance(context).lines(line, cursor: line.utf8.count))
      #expect(!lines.contains { row in row.contains("Enter") }, "\(line)")
    }
  }

  @Test func `answers in German`() throws {
    let desk = try Desk(language: .german)
    let lines = try #require(Guidance(desk.session.context).lines("show RE-1 ", cursor: 10))
    #expect(lines.last == "  Enter     die Zeile ist vollständig: führt sie aus")
  }
}

@Suite struct `A command over several lines` {
  @Test func `goes on while a quote is open or a backslash ends the line`() {
    var typed = TypedLine()
    #expect(typed.add("say \"one") == nil)
    #expect(typed.continuation == "\"…")
    #expect(typed.add("two\" \\") == nil)
    #expect(typed.continuation == "…")
    #expect(typed.add("# end") == "say \"one two\"  # end")
    #expect(typed.continuation == nil)
    #expect(typed.add("check \\") == nil)
    typed.drop()
    #expect(typed.add("check") == "check")
  }
}
