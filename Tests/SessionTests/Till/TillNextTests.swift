import Diagnostics
import Testing

@testable import Session

/// What `next` offers of the till.
@Suite struct `What can follow at the till` {
  private func next(_ script: String, _ line: String = "next") -> String {
    let played = Play(width: 100).run(Tills.activated + script)
    #expect(played.errors == "")
    played.forget()
    played.showAnswers()
    return played.type([line]).output
  }

  @Test func `the working day follows the earlier ones, where there is something to book`() {
    let shown = next(
      """
      sell 10.81 vat UN81 by cash
      sell 10.81 vat UN81 by cash on 2026-02-28
      count-cash 0.00 on 2026-02-27
      """)
    let lines = shown.split(separator: "\n").filter { line in line.hasPrefix("export-day") }
    #expect(lines == ["export-day 2026-02-28", "export-day 2026-03-01"])
    #expect(!next("count-cash 0.00").contains("export-day"))
    #expect(!next("sell 1.00 vat UN81 by cash\nlock 2026-03-01").contains("export-day"))
  }

  @Test func `so does a day taken back behind a lock`() {
    let shown = next(
      """
      sell 10.81 vat UN81 by cash
      export-day
      date 2026-04-10
      lock 2026-03-31
      unexport-day 2026-03-01
      """)
    #expect(shown.contains("export-day 2026-03-01"))
  }

  private let owed = "sell 540.50 vat UN81 by card\nexport-day\n"

  @Test func `what the card company pays, whole or less its commission`() {
    let whole = next(owed + "bank 1020 +540.50 on 2026-03-03", "next BT-1")
    #expect(whole.contains("match BT-1 account 1092\n    The card company pays what"))
    let less = next(owed + "bank 1020 +530.00 on 2026-03-03", "next BT-1")
    #expect(less.contains("split BT-1 account 1092 540.50, account 6940 -10.50"))
    #expect(less.contains("keeps its commission"))
    let german = Play(.german, width: 100).run(
      Tills.activated + owed + "bank 1020 +530.00 on 2026-03-03")
    german.forget()
    german.showAnswers()
    let shown = german.type(["weiter BT-1"]).output
    #expect(shown.contains("aufteilen BT-1 konto 1092 540.50, konto 6940 -10.50"))
    #expect(shown.contains("behält ihre Kommission"))
  }

  @Test(arguments: ["500.00", "540.51"])
  func `another sum is none of it`(amount: String) {
    let shown = next(owed + "bank 1020 +\(amount) on 2026-03-03", "next BT-1")
    #expect(!shown.contains("1092"))
  }
}
