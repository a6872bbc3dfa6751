import Books
import Diagnostics
import Exchange
import Ledger

// All bookings for spreadsheets and programs of others.
extension BookReports {
  /// A line for each row of the journal, in the order they were booked.
  public func bookings(_ days: ClosedRange<Day>? = nil) -> ExportTable {
    let places = books.rows(JournalFilter(days: days))
    let sum = places.reduce(Amount.zero) { sum, place in
      sum + books.journal.rows[place.position].amount
    }
    let rows = BookingRows(self)
    return ExportTable(
      say("Journal", "Journal"), columns: bookingColumns(sum), rowCount: places.count,
      totalWord: say("Total", "Total")
    ) { place, cells in rows.add(places[place], to: &cells) }
  }

  private func bookingColumns(_ sum: Amount) -> [ExportTable.Column] {
    typealias Column = ExportTable.Column
    return [
      Column(say("Entry", "Buchung"), width: 9, isRight: true),
      Column(say("Row", "Zeile"), width: 6, isRight: true),
      Column(say("Date", "Datum"), width: 11, isRight: true),
      Column(say("Debit", "Soll"), width: 8, isRight: true),
      Column(say("Debit account", "Sollkonto"), width: 30),
      Column(say("Credit", "Haben"), width: 8, isRight: true),
      Column(say("Credit account", "Habenkonto"), width: 30),
      Column(say("Amount CHF", "Betrag CHF"), width: 15, isRight: true, total: sum),
      Column(say("Debit currency", "Soll Währung"), width: 9),
      Column(say("Debit in currency", "Soll in Währung"), width: 15, isRight: true),
      Column(say("Credit currency", "Haben Währung"), width: 9),
      Column(say("Credit in currency", "Haben in Währung"), width: 15, isRight: true),
      Column(say("VAT code", "MWST-Code"), width: 10),
      Column(say("Net for VAT", "Netto MWST"), width: 14, isRight: true),
      Column(say("VAT", "MWST"), width: 12, isRight: true),
      Column(say("Text", "Text"), width: 40),
      Column(say("Document", "Beleg"), width: 11),
      Column(say("Reason", "Grund"), width: 30),
      Column(say("Kind", "Art"), width: 14),
      Column(say("Takes back", "Nimmt zurück"), width: 12, isRight: true),
      Column(say("Taken back by", "Zurückgenommen durch"), width: 12, isRight: true),
    ]
  }

  /// Saldobilanz with what each account comes to; its turnovers add up to the sum of the rows.
  public func exportedBalances(_ days: ClosedRange<Day>? = nil) -> ExportTable {
    let lines = books.trialBalance(days: days).lines.filter { line in !line.isEmpty }
    let foreign = foreignBalances(through: days?.upperBound)
    let reports = self
    return ExportTable(
      say("Trial balance", "Saldobilanz"), columns: balanceColumns(lines), rowCount: lines.count,
      totalWord: say("Total", "Total")
    ) { place, cells in
      let line = lines[place]
      let currency = reports.books.chart[line.account].currency
      cells += [
        .number(reports.books.chart[line.account].number), .text(reports.name(of: line.account)),
        .amount(line.opening), .amount(line.debit), .amount(line.credit),
        line.balance.isNegative ? .empty : .amount(line.balance),
        line.balance.isNegative ? .amount(-line.balance) : .empty,
      ]
      guard let amount = foreign[line.account] else { return }
      cells += [.text(currency.code), .amount(amount, places: currency.places)]
    }
  }

  private func balanceColumns(_ lines: [TrialBalance.Line]) -> [ExportTable.Column] {
    func amount(
      _ header: String, _ part: (TrialBalance.Line) -> Amount
    ) -> ExportTable.Column {
      ExportTable.Column(
        header, width: 16, isRight: true,
        total: lines.reduce(.zero) { sum, line in sum + part(line) })
    }
    return [
      ExportTable.Column(say("Account", "Konto"), width: 9, isRight: true),
      ExportTable.Column(say("Name", "Bezeichnung"), width: 42),
      amount(say("Opening", "Eröffnung"), \.opening),
      amount(say("Debit", "Soll"), \.debit),
      amount(say("Credit", "Haben"), \.credit),
      amount(say("Balance debit", "Saldo Soll")) { line in max(line.balance, .zero) },
      amount(say("Balance credit", "Saldo Haben")) { line in max(-line.balance, .zero) },
      ExportTable.Column(say("Currency", "Währung"), width: 9),
      ExportTable.Column(say("Balance in currency", "Saldo in Währung"), width: 16, isRight: true),
    ]
  }

