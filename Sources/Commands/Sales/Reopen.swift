import Books
import CommandKit
import Diagnostics
import Ledger

/// Opens an invoice again that was closed without money.
public enum Reopen: Command {
  static let invoice = invoiceObject(
    Phrase("the invoice: not paid, written off, or discounted", "die Rechnung: nicht bezahlt, ausgebucht oder mit Skonto"))
  static let on = onDate(1)

  public static let signature = Signature(
    "reopen", german: "wieder-öffnen", .sales,
    Phrase("Takes back what closed an invoice without money: not paid, write-off, discount.",
      "Nimmt zurück, was eine Rechnung ohne Geld schloss: nicht bezahlt, Ausbuchung, Skonto."),
    details: Phrase(
      "For a payment that comes after all: reopen, then match.",
      "Für eine Zahlung, die doch noch kommt: wieder öffnen, dann abgleichen."),
    objects: [invoice.outline], options: [on.outline],
    examples: [
      Example(
        "reopen RE-1", Phrase("the reversal is reversed", "die Rückbuchung wird zurückgebucht"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "unpaid RE-1",
        ]),
      Example(
        "reopen RE-1", Phrase("the loss is taken back", "der Verlust wird zurückgenommen"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "write-off RE-1 with-vat",
        ]),
    ],
    search: ["reactivate", "reaktivieren"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[invoice]
    do {
      let entries = try context.books.reopen(id, on: call[on])
      return Answer(entries: entries, document: .invoice(id))
    } catch {
      switch error {
      case .nothingToReopen:
        let state = context.books[id].state.title
        let name = context.books.name(id)
        throw Diagnostic(
          .nothingToReopen, at: call.span(of: invoice),
          Phrase(
            "\(name) is \(state.english); nothing closed it without money",
            "\(name) ist \(state.german); nichts hat sie ohne Geld geschlossen"),
          possible: context.books.possible(for: .invoice(id)))
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    invoiceHeadline(answer, context)
  }
}
