import Books
import CommandKit
import Diagnostics
import Ledger

/// Issues a draft invoice or credit note.
public enum Issue: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.invoice, .creditNote]),
    Phrase("a draft invoice or credit note", "ein Entwurf einer Rechnung oder Gutschrift"))
  static let on = onDate(1)
  static let force = forceFlag(2)

  public static let signature = Signature(
    "issue", german: "stellen", .sales,
    Phrase(
      "Issues a draft: from now on it is booked.",
      "Stellt einen Entwurf: ab jetzt ist "
        + "er gebucht."),
    objects: [document.outline], options: [on.outline, force.outline],
    examples: [
      Example(
        "issue RE-1", Phrase("the draft becomes open", "der Entwurf wird offen"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81 draft",
        ]),
      Example(
        "issue GS-1", Phrase("«Gutschrift ist gestellt»", "«Gutschrift ist gestellt»"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "credit-note RE-1 216.20 draft",
        ]),
    ],
    search: ["send", "ausstellen", "Gutschrift ist gestellt"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document] {
    case .invoice(let id):
      do {
        let entries = try context.books.issue(id, on: call[on])
        return answer(entries, .invoice(id), context)
      } catch {
        throw diagnostic(error, id, call, context.books)
      }
    case .creditNote(let id):
      do {
        let entries = try context.books.issue(id, on: call[on], force: call[force])
        return answer(entries, .creditNote(id), context)
      } catch {
        throw diagnostic(error, id, call, context.books)
      }
    case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge:
      throw Diagnostic(
        .wrongArgument, at: call.span(of: document), Phrase("nothing to issue", "nichts zu stellen")
      )
    }
  }

  private static func answer(
    _ entries: Range<Int>, _ document: Document, _ context: Context
  ) -> Answer {
    var answer = Answer(entries: entries, document: document)
    if case .invoice(let id) = document {
      let contact = context.books[id].contact
      let credit = context.books[contact].credit
      if credit.isPositive { answer.notices.append(.creditAvailable(contact, id, credit)) }
    }
    return answer
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    let state =
      switch document {
      case .invoice(let id): context.books[id].state.title
      case .creditNote(let id): context.books[id].state.title
      case .bank, .card, .sale, .tillDay, .bill, .receipt, .statement, .charge: Phrase(same: "")
      }
    return Phrase("\(name) \(state.english)", "\(name) \(state.german)")
  }

  private static func diagnostic(
    _ refusal: IssueRefusal, _ id: InvoiceID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notDraft:
      let state = books[id].state.title
      return Diagnostic(
        .invoiceNotDraft, at: call.span(of: document),
        Phrase(
          "\(books.name(id)) is issued already: \(state.english)",
          "\(books.name(id)) ist schon gestellt: \(state.german)"),
        possible: books.possible(for: .invoice(id)))
    case .vat(let refusal, _): return .vat(refusal, at: call.span(of: document), call, books)
    case .currency(let refusal): return .currency(refusal, at: call.span(of: document), books)
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  private static func diagnostic(
    _ refusal: IssueNoteRefusal, _ id: CreditNoteID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notDraft:
      let state = books[id].state.title
      return Diagnostic(
        .noteNotDraft, at: call.span(of: document),
        Phrase(
          "\(books.name(id)) is issued already: \(state.english)",
          "\(books.name(id)) ist schon gestellt: \(state.german)"),
        possible: books.possible(for: .creditNote(id)))
    case .invoiceNotIssued:
      return .notOpen(
        books[id].invoice, at: call.span(of: document),
        Phrase("no credit note can be issued on it", "darauf lässt sich keine Gutschrift stellen"),
        books)
    case .exceedsInvoice(let left):
      return .exceedsInvoice(Money(left, books.currency(of: id)), at: call.span(of: document))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
