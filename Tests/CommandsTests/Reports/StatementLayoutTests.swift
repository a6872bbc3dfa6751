import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

/// How the statements look; the books are those of source 002.
@Suite struct StatementLayoutTests {
  private func table(_ report: Report, _ width: Int) -> String {
    ReportFormat.table.write(report, Page(width: width))
  }

  @Test func `trial-balance in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.trialBalance(days: day(3, 1)...day(3, 31))
    #expect(
      table(report, 80) == """
        Saldobilanz
        Muster GmbH
        2026-03-01 bis 2026-03-31

        Konto  Bezeichnung        Eröffnung      Soll     Haben  Saldo Soll  Saldo Haben
        ─────  ─────────────────  ─────────  ────────  ────────  ──────────  ───────────
        1020   Muster Bank             0.00  1'131.00    108.10    1'022.90
        1100   Forderungen aus …   1'081.00  1'621.50  1'347.20    1'355.30
        1171   Vorsteuer Inv., …       0.00      8.10      0.00        8.10
        2030   Erhaltene Anzahl…       0.00     50.00     50.00        0.00
        2200   Geschuldete Mehr…     -81.00     16.20    121.50                   186.30
        3200   Handelserlös            0.00      0.00  1'500.00                 1'500.00
        3400   Dienstleistungse…  -1'000.00    200.00      0.00                   800.00
        6500   Büromaterial            0.00    100.00      0.00      100.00
                                  ═════════  ════════  ════════  ══════════  ═══════════
               Total                   0.00  3'126.80  3'126.80    2'486.30     2'486.30

        """)
  }

  @Test func `trial-balance in English on 200 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.trialBalance(days: day(3, 1)...day(3, 31))
    #expect(
      table(report, 200) == """
        Trial balance
        Muster GmbH
        2026-03-01 to 2026-03-31

        Account  Name                                                     Opening     Debit    Credit  Bal. debit  Bal. credit
        ───────  ─────────────────────────────────────────────────────  ─────────  ────────  ────────  ──────────  ───────────
        1020     Muster Bank                                                 0.00  1'131.00    108.10    1'022.90
        1100     Accounts receivable trade and services                  1'081.00  1'621.50  1'347.20    1'355.30
        1171     Input tax on investments and other operating expenses       0.00      8.10      0.00        8.10
        2030     Advance payments from customers                             0.00     50.00     50.00        0.00
        2200     Turnover tax                                              -81.00     16.20    121.50                   186.30
        3200     Income from Trading                                         0.00      0.00  1'500.00                 1'500.00
        3400     Income from Services                                   -1'000.00    200.00      0.00                   800.00
        6500     Office material                                             0.00    100.00      0.00      100.00
                                                                        ═════════  ════════  ════════  ══════════  ═══════════
                 Total                                                       0.00  3'126.80  3'126.80    2'486.30     2'486.30

        """)
  }

  @Test func `balance-sheet in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.balanceSheet(asOf: day(12, 31))
    #expect(
      table(report, 80) == """
        Bilanz
        Muster GmbH
        per 2026-12-31

        Konto  Bezeichnung                                         CHF
        ─────  ─────────────────────────────────────────────  ────────
        Aktiven
        1020   Muster Bank                                    1'022.90
                                                              ────────
               Flüssige Mittel                                1'022.90
        1100   Forderungen aus Lieferungen und Leistungen     1'355.30
                                                              ────────
               Forderungen aus Lieferungen und Leistungen     1'355.30
        1171   Vorsteuer Inv., übr. Betriebsaufwand Kl.1 5-8      8.10
                                                              ────────
               Übrige kurzfristige Forderungen                    8.10
                                                              ────────
               Umlaufvermögen                                 2'386.30
                                                              ════════
               Total Aktiven                                  2'386.30

        Passiven
        2200   Geschuldete Mehrwertsteuer (Umsatzsteuer)        186.30
                                                              ────────
               Übrige kurzfristige Verbindlichkeiten            186.30
                                                              ────────
               Kurzfristiges Fremdkapital                       186.30
               Gewinn oder Verlust 2026                       2'200.00
                                                              ────────
               Eigenkapital                                   2'200.00
                                                              ════════
               Total Passiven                                 2'386.30

        """)
  }

  @Test func `balance-sheet in English on 40 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.balanceSheet(asOf: day(12, 31))
    #expect(
      table(report, 40) == """
        Balance sheet
        Muster GmbH
        as of 2026-12-31

        Account  Name                        CHF
        ───────  ─────────────────────  ────────
        Assets
        1020     Muster Bank            1'022.90
                                        ────────
                 Cash and equivalents   1'022.90
        1100     Accounts receivable …  1'355.30
                                        ────────
                 Trade receivables      1'355.30
        1171     Input tax on investm…      8.10
                                        ────────
                 Other receivables          8.10
                                        ────────
                 Current assets         2'386.30
                                        ════════
                 Total assets           2'386.30

        Liabilities and equity
        2200     Turnover tax             186.30
                                        ────────
                 Other short-term lia…    186.30
                                        ────────
                 Short-term debt          186.30
                 Profit or loss 2026    2'200.00
                                        ────────
                 Equity                 2'200.00
                                        ════════
                 Total liabilities an…  2'386.30

        """)
  }

  @Test func `income-statement in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.incomeStatement(days: day(1, 1)...day(12, 31))
    #expect(
      table(report, 80) == """
        Erfolgsrechnung
        Muster GmbH
        2026-01-01 bis 2026-12-31

        Konto  Bezeichnung                                      CHF
        ─────  ──────────────────────────────────────────  ────────
        3200   Handelserlös                                1'500.00
        3400   Dienstleistungserlös                          800.00
                                                           ────────
               Betriebsertrag aus Lieferungen, Leistungen  2'300.00
        6500   Büromaterial                                 -100.00
                                                           ────────
               Übriger betrieblicher Aufwand                -100.00
                                                           ────────
               Betriebsergebnis vor Abschreibungen         2'200.00
                                                           ════════
               Gewinn                                      2'200.00

        """)
  }

  @Test func `open-items in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.openItems(asOf: day(4, 15))
    #expect(
      table(report, 80) == """
        Offene Posten
        Muster GmbH
        per 2026-04-15

        Beleg  Kunde                      Datum       Fällig      Überfällig       Offen
        ─────  ─────────────────────────  ──────────  ──────────  ────────────  ────────
        RE-2   Kunde AG                   2026-03-20  2026-04-19  nicht fällig    490.50
                                                                                ────────
               Total Kunde AG                                                     490.50
        RE-3   Müller & Söhne             2026-01-10  2026-02-10  61–90 Tage      864.80
                                                                                ────────
               Total Müller & Söhne                                               864.80
                                                                                ════════
               1100 Forderungen aus Lie…                                        1'355.30

        Nach Alter
                                                                  nicht fällig    490.50
                                                                  1–30 Tage         0.00
                                                                  31–60 Tage        0.00
                                                                  61–90 Tage      864.80
                                                                  > 90 Tage         0.00

        """)
  }

  @Test func `open-items in English on 40 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.openItems(asOf: day(3, 1))
    #expect(
      table(report, 40) == """
        Open items
        Muster GmbH
        as of 2026-03-01

        Document: RE-1
        Customer: Kunde AG
        Date: 2026-03-01
        Due: 2026-03-31
        Overdue: not due
        Open: 1'081.00

        Customer: Total Kunde AG
        Open: 1'081.00

        Document: RE-3
        Customer: Müller & Söhne
        Date: 2026-01-10
        Due: 2026-02-10
        Overdue: 1–30 days
        Open: 1'081.00

        Customer: Total Müller & Söhne
        Open: 1'081.00

        Customer: 1100 Accounts receivable trade
          and services
        Open: 2'162.00

        By age

        Overdue: not due
        Open: 1'081.00

        Overdue: 1–30 days
        Open: 1'081.00

        Overdue: 31–60 days
        Open: 0.00

        Overdue: 61–90 days
        Open: 0.00

        Overdue: > 90 days
        Open: 0.00

        """)
  }
}
