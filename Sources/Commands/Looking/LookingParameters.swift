import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger
import Text

// Arguments that reports take in the same manner; the place differs.

func asOfDate(_ index: Int) -> Parameter<Day?> {
  .keyword(
    index, "as-of", "per", .date, Phrase("up to and including this day", "bis und mit diesem Tag"))
}

func fromDate(_ index: Int) -> Parameter<Day?> {
  .keyword(index, "from", "von", .date, Phrase("from this day on", "ab diesem Tag"))
}

func toDate(_ index: Int) -> Parameter<Day?> {
  .keyword(
    index, "to", "bis", .date, Phrase("up to and including this day", "bis und mit diesem Tag"))
}

func formatOption(_ index: Int) -> Parameter<TextArgument?> {
  .keyword(
    index, "format", "format", .word(.format),
    Phrase("table, plain, csv, tsv, json, md or html", "table, plain, csv, tsv, json, md oder html")
  )
}

func fileOption(_ index: Int) -> Parameter<TextArgument?> {
  .keyword(
    index, ">", ">", .path,
    Phrase(
      "write it to a file, as a whole or not at all", "in eine Datei schreiben, ganz oder gar nicht"
    ))
}

/// The format by its name; unknown ones are refused with the list.
func checkedFormat(_ name: String, at span: Span) throws(Diagnostic) -> String {
  guard ReportFormats.find(name) != nil else {
    let names = ReportFormats.all.map(\.name).joined(separator: ", ")
    throw Diagnostic(
      .wrongArgument, at: span,
      Phrase("no such format; there is \(names)", "kein solches Format; es gibt \(names)"))
  }
  return name
}

/// The days `from … to …` mean; open ends reach to the ends of the calendar.
func days(
  _ call: Call, _ from: Parameter<Day?>, _ to: Parameter<Day?>
) throws(Diagnostic) -> ClosedRange<Day>? {
  guard call[from] != nil || call[to] != nil else { return nil }
  let first = call[from] ?? .first
  let last = call[to] ?? .last
  guard first <= last else {
    throw Diagnostic(
      .wrongDate, at: call.span(of: to),
      Phrase("it lies before \(first), the first day", "es liegt vor \(first), dem ersten Tag"))
  }
  return first...last
}

extension Context {
  var reports: BookReports { BookReports(books, language: language) }

  /// An entry with the command that booked it.
  func shown(_ id: EntryID) -> Report {
    var report = reports.show(id)
    let place = books.journal.entries[id.position].command.position
    if place < log.count {
      report.fields.append(
        Report.Field(
          "command", Phrase("Command", "Befehl")[language],
          .text(Catalogue.localized(log[place], language))))
    }
    return report
  }

  /// Answers with a report in the format that is asked for, and remembers it for `why`.
  mutating func answer(
    _ report: Report, _ call: Call, format: Parameter<TextArgument?>,
    file: Parameter<TextArgument?>
  ) throws(Diagnostic) -> Answer {
    let name = call.text(format)
    if let name { _ = try checkedFormat(name, at: call.span(of: format)) }
    self.report = report
    return Answer(output: .report(report, format: name, file: call.text(file)))
  }
}
