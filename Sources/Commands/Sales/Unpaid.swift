import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Sets an invoice to not paid: its revenue is taken back.
public enum Unpaid: Command {
  static let invoice = invoiceObject(Phrase("the open invoice", "die offene Rechnung"))
  static let on = onDate(1)

  public static let signature = Signature(
    "unpaid", german: "nicht-bezahlt", .sales,
    Phrase(
      "Sets an invoice to not paid and takes its revenue and VAT back.",
      "Setzt eine Rechnung auf «nicht bezahlt» und bucht Ertrag und MWST zurück."),
    details: Phrase(
      "As the tab Mahnungen of bexio: the rows of the invoice with their sides swapped, on the "
        + "working date. Refused when part was paid.",
      "Wie der Reiter Mahnungen in bexio: die Zeilen der Rechnung mit getauschten Seiten, am "
        + "Arbeitsdatum. Abgelehnt, wenn ein Teil bezahlt ist."),
    objects: [invoice.outline], options: [on.outline],
    examples: [
      Example(
        "unpaid RE-1",
        Phrase("3200/1100 1'000.00 and 2200/1100 81.00", "3200/1100 1'000.00 und 2200/1100 81.00"),
        after: ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]),
      Example(
        "unpaid RE-1 on 2026-06-30",
        Phrase("on a date of your choice", "an einem Datum Ihrer Wahl"),
        after: [
          "date 2026-03-01", "contact new \"Kunde AG\" customer",
          "invoice \"Kunde AG\" 1'081.00 vat UN81",
        ]),
    ],
    search: ["not paid", "Rechnung nicht bezahlt", "zurückbuchen", "Umkehrbuchung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[invoice]
    do {
      let entries = try context.books.setUnpaid(id, on: call[on])
      return Answer(entries: entries, document: .invoice(id))
    } catch {
      let name = context.books.name(id)
      switch error {
      case .notOpen:
        throw .notOpen(
          id, at: call.span(of: invoice),
          Phrase("there is nothing to take back", "es gibt nichts zurückzubuchen"),
          context.books)
      case .partlyPaid(let settled):
        throw Diagnostic(
          .invoicePartlyPaid, at: call.span(of: invoice),
          Phrase(
            "\(settled.shown) of it are settled; the revenue cannot be taken back as a whole",
            "\(settled.shown) davon sind beglichen; der Ertrag lässt sich nicht als "
              + "Ganzes zurückbuchen"
          ),
          possible: ["credit-note \(name)", "write-off \(name) with-vat", "discount \(name)"])
      case .hasCreditNotes(let amount):
        throw Diagnostic(
          .invoicePartlyPaid, at: call.span(of: invoice),
          Phrase(
            "credit notes over \(amount.shown) took part of its revenue back already",
            "Gutschriften über \(amount.shown) haben schon einen Teil des Ertrags zurückgenommen"),
          possible: ["credit-note \(name)", "write-off \(name) with-vat"])
      case .dateTooEarly(let first): throw .tooEarly(first, at: call.span(of: on))
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    invoiceHeadline(answer, context)
  }
}
