import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Books the takings of a day (Buchhaltungsexport).
public enum ExportDay: Command {
  static let day = Parameter<Day?>.object(
    0, "date", "DATUM", .date, Phrase("the working date otherwise", "sonst das Arbeitsdatum"))

  public static let signature = Signature(
    "export-day", german: "tag-exportieren", .till,
    Phrase(
      "Books the takings of a day through the templates, once.",
      "Bucht die Einnahmen eines Tages über die Vorlagen, einmal."),
    details: Phrase(
      "One entry for each payment method and VAT code, VAT once over the sum. As a whole or not "
        + "at all: an account that a template names must exist.",
      "Eine Buchung je Zahlungsart und MWST-Code, die MWST einmal über die Summe. Ganz oder gar "
        + "nicht: ein Konto, das eine Vorlage nennt, muss es geben."),
    objects: [day.outline],
    examples: [
      Example(
        "export-day", Phrase("1000/3200 and 1000/2200", "1000/3200 und 1000/2200"),
        after: stageTill + ["sell 1'081.00 vat UN81 by cash"]),
      Example(
        "export-day 2026-02-28", Phrase("another day", "ein anderer Tag"),
        after: stageTill + ["sell 540.50 vat UN81 by card on 2026-02-28"]),
    ],
    search: ["booking export", "Buchhaltungsexport", "Tagesabschluss", "Arcavis", "Kassenbuch"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let date = call[day] ?? context.books.workingDay
    do {
      let exported = try context.books.exportDay(date)
      return Answer(
        entries: exported.entries, document: .tillDay(exported.day), day: date,
        notices: date > context.books.workingDay ? [.futureDate(date)] : [])
    } catch {
      throw diagnostic(error, date, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .tillDay(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    let day = context.books[id].day
    return Phrase(
      "\(name): the takings of \(day) are exported",
      "\(name): die Einnahmen vom \(day) sind exportiert")
  }

  private static func diagnostic(
    _ refusal: ExportDayRefusal, _ date: Day, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let span = call[day] == nil ? call.commandSpan : call.span(of: day)
    switch refusal {
    case .notConnected: return .tillNotConnected(at: call.commandSpan, books)
    case .alreadyExported(let id): return .dayExported(id, at: span, books)
    case .nothingToBook:
      return Diagnostic(
        .nothingToExport, at: span,
        Phrase(
          "nothing was sold on \(date) that an export would book",
          "am \(date) wurde nichts verkauft, was ein Export buchen würde"),
        possible: ["list till-days", "list sales"])
    case .templateMissing(let group):
      let template = BookingTemplate(group.method, group.item, debit: 0, credit: 0)
      let kind = template.title(books)
      return Diagnostic(
        .templateMissing, at: span,
        Phrase(
          "no template books these takings: \(kind.english)",
          "keine Vorlage bucht diese Einnahmen: \(kind.german)"),
        possible: ["till templates", "list templates"])
    case .accountMissing(let templates): return accountMissing(templates, at: span, books)
    case .journal(let refusal): return .journal(refusal, at: span, hasOwnDay: true)
    }
  }

  private static func accountMissing(
    _ templates: [BookingTemplate], at span: Span, _ books: Books
  ) -> Diagnostic {
    var numbers: [Int] = []
    for number in templates.flatMap({ template in [template.debit, template.credit] })
    where books.account(numbered: number) == nil && !numbers.contains(number) {
      numbers.append(number)
    }
    let list = numbers.map(String.init).joined(separator: ", ")
    let money = books.chart.accounts.first(where: \.isMoney)?.number ?? 1_020
    let creations = numbers.map { number in
      number == BookingTemplate.cash
        ? "account new \(number) \"Kasse\" cash" : "account new \(number) \"…\""
    }
    let changes = templates.map { template in
      template.command(
        debit: books.account(numbered: template.debit) == nil ? money : template.debit,
        credit: books.account(numbered: template.credit) == nil
          ? SystemAccount.sales.rawValue : template.credit, books)
    }
    return Diagnostic(
      .accountMissing, at: span,
      Phrase(
        "there is no account \(list), which the templates name; nothing is booked",
        "es gibt kein Konto \(list), das die Vorlagen nennen; nichts ist gebucht"),
      notes: [
        Phrase(
          "either create it (in bexio: Banking, add bank account), or let the templates name "
            + "another that exists",
          "entweder erstellen (in bexio: Banking, Bankkonto hinzufügen), oder in den Vorlagen ein "
            + "anderes nennen, das es gibt")
      ],
      possible: creations + changes)
  }
}
