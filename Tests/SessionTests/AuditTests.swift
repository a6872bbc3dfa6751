import Books
import Diagnostics
import Ledger
import Testing

@testable import Session

/// What was taken back, beside what took it back.
@Suite struct `Audit` {
  private static let stage =
    "company \"Muster GmbH\"\n" + customer + """
      book 6500/1020 108.10 vat VB81 text "Papeterie" on 2026-03-02
      reverse #1 text "wrong account"

      """

  private func audit(
    _ script: String, _ line: String = "journal audit", _ language: Language = .english,
    width: Int = 80
  ) -> String {
    let played = Play(language, width: width).run(script)
    #expect(played.errors == "")
    played.forget()
    played.run(line)
    #expect(played.errors == "")
    return played.output
  }

  @Test func `a reversal on its own day, with both commands`() {
    #expect(
      audit(Self.stage) == """
        Reversals and their originals
        Muster GmbH
        all entries

        Row   Date        Reversal  Accounts   Text                     Amount
        ────  ──────────  ────────  ─────────  ───────────────────────  ──────
        #1.1  2026-03-02  by #2     6500/1020  Papeterie                100.00
        #1.2  2026-03-02  by #2     1171/1020  input tax; Papeterie       8.10
              Command: book 6500/1020 108.10 vat VB81 text "Papeterie" on
              2026-03-02
        #2.1  2026-03-02  of #1     1020/6500  reversal; wrong account  100.00
        #2.2  2026-03-02  of #1     1020/1171  reversal; wrong account    8.10
              Command: reverse #1 text "wrong account"

        """)
  }

  @Test func `a reversal behind a lock has another day; in German`() {
    let script =
      customer + """
        book 6500/1020 50.00 vat U00 on 2026-03-02
        lock 2026-03-31
        date 2026-04-03
        reverse #1
        """
    #expect(
      audit(script, "journal revision", .german) == """
        Stornos und ihre Originale
        alle Buchungen

        Zeile  Datum       Storno    Konten     Text    Betrag
        ─────  ──────────  ────────  ─────────  ──────  ──────
        #1     2026-03-02  durch #2  6500/1020           50.00
               Befehl: buchen 6500/1020 50.00 mwst U00 am
               2026-03-02
        #2     2026-04-03  von #1    1020/6500  Storno   50.00
               Befehl: stornieren #1

        """)
  }

  @Test func `what goes back through its documents, and back again`() {
    let script =
      customer + """
        invoice "Kunde AG" 1'081.00 vat UN81
        bank 1020 +1'131.00 on 2026-03-10
        match BT-1 RE-1
        invoice "Kunde AG" 540.50 vat UN81 on 2026-03-10
        apply-credit RE-2
        unapply-credit RE-2
        unmatch BT-1
        unpaid RE-1
        reopen RE-1
        credit-note RE-2 600.00 vat none force
        release-credit GS-1
        unpay GS-1
        """
    #expect(
      audit(script) == """
        Reversals and their originals
        all entries

        Row    Date        Reversal       Accounts   Text                         Amount
        ─────  ──────────  ─────────────  ─────────  ─────────────────────────  ────────
        #1.1   2026-03-01  by #9          1100/3200  RE-1                       1'000.00
        #1.2   2026-03-01  by #9          1100/2200  RE-1 VAT on the sale          81.00
               Command: invoice "Kunde AG" 1'081.00 vat UN81
        #9.1   2026-03-01  of #1, by #10  3200/1100  RE-1 not paid: taken back  1'000.00
        #9.2   2026-03-01  of #1, by #10  2200/1100  RE-1 not paid: taken back     81.00
               Command: unpaid RE-1
        #10.1  2026-03-01  of #9          1100/3200  RE-1 reversal              1'000.00
        #10.2  2026-03-01  of #9          1100/2200  RE-1 reversal                 81.00
               Command: reopen RE-1

        #2     2026-03-10  by #7          1020/1100  BT-1                       1'081.00
               Command: match BT-1 RE-1
        #7     2026-03-10  of #2          1100/1020  BT-1 reversal              1'081.00
               Command: unmatch BT-1

        #3     2026-03-10  by #8          1020/2030  BT-1 overpayment: we hol…     50.00
               Command: match BT-1 RE-1
        #8     2026-03-10  of #3          2030/1020  BT-1 reversal                 50.00
               Command: unmatch BT-1

        #5     2026-03-10  by #6          2030/1100  RE-2 credit deducted          50.00
               Command: apply-credit RE-2
        #6     2026-03-10  of #5          1100/2030  RE-2 reversal                 50.00
               Command: unapply-credit RE-2

        #12    2026-03-10  by #13         1100/2030  GS-1 credit note kept as…     59.50
               Command: release-credit GS-1
        #13    2026-03-10  of #12         2030/1100  GS-1 reversal                 59.50
               Command: unpay GS-1

        """)
  }

  @Test func `filters keep a group whole`() {
    let script = Self.stage + "date 2026-04-01\nbook 6500/1020 5.00 vat U00\nreverse #3"
    let april = audit(script, "journal audit from 2026-04-01")
    #expect(april.contains("#3 ") && april.contains("#4 ") && !april.contains("#1"))
    let tax = audit(script, "journal audit account 1171")
    #expect(tax.contains("#1.1") && tax.contains("#2.2") && !tax.contains("#3"))
  }

  @Test(arguments: [
    (Language.english, "No entry was reversed or superseded."),
    (.german, "Keine Buchung wurde storniert oder ersetzt."),
  ])
  func `nothing taken back is one line`(language: Language, words: String) {
    let output = audit("book 6500/1020 5.00 vat U00", "journal audit", language)
    #expect(output.split(separator: "\n").last ?? "" == words)
    #expect(output.split(separator: "\n").count == 3)
  }

  @Test func `on 40 columns the command stands below its rows`() {
    let output = audit(Self.stage, width: 40)
    #expect(
      output.hasSuffix(
        """
        Row: #2.2
        Date: 2026-03-02
        Reversal: of #1
        Accounts: 1020/1171
        Text: reversal; wrong account
        Amount: 8.10
        Command: reverse #1 text "wrong account"

        """))
  }

  @Test func `machines read links and commands in English`() {
    let csv = audit(Self.stage, "journal revision format csv", .german)
    #expect(csv.contains("normal,#1.1,2026-03-02,reversed by #2,6500/1020,Papeterie,100.00\r\n"))
    #expect(csv.contains("remark,#2,,,,\"reverse #1 text \"\"wrong account\"\"\",\r\n"))
    let json = audit(Self.stage, "journal audit format json")
    #expect(json.contains("\"link\": \"reverses #1\""))
    for format in ["md", "html", "tsv", "plain"] {
      let text = audit(Self.stage, "journal audit format \(format)")
      #expect(text.contains("reverse #1 text"), "\(format)")
    }
  }
}
