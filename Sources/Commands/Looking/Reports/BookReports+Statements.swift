import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Bilanz by the groups of the KMU plan; the result of the year stands in the equity.
  ///
  /// Results of earlier years that were never carried to 29xx are a line of their own, and so are
  /// closing accounts that are not zero: the two sides always agree.
  public func balanceSheet(asOf day: Day? = nil) -> Report {
    let days = through(day)
    let yearStart = (day ?? books.workingDay).startOfYear
    var sheet = Statement(reports: self)
    sheet.addSide(
      assets: true, title: say("Assets", "Aktiven"),
      total: say("Total assets", "Total Aktiven"), days: days)
    sheet.rows.append(.blank)
    var results = [
      ResultLine(
        key: "profit",
        text: say(
          "Profit or loss \(yearStart.civil.year)", "Gewinn oder Verlust \(yearStart.civil.year)"),
        days: yearStart...max(yearStart, day ?? .last), isShownWhenZero: true)
    ]
    if yearStart > .first {
      let earlier = ResultLine(
        key: "earlier-results", text: say("Results of earlier years", "Ergebnis der Vorjahre"),
        days: Day.first...yearStart.previous, isShownWhenZero: false)
      results.insert(earlier, at: 0)
    }
    sheet.addSide(
      assets: false, title: say("Liabilities and equity", "Passiven"),
      total: say("Total liabilities and equity", "Total Passiven"), days: days, results: results)
    return Report(
      "balance-sheet", title: say("Balance sheet", "Bilanz"), subtitles: subtitles(asOf: day),
      columns: statementColumns, rows: sheet.rows)
  }

  /// Erfolgsrechnung step by step; income counts up, expenses count down.
  public func incomeStatement(days: ClosedRange<Day>? = nil) -> Report {
    var statement = Statement(reports: self)
    var soFar: Set<AccountID> = []
    for group in StatementGroup.allCases where group.isProfitAndLoss {
      let accounts = books.chart.accounts { other in other == group }
      soFar.formUnion(accounts)
      guard statement.addGroup(group, accounts, side: .credit, days: days) != nil,
        let result = group.result
      else { continue }
      statement.add(
        .subtotal, key: result.key, result.phrase[language],
        .balance(soFar, side: .credit, days: days))
    }
    let sum = books.figure(.balance(soFar, side: .credit, days: days))
    statement.add(
      .total, key: "profit", sum.isNegative ? say("Loss", "Verlust") : say("Profit", "Gewinn"),
      .balance(soFar, side: .credit, days: days))
    return Report(
      "income-statement", title: say("Income statement", "Erfolgsrechnung"),
      subtitles: subtitles(days: days), columns: statementColumns, rows: statement.rows)
  }

  private var statementColumns: [Report.Column] {
    [
      column("number", Phrase("Account", "Konto"), .code),
      column("name", Phrase("Name", "Bezeichnung"), .text),
      column("amount", Phrase("CHF", "CHF"), .amount),
    ]
  }
}

/// A line of the balance sheet that stands for the income statement.
private struct ResultLine {
  var key: String
  var text: String
  var days: ClosedRange<Day>
  var isShownWhenZero: Bool
}

/// The rows of a statement while it is put together.
private struct Statement {
  let reports: BookReports
  var rows: [Report.Row] = []
  private var balances: [ClosedRange<Day>?: [Int64]] = [:]

  init(reports: BookReports) {
    self.reports = reports
  }

  mutating func add(_ kind: Report.Row.Kind, key: String, _ text: String, _ query: FigureQuery) {
    rows.append(
      Report.Row(
        kind, key: key, [.empty, .text(text), .amount(figure(query))], figures: [2: query]))
  }

  /// One pass a period, however many figures are asked for.
  private mutating func figure(_ query: FigureQuery) -> Amount {
    guard case .balance(let accounts, let side, let days) = query else {
      return reports.books.figure(query)
    }
    let balances = balances(days)
    let debit = accounts.reduce(Int64(0)) { sum, id in sum + balances[id.position] }
    return Amount(minorUnits: side == .debit ? debit : 0 - debit)
  }

