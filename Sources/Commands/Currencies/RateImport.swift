import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes exchange rates from a file of the federal offices.
public enum RateImport: Command {
  static let path = Parameter<TextArgument>.object(
    0, "file", "DATEI", .path,
    Phrase("monthly averages or rates of a day, XML", "Monatsmittel- oder Tageskurse, XML"))
  static let month = Parameter<MonthArgument?>.keyword(
    1, "month", "monat", .month,
    Phrase("only if the file is of this month", "nur, wenn die Datei von diesem Monat ist"))
  static let on = Parameter<Day?>.keyword(
    2, "on", "am", .date,
    Phrase("only if its rates hold on this day", "nur, wenn ihre Kurse an diesem Tag gelten"))

  public static let signature = Signature(
    "rate import", german: "kurs import", .currencies,
    Phrase(
      "Takes exchange rates from a file of the ESTV or the BAZG.",
      "Übernimmt Wechselkurse aus einer Datei der ESTV oder des BAZG."),
    details: Phrase(
      "The program fetches nothing. Monthly averages: www.backend-rates.bazg.admin.ch, "
        + "/api/xmlavgmonth?j=2026&m=8, published on the 25th of the month before. Rates of a "
        + "day: /api/xmldaily?d=20260724; they hold on the days of validity in the file, so "
        + "those of a Friday serve Saturday to Monday. Save the page as it comes. Rates that "
        + "differ are replaced; what is booked stays.",
      "Das Programm holt nichts ab. Monatsmittelkurse: www.backend-rates.bazg.admin.ch, "
        + "/api/xmlavgmonth?j=2026&m=8, am 25. des Vormonats veröffentlicht. Tageskurse: "
        + "/api/xmldaily?d=20260724; sie gelten an den Gültigkeitstagen in der Datei, die vom "
        + "Freitag also von Samstag bis Montag. Speichern Sie die Seite, wie sie kommt. "
        + "Abweichende Kurse werden ersetzt; was gebucht ist, bleibt."),
    objects: [path.outline], options: [month.outline, on.outline],
    examples: [
      Example(
        "rate import kurse-2026-08.xml",
        Phrase("one step, undone as a whole", "ein Schritt, als Ganzes zurückgenommen")),
      Example(
        "rate import kurse-2026-08.xml month 2026-08",
        Phrase("refused if it is of another month", "abgewiesen, wenn sie von einem anderen ist"),
        after: ["rate EUR 0.9400 month 2026-08"]),
    ],
    search: [
      "ESTV", "BAZG", "EZV", "Kurstabelle", "Kursliste", "Monatsmittelkurs", "Tageskurs",
      "exchange rates", "XML", "Wechselkurse importieren",
    ], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var wanted: RateTable.Period?
    if let month = call[month] {
      guard call[on] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: on),
          Phrase(
            "a file is of one month or of days",
            "eine Datei ist von einem Monat oder von Tagen"))
      }
      wanted = .month(year: month.year, month: month.month)
    } else if let day = call[on] {
      wanted = .day(day)
    }
    return Answer(output: .request(.read(FileRequest(.rates(wanted), path: call.text(call[path])))))
  }
}
