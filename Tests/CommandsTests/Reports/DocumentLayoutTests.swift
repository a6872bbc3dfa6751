import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

/// How VAT, sheets, journal and documents look; the books are those of source 002.
@Suite struct DocumentLayoutTests {
  private func table(_ report: Report, _ width: Int) -> String {
    ReportFormat.table.write(report, Page(width: width))
  }

  @Test func `vat in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.vat(days: day(1, 1)...day(3, 31))
    #expect(
      table(report, 80) == """
        MWST-Abrechnung
        Muster GmbH
        2026-01-01 bis 2026-03-31
        effektiv, vereinbart

        Ziffer  Text                                            Umsatz  Steuer
        ──────  ────────────────────────────────────────────  ────────  ──────
        200     Total Entgelte (weltweiter Umsatz)            2'300.00
                                                              ────────
        289     Total Ziffern 220 bis 280                         0.00
                                                              ────────
        299     Steuerbarer Gesamtumsatz                      2'300.00
        303     Normalsatz 8.1 %                              2'300.00  186.30
                                                                        ──────
        399     Total geschuldete Steuer                                186.30
        405     Vorsteuer auf Investitionen, Betriebsaufwand              8.10
                                                                        ──────
        479     Total Steueranrechnung                                    8.10
                                                                        ══════
        500     Zu bezahlender Betrag                                   178.20

        """)
  }

  @Test func `vat in English on 40 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.vat(days: day(1, 1)...day(3, 31))
    #expect(
      table(report, 40) == """
        VAT return
        Muster GmbH
        2026-01-01 to 2026-03-31
        effective, agreed

        Box  Text               Turnover     Tax
        ───  ─────────────────  ────────  ──────
        200  Total considerat…  2'300.00
                                ────────
        289  Total of boxes 2…      0.00
                                ────────
        299  Taxable turnover   2'300.00
        303  Standard rate 8.…  2'300.00  186.30
                                          ──────
        399  Total tax owed               186.30
        405  Input tax on inv…              8.10
                                          ──────
        479  Total input tax                8.10
                                          ══════
        500  Amount payable               178.20

        """)
  }

  @Test func `sheet in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.sheet(of: reports.books.account(1100), days: day(3, 5)...Day.last)
    #expect(
      table(report, 80) == """
        1100 Forderungen aus Lieferungen und Leistungen
        Muster GmbH
        ab 2026-03-05

        Datum       Zeile  Gegen  Text                         Soll     Haben     Saldo
        ──────────  ─────  ─────  ─────────────────────────  ──────  ────────  ────────
        2026-03-05                Saldovortrag                                 2'162.00
        2026-03-05  #7.1   3400   GS-1 Gutschrift                      200.00  1'962.00
        2026-03-05  #7.2   2200   GS-1 MWST korrigiert                  16.20  1'945.80
        2026-03-10  #2     1020   BT-1 Zahlung RE-1                  1'081.00    864.80
        2026-03-20  #4.1   3200   RE-2                       500.00            1'364.80
        2026-03-20  #4.2   2200   RE-2 MWST auf dem Verkauf   40.50            1'405.30
        2026-03-20  #5     2030   RE-2 Guthaben angerechnet             50.00  1'355.30
                                                             ══════  ════════  ════════
                                  Total                      540.50  1'347.20  1'355.30

        """)
  }

  @Test func `journal in German on 200 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.journal(JournalFilter(contact: ContactID(0)))
    #expect(
      table(report, 200) == """
        Journal
        Muster GmbH
        alle Buchungen
        Kunde AG

        Zeile  Datum       Soll                                             Haben                                            Text                                   MWST    Betrag
        ─────  ──────────  ───────────────────────────────────────────────  ───────────────────────────────────────────────  ─────────────────────────────────────  ────  ────────
        #1.1   2026-03-01  1100 Forderungen aus Lieferungen und Leistungen  3200 Handelserlös                                RE-1                                         1'000.00
        #1.2   2026-03-01  1100 Forderungen aus Lieferungen und Leistungen  2200 Geschuldete Mehrwertsteuer (Umsatzsteuer)   RE-1 MWST auf dem Verkauf              UN81     81.00
        #2     2026-03-10  1020 Muster Bank                                 1100 Forderungen aus Lieferungen und Leistungen  BT-1 Zahlung RE-1                            1'081.00
        #3     2026-03-10  1020 Muster Bank                                 2030 Erhaltene Anzahlungen von Dritten           BT-1 Überzahlung: Guthaben des Kunden           50.00
        #4.1   2026-03-20  1100 Forderungen aus Lieferungen und Leistungen  3200 Handelserlös                                RE-2                                           500.00
        #4.2   2026-03-20  1100 Forderungen aus Lieferungen und Leistungen  2200 Geschuldete Mehrwertsteuer (Umsatzsteuer)   RE-2 MWST auf dem Verkauf              UN81     40.50
        #5     2026-03-20  2030 Erhaltene Anzahlungen von Dritten           1100 Forderungen aus Lieferungen und Leistungen  RE-2 Guthaben angerechnet                       50.00
                                                                                                                                                                          ════════
                                                                                                                             7 Zeilen                                     2'802.50

        """)
  }

  @Test func `invoice in English on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.show(InvoiceID(2))
    #expect(
      table(report, 80) == """
        Invoice RE-3
        Muster GmbH
        Customer: Müller & Söhne
        Date: 2026-01-10
        Due: 2026-02-10
        State: partly paid
        Total: 1'081.00

        Row   Date        Accounts   Text                  VAT     Amount      Open
        ────  ──────────  ─────────  ────────────────────  ────  ────────  ────────
        Lines
        1                 3400       Income from Services  UN81  1'081.00

        Bookings
        #6.1  2026-01-10  1100/3400  RE-3                        1'000.00  1'000.00
        #6.2  2026-01-10  1100/2200  RE-3 VAT on the sale  UN81     81.00  1'081.00
        –     2026-03-05             set off with GS-1             216.20    864.80
                                                                           ════════
                                     Open                                    864.80

        """)
  }

  @Test func `credit note in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.show(CreditNoteID(0))
    #expect(
      table(report, 80) == """
        Gutschrift GS-1
        Muster GmbH
        Kunde: Müller & Söhne
        Datum: 2026-03-05
        Rechnung: RE-3
        Status: erledigt
        Total: 216.20

        Zeile  Datum       Konten     Text                  MWST  Betrag    Offen
        ─────  ──────────  ─────────  ────────────────────  ────  ──────  ───────
        Positionen
        1                  3400       Dienstleistungserlös  UN81  216.20

        Buchungen
        #7.1   2026-03-05  3400/1100  GS-1 Gutschrift             200.00  -200.00
        #7.2   2026-03-05  2200/1100  GS-1 MWST korrigiert  UN81   16.20  -216.20
        –      2026-03-05             verrechnet mit RE-3         216.20     0.00
                                                                          ═══════
                                      Offen                                  0.00

        """)
  }

  @Test func `bank transaction in English on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.show(BankID(0))
    #expect(
      table(report, 80) == """
        Bank transaction BT-1
        Muster GmbH
        Account: 1020 Muster Bank
        Date: 2026-03-10
        Amount: 1'131.00
        Contact: Kunde AG
        Text: Zahlung RE-1
        State: matched

        Row  Date        Debit           Credit           Text             VAT    Amount
        ───  ──────────  ──────────────  ───────────────  ───────────────  ───  ────────
        #2   2026-03-10  1020 Muster B…  1100 Accounts …  BT-1 Zahlung R…       1'081.00
        #3   2026-03-10  1020 Muster B…  2030 Advance p…  BT-1 overpayme…          50.00
                                                                                ════════
                                                          booked on 1020        1'131.00

        """)
  }

  @Test func `customer account in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.show(ContactID(0))
    #expect(
      table(report, 80) == """
        Kunde AG
        Muster GmbH
        alle Buchungen

        Datum       Buchung  Beleg  Konten     Text                    Betrag      Saldo
        ──────────  ───────  ─────  ─────────  ───────────────────  ─────────  ─────────
        2026-03-01  #1       RE-1   1100/3200                       -1'081.00  -1'081.00
        2026-03-10  #2       RE-1   1020/1100                        1'081.00       0.00
        2026-03-10  #3       BT-1   1020/2030  Überzahlung: Gutha…      50.00      50.00
        2026-03-20  #4       RE-2   1100/3200                         -540.50    -490.50
        2026-03-20  #5       RE-2   2030/1100  Guthaben angerechn…       0.00    -490.50
                                                                               ─────────
                                               Guthaben auf 2030                    0.00
                                               weniger Schuld auf…                490.50
                                                                               ═════════
                                               Saldo                             -490.50

        """)
  }

  @Test func `entry in English on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .english)
    let report = reports.show(EntryID(7))
    #expect(
      table(report, 80) == """
        Entry #8
        Muster GmbH
        Date: 2026-03-02
        Kind: booking

        Row   Date        Debit                Credit            Text       VAT   Amount
        ────  ──────────  ───────────────────  ────────────────  ─────────  ────  ──────
        #8.1  2026-03-02  6500 Office materi…  1020 Muster Bank  Papeterie        100.00
        #8.2  2026-03-02  1171 Input tax on …  1020 Muster Bank  Papeterie  VB81    8.10
                                                                                  ══════
                                                                 2 rows           108.10

        VB81 on #8.2: net 100.00, tax 8.10

        """)
  }

  @Test func `why in German on 80 columns`() throws {
    let reports = BookReports(try classroom(), language: .german)
    let report = reports.why(.vatBox(.taxOwed, .tax, days: nil), line: "399")
    #expect(
      table(report, 80) == """
        Zeilen von 399
        Muster GmbH

        Zeile  Datum       Soll            Haben           Text             MWST  Betrag
        ─────  ──────────  ──────────────  ──────────────  ───────────────  ────  ──────
        #1.2   2026-03-01  1100 Forderun…  2200 Geschuld…  RE-1 MWST auf …  UN81   81.00
        #4.2   2026-03-20  1100 Forderun…  2200 Geschuld…  RE-2 MWST auf …  UN81   40.50
        #6.2   2026-01-10  1100 Forderun…  2200 Geschuld…  RE-3 MWST auf …  UN81   81.00
        #7.2   2026-03-05  2200 Geschuld…  1100 Forderun…  GS-1 MWST korr…  UN81  -16.20
                                                                                  ══════
                                                           4 Zeilen               186.30

        """)
  }
}
