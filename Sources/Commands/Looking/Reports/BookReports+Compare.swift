import Books
import Diagnostics
import Exchange
import Ledger
import Text

extension BookReports {
  /// Two histories side by side: what differs, and the cash and the VAT due in any case.
  ///
  /// The names stand over the columns, shortened where they are long; the title has them whole.
  /// `booked` are the rows that were booked on both sides since the histories parted.
  public func comparison(
    of first: Standing, named one: String, with second: Standing, named other: String,
    booked: (first: [ComparedRow], second: [ComparedRow]) = ([], [])
  ) -> Report {
    let change = first.change(to: second)
    let headers = [one, other].map { name in fitted(visible(name), to: 14) }
    var report = Report(
      "comparison", title: say("\(one) against \(other)", "\(one) gegen \(other)"),
      subtitles: company,
      columns: figureColumns + [
        column("first", Phrase(same: headers[0]), .amount),
        column("second", Phrase(same: headers[1]), .amount),
        column("difference", Phrase("Difference", "Differenz"), .amount),
      ])
    let apart = rowsApart(booked.first, booked.second)
    guard !change.isEmpty || !apart.isEmpty else {
      report.notes = [
        say(
          "Nothing differs: the same entries, balances, open items and VAT.",
          "Nichts ist anders: gleiche Buchungen, Saldi, offene Posten und MWST.")
      ]
      return report
    }
    let differing = change.accounts.filter { line in !line.balance.isEqual }
    report.rows = joined([
      section(say("Journal", "Journal"), countRows(change)),
      section(say("Rows on one side only", "Zeilen nur auf einer Seite"), apart),
      section(say("Accounts", "Konten"), differing.map(row)),
      section(say("Documents", "Belege"), documentRows(change)),
      section(say("Customers", "Kunden"), change.contacts.flatMap(rows)),
      section(say("VAT", "MWST"), change.boxes.flatMap(rows) + dueRows(change)),
      section(say("Cash", "Flüssige Mittel"), [cashRow(change)]),
    ])
    return report
  }

  private func documentRows(_ change: StandingChange) -> [Report.Row] {
    let absent = say("absent", "fehlt")
    return change.documents.map { line in
      row(line) { before, after in "\(before ?? absent) / \(after ?? absent)" }
    }
  }

  private func countRows(_ change: StandingChange) -> [Report.Row] {
    func row(_ key: String, _ text: String, _ count: BeforeAfter<Int>) -> Report.Row {
      Report.Row(
        key: key,
        [
          .label(key: key, text: ""), .text(text), .number(count.before), .number(count.after),
          .number(count.after - count.before),
        ])
    }
    return [
      row("entries", say("Entries", "Buchungen"), change.entryCount),
      row("rows", say("Rows", "Zeilen"), change.rowCount),
    ]
  }

  private func cashRow(_ change: StandingChange) -> Report.Row {
    figureRow("cash", shown: "", say("on the money accounts", "auf den Geldkonten"), change.cash)
  }
}

// What comparisons and the effect of a command have in common.
extension BookReports {
  var figureColumns: [Report.Column] {
    [
      column("figure", Phrase("Figure", "Grösse"), .code),
      column("text", Phrase("Text", "Text"), .text),
    ]
  }

  /// A heading with its rows; nothing where there are none.
  func section(_ title: String, _ rows: [Report.Row]) -> [Report.Row] {
    rows.isEmpty ? [] : [.heading(title)] + rows
  }

  func joined(_ sections: [[Report.Row]]) -> [Report.Row] {
    Array(sections.filter { rows in !rows.isEmpty }.joined(separator: [.blank]))
  }

  /// `shown` is the figure for people where the key says more than they need.
  func figureRow(
    _ key: String, shown: String? = nil, _ text: String, _ amounts: BeforeAfter<Amount>,
    kind: Report.Row.Kind = .normal
  ) -> Report.Row {
    Report.Row(
      kind, key: key,
      [
        .label(key: key, text: shown ?? key), .text(text), .amount(amounts.before),
        .amount(amounts.after), .amount(amounts.difference),
      ])
  }

  func row(_ line: StandingChange.AccountChange) -> Report.Row {
    figureRow(String(line.account.number), line.account.name(language), line.balance)
  }

  /// What is not there has no amount; `states` words both states where they differ.
  func row(
    _ line: StandingChange.DocumentChange, states: (_ before: String?, _ after: String?) -> String
  ) -> Report.Row {
    let before = line.figures.before
    let after = line.figures.after
    let difference = (after?.open ?? .zero) - (before?.open ?? .zero)
    let old = before?.state.short[language]
    let new = after?.state.short[language]
    return Report.Row(
      key: line.name,
      [
        .text(line.name), .text(old == new ? old ?? "" : states(old, new)),
        before.map { figures in .amount(figures.open) } ?? .empty,
        after.map { figures in .amount(figures.open) } ?? .empty, .amount(difference),
      ])
  }

  func rows(_ line: StandingChange.ContactChange) -> [Report.Row] {
    var rows: [Report.Row] = []
    if !line.credit.isEqual {
      rows.append(
        figureRow(
          "credit \(line.name)", shown: number(of: books.chart[system: .customerCredits]),
          say("credit of \(line.name)", "Guthaben von \(line.name)"), line.credit))
    }
    if !line.receivable.isEqual {
      rows.append(
        figureRow(
          "receivable \(line.name)", shown: number(of: books.chart[system: .receivables]),
          say("\(line.name), without document", "\(line.name), ohne Beleg"), line.receivable))
    }
    return rows
  }

  /// A row for each column of the return in which the box differs.
  func rows(_ line: StandingChange.BoxChange) -> [Report.Row] {
    let number = String(line.box.rawValue)
    let text = line.box.phrase[language]
    let isSplit = line.box.parts.count > 1
    var rows: [Report.Row] = []
    if !line.base.isEqual {
      rows.append(
        figureRow(
          isSplit ? "\(number)-turnover" : number, shown: number,
          isSplit ? say("\(text), turnover", "\(text), Umsatz") : text, line.base))
    }
    if !line.tax.isEqual {
      rows.append(
        figureRow(
          isSplit ? "\(number)-tax" : number, shown: number,
          isSplit ? say("\(text), tax", "\(text), Steuer") : text, line.tax))
    }
    return rows
  }

  /// What is due, less than zero in our favour; no row where the books alone cannot tell.
  func dueRows(_ change: StandingChange) -> [Report.Row] {
    guard let due = change.vatDue else { return [] }
    return [
      figureRow(
        "vat-due", shown: "", say("VAT due", "Geschuldete MWST"), due,
        kind: change.boxes.isEmpty ? .normal : .subtotal)
    ]
  }
}
