import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Kontoblatt: the rows of one account with its running balance on the natural side.
  public func sheet(of account: AccountID, days: ClosedRange<Day>? = nil) -> Report {
    let sheet = books.sheet(of: account, days: days)
    let side = books.chart[account].kind.naturalSide
    var own = OwnBalance(books, account, before: days?.lowerBound)
    func natural(_ balance: Amount) -> Report.Cell {
      .amount(side == .debit ? balance : -balance)
    }
    var rows: [Report.Row] = []
    if let days, days.lowerBound > .first {
      let before = Day.first...days.lowerBound.previous
      rows.append(
        Report.Row(
          key: "opening",
          [
            .day(days.lowerBound), .empty, .empty, .text(say("brought forward", "Saldovortrag")),
            .empty, .empty, natural(sheet.opening),
          ] + own.cells(nil, self), figures: [6: .balance(of: account, side: side, days: before)]))
    }
    let numbers = books.chart.accounts.indices.map { place in number(of: AccountID(place)) }
    rows.reserveCapacity(sheet.lines.count + 2)
    for line in sheet.lines {
      let row = books.journal.rows[line.row.position]
      let counter = line.side == .debit ? row.credit : row.debit
      let about = about(line.row)
      let label = label(line.row)
      rows.append(
        Report.Row(
          key: label,
          [
            .day(row.day), .text(label), .text(numbers[counter.position]),
            .text(about.isEmpty ? name(of: counter) : about),
            line.side == .debit ? .amount(row.amount) : .empty,
            line.side == .credit ? .amount(row.amount) : .empty, natural(line.balance),
          ] + own.cells(line.row, self)))
    }
    var debit = column("debit", Phrase("Debit", "Soll"), .amount)
    var credit = column("credit", Phrase("Credit", "Haben"), .amount)
    // Beside the own amounts the francs of a row can be told from their balance.
    debit.isLeftOut = books.chart[account].isForeign
    credit.isLeftOut = books.chart[account].isForeign
    var last = total(of: sheet, side: side, days: days)
    last.cells += own.cells(nil, self)
    rows.append(last)
    return Report(
      "sheet", title: numberAndName(account), subtitles: subtitles(days: days),
      columns: [
        column("date", Phrase("Date", "Datum"), .day),
        column("row", Phrase("Row", "Zeile"), .code),
        column("counter", Phrase("Counter", "Gegen"), .code),
        column("text", Phrase("Text", "Text"), .text),
        debit, credit,
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ] + own.columns(self), rows: rows)
  }

  private func total(
    of sheet: AccountSheet, side: Side, days: ClosedRange<Day>?
  ) -> Report.Row {
    let account = sheet.account
    return Report.Row(
      .total, key: number(of: account),
      [
        .empty, .empty, .empty, .text(say("Total", "Total")), .amount(sheet.debit),
        .amount(sheet.credit), .amount(side == .debit ? sheet.balance : -sheet.balance),
      ],
      figures: [
        4: .turnover(of: account, side: .debit, days: days),
        5: .turnover(of: account, side: .credit, days: days),
        6: .balance(of: account, side: side, days: through(days?.upperBound)),
      ])
  }

  /// The T accounts of some accounts, for drawing.
  public func tAccounts(_ accounts: [AccountID], days: ClosedRange<Day>? = nil) -> [TAccount] {
    accounts.map { account in
      let sheet = books.sheet(of: account, days: days)
      var drawn = tAccount(
        account, opening: (say("brought forward", "Vortrag"), sheet.opening),
        rows: sheet.lines.map(\.row))
      if books.chart[account].isForeign {
        let own = books.foreignBalances(through: days?.upperBound)[account.position]
        let shown = Money(own.magnitude, books.chart[account].currency).withCode
        drawn.closing = say("Balance \(shown)", "Saldo \(shown)")
      }
      return drawn
    }
  }

  /// The T account of rows that all stand on it, behind what it had before them, debit positive.
  func tAccount(
    _ account: AccountID, opening: (label: String, amount: Amount), rows: [RowID]
  ) -> TAccount {
    var drawn = TAccount(title: numberAndName(account))
    let currency = books.chart[account].currency
    let line = TAccount.Line(opening.label, opening.amount.magnitude)
    if opening.amount.isPositive { drawn.debits.append(line) }
    if opening.amount.isNegative { drawn.credits.append(line) }
    for place in rows {
      let row = books.journal.rows[place.position]
      let counter = row.debit == account ? row.credit : row.debit
      let own = books.journal.foreignAmount(of: place, on: account).map { amount in
        " \(Money(amount.magnitude, currency).withCode)"
      }
      let mark = TAccount.Line(
        "\(label(place)) \(number(of: counter))\(own ?? "")", row.amount)
      if row.debit == account {
        drawn.debits.append(mark)
      } else {
        drawn.credits.append(mark)
      }
    }
    return drawn
  }

  /// T accounts drawn in characters, beside each other where the page is wide enough.
  public func drawnTAccounts(
    _ accounts: [AccountID], days: ClosedRange<Day>? = nil, page: Page
  ) -> String {
    TAccountDrawing(language: language, page: page).draw(tAccounts(accounts, days: days))
  }

  /// T accounts as a table, for formats that do not draw and for reading aloud.
  public func tAccountReport(
    _ accounts: [AccountID], days: ClosedRange<Day>? = nil
  ) -> Report {
    let drawn = tAccounts(accounts, days: days)
    return tAccountReport(zip(accounts, drawn), subtitles: subtitles(days: days)) { account, side in
      .balance(of: account, side: side, days: through(days?.upperBound))
    }
  }

  /// T accounts that are drawn already; `query` is what makes a closing balance, if rows can be
  /// shown for it.
  func tAccountReport(
    _ accounts: some Sequence<(AccountID, TAccount)>, subtitles: [String],
    query: (AccountID, Side) -> FigureQuery?
  ) -> Report {
    var rows: [Report.Row] = []
    for (account, drawn) in accounts {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(drawn.title))
      let number = Report.Cell.text(number(of: account))
      rows += drawn.debits.map { line in
        Report.Row(.normal, [number, .text(line.label), .amount(line.amount), .empty])
      }
      rows += drawn.credits.map { line in
        Report.Row(.normal, [number, .text(line.label), .empty, .amount(line.amount)])
      }
      let balance = drawn.balance
      let side: Side = balance.isNegative ? .credit : .debit
      let cells: [Report.Cell] = [
        number, .text(drawn.closing ?? say("Balance", "Saldo")),
        side == .debit ? .amount(balance) : .empty, side == .credit ? .amount(-balance) : .empty,
      ]
      let figures = query(account, side).map { query in [side == .debit ? 2 : 3: query] }
      rows.append(
        Report.Row(.subtotal, key: self.number(of: account), cells, figures: figures ?? [:]))
    }
    return Report(
      "t-account", title: say("T accounts", "T-Konten"), subtitles: subtitles,
      columns: [
        column("number", Phrase("Account", "Konto"), .code),
        column("text", Phrase("Row", "Zeile"), .text),
        column("debit", Phrase("Debit", "Soll"), .amount),
        column("credit", Phrase("Credit", "Haben"), .amount),
      ], rows: rows)
  }
}
