import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Kontoblatt: the rows of one account with its running balance on the natural side.
  public func sheet(of account: AccountID, days: ClosedRange<Day>? = nil) -> Report {
    let sheet = books.sheet(of: account, days: days)
    let side = books.chart[account].kind.naturalSide
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
          ], figures: [6: .balance(of: account, side: side, days: before)]))
    }
    for line in sheet.lines {
      let row = books.journal.rows[line.row.position]
      let counter = line.side == .debit ? row.credit : row.debit
      let about = about(line.row)
      rows.append(
        Report.Row(
          key: label(line.row),
          [
            .day(row.day), .text(label(line.row)), .text(number(of: counter)),
            .text(about.isEmpty ? name(of: counter) : about),
            line.side == .debit ? .amount(row.amount) : .empty,
            line.side == .credit ? .amount(row.amount) : .empty, natural(line.balance),
          ]))
    }
    rows.append(total(of: sheet, side: side, days: days))
    return Report(
      "sheet", title: numberAndName(account), subtitles: subtitles(days: days),
      columns: [
        column("date", Phrase("Date", "Datum"), .day),
        column("row", Phrase("Row", "Zeile"), .code),
        column("counter", Phrase("Counter", "Gegen"), .code),
        column("text", Phrase("Text", "Text"), .text),
        column("debit", Phrase("Debit", "Soll"), .amount),
        column("credit", Phrase("Credit", "Haben"), .amount),
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ], rows: rows)
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
      var drawn = TAccount(title: numberAndName(account))
      if !sheet.opening.isZero {
        let line = TAccount.Line(say("brought forward", "Vortrag"), sheet.opening.magnitude)
        if sheet.opening.isPositive {
          drawn.debits.append(line)
        } else {
          drawn.credits.append(line)
        }
      }
      for line in sheet.lines {
        let row = books.journal.rows[line.row.position]
        let counter = line.side == .debit ? row.credit : row.debit
        let mark = TAccount.Line("\(label(line.row)) \(number(of: counter))", row.amount)
        switch line.side {
        case .debit: drawn.debits.append(mark)
        case .credit: drawn.credits.append(mark)
        }
      }
      return drawn
    }
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
    var rows: [Report.Row] = []
    for (account, drawn) in zip(accounts, tAccounts(accounts, days: days)) {
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
        number, .text(say("Balance", "Saldo")),
        side == .debit ? .amount(balance) : .empty, side == .credit ? .amount(-balance) : .empty,
      ]
      let query = FigureQuery.balance(of: account, side: side, days: through(days?.upperBound))
      rows.append(
        Report.Row(
          .subtotal, key: self.number(of: account), cells,
          figures: [side == .debit ? 2 : 3: query]))
    }
    return Report(
      "t-account", title: say("T accounts", "T-Konten"), subtitles: subtitles(days: days),
      columns: [
        column("number", Phrase("Account", "Konto"), .code),
        column("text", Phrase("Row", "Zeile"), .text),
        column("debit", Phrase("Debit", "Soll"), .amount),
        column("credit", Phrase("Credit", "Haben"), .amount),
      ], rows: rows)
  }
}
