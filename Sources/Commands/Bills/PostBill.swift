import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Books the draft of a bill.
public enum PostBill: Command {
  static let bill = billObject(Phrase("the draft", "der Entwurf"))

  public static let signature = Signature(
    "post", german: "verbuchen", .bills,
    Phrase(
      "Books the draft of a supplier's bill, on its own date.",
      "Verbucht den Entwurf einer Lieferantenrechnung, an ihrem Datum."),
    objects: [bill.outline],
    examples: [
      Example(
        "post LR-1", Phrase("6500/2000 and 1171/2000", "6500/2000 und 1171/2000"),
        after: stageBill + ["unpost LR-1"]),
      Example(
        "post LR-1", Phrase("also in another currency", "auch in anderer Währung"),
        after: [
          "contact new \"Adobe Inc.\" supplier",
          "bill \"Adobe Inc.\" 35.78 USD account 6510 vat none rate 0.9659 draft",
        ]),
    ],
    search: ["BOOKED", "approve", "book", "freigeben", "verbuchen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[bill]
    do {
      let entries = try context.books.post(id)
      return Answer(
        entries: entries, document: .bill(id), contact: context.books[id].contact,
        notices: BillCommand.notices(of: id, context.books))
    } catch {
      let books = context.books
      let span = call.span(of: bill)
      switch error {
      case .notDraft:
        let state = books[id].state.title
        throw Diagnostic(
          .billNotDraft, at: span,
          Phrase(
            "\(books.name(id)) is no draft: \(state.english)",
            "\(books.name(id)) ist kein Entwurf: \(state.german)"),
          possible: books.possible(for: .bill(id)))
      case .vat(let refusal, _): throw .vat(refusal, at: span, call, books)
      case .journal(let refusal): throw .journal(refusal, at: span, hasOwnDay: true)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    billHeadline(answer, context)
  }
}
