import Books
import Ledger
import Testing

/// Lines that the tests of bills stand on.
enum Suppliers {
  static let adobe = "contact new \"Adobe Inc.\" supplier\n"
  static let paper = "contact new \"Papier AG\" supplier\n"
  static let euro = "account new 1021 \"Bank EUR\" bank currency EUR\n"
  static let dollar = "account new 1022 \"Bank USD\" bank currency USD\n"
  static let usd = adobe + "bill \"Adobe Inc.\" 35.78 USD account 6510 vat none rate 0.9659\n"
  static let bill = paper + "bill \"Papier AG\" 108.10 account 6500 vat VB81\n"
}

/// Bills and what they book, to the row.
@Suite("Bills") struct BillVectors {
  @Test func `a bill is net per line, and the tax once per code`() {
    play(
      Suppliers.paper + #"""
        bill "Papier AG" 9.95 account 6500 vat VB81, 9.95 account 6500 vat VB81, \
          9.95 account 6510 vat VB81
        expect state LR-1 booked
        expect open LR-1 29.85
        expect balance 2000 29.85
        expect vat 405 2.24
        check
        """#,
      rows: ["6500/2000 9.21", "6500/2000 9.20", "6510/2000 9.20", "1171/2000 2.24"])
  }

  @Test func `material, acquisition and import tax`() {
    play(
      Suppliers.paper + """
        bill "Papier AG" 108.10 account 4200 vat VM81
        bill "Papier AG" 100.00 account 6510 vat BZB81
        bill "Papier AG" 81.00 account 4200 vat ZOLLM
        expect open LR-2 100.00
        expect open LR-3 81.00
        expect vat 400 89.10
        expect vat 405 8.10
        expect vat 383 8.10
        check
        """,
      rows: [
        "4200/2000 100.00", "1170/2000 8.10", "6510/2000 100.00", "1171/2203 8.10",
        "1170/2000 81.00",
      ])
  }

  @Test func `on the collected basis the tax follows the payments, cumulative`() {
    play(
      "company \"X\" basis collected\n" + Suppliers.paper + """
        bill "Papier AG" 108.10 account 6500 vat VB81
        bill "Papier AG" 100.00 account 6510 vat BZB81
        expect balance 1172 16.20
        expect balance 2202 8.10
        expect vat 405 0.00
        pay LR-1 36.00 from 1020
        pay LR-1 36.00 from 1020
        expect vat 405 5.40
        check
        pay LR-1 from 1020
        pay LR-2 from 1020
        expect vat 405 16.20
        expect vat 383 8.10
        expect balance 1172 0.00
        expect balance 2202 0.00
        check
        """,
      rows: [
        "6500/2000 100.00", "1172/2000 8.10", "6510/2000 100.00", "1172/2202 8.10",
        "2000/1020 36.00", "1171/1172 2.70", "2000/1020 36.00", "1171/1172 2.70",
        "2000/1020 36.10", "1171/1172 2.70", "2000/1020 100.00", "1171/1172 8.10",
        "2202/2203 8.10",
      ])
  }

  @Test func `on net tax rate only acquisition tax is booked, and the expense bears it`() {
    play(
      "company \"X\" vat net-tax\n" + Suppliers.paper + """
        expect-error vat-code-not-allowed bill "Papier AG" 108.10 account 6500 vat VB81
        bill "Papier AG" 108.10 account 6500
        bill "Papier AG" 1'000.00 account 6510 vat BZB81
        expect open LR-2 1'000.00
        """,
      rows: ["6500/2000 108.10", "6510/2000 1000.00", "6510/2203 81.00"])
  }

  @Test func `a foreign bill is in francs at its rate, its lines by largest remainder`() {
    let played = play(
      Suppliers.adobe + #"""
        rate USD 0.9659 month 2026-03
        bill "Adobe Inc." 35.78 USD account 6510 vat none
        bill "Adobe Inc." 10.00 USD account 6510 vat none, 10.00 account 6500 vat none, \
          10.01 USD account 6500 vat none
        """#,
      rows: ["6510/2000 34.56", "6510/2000 9.66", "6500/2000 9.66", "6500/2000 9.67"])
    #expect(played.books.foreignLines.map(\.minorUnits) == [3578, 1000, 1000, 1001])
  }

  @Test func `draft, post and unpost`() {
    play(
      Suppliers.paper + """
        bill "Papier AG" 108.10 account 6500 vat VB81 as LR-X draft
        expect state LR-X draft
        expect open LR-X 0.00
        expect-error bill-is-draft pay LR-X from 1020
        expect-error bill-is-draft unpost LR-X
        post LR-X
        expect-error bill-not-draft post LR-X
        expect open LR-X 108.10
        unpost LR-X
        expect balance 2000 0.00
        expect vat 405 0.00
        post LR-X
        pay LR-X 8.10 from 1020
        expect-error bill-not-open unpost LR-X
        unpay LR-X
        unpost LR-X
        check
        """)
  }

  @Test func `paid in parts, together, too much, and back`() {
    play(
      Suppliers.bill + """
        bill "Papier AG" 54.05 account 6500 vat VB81
        expect-error exceeds-open pay LR-1 108.11 from 1020
        pay LR-1 8.10 from 1020
        expect state LR-1 partly-paid
        pay LR-1, LR-2 from 1020
        expect state LR-1 paid
        expect state LR-2 paid
        expect balance 1020 -162.15
        expect-error bill-not-open pay LR-1 from 1020
        unpay LR-1
        expect open LR-1 108.10
        expect-error not-paid-out unpay LR-1
        expect balance 2000 108.10
        check
        """)
  }
}
