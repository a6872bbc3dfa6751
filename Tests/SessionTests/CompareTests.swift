import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

/// Two histories side by side.
@Suite struct `Compare` {
  private let discount = play(Underpayments.short + "discount RE-1")
  private let note = play(Underpayments.short + "credit-note RE-1 21.62 vat none")

  private func report(_ language: Language = .english) -> Report {
    BookReports(note.books, language: language).comparison(
      of: discount.books.standing(), named: "U1", with: note.books.standing(), named: "U2")
  }

  @Test func `U1 against U2 on 80 columns`() {
    #expect(
      ReportFormat.table.write(report(), Page(width: 80)) == """
        U1 against U2

        Figure  Text                                 U1        U2  Difference
        ──────  ─────────────────────────────  ────────  ────────  ──────────
        Journal
                Entries                               3         3           0
                Rows                                  5         4          -1

        Accounts
        2200    Turnover tax                      79.38     81.00        1.62
        3800    Cash discounts                   -20.00      0.00       20.00
        3801    Rebates and price deductions       0.00    -21.62      -21.62

        Documents
        GS-1    absent / settled                             0.00        0.00

        VAT
        200     Total consideration              980.00  1'000.00       20.00
        299     Taxable turnover                 980.00  1'000.00       20.00
        303     Standard rate 8.1 %, turnover    980.00  1'000.00       20.00
        303     Standard rate 8.1 %, tax          79.38     81.00        1.62
        399     Total tax owed                    79.38     81.00        1.62
                                               ────────  ────────  ──────────
                VAT due                           79.38     81.00        1.62

        Cash
                on the money accounts          1'059.38  1'059.38        0.00

        """)
  }

  @Test func `in German on 60 columns`() {
    #expect(
      ReportFormat.table.write(report(.german), Page(width: 60)) == """
        U1 gegen U2

        Grösse  Text                         U1        U2  Differenz
        ──────  ─────────────────────  ────────  ────────  ─────────
        Journal
                Buchungen                     3         3          0
                Zeilen                        5         4         -1

        Konten
        2200    Geschuldete Mehrwert…     79.38     81.00       1.62
        3800    Skonti                   -20.00      0.00      20.00
        3801    Rabatte und Preisnac…      0.00    -21.62     -21.62

        Belege
        GS-1    fehlt / erledigt                     0.00       0.00

        MWST
        200     Total Entgelte (welt…    980.00  1'000.00      20.00
        299     Steuerbarer Gesamtum…    980.00  1'000.00      20.00
        303     Normalsatz 8.1 %, Um…    980.00  1'000.00      20.00
        303     Normalsatz 8.1 %, St…     79.38     81.00       1.62
        399     Total geschuldete St…     79.38     81.00       1.62
                                       ────────  ────────  ─────────
                Geschuldete MWST          79.38     81.00       1.62

        Flüssige Mittel
                auf den Geldkonten     1'059.38  1'059.38       0.00

        """)
  }

  @Test func `machines read keys that no language changes`() {
    let keys = report().rows.compactMap(\.key)
    #expect(keys == report(.german).rows.compactMap(\.key))
    #expect(
      keys == [
        "entries", "rows", "2200", "3800", "3801", "GS-1", "200", "299", "303-turnover", "303-tax",
        "399", "vat-due", "cash",
      ])
    let csv = ReportFormat.csv.write(report(), Page()).split(separator: "\r\n")
    #expect(csv.first == "line,figure,text,first,second,difference")
    #expect(csv.contains("subtotal,vat-due,VAT due,79.38,81.00,1.62"))
    #expect(csv.contains("normal,cash,on the money accounts,1059.38,1059.38,0.00"))
  }

  @Test func `on 40 columns one line a value`() {
    let lines = ReportFormat.table.write(report(), Page(width: 40)).split(separator: "\n")
    #expect(lines.contains("U1: 79.38") && lines.contains("U2: 81.00"))
    #expect(lines.allSatisfy { line in line.count <= 40 })
  }

  @Test(arguments: [
    (Language.english, "Nothing differs: the same entries, balances, open items and VAT."),
    (.german, "Nichts ist anders: gleiche Buchungen, Saldi, offene Posten und MWST."),
  ])
  func `says so where nothing differs`(language: Language, words: String) {
    let standing = discount.books.standing()
    let report = BookReports(discount.books, language: language).comparison(
      of: standing, named: "a", with: standing, named: "b")
    #expect(report.rows.isEmpty)
    #expect(report.notes == [words])
  }

  @Test func `a long name is cut over its column and whole in the title`() {
    let report = BookReports(note.books, language: .english).comparison(
      of: discount.books.standing(), named: "discount", with: note.books.standing(),
      named: "credit-note-without-vat")
    #expect(report.title == "discount against credit-note-without-vat")
    #expect(report.columns[3].header == "credit-note-w…")
  }

  @Test func `open items and credits of both are told`() throws {
    let other = play(
      Underpayments.short + """
        bank 1020 +50.00
        match BT-2 customer "Kunde AG" force
        """)
    let report = BookReports(other.books, language: .english).comparison(
      of: discount.books.standing(), named: "a", with: other.books.standing(), named: "b")
    let invoice = try #require(report.row("RE-1"))
    #expect(
      invoice.cells.map(\.shown) == ["RE-1", "paid / partly paid", "0.00", "21.62", "21.62"])
    let credit = try #require(report.row("credit Kunde AG"))
    #expect(credit.cells.map(\.shown) == ["2030", "credit of Kunde AG", "0.00", "50.00", "50.00"])
    #expect(report.row("cash")?.cells.last?.shown == "50.00")
  }
}

