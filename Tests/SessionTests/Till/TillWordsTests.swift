import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

/// What the till says, shows and offers.
@Suite struct `Words of the till` {
  /// A script, and what its last line must be answered with.
  static let answers: [(String, [String])] = [
    (
      customer + "till activate",
      [
        "activated", "contacts in: 1", "articles in, once with their stock: 0", "created: 5",
        "by mail", "1092 Card payments, 2035 Vouchers", "account new 1000",
      ]
    ),
    ("till connect", ["connected", "till contacts import FILE", "till templates"]),
    ("till existing", ["next: till connect"]),
    ("till activate\ntemplate card 1092/3400 vat UR26", ["card, UR26: 1092/3400"]),
    ("till activate\ntemplate cash 1020/1099", ["cash: 1020/1099", "1099 is no revenue account"]),
    (
      "till activate\ncount-cash 5.00\ntemplate cash 1020/3200",
      ["cash: 1020/3200", "the cash of 2026-03-01 had been counted"]
    ),
    ("till activate\nsell 5.00 vat UN81 by cash", ["KB-1 cash 5.00, into the takings"]),
    ("till activate\nsell 5.00 vat UN81 by cash on +1d", ["lies after the working date"]),
    (
      customer + "till activate\nsell 5.00 vat UN81 by invoice for \"Kunde AG\"",
      ["KB-1 on invoice RE-1, open 5.00", "1100", "VAT on the sale"]
    ),
    (
      "till activate\nsell 5.00 vat UN81 by cash\nvoid KB-1", ["KB-1 is void, 5.00 out of"]
    ),
    (
      "till activate\nsell 5.00 vat UN81 by cash\ncount-cash 5.00", ["counted 5.00, as expected"]
    ),
    (
      "till activate\nsell 5.00 vat UN81 by cash\ncount-cash 5.10",
      ["counted 5.10, 0.10 more than expected"]
    ),
    (
      Tills.activated + "sell 10.81 vat UN81 by cash\ncount-cash 10.00\nexport-day",
      [
        "TA-1: the takings of 2026-03-01 are exported", "takings in cash",
        "cash counted: less than expected",
      ]
    ),
    (
      Tills.activated + "sell 10.81 vat UN81 by cash\nexport-day\nunexport-day today",
      ["2026-03-01 is open again", "reversal"]
    ),
    (
      "till activate\nsell 5.00 vat UN81 by card\ndate +1d\ncheck",
      ["the takings of 2026-03-01 are not exported yet: export-day 2026-03-01"]
    ),
    ("till activate\nsell 5.00 vat UN81 by card\ncheck", ["in order"]),
    ("till activate\ndate +1d\ncheck", ["in order"]),
    ("till", ["✗  no till", "till activate"]),
    ("till activate\ntill", ["✓  through the marketplace", "missing: 1000"]),
    ("till activate\nlist templates", ["✗ 1000 is missing", "1092 Card payments"]),
    ("till activate\nsell 5.00 vat UN81 by card text \"Ordner\"\nlist sales", ["KB-1", "Ordner"]),
    ("till activate\nsell 5.00 vat UN81 by card\nlist till-days", ["TA-1", "open", "5.00"]),
    ("takings", ["nothing sold", "Cash expected: 0.00"]),
    (
      "till activate\nsell 10.81 vat UN81 by cash\nsell 50.00 voucher by cash\ntakings",
      ["Cash expected: 60.81", "UN81", "10.00", "0.81", "voucher", "60.81"]
    ),
    (
      Tills.activated + Tills.takings + "count-cash 1'286.00\nexport-day\nshow TA-1",
      ["exported", "cash UN81: 1'081.00", "Cash counted: 1'286.00", "Difference: -0.20", "#4"]
    ),
    (
      "till activate\nsell 5.00 vat UN81 text \"Ordner\", 2.00 voucher by card\nshow KB-1",
      ["Paid by: card", "Amount: 7.00", "Ordner", "UN81", "voucher"]
    ),
  ]

