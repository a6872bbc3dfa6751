import Books
import Ledger
import Testing

/// Section 4 of the procedures, source 003.
@Suite("Bills and transactions") struct BillMatchVectors {
  @Test func `F1: a USD bill, a CHF transaction, a fee`() {
    play(
      Suppliers.adobe + """
        bill "Adobe Inc." 35.78 USD account 6510 vat none rate 0.9659 draft
        bank 1020 -34.95 fee 0.50
        match BT-1 LR-1
        expect state LR-1 paid
        expect balance 2000 0.00
        expect balance 6999 0.11
        check
        unmatch BT-1
        expect state LR-1 draft
        expect balance 6510 0.00
        check
        """,
      rows: [
        "6510/2000 34.56", "6940/2000 0.50", "2000/6999 0.11", "2000/1020 34.95",
        "1020/2000 34.95", "2000/6510 34.56", "2000/6940 0.50", "6999/2000 0.11",
      ])
  }

  @Test func `F1: a bill that was booked is superseded, and again on the way back`() {
    let played = play(
      Suppliers.usd + """
        bank 1020 -34.95 on 2026-03-05
        match BT-1 LR-1 fee 0.50
        expect state LR-1 paid
        check
        """,
      rows: [
        "6510/2000 34.56", "2000/6510 34.56", "6510/2000 34.56", "6940/2000 0.50",
        "2000/6999 0.11", "2000/1020 34.95",
      ])
    #expect(played.books[BillID(0)].total == Amount(minorUnits: 3495))
    let days = played.books.journal.rows.map(\.day.civil.day)
    #expect(days == [1, 1, 1, 1, 1, 5])
    played.run("unmatch BT-1\nexpect state LR-1 booked\nexpect open LR-1 34.56\ncheck")
    #expect(played.errors == "")
    #expect(played.flaws == [])
    played.run("expect balance 6940 0.00\nexpect balance 6999 0.00\nexpect balance 2000 34.56")
    #expect(played.errors == "")
  }

  @Test func `F1: with acquisition tax, a loss, behind a lock`() {
    play(
      Suppliers.adobe + """
        bill "Adobe Inc." 35.78 USD account 6510 vat BZB81 rate 0.9659
        lock 2026-03-31
        date 2026-04-02
        bank 1020 -35.50 on 2026-04-02
        match BT-1 LR-1 fee 0.50
        expect state LR-1 paid
        check
        unmatch BT-1
        expect open LR-1 34.56
        check
        """,
      rows: [
        "6510/2000 34.56", "1171/2203 2.80", "6940/2000 0.50", "6949/2000 0.44",
        "2000/1020 35.50", "1020/2000 35.50", "2000/6940 0.50", "2000/6949 0.44",
      ])
  }

  @Test func `codes of fee and difference: V00 since 2025, none where not liable`() {
    let since = play(Suppliers.usd + "bank 1020 -34.95 fee 0.50\nmatch BT-1 LR-1")
    #expect(since.books.journal.facts.isEmpty)
    let none = play(
      "company \"X\" vat none\n" + Suppliers.adobe + """
        bill "Adobe Inc." 35.78 USD account 6510 rate 0.9659
        bank 1020 -34.95 fee 0.50
        match BT-1 LR-1
        """)
    #expect(none.books.journal.facts.isEmpty)
  }

  @Test func `base and base: filled in order, the surplus is an advance`() {
    play(
      Suppliers.bill + """
        bill "Papier AG" 54.05 account 6500 vat VB81
        bank 1020 -100.00
        bank 1020 -72.15
        match BT-1 LR-1
        expect open LR-1 8.10
        match BT-2 LR-1, LR-2
        expect state LR-2 paid
        expect balance 1130 10.00
        bill "Papier AG" 20.00 account 6500 vat none
        apply-credit LR-3
        expect-error advance-in-use unmatch BT-2
        expect open LR-3 10.00
        expect-error no-credit apply-credit LR-3
        unapply-credit LR-3
        expect-error no-credit-applied unapply-credit LR-3
        unmatch BT-2
        expect balance 1130 0.00
        check
        """)
  }

  @Test func `base and base with a fee: a line on the bill, so that bill and money agree`() {
    play(
      Suppliers.bill + """
        bank 1020 -108.60 fee 0.50
        match BT-1 LR-1
        expect state LR-1 paid
        check
        unmatch BT-1
        expect open LR-1 108.10
        check
        """,
      rows: [
        "6500/2000 100.00", "1171/2000 8.10", "2000/6500 100.00", "2000/1171 8.10",
        "6500/2000 100.00", "1171/2000 8.10", "6940/2000 0.50", "2000/1020 108.60",
        "1020/2000 108.60", "2000/6500 100.00", "2000/1171 8.10", "2000/6940 0.50",
        "6500/2000 100.00", "1171/2000 8.10",
      ])
  }

