import Diagnostics
import Testing

/// What the program says beside the rows: what to know, what is possible, why not.
@Suite struct `Words of answers` {
  static func said(_ script: String, _ language: Language = .english) -> String {
    let lines = script.split(separator: "\n")
    let played = Play(language, width: 200)
    played.run(lines.dropLast().joined(separator: "\n"))
    #expect(played.errors == "")
    played.forget()
    played.showAnswers()
    played.run(lines.last.map(String.init) ?? "")
    return played.output + played.errors
  }

  /// A script, and what its last line must be answered with.
  static let answers: [(String, [String])] = [
    (
      Overpayments.paid,
      ["RE-1 paid, credit of Kunde AG 50.00", "#3", "1020", "overpayment: we hold it"]
    ),
    (customer + "bank 1020 +5\nmatch BT-1 customer \"Kunde AG\"", ["prepayment", "2030"]),
    (customer + "bank 1020 -5\nmatch BT-1 customer \"Kunde AG\" force", ["below zero"]),
    ("book 6500/1020 5 on 2026-03-02", ["2026-03-02", "after the working date"]),
    ("book 1100/3200 5", ["1100 is a control account"]),
    ("bank 1020 -5\nignore BT-1 \"x\"", ["no manual payment within five days"]),
    ("book 6940/1020 5 on 2026-03-06\nbank 1020 -5\nignore BT-1 \"x\"\ncheck", ["in order"]),
    ("book 6940/1020 5 on 2026-03-07\nbank 1020 -5\nignore BT-1 \"x\"\ncheck", ["BT-1 is ignored"]),
    (
      "book 1100/3200 5\ncheck",
      ["1100 differs by 5.00", "#1  2026-03-01  1100/3200  5.00", "reverse #N"]
    ),
    (Underpayments.short + "write-off RE-1 without-vat", ["1.62 too much is paid"]),
    (Underpayments.short + "discount RE-1\nunmatch BT-1", ["the discount on RE-1 stays"]),
    (Refunds.paid + "credit-note RE-1 216.20", ["216.20 stay on GS-1", "pay GS-1"]),
  ]

  @Test(arguments: answers) func `say what to know`(script: String, words: [String]) {
    let said = Self.said(script)
    for word in words { #expect(said.contains(word)) }
    let german = Self.said(script, .german)
    #expect(german != said)
    #expect(!german.contains("note: "))
  }

  /// A script whose last line is refused, and what must be said to it.
  static let refusals: [(String, [String])] = [
    (
      Overpayments.paid + Overpayments.next + "apply-credit RE-2\nunmatch BT-1",
      ["deducted from RE-2", "possible now: unapply-credit RE-2"]
    ),
    (
      Overpayments.paid + "discount RE-1",
      ["RE-1 is paid", "possible now: show RE-1", "unmatch BT-1"]
    ),
    (
      customer + "invoice \"Kunde AG\" 1'081.00 vat UN81\nbank 1020 +1'131.00\n"
        + "split BT-1 RE-1 1'081.00, account 8100 41.00",
      ["difference 9.00", "divisible by 9"]
    ),
    (
      customer + "invoice \"Kunde AG\" 1'081.00 vat UN81\nbank 1020 +1'081.00\n"
        + "split BT-1 RE-1 1'000.00",
      ["difference 81.00", "81.00 is the VAT (UN81) of the part 1'000.00"]
    ),
    (
      customer + "invoice \"Kunde AG\" 1'081.00 vat UN81\nbank 1020 +1'081.00\n"
        + "split BT-1 RE-1 1'080.98",
      ["difference 0.02", "rounding"]
    ),
    (Refunds.paid + "credit-note RE-1 5\nmatch BT-1 GS-1", ["pay GS-1 from 1020", "ignore BT-1"]),
    ("book 6501/1020 5", ["6500", "account new 6501"]),
    ("book 6500/1002 5", ["near it: 1020"]),
    (customer + "invoice \"Kunde AG\" 5", ["needs a VAT code", "usual here is UN81", "vat UN81"]),
    ("book 6500/1020 5 taxt \"x\"", ["did you mean 'text'", "try: book 6500/1020 5 text \"x\""]),
    ("why 1100", ["no report", "trial-balance"]),
  ]

  @Test(arguments: refusals) func `say why not, and what then`(script: String, words: [String]) {
    let said = Self.said(script)
    #expect(said.contains("error: "))
    for word in words { #expect(said.contains(word)) }
    #expect(Self.said(script, .german).contains("Fehler: "))
  }
}
