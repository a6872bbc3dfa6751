import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Open invoices and unsettled credit notes by customer, aged by their due dates.
  ///
  /// The total is the balance of 1100 on that day.
  public func openItems(asOf day: Day? = nil, contact: ContactID? = nil) -> Report {
    let items = books.openItems(asOf: day).filter { item in
      contact == nil || item.contact == contact
    }
    var rows: [Report.Row] = []
    rows.reserveCapacity(items.count + items.count / 8)
    let ageCells = OpenItem.Age.allCases.map { age in age.cell(language) }
    var sum = Amount.zero
    for (place, item) in items.enumerated() {
      rows.append(row(item, asOf: day, ageCells))
      sum += item.open
      let isLast = place + 1 == items.count || items[place + 1].contact != item.contact
      if isLast, let customer = item.contact {
        rows.append(subtotal(of: customer, sum, asOf: day))
        sum = .zero
      }
    }
    rows.append(total(items, contact: contact, asOf: day))
    rows += ages(items, asOf: day, contact: contact)
    return Report(
      "open-items", title: say("Open items", "Offene Posten"), subtitles: subtitles(asOf: day),
      columns: [
        column("document", Phrase("Document", "Beleg"), .code),
        column("customer", Phrase("Customer", "Kunde"), .text),
        column("date", Phrase("Date", "Datum"), .day),
        column("due", Phrase("Due", "Fällig"), .day),
        column("age", Phrase("Overdue", "Überfällig"), .code),
        column("open", Phrase("Open", "Offen"), .amount),
      ], rows: rows)
  }

  private func row(
    _ item: OpenItem, asOf day: Day?, _ ages: [Report.Cell]
  ) -> Report.Row {
    // `map(label)` would copy the books for each row.
    let document: String? = if let document = item.document { label(document) } else { nil }
    let customer: String
    if let contact = item.contact {
      customer = label(contact)
    } else {
      customer = say("hand bookings without customer", "Handbuchungen ohne Kunde")
    }
    return Report.Row(
      key: document,
      [
        .text(document ?? ""),
        .text(customer),
        item.day.map(Report.Cell.day) ?? .empty, item.due.map(Report.Cell.day) ?? .empty,
        item.due == nil ? .empty : ages[Int(item.age.rawValue)], .amount(item.open),
      ], column: 5, figure: item.query(asOf: day))
  }

  private func subtotal(of customer: ContactID, _ sum: Amount, asOf day: Day?) -> Report.Row {
    Report.Row(
      .subtotal, key: label(customer),
      [.empty, .text("Total \(label(customer))"), .empty, .empty, .empty, .amount(sum)],
      column: 5, figure: .receivable(customer, asOf: day))
  }

  private func total(_ items: [OpenItem], contact: ContactID?, asOf day: Day?) -> Report.Row {
    let sum = items.reduce(Amount.zero) { sum, item in sum + item.open }
    let account = books.chart[system: .receivables]
    let query: FigureQuery =
      contact.map { contact in .receivable(contact, asOf: day) }
      ?? .balance(of: account, side: .debit, days: through(day))
    let words = contact == nil ? numberAndName(account) : say("Total", "Total")
    return Report.Row(
      .total, key: "total", [.empty, .text(words), .empty, .empty, .empty, .amount(sum)],
      figures: [5: query])
  }

  private func ages(_ items: [OpenItem], asOf day: Day?, contact: ContactID?) -> [Report.Row] {
    let today = day ?? books.workingDay
    return ages(items.map { item in (item.age, item.open) }) { age in
      .aged(age, countedTo: today, asOf: day, contact: contact)
    }
  }

  /// What is open by age; without a query where no rows can be shown for it.
  func ages(
    _ items: [(age: OpenItem.Age, open: Amount)], query: (OpenItem.Age) -> FigureQuery?
  ) -> [Report.Row] {
    guard !items.isEmpty else { return [] }
    var sums = [Amount](repeating: .zero, count: OpenItem.Age.allCases.count)
    for item in items { sums[Int(item.age.rawValue)] += item.open }
    let rows = OpenItem.Age.allCases.map { age in
      Report.Row(
        key: age.key,
        [.empty, .empty, .empty, .empty, age.cell(language), .amount(sums[Int(age.rawValue)])],
        figures: query(age).map { query in [5: query] } ?? [:])
    }
    return [.blank, .heading(say("By age", "Nach Alter"))] + rows
  }
}

extension OpenItem.Age {
  fileprivate var key: String {
    switch self {
    case .notDue: "not-due"
    case .upTo30Days: "1-30"
    case .upTo60Days: "31-60"
    case .upTo90Days: "61-90"
    case .over90Days: "over-90"
    }
  }

  func cell(_ language: Language) -> Report.Cell {
    let phrase =
      switch self {
      case .notDue: Phrase("not due", "nicht fällig")
      case .upTo30Days: Phrase("1–30 days", "1–30 Tage")
      case .upTo60Days: Phrase("31–60 days", "31–60 Tage")
      case .upTo90Days: Phrase("61–90 days", "61–90 Tage")
      case .over90Days: Phrase("> 90 days", "> 90 Tage")
      }
    return .label(key: key, text: phrase[language])
  }
}
