import Books
import Testing

/// What is said where nothing more can be done, and where the next step is another one.
@Suite struct `Advice about cards` {
  private static func said(_ script: String, _ line: String) -> String {
    let played = Play().run(script)
    #expect(played.errors == "")
    played.forget()
    played.run(line)
    return played.output.split(separator: "\n").map { line in line.drop { $0 == " " } }
      .joined(separator: " ")
  }

  /// The line of a report that begins so.
  private static func row(_ text: String, _ script: String, _ line: String) -> String {
    let played = Play().run(script)
    played.forget()
    played.run(line)
    return played.output.split(separator: "\n").first { row in row.hasPrefix(text) }
      .map(String.init) ?? ""
  }

  @Test func `a lapsed payment was never collected, and nothing is to be done`() {
    let script = CardPayments.paid + "require receipt on\ndate 2026-03-20\n"
    let said = Self.said(script, "sync why KT-1")
    for words in [
      "✗ never collected: lapsed on 2026-03-12", "nothing to do here", "makes a new payment",
      "(card-payment 108.10 \"Papeterie\")",
    ] { #expect(said.contains(words), "\(words)") }
    for words in ["categorize", "attach", "complete KT-1"] {
      #expect(!said.contains(words), "\(words)")
    }
    #expect(!Self.row("collected by", script, "sync why KT-1").contains("✓"))
  }

  @Test func `a payment let go says so`() {
    let said = Self.said(CardPayments.paid + "release KT-1\n", "sync why KT-1")
    #expect(said.contains("✗ never collected: let go on 2026-03-01"))
  }

  @Test func `what is waived by hand is not ticked`() {
    let script =
      CardPayments.paid + """
        require receipt on
        require vat on
        role card-administrator
        collect KT-1
        categorize KT-1 6500
        complete KT-1

        """
    #expect(Self.row("receipt, required", script, "sync why KT-1").contains("– waived by hand"))
    #expect(Self.row("VAT, required", script, "sync why KT-1").contains("– waived by hand"))
    #expect(Self.row("category", script, "sync why KT-1").contains("✓ yes"))
    let final = script + "sync\n"
    #expect(Self.row("VAT, required", final, "sync why KT-1").contains("– waived by hand"))
    let open = CardPayments.paid + "require receipt on\n"
    #expect(Self.row("receipt, required", open, "sync why KT-1").contains("✗ missing"))
    #expect(Self.row("VAT, not required", open, "sync why KT-1").contains("– no"))
  }

  @Test func `without payments nothing is ticked`() {
    for row in ["collected by", "category", "receipt", "VAT"] {
      let found = Self.row(row, "date 2026-03-01\n", "sync why")
      #expect(found.contains("– no payment"), "\(found)")
    }
    #expect(!Self.said("date 2026-03-01\n", "sync why").contains("✓"))
  }

  @Test func `who collects after the lapse is told of a new payment`() {
    let played = Play().run(CardPayments.paid + "date 2026-04-30\n")
    played.run("collect KT-1")
    let said = played.errors.split(separator: "\n").map { line in line.drop { $0 == " " } }
      .joined(separator: " ")
    #expect(said.contains("card-not-pending"))
    #expect(said.contains("the reservation lapsed on 2026-03-12, not collected within ten days"))
    #expect(said.contains("possible now: card-payment 108.10 \"Papeterie\", show KT-1"))
  }

  @Test func `topping up from the card account names it`() {
    let played = Play().run("card-account 1020\ntop-up 100.00")
    let said = played.errors.split(separator: "\n").map { line in line.drop { $0 == " " } }
      .joined(separator: " ")
    #expect(said.contains("1020 is the card account"))
    #expect(
      said.contains(
        "possible now: top-up 100.00 from 1029, account new 1025 \"Kartenkonto\" bank, "
          + "card-account 1025"))
  }

  @Test func `what merchants still have to collect is a step`() {
    let script =
      CardPayments.cards + (1...5).map { number in "card-payment \(number).00 \"x\"\n" }.joined()
      + "collect KT-2\ncategorize KT-2 6500\n"
    let said = Self.said(script, "next")
    #expect(said.contains("sync Books"))
    for name in ["KT-1", "KT-3", "KT-4"] { #expect(said.contains("collect \(name) ")) }
    #expect(!said.contains("collect KT-5 "))
    let places = ["sync Books", "collect KT-1 "].map { words in
      said.split(separator: words, maxSplits: 1).first?.count ?? 0
    }
    #expect(places == places.sorted())
  }
}