  private mutating func balances(_ days: ClosedRange<Day>?) -> [Int64] {
    if let known = balances[days] { return known }
    let books = reports.books
    let turnovers = books.journal.turnovers(accounts: books.chart.count, days: days)
    let sums = zip(turnovers.debit, turnovers.credit).map { debit, credit in debit - credit }
    balances[days] = sums
    return sums
  }

  /// The accounts of a group that have a balance, and their sum; nil when there are none.
  mutating func addGroup(
    _ group: StatementGroup, _ accounts: [AccountID], side: Side, days: ClosedRange<Day>?
  ) -> FigureQuery? {
    let balances = balances(days)
    let shown = accounts.filter { id in balances[id.position] != 0 }
    guard !shown.isEmpty else { return nil }
    for id in shown { addAccount(id, side: side, days: days) }
    let query = FigureQuery.balance(Set(accounts), side: side, days: days)
    add(.subtotal, key: String(group.rawValue), group.phrase[reports.language], query)
    return query
  }

  private mutating func addAccount(_ id: AccountID, side: Side, days: ClosedRange<Day>?) {
    let query = FigureQuery.balance(of: id, side: side, days: days)
    rows.append(
      Report.Row(
        key: reports.number(of: id),
        [.text(reports.number(of: id)), .text(reports.name(of: id)), .amount(figure(query))],
        figures: [2: query]))
  }

  /// One side of the balance sheet.
  mutating func addSide(
    assets: Bool, title: String, total: String, days: ClosedRange<Day>?,
    results: [ResultLine] = []
  ) {
    let side: Side = assets ? .debit : .credit
    let chart = reports.books.chart
    rows.append(.heading(title))
    var all: Set<AccountID> = []
    var resultQueries: [FigureQuery] = []
    for part in StatementGroup.Part.allCases where part.isAsset == assets {
      let before = rows.count
      for group in StatementGroup.allCases where group.part == part {
        _ = addGroup(group, chart.accounts { other in other == group }, side: side, days: days)
      }
      if part == .equity { resultQueries = addResults(results) }
      let accounts = Set(chart.accounts { group in group.part == part })
      all.formUnion(accounts)
      guard rows.count > before else { continue }
      let own = FigureQuery.balance(accounts, side: side, days: days)
      let extra = part == .equity ? resultQueries : []
      addSum(.subtotal, key: part.key, part.phrase[reports.language], own, extra)
    }
    var extra = resultQueries
    if !assets { extra += addClosing(days: days) }
    addSum(
      .total, key: assets ? "assets" : "liabilities", total,
      .balance(all, side: side, days: days), extra)
  }

  private mutating func addSum(
    _ kind: Report.Row.Kind, key: String, _ text: String, _ own: FigureQuery,
    _ extra: [FigureQuery]
  ) {
    let sum = extra.reduce(figure(own)) { sum, query in sum + figure(query) }
    let query = extra.isEmpty ? own : FigureQuery.sum([own] + extra)
    rows.append(
      Report.Row(kind, key: key, [.empty, .text(text), .amount(sum)], figures: [2: query]))
  }

  private mutating func addResults(_ results: [ResultLine]) -> [FigureQuery] {
    let accounts = Set(reports.books.chart.accounts { group in group.isProfitAndLoss })
    var queries: [FigureQuery] = []
    for line in results {
      let query = FigureQuery.balance(accounts, side: .credit, days: line.days)
      queries.append(query)
      guard line.isShownWhenZero || !figure(query).isZero else { continue }
      add(.normal, key: line.key, line.text, query)
    }
    return queries
  }

  /// Opening and closing accounts that do not stand at zero.
  private mutating func addClosing(days: ClosedRange<Day>?) -> [FigureQuery] {
    let accounts = reports.books.chart.accounts { group in group == .closing }
    let query = FigureQuery.balance(Set(accounts), side: .credit, days: days)
    return addGroup(.closing, accounts, side: .credit, days: days) == nil ? [] : [query]
  }
}
