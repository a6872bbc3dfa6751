import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Shows the rows that make a figure of the last report.
public enum Why: Command {
  static let line = Parameter<TextArgument>.object(
    0, "line", "ZEILE", .word(.figure),
    Phrase(
      "an account, a box, a document, or the number of a line",
      "ein Konto, eine Ziffer, ein Beleg oder die Nummer einer Zeile"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "why", german: "warum", .look,
    Phrase(
      "Shows the rows that make a figure of the last report.",
      "Zeigt die Zeilen, die eine Zahl des letzten Berichts ausmachen."),
    details: Phrase(
      "They add up to exactly the figure, because both come from one query.",
      "Sie ergeben genau die Zahl, weil beide aus einer Abfrage stammen."),
    objects: [line.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "why 1100", Phrase("the rows of the balance", "die Zeilen des Saldos"),
        after: stageInvoice + ["trial-balance"]),
      Example(
        "why 303", Phrase("the rows of a box", "die Zeilen einer Ziffer"),
        after: stageInvoice + ["vat"]),
    ],
    search: ["explain figure", "drill down", "woher", "zusammensetzung"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[line])
    guard let report = context.report else {
      throw Diagnostic(
        .unknownFigure, at: call.span(of: line),
        Phrase("no report has been shown yet", "es wurde noch kein Bericht gezeigt"),
        possible: ["trial-balance", "vat", "open-items"])
    }
    guard let row = row(text, in: report), let query = row.figure else {
      let keys = report.rows.filter { row in row.figure != nil }.compactMap(\.key).prefix(8)
      let list = keys.joined(separator: ", ")
      throw Diagnostic(
        .unknownFigure, at: call.span(of: line),
        Phrase(
          "no such line in '\(report.title)'; there is \(list)",
          "keine solche Zeile in «\(report.title)»; es gibt \(list)"))
    }
    let explained = context.reports.why(query, line: text)
    let name = call.text(format)
    if let name { _ = try checkedFormat(name, at: call.span(of: format)) }
    return Answer(output: .report(explained, format: name, file: call.text(file)))
  }

  /// By its key, else by its number among the lines that have figures.
  private static func row(_ text: String, in report: Report) -> Report.Row? {
    if let row = report.row(text) { return row }
    let lines = report.rows.filter { row in row.figure != nil }
    guard let number = Int(text), number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }
}