  @Test(arguments: answers) func `say what there is to know`(script: String, words: [String]) {
    let said = `Words of answers`.said(script)
    for word in words { #expect(said.contains(word), "\(said)") }
    let german = `Words of answers`.said(script, .german)
    #expect(german != said)
    #expect(!german.contains("note: "))
  }

  @Test func `a day that is not exported is a hint and no difference`() {
    let played = play("till activate\nsell 5.00 vat UN81 by card\ndate +1d\ncheck")
    #expect(played.output.contains("export-day 2026-03-01"))
  }

  @Test func `looking leaves no trace in the log`() {
    let played = play("till\ntakings\nlist templates\nlist sales\nexpect takings cash 0.00")
    #expect(played.log == "")
  }

  @Test func `what is typed in German is kept in English`() {
    let played = Play(.german).type([
      "kontakt neu \"Kunde AG\" kunde", "kasse aktivieren", "konto neu 1000 \"Kasse\" kasse",
      "verkaufen 108.10 mwst UN81, 50.00 gutschein mit bar",
      "verkaufen 20.00 mwst UN81 mit rechnung für kunde fällig 10t", "vorlage karte 1092/3400",
      "beleg-stornieren KB-1", "kassensturz 0.00", "kasse aufträge ein",
      "auftrag kunde 10.00 mwst UN81", "verkaufen 5.00 mwst UN81 mit karte am 1.3.",
      "tag-exportieren heute", "tag-zurückholen heute",
    ])
    #expect(played.errors == "")
    #expect(
      played.log == """
        contact new "Kunde AG" customer
        till activate
        account new 1000 "Kasse" cash
        sell 108.10 vat UN81, 50.00 voucher by cash
        sell 20.00 vat UN81 by invoice for "Kunde AG" due 10d
        template card 1092/3400
        void KB-1
        count-cash 0.00
        till orders on
        order "Kunde AG" 10.00 vat UN81
        sell 5.00 vat UN81 by card on 2026-03-01
        export-day 2026-03-01
        unexport-day 2026-03-01

        """)
    #expect(played.replayed.digest == played.digest)
  }

  @Test func `completion offers what fits now`() {
    let play = Play().type([
      "contact new \"Kunde AG\" customer", "till activate", "account new 1000 \"Kasse\" cash",
      "sell 10.81 vat UN81 by cash", "sell 5.00 vat UN81 by invoice for 1",
      "sell 7.00 vat UN81 by cash", "void KB-3", "sell 1.00 vat UN81 by card on 2026-02-28",
      "export-day 2026-02-28",
    ])
    func offers(_ line: String) -> [String] {
      Completer(play.session.context).complete(line, cursor: line.utf8.count).candidates
        .map(\.insert)
    }
    #expect(offers("void ") == ["KB-1"])
    #expect(offers("export-day ").first == "2026-03-01")
    #expect(offers("unexport-day ").first == "2026-02-28")
    #expect(!offers("unexport-day ").contains("2026-03-01"))
    #expect(offers("count-cash ").first == "10.81")
    #expect(offers("sell 5.00 vat UN81 by ") == ["cash", "card", "voucher", "invoice"])
    #expect(offers("sell 5.00 vat ").first?.hasPrefix("U") == true)
    #expect(offers("till ").contains("activate") || offers("till ").contains("till activate"))
  }

  @Test func `a sale takes its name before what comes with it`() {
    let played = play(
      customer + Tills.activated + """
        sell 10.00 vat UN81 by invoice for "Kunde AG" as RE-1
        sell 10.00 vat UN81 by cash on 2026-03-02 as TA-2
        expect open RE-2 10.00
        expect state TA-3 open
        expect state TA-2 sold
        lock 2026-03-31

        """)
    #expect(played.flaws == [])
    let digest = played.digest
    played.run(
      "expect-error period-locked sell 5.00 vat UN81 by invoice for \"Kunde AG\" as RE-3")
    #expect(played.errors == "")
    #expect(played.digest == digest)
    played.run("date 2026-04-01\nsell 5.00 vat UN81 by cash as RE-3\nexpect state RE-3 sold")
    #expect(played.errors == "")
  }

  @Test func `a day of goods without code has no empty words`() {
    let played = Play().run(
      """
      company vat none
      till activate
      sell 10.00 by cash
      show TA-1
      """)
    #expect(played.output.contains("cash: 10.00"))
  }

  @Test func `vouchers sold and redeemed belong on one account, and a template says so`() {
    let played = play(Tills.activated + "account new 2036 \"Geschenkkarten\" liability\n")
    played.showAnswers()
    for (template, isApart) in [
      ("cash 1000/2036 vouchers", true), ("card 1092/2036 vouchers", true),
      ("voucher 2036/3200", false), ("voucher 2036/3400 vat UR26", false),
    ] {
      played.forget()
      played.run("template \(template)")
      #expect(played.output.contains("vouchers sold go on 2036") == isApart, "\(template)")
    }
  }
}
