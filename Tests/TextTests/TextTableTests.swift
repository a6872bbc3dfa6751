import Testing
import Text

@Suite struct `Tables` {
  static let balance = TextTable(
    columns: [
      .init("Konto", flexible: true, minimum: 10), .init("Text", flexible: true, minimum: 6),
      .init("Betrag", .right),
    ],
    rows: [
      .heading("Aktiven"),
      .init(.normal, ["1020 Muster Bank", "Zahlung Müller", "1'081.00"]),
      .init(.normal, ["1100 Forderungen", "日本 GmbH", "-50.00"]),
      .init(.subtotal, ["Umlaufvermögen", "", "1'031.00"]),
      .blank,
      .init(.total, ["Total", "", "1'031.00"]),
    ])

  @Test func `Natural width`() {
    #expect(
      Self.balance.render(width: 80) == """
        Konto             Text              Betrag
        ────────────────  ──────────────  ────────
        Aktiven
        1020 Muster Bank  Zahlung Müller  1'081.00
        1100 Forderungen  日本 GmbH         -50.00
                                          ────────
        Umlaufvermögen                    1'031.00

                                          ════════
        Total                             1'031.00
        """)
  }

  @Test func `The widest shrinks first`() {
    #expect(
      Self.balance.render(width: 34, ascii: true)
        == """
        Konto        Text           Betrag
        -----------  -----------  --------
        Aktiven
        1020 Mus...  Zahlung ...  1'081.00
        1100 For...  日本 GmbH      -50.00
                                  --------
        Umlaufve...               1'031.00

                                  ========
        Total                     1'031.00
        """)
  }

  @Test func `A remark runs over the columns behind the first`() {
    let table = TextTable(
      columns: [.init("No."), .init("Text", flexible: true), .init("Amount", .right)],
      rows: [
        .init(.normal, ["#1", "stationery", "108.10"]),
        .init(.remark, ["#1", "book 6500/1020 108.10 on 2026-03-01"]),
      ])
    #expect(
      table.render(width: 40) == """
        No.  Text        Amount
        ───  ──────────  ──────
        #1   stationery  108.10
             book 6500/1020
             108.10 on
             2026-03-01
        """)
    #expect(
      table.renderRecords() == """
        No.: #1
        Text: stationery
        Amount: 108.10
        book 6500/1020 108.10 on 2026-03-01
        """)
  }

  @Test func `Records when nothing fits`() {
    #expect(
      Self.balance.render(width: 24) == """
        Aktiven

        Konto: 1020 Muster Bank
        Text: Zahlung Müller
        Betrag: 1'081.00

        Konto: 1100 Forderungen
        Text: 日本 GmbH
        Betrag: -50.00

        Konto: Umlaufvermögen
        Betrag: 1'031.00

        Konto: Total
        Betrag: 1'031.00
        """)
    #expect(Self.balance.renderRecords() == Self.balance.render(width: 24))
    #expect(Self.balance.render(width: 20).contains("Konto: 1020 Muster\n  Bank\n"))
  }

  @Test(arguments: 40...200)
  func `Never wider than asked, no trailing blanks`(width: Int) {
    for ascii in [false, true] {
      for line in Self.balance.render(width: width, ascii: ascii).split(separator: "\n") {
        #expect(columns(of: String(line)) <= width)
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func `Cells cannot steer the terminal, and rows may be short or long`() {
    let table = TextTable(
      columns: [.init("A"), .init("B")],
      rows: [
        .init(.normal, ["\u{1B}[2J\n"]), .init(.normal, ["1", "2", "3"]), .init(.subtotal, []),
      ])
    #expect(
      table.render(width: 80) == """
        A               B
        ──────────────  ─
        \\u{1b}[2J\\u{a}
        1               2
        ──────────────  ─

        """)
  }

  @Test func `Styles do not move columns`() {
    let styled = Self.balance.render(width: 80, styling: Styling(enabled: true))
    let bare = styled.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(bare == Self.balance.render(width: 80))
    #expect(styled != bare)
  }

  @Test func `Nothing at all`() {
    #expect(TextTable(columns: []).render(width: 80).isEmpty)
    #expect(TextTable(columns: [], rows: [.init(.normal, ["x"])]).render(width: 80).isEmpty)
    #expect(TextTable(columns: [.init("A")]).render(width: 80) == "A\n─")
    #expect(TextTable(columns: [.init("A")]).renderRecords().isEmpty)
    #expect(TextTable(columns: [.init("")], rows: [.init(.normal, ["x"])]).render(width: 9) == "x")
  }
}
