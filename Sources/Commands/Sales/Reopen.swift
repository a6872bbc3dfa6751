import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Opens again what was closed without money, and takes a credit note back.
public enum Reopen: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .creditNote, .bill]),
    Phrase(
      "an invoice closed without money, a credit note, or a bill with a discount",
      "eine ohne Geld geschlossene Rechnung, Gutschrift, oder Rechnung mit Skonto"))
  static let on = onDate(1)

  public static let signature = Signature(
    "reopen", german: "wieder-öffnen", .sales,
    Phrase(
      "Takes back what closed an invoice without money, or a credit note as a whole.",
      "Nimmt zurück, was eine Rechnung ohne Geld schloss, oder eine Gutschrift als Ganzes."),
    details: Phrase(
      "Not paid, a write-off, a discount: for a payment that comes after all, reopen, then match. "
        + "A credit note becomes a draft again; its set-offs go back with it.",
      "Nicht bezahlt, ausgebucht, Skonto: für eine Zahlung, die doch noch kommt, wieder öffnen, "
        + "dann abgleichen. Eine Gutschrift wird wieder Entwurf; ihre Verrechnungen gehen mit."),
    objects: [document.outline], options: [on.outline],
    examples: [
      Example(
        "reopen RE-1", Phrase("the reversal is reversed", "die Rückbuchung wird zurückgebucht"),
        after: stageInvoice + ["unpaid RE-1"]),
      Example(
        "reopen GS-1", Phrase("the note is a draft again", "die Gutschrift ist wieder Entwurf"),
        after: stageInvoice + ["credit-note RE-1 216.20"]),
    ],
    search: ["reactivate", "reaktivieren", "take back"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .invoice(let id): try reopen(id, call, &context)
    case .creditNote(let id): try takeBack(id, call, &context)
    case .bill(let id): try reopen(id, call, &context)
    case .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
      throw Diagnostic(
        .wrongArgument, at: call.span(of: document),
        Phrase("a bank transaction is opened with unmatch", "eine Banktransaktion öffnet unmatch"))
    }
  }

  private static func reopen(
    _ id: InvoiceID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.reopen(id, on: call[on])
      return Answer(entries: entries, document: .invoice(id))
    } catch {
      switch error {
      case .nothingToReopen:
        let state = context.books[id].state.title
        let name = context.books.name(id)
        throw Diagnostic(
          .nothingToReopen, at: call.span(of: document),
          Phrase(
            "\(name) is \(state.english); nothing closed it without money",
            "\(name) ist \(state.german); nichts hat sie ohne Geld geschlossen"),
          possible: context.books.possible(for: .invoice(id)))
      case .takenBack(let elsewhere):
        throw .takenBack(elsewhere, at: call.span(of: document), context.books)
      case .dateTooEarly(let first): throw .tooEarly(first, at: call.span(of: on))
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  /// The discount on a bill goes back.
  private static func reopen(
    _ id: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let span = call.span(of: document)
    do {
      return Answer(entries: try context.books.reopen(id), document: .bill(id))
    } catch {
      switch error {
      case .nothingToReopen:
        throw Diagnostic(
          .nothingToReopen, at: span,
          Phrase("there is no discount on it", "darauf gibt es kein Skonto"),
          possible: context.books.possible(for: .bill(id)))
      case .takenBack(let elsewhere): throw .takenBack(elsewhere, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  private static func takeBack(
    _ id: CreditNoteID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.takeBack(id)
      return Answer(entries: entries, document: .creditNote(id))
    } catch {
      let span = call.span(of: document)
      switch error {
      case .isDraft: throw .noteIsDraft(id, at: span, context.books)
      case .paidOut(let amount):
        throw Diagnostic(
          .noteIsSettled, at: span,
          Phrase(
            "\(amount.shown) of it are paid out or released; take that back first",
            "\(amount.shown) davon sind ausbezahlt oder aufgelöst; zuerst das zurücknehmen"),
          possible: ["unpay \(context.books.name(id))"])
      case .takenBack(let elsewhere): throw .takenBack(elsewhere, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    invoiceHeadline(answer, context) ?? noteHeadline(answer, context)
      ?? billHeadline(answer, context)
  }
}
