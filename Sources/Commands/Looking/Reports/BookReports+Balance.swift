import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Balances on their natural sides; without accounts, all that were ever booked on.
  ///
  /// Accounts on one side are added up.
  public func balance(of accounts: [AccountID]? = nil, asOf day: Day? = nil) -> Report {
    let days = through(day)
    let turnovers = books.journal.turnovers(accounts: books.chart.count, days: days)
    let shown =
      accounts
      ?? books.chart.ordered.filter { id in
        turnovers.debit[id.position] != 0 || turnovers.credit[id.position] != 0
      }
    var sum = Amount.zero
    let isForeign = hasForeign(shown)
    let own = isForeign ? books.foreignBalances(through: day) : []
    var rows = shown.map { id in
      let side = books.chart[id].kind.naturalSide
      let debit = turnovers.debit[id.position] - turnovers.credit[id.position]
      let amount = Amount(minorUnits: side == .debit ? debit : 0 - debit)
      sum += amount
      return Report.Row(
        key: number(of: id),
        [.text(number(of: id)), .text(name(of: id)), .amount(amount)]
          + (isForeign ? ownCells(id, own[id.position]) : []),
        figures: [2: .balance(of: id, side: side, days: days)])
    }
    let sides = Set(shown.map { id in books.chart[id].kind.naturalSide })
    if shown.count > 1, sides.count == 1, let side = sides.first {
      rows.append(
        Report.Row(
          .total, key: "total",
          [.empty, .text(say("Total", "Total")), .amount(sum)]
            + (isForeign ? [.empty, .empty] : []),
          figures: [2: .balance(Set(shown), side: side, days: days)]))
    }
    return Report(
      "balance", title: say("Balances", "Saldi"), subtitles: subtitles(asOf: day),
      columns: [
        column("number", Phrase("Account", "Konto"), .code),
        column("name", Phrase("Name", "Bezeichnung"), .text),
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ] + (isForeign ? ownColumns : []), rows: rows)
  }

  /// Saldobilanz: turnovers and balances of all accounts; debit and credit totals are equal.
  public func trialBalance(days: ClosedRange<Day>? = nil) -> Report {
    let lines = books.trialBalance(days: days).lines.filter { line in !line.isEmpty }
    let hasOpening = lines.contains { line in !line.opening.isZero }
    var columns = [
      column("number", Phrase("Account", "Konto"), .code),
      column("name", Phrase("Name", "Bezeichnung"), .text),
    ]
    if hasOpening { columns.append(column("opening", Phrase("Opening", "Eröffnung"), .amount)) }
    columns += [
      column("debit", Phrase("Debit", "Soll"), .amount),
      column("credit", Phrase("Credit", "Haben"), .amount),
      column("balance-debit", Phrase("Bal. debit", "Saldo Soll"), .amount),
      column("balance-credit", Phrase("Bal. credit", "Saldo Haben"), .amount),
    ]
    var rows = lines.map { line in row(line, days: days, hasOpening: hasOpening) }
    rows.append(total(lines, days: days, hasOpening: hasOpening))
    if hasForeign(lines.map(\.account)) {
      columns += ownColumns
      let own = books.foreignBalances(through: days?.upperBound)
      for (place, line) in lines.enumerated() {
        rows[place].cells += ownCells(line.account, own[line.account.position])
      }
      rows[lines.count].cells += [.empty, .empty]
    }
    return Report(
      "trial-balance", title: say("Trial balance", "Saldobilanz"),
      subtitles: subtitles(days: days), columns: columns, rows: rows)
  }

  private func row(
    _ line: TrialBalance.Line, days: ClosedRange<Day>?, hasOpening: Bool
  ) -> Report.Row {
    let id = line.account
    var cells: [Report.Cell] = [.text(number(of: id)), .text(name(of: id))]
    var figures: [Int: FigureQuery] = [:]
    func append(_ amount: Amount, _ query: FigureQuery) {
      figures[cells.count] = query
      cells.append(.amount(amount))
    }
    if hasOpening, let before = before(days) {
      append(line.opening, .balance(of: id, side: .debit, days: before))
    }
    append(line.debit, .turnover(of: id, side: .debit, days: days))
    append(line.credit, .turnover(of: id, side: .credit, days: days))
    let end = through(days?.upperBound)
    if line.balance.isNegative {
      cells.append(.empty)
      append(-line.balance, .balance(of: id, side: .credit, days: end))
    } else {
      append(line.balance, .balance(of: id, side: .debit, days: end))
      cells.append(.empty)
    }
    return Report.Row(key: number(of: id), cells, figures: figures)
  }

  private func total(
    _ lines: [TrialBalance.Line], days: ClosedRange<Day>?, hasOpening: Bool
  ) -> Report.Row {
    let all = Set(lines.map(\.account))
    let end = through(days?.upperBound)
    var cells: [Report.Cell] = [.empty, .text(say("Total", "Total"))]
    var figures: [Int: FigureQuery] = [:]
    func append(_ amount: Amount, _ query: FigureQuery) {
      figures[cells.count] = query
      cells.append(.amount(amount))
    }
    if hasOpening, let before = before(days) {
      let opening = lines.reduce(Amount.zero) { sum, line in sum + line.opening }
      append(opening, .balance(all, side: .debit, days: before))
    }
    append(
      lines.reduce(.zero) { sum, line in sum + line.debit },
      .turnover(all, side: .debit, days: days))
    append(
      lines.reduce(.zero) { sum, line in sum + line.credit },
      .turnover(all, side: .credit, days: days))
    for side in [Side.debit, .credit] {
      let onSide = lines.filter { line in line.balance.isNegative == (side == .credit) }
      append(
        onSide.reduce(.zero) { sum, line in sum + line.balance.magnitude },
        .balance(Set(onSide.map(\.account)), side: side, days: end))
    }
    return Report.Row(.total, key: "total", cells, figures: figures)
  }

  private func before(_ days: ClosedRange<Day>?) -> ClosedRange<Day>? {
    guard let days, days.lowerBound > .first else { return nil }
    return Day.first...days.lowerBound.previous
  }
}