/// What one command changes, as a preview shows it.
@Suite struct `Effects` {
  private static let stage =
    "company \"Muster GmbH\"\n" + customer + """
      invoice "Kunde AG" 1'081.00 vat UN81
      bank 1020 +1'131.00

      """

  private func effect(
    of command: String, after stage: String = stage, _ language: Language = .english
  ) -> CommandEffect {
    let played = play(stage)
    let before = played.books.standing()
    let first = played.books.journal.rows.count
    played.run(command)
    #expect(played.errors == "")
    return BookReports(played.books, language: language).effect(
      before: before, after: played.books.standing(), rows: first..<played.books.journal.rows.count)
  }

  @Test func `a match on 80 columns, in German`() {
    #expect(
      effect(of: "match BT-1 RE-1", .german).text(.german, page: Page(width: 80)) == """
                  1020 Muster Bank               1100 Forderungen aus Lieferungen und…
        Soll                            Haben    Soll                            Haben
        ──────────────────┬──────────────────    ──────────────────┬──────────────────
        #2 1100  1'081.00 │                      vorher   1'081.00 │ #2 1020  1'081.00
        #3 2030     50.00 │                      ──────────────────┼──────────────────
                          │ nachher  1'131.00             1'081.00 │          1'081.00
        ──────────────────┼──────────────────    ══════════════════╧══════════════════
                 1'131.00 │          1'131.00
        ══════════════════╧══════════════════

        2030 Erhaltene Anzahlungen von…
        Soll                      Haben
        ───────────────┬───────────────
                       │ #3 1020  50.00
        nachher  50.00 │
        ───────────────┼───────────────
                 50.00 │          50.00
        ═══════════════╧═══════════════

        Vorher und nachher
        Muster GmbH

        Grösse  Text                                         Vorher   Nachher   Änderung
        ──────  ─────────────────────────────────────────  ────────  ────────  ─────────
        Konten
        1020    Muster Bank                                    0.00  1'131.00   1'131.00
        1100    Forderungen aus Lieferungen und Leistung…  1'081.00      0.00  -1'081.00
        2030    Erhaltene Anzahlungen von Dritten              0.00     50.00      50.00

        Belege
        RE-1    offen → bezahlt                            1'081.00      0.00  -1'081.00
        BT-1    offen → abgeglichen                        1'131.00      0.00  -1'131.00

        Kunden
        2030    Guthaben von Kunde AG                          0.00     50.00      50.00

        """)
  }

  @Test func `a sale on 80 columns`() {
    let effect = effect(of: "invoice \"Kunde AG\" 540.50 vat UN81")
    #expect(
      ReportFormat.table.write(effect.figures, Page(width: 80)) == """
        Before and after
        Muster GmbH

        Figure  Text                                      Before     After  Change
        ──────  ──────────────────────────────────────  ────────  ────────  ──────
        Accounts
        1100    Accounts receivable trade and services  1'081.00  1'621.50  540.50
        2200    Turnover tax                               81.00    121.50   40.50
        3200    Income from Trading                     1'000.00  1'500.00  500.00

        Documents
        RE-2    new: open                                           540.50  540.50

        VAT
        200     Total consideration                     1'000.00  1'500.00  500.00
        299     Taxable turnover                        1'000.00  1'500.00  500.00
        303     Standard rate 8.1 %, turnover           1'000.00  1'500.00  500.00
        303     Standard rate 8.1 %, tax                   81.00    121.50   40.50
        399     Total tax owed                             81.00    121.50   40.50
                                                        ────────  ────────  ──────
                VAT due                                    81.00    121.50   40.50

        """)
    #expect(
      effect.accounts.map { account in account.title.prefix(4) } == ["1100", "2200", "3200"])
    #expect(effect.accounts.map(\.closing) == ["after", "after", "after"])
    #expect(effect.accounts.map(\.balance.minorUnits) == [162_150, -12_150, -150_000])
  }

  @Test func `on 40 columns the T accounts stand below one another`() {
    let text = effect(of: "match BT-1 RE-1").text(.english, page: Page(width: 40))
    #expect(
      text.hasPrefix(
        """
                  1020 Muster Bank
        Debit                          Credit
        ──────────────────┬──────────────────
        #2 1100  1'081.00 │
        #3 2030     50.00 │
                          │ after    1'131.00
        ──────────────────┼──────────────────
                 1'131.00 │          1'131.00
        ══════════════════╧══════════════════

        1100 Accounts receivable trade and s…
        Debit                          Credit
        ──────────────────┬──────────────────
        before   1'081.00 │ #2 1020  1'081.00
        ──────────────────┼──────────────────
        """))
    #expect(text.split(separator: "\n").allSatisfy { line in line.count <= 40 })
  }

  @Test func `reading aloud draws nothing`() {
    let effect = effect(of: "match BT-1 RE-1")
    let text = effect.text(.english, page: Page(width: 60), isAccessible: true)
    #expect(text.hasPrefix("T accounts\nMuster GmbH\n\n1020 Muster Bank\n\nAccount: 1020\n"))
    #expect(text.contains("Row: before\nDebit: 1'081.00\n"))
    #expect(text.contains("Row: after\nCredit: 50.00\n"))
    #expect(text.contains("Figure: RE-1\nText: open → paid\nBefore: 1'081.00\nAfter: 0.00\n"))
    #expect(!text.contains("│") && !text.contains("─"))
  }

  @Test func `taking back tells the state before`() throws {
    let effect = effect(of: "unmatch BT-1", after: Self.stage + "match BT-1 RE-1")
    #expect(effect.figures.row("RE-1")?.cells[1].shown == "paid → open")
    #expect(effect.figures.row("BT-1")?.cells[1].shown == "matched → open")
  }

  @Test func `a command that books nothing says so in one line`() {
    let effect = effect(of: "contact new \"Andere AG\" customer")
    #expect(effect.accounts.isEmpty)
    #expect(effect.figures.rows.isEmpty)
    #expect(
      effect.text(.english, page: Page()) == """
        Before and after
        Muster GmbH

        Changes no balance, no open item and no VAT.

        """)
  }

  @Test func `a reminder changes a state and no amount`() {
    let effect = effect(of: "remind RE-1")
    #expect(
      effect.figures.row("RE-1")?.cells.map(\.shown)
        == ["RE-1", "open → reminded (1)", "1'081.00", "1'081.00", "0.00"])
  }
}
