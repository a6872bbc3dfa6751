import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

/// How T accounts are drawn: beside each other where the width allows.
@Suite struct TAccountTests {
  @Test func `T accounts on 40 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let accounts = [1020, 1100, 2030].map(reports.books.account)
    #expect(
      reports.drawnTAccounts(accounts, page: Page(width: 40)) == """
                  1020 Muster Bank
        Soll                            Haben
        ──────────────────┬──────────────────
        #2 1100  1'081.00 │ #8.1 6500  100.00
        #3 2030     50.00 │ #8.2 1171    8.10
                          │ Saldo    1'022.90
        ──────────────────┼──────────────────
                 1'131.00 │          1'131.00
        ══════════════════╧══════════════════

        1100 Forderungen aus Lieferungen und L…
        Soll                              Haben
        ───────────────────┬───────────────────
        #6.1 3400 1'000.00 │ #7.1 3400   200.00
        #6.2 2200    81.00 │ #7.2 2200    16.20
        #1.1 3200 1'000.00 │ #2 1020   1'081.00
        #1.2 2200    81.00 │ #5 2030      50.00
        #4.1 3200   500.00 │
        #4.2 2200    40.50 │
                           │ Saldo     1'355.30
        ───────────────────┼───────────────────
                  2'702.50 │           2'702.50
        ═══════════════════╧═══════════════════

        2030 Erhaltene Anzahlungen von…
        Soll                      Haben
        ───────────────┬───────────────
        #5 1100  50.00 │ #3 1020  50.00
        ───────────────┼───────────────
                 50.00 │          50.00
        ═══════════════╧═══════════════
        """)
  }

  @Test func `T accounts on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let accounts = [1020, 1100, 2030].map(reports.books.account)
    #expect(
      reports.drawnTAccounts(accounts, page: Page(width: 80)) == """
                  1020 Muster Bank
        Soll                            Haben
        ──────────────────┬──────────────────
        #2 1100  1'081.00 │ #8.1 6500  100.00
        #3 2030     50.00 │ #8.2 1171    8.10
                          │ Saldo    1'022.90
        ──────────────────┼──────────────────
                 1'131.00 │          1'131.00
        ══════════════════╧══════════════════

        1100 Forderungen aus Lieferungen und Lei…    2030 Erhaltene Anzahlungen von…
        Soll                                Haben    Soll                      Haben
        ────────────────────┬────────────────────    ───────────────┬───────────────
        #6.1 3400  1'000.00 │ #7.1 3400    200.00    #5 1100  50.00 │ #3 1020  50.00
        #6.2 2200     81.00 │ #7.2 2200     16.20    ───────────────┼───────────────
        #1.1 3200  1'000.00 │ #2 1020    1'081.00             50.00 │          50.00
        #1.2 2200     81.00 │ #5 2030       50.00    ═══════════════╧═══════════════
        #4.1 3200    500.00 │
        #4.2 2200     40.50 │
                            │ Saldo      1'355.30
        ────────────────────┼────────────────────
                   2'702.50 │            2'702.50
        ════════════════════╧════════════════════
        """)
  }

  @Test func `T accounts on 200 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let accounts = [1020, 1100, 2030].map(reports.books.account)
    #expect(
      reports.drawnTAccounts(accounts, page: Page(width: 200)) == """
                  1020 Muster Bank               1100 Accounts receivable trade and servi…    2030 Advance payments from cus…
        Debit                          Credit    Debit                              Credit    Debit                    Credit
        ──────────────────┬──────────────────    ────────────────────┬────────────────────    ───────────────┬───────────────
        #2 1100  1'081.00 │ #8.1 6500  100.00    #6.1 3400  1'000.00 │ #7.1 3400    200.00    #5 1100  50.00 │ #3 1020  50.00
        #3 2030     50.00 │ #8.2 1171    8.10    #6.2 2200     81.00 │ #7.2 2200     16.20    ───────────────┼───────────────
                          │ Balance  1'022.90    #1.1 3200  1'000.00 │ #2 1020    1'081.00             50.00 │          50.00
        ──────────────────┼──────────────────    #1.2 2200     81.00 │ #5 2030       50.00    ═══════════════╧═══════════════
                 1'131.00 │          1'131.00    #4.1 3200    500.00 │
        ══════════════════╧══════════════════    #4.2 2200     40.50 │
                                                                     │ Balance    1'355.30
                                                 ────────────────────┼────────────────────
                                                            2'702.50 │            2'702.50
                                                 ════════════════════╧════════════════════
        """)
  }
}
