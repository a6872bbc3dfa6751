import Books
import Diagnostics
import Exchange
import Ledger

/// What a command does to the figures, worded while its rows are still there: a preview goes back
/// before anybody looks.
public struct CommandEffect: Sendable {
  /// Accounts, open items and VAT before and after.
  public let figures: Report
  /// The accounts it touches: what they had before, the new rows, what they have after.
  public let accounts: [TAccount]
  /// The same accounts as a table, for formats that do not draw and for reading aloud.
  public let accountLines: Report

  /// As it is shown on a page: T accounts beside each other where the page is wide enough, then
  /// the figures; for reading aloud one line a value.
  public func text(_ language: Language, page: Page, isAccessible: Bool = false) -> String {
    let format = isAccessible ? ReportFormat.plain : .table
    let shown = format.write(figures, page)
    guard !accounts.isEmpty else { return shown }
    guard !isAccessible else { return format.write(accountLines, page) + "\n" + shown }
    return TAccountDrawing(language: language, page: page).draw(accounts) + "\n\n" + shown
  }
}

extension BookReports {
  /// What a command that booked the rows at `rows` changes; the books are those after it.
  ///
  /// Without a query behind any figure: what came before, or what will be taken back, has no rows
  /// to be shown for it.
  public func effect(
    before: Standing, after: Standing, rows places: Range<Int>
  ) -> CommandEffect {
    let touched = touchedAccounts(places)
    let drawn = touched.map { account, rows in
      let opening = before.debitBalance(of: books.chart[account])
      var drawn = tAccount(account, opening: (say("before", "vorher"), opening), rows: rows)
      drawn.closing = say("after", "nachher")
      return drawn
    }
    let lines = tAccountReport(zip(touched.map(\.account), drawn), subtitles: company) { _, _ in
      nil
    }
    return CommandEffect(
      figures: effectFigures(before.change(to: after)), accounts: drawn, accountLines: lines)
  }

  /// In the order of the chart, each with its rows in the order of the journal.
  private func touchedAccounts(_ places: Range<Int>) -> [(account: AccountID, rows: [RowID])] {
    var rows: [AccountID: [RowID]] = [:]
    for place in places {
      let row = books.journal.rows[place]
      rows[row.debit, default: []].append(RowID(place))
      rows[row.credit, default: []].append(RowID(place))
    }
    return books.chart.ordered.compactMap { account in
      rows[account].map { rows in (account, rows) }
    }
  }

  private func documentRows(_ change: StandingChange) -> [Report.Row] {
    let gone = say("gone", "fort")
    return change.documents.map { line in
      row(line) { before, after in
        guard let before else { return say("new: \(after ?? gone)", "neu: \(after ?? gone)") }
        return "\(before) → \(after ?? gone)"
      }
    }
  }

  private func effectFigures(_ change: StandingChange) -> Report {
    let isVATChanged = !change.boxes.isEmpty
    let shown = joined([
      section(say("Accounts", "Konten"), change.accounts.map(row)),
      section(say("Documents", "Belege"), documentRows(change)),
      section(say("Customers", "Kunden"), change.contacts.flatMap(rows)),
      section(
        say("VAT", "MWST"),
        change.boxes.flatMap(rows) + (isVATChanged ? dueRows(change) : [])),
    ])
    let nothing = say(
      "Changes no balance, no open item and no VAT.",
      "Ändert keinen Saldo, keinen offenen Posten und keine MWST.")
    return Report(
      "effect", title: say("Before and after", "Vorher und nachher"), subtitles: company,
      columns: figureColumns + [
        column("before", Phrase("Before", "Vorher"), .amount),
        column("after", Phrase("After", "Nachher"), .amount),
        column("change", Phrase("Change", "Änderung"), .amount),
      ], rows: shown, notes: shown.isEmpty ? [nothing] : [])
  }
}
