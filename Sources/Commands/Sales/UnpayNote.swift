import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes the payment of a credit note or a card statement back.
public enum UnpayNote: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.creditNote, .statement]),
    Phrase(
      "the paid credit note or card statement",
      "die bezahlte Gutschrift oder Kreditkartenabrechnung"))

  public static let signature = Signature(
    "unpay", german: "auszahlung-aufheben", .sales,
    Phrase(
      "Takes the payment of a credit note or a card statement back.",
      "Macht die Zahlung einer Gutschrift oder Kreditkartenabrechnung rückgängig."),
    details: Phrase(
      "A joint payment of several statements goes back as a whole.",
      "Eine gemeinsame Zahlung mehrerer Abrechnungen geht als Ganzes zurück."),
    objects: [document.outline],
    examples: [
      Example(
        "unpay GS-1", Phrase("1020/1100 216.20", "1020/1100 216.20"),
        after: Self.stage + ["pay GS-1 from 1020"]),
      Example(
        "unpay GS-1",
        Phrase("several payments go back together", "mehrere Auszahlungen gehen zusammen zurück"),
        after: Self.stage + ["pay GS-1 100.00 from 1020", "pay GS-1 116.20 from 1020"]),
    ],
    search: ["Zahlungsausgang rückgängig"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    if case .statement(let id) = call[document] { return try unpay(id, call, &context) }
    guard case .creditNote(let id) = call[document] else {
      throw .noTarget(call[document], at: call.span(of: document))
    }
    do {
      return Answer(entries: try context.books.unpay(id), document: .creditNote(id))
    } catch {
      switch error {
      case .notPaidOut:
        throw Diagnostic(
          .notPaidOut, at: call.span(of: document),
          Phrase("no payment was recorded on it", "darauf ist keine Zahlung erfasst"),
          possible: context.books.possible(for: .creditNote(id)))
      case .creditInUse(let contact, let invoice):
        throw .creditInUse(contact, by: invoice, at: call.span(of: document), context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: document))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    noteHeadline(answer, context) ?? statementHeadline(answer, context)
  }
}
