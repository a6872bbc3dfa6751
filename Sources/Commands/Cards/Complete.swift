import Books
import CommandKit
import Diagnostics
import Ledger

/// Marks a card payment as complete by hand.
public enum Complete: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))
  static let reason = Parameter<TextArgument?>.object(
    1, "reason", "GRUND", .text,
    Phrase("why nothing more is needed", "warum nichts mehr nötig ist"),
    example: "\"Kleinbetrag\"")

  public static let signature = Signature(
    "complete", german: "komplett", .cards,
    Phrase(
      "Marks a card payment as complete without receipt and VAT.",
      "Markiert eine Kartenzahlung als komplett ohne Beleg und MWST."),
    details: Phrase(
      "Only a card administrator may. The category is needed all the same, and only what is "
        + "executed becomes final.",
      "Das darf nur, wer die Karten verwaltet. Die Kategorie ist trotzdem nötig, und final wird "
        + "nur, was ausgeführt ist."),
    objects: [payment.outline, reason.outline],
    examples: [
      Example(
        "complete KT-1 \"small amount\"", Phrase("without its receipt", "ohne ihren Beleg"),
        after: stageCardPayment + [
          "categorize KT-1 6500", "require receipt on", "role card-administrator",
        ]),
      Example(
        "complete KT-1", Phrase("without its VAT", "ohne ihre MWST"),
        after: stageCardPayment + [
          "categorize KT-1 6500", "require vat on", "role card-administrator",
        ]),
    ],
    search: ["mark complete", "grüner Haken", "Ausrufezeichen", "Kleinstbetrag", "override"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    let span = call.span(of: payment)
    let text = call.keep(call[reason], in: &context.books)
    do {
      try context.books.complete(id, reason: text)
      return Answer(document: .card(id))
    } catch {
      let name = context.books.name(id)
      switch error {
      case .notOpen: throw .notOpen(id, at: span, context.books)
      case .notAdministrator:
        throw Diagnostic(
          .notCardAdministrator, at: call.commandSpan,
          Phrase(
            "only a card administrator marks payments as complete; you are a bookkeeper",
            "nur wer die Karten verwaltet, markiert Zahlungen als komplett; Sie sind Buchhalter"),
          possible: ["role card-administrator"])
      case .isComplete(let byHand):
        throw .cardIsComplete(byHand: byHand, id, at: span, context.books)
      case .noCategory:
        throw Diagnostic(
          .categoryMissing, at: span,
          Phrase(
            "\(name) has no category; it is always needed",
            "\(name) hat keine Kategorie; sie ist immer nötig"),
          possible: ["categorize \(name) 6500"])
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    return context.books.completenessWords(id)
  }
}

extension Diagnostic {
  fileprivate static func cardIsComplete(
    byHand: Bool, _ id: CardID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .cardIsComplete, at: span,
      byHand
        ? Phrase(
          "\(name) is marked as complete already", "\(name) ist schon als komplett markiert")
        : Phrase(
          "\(name) is complete: nothing that is required is missing",
          "\(name) ist komplett: nichts, was verlangt ist, fehlt"),
      possible: books.possible(for: .card(id)))
  }
}