  @Test func `the same foreign currency: the difference goes to 6999 or 6949`() {
    let played = play(
      Suppliers.adobe + Suppliers.dollar + """
        bill "Adobe Inc." 100.00 USD account 6510 vat none rate 0.9659
        bank 1022 -100.00 USD rate 0.9600
        match BT-1 LR-1
        expect state LR-1 paid
        check
        """)
    #expect(
      played.foreignRows == ["6510/2000 96.59", "2000/1022 96.00 (USD -100.00)", "2000/6999 0.59"])
    #expect(played.foreign(1022) == -10000)
  }

  @Test func `the same foreign currency in parts: both rests end at zero together`() {
    let played = play(
      Suppliers.adobe + Suppliers.dollar + """
        bill "Adobe Inc." 100.00 USD account 6510 vat none rate 0.9659
        bill "Adobe Inc." 10.00 USD account 6510 vat none rate 0.9659
        bank 1022 -33.33 USD rate 0.9700
        bank 1022 -66.67 USD rate 0.9700
        bank 1022 -12.00 USD rate 0.9000
        match BT-1 LR-1
        expect open LR-1 64.40
        match BT-2 LR-1
        expect state LR-1 paid
        match BT-3 LR-2
        expect balance 1130 1.80
        check
        """)
    #expect(
      played.foreignRows.suffix(7) == [
        "2000/1022 32.33 (USD -33.33)", "6949/2000 0.14", "2000/1022 64.67 (USD -66.67)",
        "6949/2000 0.27", "2000/1022 9.00 (USD -10.00)", "2000/6999 0.66",
        "1130/1022 1.80 (USD -2.00)",
      ])
    #expect(played.foreign(1022) == -11200)
  }

  @Test func `F2: USD paid in EUR is no bill, but booked by hand`() {
    let played = play(
      Suppliers.adobe + Suppliers.euro + """
        bill "Adobe Inc." 20.00 USD account 6510 vat none rate 0.8808
        bank 1021 -17.05 EUR rate 1.0350
        expect-error bill-not-possible match BT-1 LR-1
        match BT-1 LR-1 by-hand
        expect state LR-1 by-hand
        expect balance 2000 0.00
        check
        """)
    #expect(
      played.foreignRows == [
        "6510/2000 17.62", "2000/6510 17.62", "6510/1021 17.62 (EUR -17.05)",
        "6949/1021 0.03 (EUR 0.00)",
      ])
    #expect(played.foreign(1021) == -1705)
    played.run("unmatch BT-1\nexpect state LR-1 booked\nexpect open LR-1 17.62\ncheck")
    #expect(played.errors == "")
    #expect(played.flaws == [])
    #expect(played.foreign(1021) == 0)
  }

  @Test func `F3: CHF paid in EUR is no bill, but booked by hand`() {
    let played = play(
      Suppliers.paper + Suppliers.euro + """
        bill "Papier AG" 20.00 account 6510 vat none draft
        bank 1021 -19.30 EUR rate 1.0350
        expect-error bill-not-possible match BT-1 LR-1
        match BT-1 LR-1 by-hand
        expect state LR-1 by-hand
        check
        unmatch BT-1
        expect state LR-1 draft
        check
        """)
    #expect(
      played.foreignRows.prefix(2) == [
        "6510/1021 20.00 (EUR -19.30)", "1021/6999 0.02 (EUR 0.00)",
      ])
    #expect(played.foreign(1021) == 0)
  }

  @Test func `by hand the expense bears all of the foreign money, the tax none`() {
    let played = play(
      Suppliers.bill + Suppliers.euro + """
        bank 1021 -105.00 EUR rate 1.0350
        match BT-1 LR-1 by-hand fee 0.50
        expect vat 405 8.10
        check
        """)
    #expect(
      played.foreignRows.suffix(4) == [
        "6500/1021 100.00 (EUR -104.50)", "1171/1021 8.10 (EUR 0.00)",
        "6940/1021 0.52 (EUR -0.50)", "6949/1021 0.06 (EUR 0.00)",
      ])
  }

  @Test func `what was refused explains itself`() {
    let played = Play().run(
      Suppliers.adobe + Suppliers.euro + """
        bill "Adobe Inc." 20.00 USD account 6510 vat none rate 0.8808
        bank 1021 -17.05 EUR rate 1.0350
        match BT-1 LR-1
        """)
    #expect(played.errors.contains("17.05 EUR cannot be stored on a supplier bill"))
    #expect(played.errors.contains("match BT-1 LR-1 by-hand"))
    #expect(played.flaws == [])
  }

  @Test func `by hand on a bill that is possible, or paid in part, is refused`() {
    play(
      Suppliers.bill + Suppliers.euro + """
        bank 1020 -108.10
        expect-error bill-possible match BT-1 LR-1 by-hand
        expect-error bill-possible pay LR-1 from 1020 by-hand
        pay LR-1 8.10 from 1020
        bank 1021 -96.00 EUR rate 1.0350
        expect-error bill-not-open match BT-2 LR-1 by-hand
        """)
  }

  @Test func `the same test holds for what is paid by hand`() {
    let played = play(
      Suppliers.usd + Suppliers.euro + Suppliers.dollar + """
        expect-error bill-not-possible pay LR-1 from 1021
        expect-error bill-not-possible pay LR-1 33.00 EUR from 1021
        expect-error wrong-currency pay LR-1 33.00 EUR from 1020
        expect-error wrong-currency pay LR-1 33.00 from 1021
        expect-error private-account-missing pay LR-1 private
        expect-error missing-argument pay LR-1
        pay LR-1 33.00 EUR from 1021 by-hand rate 1.0350
        expect state LR-1 by-hand
        unpay LR-1
        expect state LR-1 booked
        pay LR-1 34.95 from 1020
        expect state LR-1 paid
        unpay LR-1
        pay LR-1 from 1022 rate 0.9600
        expect state LR-1 paid
        check
        """)
    #expect(
      played.foreignRows.suffix(2) == ["2000/1022 34.35 (USD -35.78)", "2000/6999 0.21"])
  }

  @Test func `skonto takes input tax back; it never covers a bill alone`() {
    play(
      Suppliers.bill + """
        expect-error discount-alone discount LR-1
        discount LR-1 2.16
        expect open LR-1 105.94
        expect vat 405 7.94
        pay LR-1 100.00 from 1020
        discount LR-1
        expect state LR-1 paid
        check
        reopen LR-1
        expect open LR-1 5.94
        expect-error wrong-currency discount LR-1 1.00 USD
        """,
      rows: [
        "6500/2000 100.00", "1171/2000 8.10", "2000/4900 2.00", "2000/1171 0.16",
        "2000/1020 100.00", "2000/4900 5.49", "2000/1171 0.45", "4900/2000 5.49",
        "1171/2000 0.45",
      ])
  }

  @Test func `skonto on the collected basis uses 1172`() {
    play(
      "company \"X\" basis collected\n" + Suppliers.bill + """
        discount LR-1 2.16
        pay LR-1 from 1020
        expect balance 1172 0.00
        expect vat 405 7.94
        check
        """)
  }

  @Test func `a supplier's money without a bill`() {
    play(
      Suppliers.bill + """
        contact new "Kunde AG" customer
        bank 1020 -50.00
        bank 1020 +20.00
        bank 1020 +40.00
        expect-error not-a-supplier match BT-1 supplier "Kunde AG"
        match BT-1 supplier "Papier AG"
        match BT-2 supplier "Papier AG"
        expect-error exceeds-credit match BT-3 supplier "Papier AG"
        expect balance 1130 30.00
        apply-credit LR-1 30.00
        expect-error advance-in-use unmatch BT-1
        check
        """,
      rows: [
        "6500/2000 100.00", "1171/2000 8.10", "1130/1020 50.00", "1020/1130 20.00",
        "2000/1130 30.00",
      ])
  }

  @Test func `a split takes bills and suppliers`() {
    play(
      Suppliers.bill + Suppliers.usd + """
        bank 1020 -160.00
        expect-error exceeds-open split BT-1 LR-1 108.11, account 6940 rest
        split BT-1 LR-1 108.10, LR-2 34.95, supplier "Papier AG" 10.00, account 6940 rest
        expect state LR-1 paid
        expect state LR-2 paid
        expect balance 1130 10.00
        expect balance 6940 6.95
        check
        unmatch BT-1
        expect open LR-2 34.56
        expect balance 6949 0.00
        check
        """)
  }

  @Test func `hand bookings for a bill or a supplier`() {
    play(
      Suppliers.bill + """
        book 2000/1020 8.10 for LR-1
        expect open LR-1 100.00
        book 6500/2000 30.00 for "Papier AG"
        book 1130/1020 20.00 for "Papier AG"
        check
        expect-error exceeds-open book 2000/1020 100.01 for LR-1
        expect-error not-a-control-account book 6500/1020 1.00 for LR-1
        apply-credit LR-1 20.00
        expect-error advance-in-use reverse #4
        reverse #2
        expect open LR-1 88.10
        check
        """)
  }
}
