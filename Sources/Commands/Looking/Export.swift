import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Writes all bookings for a spreadsheet or a program of others.
public enum Export: Command {
  /// In the order of the choices.
  private enum Form: Int {
    case xlsx
    case csv
    case hledger
    case ledger
  }

  static let form = Parameter<Int>.object(
    0, "form", "FORM",
    .choice([
      Choice("xlsx", "xlsx"), Choice("csv", "csv"), Choice("hledger", "hledger"),
      Choice("ledger", "ledger"),
    ]), Phrase("the program that reads it", "das Programm, das es liest"))
  static let from = fromDate(1)
  static let to = toDate(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "export", german: "exportieren", .look,
    Phrase(
      "Writes all bookings for a spreadsheet, or for hledger or ledger.",
      "Schreibt alle Buchungen für eine Tabellenkalkulation oder für hledger oder ledger."),
    details: Phrase(
      "xlsx (Excel, LibreOffice) and csv have a line for each row of the journal: accounts, "
        + "amount, currencies, VAT, text, document, reason, and what took it back; xlsx has the "
        + "trial balance beside it. Figures above 10 trillion stand there as text, since "
        + "spreadsheets keep 15 digits. A spreadsheet holds 1'048'574 rows.",
      "xlsx (Excel, LibreOffice) und csv haben für jede Zeile des Journals eine Zeile: Konten, "
        + "Betrag, Währungen, MWST, Text, Beleg, Grund und wodurch sie zurückgenommen wurde; xlsx "
        + "hat die Saldobilanz daneben. Zahlen über 10 Billionen stehen dort als Text, denn "
        + "Tabellenkalkulationen führen 15 Ziffern. Eine Tabelle fasst 1'048'574 Zeilen."),
    objects: [form.outline], options: [from.outline, to.outline, file.outline],
    examples: [
      Example(
        "export xlsx > buchungen.xlsx",
        Phrase("all bookings, for Excel", "alle Buchungen, für Excel"), after: stageInvoice),
      Example(
        "export csv from 2026-01-01 to 2026-03-31",
        Phrase("a quarter, on the screen", "ein Quartal, auf den Bildschirm"), after: stageInvoice),
      Example(
        "export hledger",
        Phrase("the whole journal, on the screen", "das ganze Journal, auf den Bildschirm"),
        after: stageInvoice),
    ],
    search: [
      "Export", "journal file", "Excel", "xlsx", "spreadsheet", "LibreOffice",
      "Tabellenkalkulation", "Buchungen exportieren", "Treuhänder",
    ], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let form = Form(rawValue: call[form]) ?? .csv
    let days = try days(call, from, to)
    let bytes: [UInt8]
    switch form {
    case .hledger, .ledger:
      guard days == nil else { throw wholeOnly(call) }
      bytes = Array(HledgerJournal(context.books, language: context.language).text.utf8)
    case .csv:
      let lineEnd = call.text(file) == nil ? "\n" : "\r\n"
      bytes = context.reports.bookings(days).csv(lineEnd: lineEnd)
    case .xlsx:
      guard call.text(file) != nil else {
        throw Diagnostic(
          .missingArgument, at: call.span(of: Self.form),
          Phrase(
            "a spreadsheet goes to a file, not to the screen",
            "eine Tabelle geht in eine Datei, nicht auf den Bildschirm"),
          possible: ["export xlsx > FILE", "export csv"])
      }
      bytes = try spreadsheet(days, context, at: call.span(of: Self.form))
    }
    guard let path = call.text(file) else {
      return Answer(output: .text(Phrase(same: String(decoding: bytes, as: UTF8.self))))
    }
    return Answer(output: .file(bytes, path: path))
  }

  /// A part of it would have other balances.
  private static func wholeOnly(_ call: Call) -> Diagnostic {
    Diagnostic(
      .surplusArgument, at: call.span(of: call[from] == nil ? to : from),
      Phrase(
        "hledger and ledger take the whole journal, for its balances",
        "hledger und ledger nehmen das ganze Journal, der Saldi wegen"))
  }

  /// Journal and trial balance; the limit is for tests.
  static func spreadsheet(
    _ days: ClosedRange<Day>?, _ context: Context, at span: Span,
    rowLimit: Int = Spreadsheet.rowLimit
  ) throws(Diagnostic) -> [UInt8] {
    let reports = context.reports
    let journal = reports.bookings(days)
    let sheet = Spreadsheet(
      title: journal.name, company: context.books.company.name, day: context.books.workingDay,
      tables: [journal, reports.exportedBalances(days)])
    do throws(SpreadsheetRefusal) {
      return try sheet.bytes(rowLimit: rowLimit)
    } catch {
      throw .spreadsheet(error, at: span)
    }
  }
}

extension Diagnostic {
  static func spreadsheet(_ refusal: SpreadsheetRefusal, at span: Span) -> Diagnostic {
    switch refusal {
    case .tooManyRows(let count, let limit):
      Diagnostic(
        .exportTooLong, at: span,
        Phrase(
          "\(count) rows; a spreadsheet holds \(limit)",
          "\(count) Zeilen; eine Tabelle fasst \(limit)"),
        possible: ["export xlsx from … to … > FILE", "export csv > FILE"])
    case .libraryMissing(let name):
      Diagnostic(
        .libraryMissing, at: span,
        Phrase(
          "\(name) is not installed, which writes spreadsheets",
          "\(name) ist nicht installiert; sie schreibt Tabellen"),
        possible: ["export csv > FILE"])
    case .incomplete:
      Diagnostic(
        .fileUnwritable, at: span,
        Phrase(
          "the spreadsheet could not be made: there is no room for temporary files",
          "die Tabelle liess sich nicht erstellen: für Zwischendateien fehlt der Platz"),
        possible: ["export csv > FILE"])
    case .failed(let reason):
      Diagnostic(
        .fileUnwritable, at: span,
        Phrase(
          "the spreadsheet could not be made: \(reason)",
          "die Tabelle liess sich nicht erstellen: \(reason)"))
    }
  }
}
