import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Explains a figure, a document, an entry or the last error.
public enum Why: Command {
  static let line = Parameter<TextArgument?>.object(
    0, "line", "ZEILE", .word(.figure),
    Phrase(
      "a line of the last report, a document or an entry; the last error otherwise",
      "eine Zeile des letzten Berichts, ein Beleg oder eine Buchung; sonst der letzte Fehler"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "why", german: "warum", .look,
    Phrase(
      "Explains a figure of the last report, a document, an entry or the last error.",
      "Erklärt eine Zahl des letzten Berichts, einen Beleg, eine Buchung oder den letzten Fehler."
    ),
    details: Phrase(
      "The rows of a figure add up to exactly it, because both come from one query. A line is "
        + "named by its account, box or document, or by its number.",
      "Die Zeilen einer Zahl ergeben genau sie, weil beide aus einer Abfrage stammen. Eine Zeile "
        + "heisst wie ihr Konto, ihre Ziffer, ihr Beleg, oder man nennt ihre Nummer."),
    objects: [line.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "why 1100", Phrase("the rows of the balance", "die Zeilen des Saldos"),
        after: stageInvoice + ["trial-balance"]),
      Example(
        "why 303", Phrase("the rows of a box", "die Zeilen einer Ziffer"),
        after: stageInvoice + ["vat"]),
      Example(
        "why #1", Phrase("an entry and its command", "eine Buchung und ihr Befehl"),
        after: stageInvoice),
    ],
    search: ["explain figure", "drill down", "woher", "zusammensetzung"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let text = call.text(line) else {
      guard let error = context.lastError else { throw nothingToExplain(call, context) }
      return Explain.explained(error, width: context.width)
    }
    if let report = context.report, let row = row(text, in: report), let query = row.figure {
      let explained = context.reports.why(query, line: text)
      let name = call.text(format)
      if let name { _ = try checkedFormat(name, at: call.span(of: format)) }
      return Answer(output: .report(explained, format: name, file: call.text(file)))
    }
    guard let named = named(text, context) else { throw nothingToExplain(call, context) }
    return try context.answer(named, call, format: format, file: file)
  }

  /// A document or an entry by its name.
  private static func named(_ text: String, _ context: Context) -> Report? {
    if let document = context.books.names.find(named: text) {
      return context.reports.show(document)
    }
    // A row stands for its entry.
    guard text.hasPrefix("#"), let number = Int(text.dropFirst().prefix { sign in sign != "." }),
      let entry = context.books.journal.entry(number: number)
    else { return nil }
    return context.shown(entry)
  }

  private static func nothingToExplain(_ call: Call, _ context: Context) -> Diagnostic {
    guard let report = context.report else {
      return Diagnostic(
        .unknownFigure, at: call.span(of: line),
        Phrase(
          "no report has been shown yet, and nothing was refused",
          "es wurde noch kein Bericht gezeigt und nichts abgelehnt"),
        possible: ["trial-balance", "vat", "open-items"])
    }
    let keys = report.rows.filter { row in row.figure != nil }.compactMap(\.key).prefix(8)
    let list = keys.joined(separator: ", ")
    return Diagnostic(
      .unknownFigure, at: call.span(of: line),
      Phrase(
        "no such line in '\(report.title)'; there is \(list)",
        "keine solche Zeile in «\(report.title)»; es gibt \(list)"))
  }

  /// By its key, else by its number among the lines that have figures.
  private static func row(_ text: String, in report: Report) -> Report.Row? {
    if let row = report.row(text) { return row }
    let lines = report.rows.filter { row in row.figure != nil }
    guard let number = Int(text), number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }
}
