import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes a hand-made entry back.
public enum Reverse: Command {
  static let entry = Parameter<EntryID>.object(
    0, "entry", "BUCHUNG", .entry, Phrase("a whole hand-made entry", "eine ganze Handbuchung"))
  static let text = textOption(1)

  public static let signature = Signature(
    "reverse", german: "stornieren", .books,
    Phrase(
      "Takes a hand-made entry back: its sides swapped, on its own date while that is open.",
      "Storniert eine Handbuchung: mit getauschten Seiten, am selben Datum, solange es offen ist."),
    details: Phrase(
      "Entries are never edited or deleted (OR 957a, GeBüV). An entry of a document goes back "
        + "through the document: unmatch, unapply-credit, unpay, reopen.",
      "Buchungen werden nie geändert oder gelöscht (OR 957a, GeBüV). Eine Buchung eines Belegs "
        + "geht über den Beleg zurück: unmatch, unapply-credit, unpay, reopen."),
    objects: [entry.outline], options: [text.outline],
    examples: [
      Example(
        "reverse #1 text \"wrong account\"", Phrase("1020/6500 108.10", "1020/6500 108.10"),
        after: ["book 6500/1020 108.10"]),
      Example(
        "reverse #1", Phrase("with its VAT", "mit ihrer MWST"),
        after: ["book 6500/1020 108.10 vat VB81"]),
    ],
    search: ["undo", "cancel", "Storno", "stornieren", "Rückbuchung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[entry]
    do {
      let entries = try context.books.reverse(
        id, text: call.keep(call[text], in: &context.books))
      return Answer(entries: entries)
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: ReverseRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let span = call.span(of: entry)
    switch refusal {
    case .alreadyReversed(let successor):
      let number = books.journal.number(of: successor)
      return Diagnostic(
        .entryAlreadyReversed, at: span,
        Phrase("reversed by #\(number) already", "schon durch #\(number) storniert"),
        possible: ["show #\(number)"])
    case .isReversal(let original):
      let number = books.journal.number(of: original)
      return Diagnostic(
        .entryOfDocument, at: span,
        Phrase(
          "it is the reversal of #\(number); book #\(number) anew instead",
          "sie ist das Storno von #\(number); stattdessen #\(number) neu buchen"),
        possible: ["show #\(number)"])
    case .invoiceNotOpen(let id):
      return .notOpen(
        id, at: span,
        Phrase(
          "the booking for it cannot go back now", "die Buchung dafür kann jetzt nicht zurück"),
        books)
    case .advanceInUse(let contact, let bill):
      return .advanceInUse(contact, by: bill, at: span, books)
    case .billNotOpen(let id):
      return .billNotOpen(
        id, at: span,
        Phrase(
          "the booking for it cannot go back now", "die Buchung dafür kann jetzt nicht zurück"),
        books)
    case .ofDocument(let document):
      let name = books.name(document)
      return Diagnostic(
        .entryOfDocument, at: span,
        Phrase(
          "booked by \(name); it goes back through the document",
          "von \(name) gebucht; sie geht über den Beleg zurück"),
        possible: books.possible(for: document))
    case .creditInUse(let contact, let invoice):
      return .creditInUse(contact, by: invoice, at: span, books)
    case .cardAdvanceInUse(let statement): return .advanceInUse(statement, at: span, books)
    case .journal(let refusal): return .journal(refusal, at: span)
    }
  }
}
