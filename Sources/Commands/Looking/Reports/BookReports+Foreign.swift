import Books
import Diagnostics
import Exchange
import Ledger
import Text

// What accounts and documents are in currencies other than that of the books, beside their francs.
extension BookReports {
  /// Two columns, where an account is kept in another currency: which one, and how much.
  var ownColumns: [Report.Column] {
    [
      column("currency", Phrase("Cur.", "Whg."), .code),
      column("own", Phrase("Own", "Eigene"), .amount),
    ]
  }

  func hasForeign(_ accounts: some Sequence<AccountID>) -> Bool {
    books.chart.foreignCount > 0
      && accounts.contains { account in books.chart[account].isForeign }
  }

  /// An amount in its own currency, with as many places as that has.
  func cell(_ money: Money) -> Report.Cell {
    guard money.currency.places != 2 else { return .amount(money.amount) }
    let digits = money.withCode.split(separator: " ").first.map(String.init) ?? ""
    return .label(key: digits.filter { character in character != "'" }, text: digits)
  }

  /// The cells of `ownColumns` for a balance, debit positive; empty for an account in francs.
  func ownCells(_ account: AccountID, _ balance: Amount) -> [Report.Cell] {
    let kept = books.chart[account]
    guard kept.isForeign else { return [.empty, .empty] }
    let natural = kept.kind.naturalSide == .debit ? balance : -balance
    return [.text(kept.currency.code), cell(Money(natural, kept.currency))]
  }

  /// What a document is in its own currency, for the fields above its rows.
  func foreignFields(
    _ part: ForeignPart?, open: Money
  ) -> [Report.Field] {
    guard let part else { return [] }
    return [
      Report.Field("currency", say("Currency", "Währung"), .text(part.currency.code)),
      Report.Field(
        "own-total", say("Total \(part.currency.code)", "Total \(part.currency.code)"),
        cell(Money(part.total, part.currency))),
      Report.Field(
        "own-open", say("Open \(part.currency.code)", "Offen \(part.currency.code)"), cell(open)),
      Report.Field("rate", say("Rate", "Kurs"), .text(part.rate.shown)),
    ]
  }

  /// What the rows of entries are in other currencies, each with what a unit was worth there.
  func foreignNotes(of entries: some Sequence<EntryID>) -> [String] {
    guard !books.journal.foreignFacts.isEmpty else { return [] }
    return entries.flatMap { entry in
      books.journal.rowRange(of: entry).flatMap { place in
        books.journal.foreignFacts(of: RowID(place)).map { fact in note(on: fact) }
      }
    }
  }

  private func note(on fact: ForeignFact) -> String {
    let currency = books.chart[fact.account].currency
    let sum = Money(fact.amount, currency).withCode
    let row = books.journal.rows[fact.row.position]
    let place = "\(label(fact.row)): \(sum) \(say("on", "auf")) \(number(of: fact.account))"
    guard let rate = rate(of: fact, row, currency) else { return place }
    return "\(place), \(say("rate", "Kurs")) \(rate)"
  }

  /// The rate of the document where it has one, else what francs and currency come to.
  private func rate(of fact: ForeignFact, _ row: Row, _ currency: Currency) -> String? {
    guard !fact.amount.isZero else { return nil }
    let head = books.journal.entries[row.entry.position]
    if case .bank(let id) = Document(packed: head.document), let rate = books[id].rate,
      books[id].account == fact.account
    {
      return rate.shown
    }
    var units = Int128(row.amount.minorUnits) * 100
    for _ in 0..<currency.places { units *= 10 }
    guard let each = Amount(exactly: units) else { return nil }
    let digits = each.scaledHalfAwayFromZero(1, over: fact.amount.magnitude.minorUnits).minorUnits
    let fraction = String(String(digits % 10_000 + 10_000).dropFirst())
    return "≈ \(digits / 10_000).\(fraction)"
  }
}

extension Books {
  /// The state of an invoice; what is open of one in another currency in both.
  func stateTitle(_ id: InvoiceID) -> Phrase {
    guard foreign(id) != nil, case .partlyPaid(let remaining) = self[id].state else {
      return self[id].state.title
    }
    let open = open(id).shown
    let francs = remaining.shown
    return Phrase(
      "partly paid, open \(open) (\(francs))", "teilweise bezahlt, offen \(open) (\(francs))")
  }

  /// The state of a bill; what is open of one in another currency in both.
  func stateTitle(_ id: BillID) -> Phrase {
    let bill = self[id]
    guard bill.isForeign, case .partlyPaid(let francs, let foreign) = bill.state else {
      return bill.state.title
    }
    let open = Money(foreign, bill.written.currency).shown
    return Phrase(
      "partly paid, open \(open) (\(francs.shown))",
      "teilweise bezahlt, offen \(open) (\(francs.shown))")
  }
}