  /// What is on foreign accounts in their own currency, debit positive.
  private func foreignBalances(through day: Day?) -> [AccountID: Amount] {
    var balances: [AccountID: Amount] = [:]
    for fact in books.journal.foreignFacts {
      if let day, books.journal.rows[fact.row.position].day > day { continue }
      balances[fact.account, default: .zero] += fact.amount
    }
    return balances
  }
}

/// The rows of the journal as cells; what every row says of its accounts is worded once.
private struct BookingRows: Sendable {
  private let reports: BookReports
  private let books: Books
  private let names: [String]
  private let reasons: [String]

  init(_ reports: BookReports) {
    self.reports = reports
    books = reports.books
    names = books.chart.accounts.indices.map { place in reports.name(of: AccountID(place)) }
    reasons = (0...Row.reasonLimit).map { raw in
      RowReason(rawValue: raw)?.phrase[reports.language] ?? ""
    }
  }

  func add(_ place: RowID, to cells: inout [ExportTable.Cell]) {
    let row = books.journal.rows[place.position]
    let head = books.journal.entries[row.entry.position]
    let document = Document(packed: head.document)
    cells.append(.number(books.journal.number(of: row.entry)))
    cells.append(.number(place.position - head.firstRow.position + 1))
    cells.append(.day(row.day))
    cells.append(.number(books.chart[row.debit].number))
    cells.append(.text(names[row.debit.position]))
    cells.append(.number(books.chart[row.credit].number))
    cells.append(.text(names[row.credit.position]))
    cells.append(.amount(row.amount))
    addForeign(place, row, to: &cells)
    addVAT(place, to: &cells)
    cells.append(.text(text(row, document)))
    cells.append(.text(document.map(reports.label) ?? ""))
    cells.append(.text(reasons[Int(row.reason)]))
    cells.append(.text(reports.kindWords(head.kind)))
    cells.append(link(books.journal.original(of: row.entry)))
    cells.append(link(books.journal.successor(of: row.entry)))
  }

  /// What the row is on each side in the currency of its account, as a plain amount of that side.
  private func addForeign(
    _ place: RowID, _ row: Row, to cells: inout [ExportTable.Cell]
  ) {
    for (account, isDebit) in [(row.debit, true), (row.credit, false)] {
      guard let amount = books.journal.foreignAmount(of: place, on: account) else {
        cells.append(.empty)
        cells.append(.empty)
        continue
      }
      let currency = books.chart[account].currency
      cells.append(.text(currency.code))
      cells.append(.amount(isDebit ? amount : -amount, places: currency.places))
    }
  }

  private func addVAT(_ place: RowID, to cells: inout [ExportTable.Cell]) {
    let facts = books.journal.facts(of: place)
    cells.append(.text(reports.codes(of: place)))
    guard !facts.isEmpty else {
      cells.append(.empty)
      cells.append(.empty)
      return
    }
    cells.append(.amount(facts.reduce(.zero) { sum, fact in sum + fact.base }))
    cells.append(.amount(facts.reduce(.zero) { sum, fact in sum + fact.tax }))
  }

  /// Its own text, else what the bank wrote.
  private func text(_ row: Row, _ document: Document?) -> String {
    let words = books.journal.texts[row.text]
    guard words.isEmpty, case .bank(let id)? = document else { return words }
    return books.journal.texts[books[id].text]
  }

  private func link(_ entry: EntryID?) -> ExportTable.Cell {
    entry.map { entry in .number(books.journal.number(of: entry)) } ?? .empty
  }
}
