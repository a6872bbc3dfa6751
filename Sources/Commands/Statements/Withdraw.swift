import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes a parked receipt or a statement back that nothing was done with.
public enum Withdraw: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.receipt, .statement]),
    Phrase("a parked receipt, or a statement", "ein parkierter Beleg oder eine Abrechnung"))

  public static let signature = Signature(
    "withdraw", german: "zurückziehen", .statements,
    Phrase(
      "Takes a parked receipt or a card statement back: its entry is reversed.",
      "Zieht einen parkierten Beleg oder eine Kreditkartenabrechnung zurück: mit Storno."),
    details: Phrase(
      "A matched receipt is parked again first, an approved statement disapproved, its "
        + "transactions taken back. What was withdrawn is entered anew.",
      "Ein abgeglichener Beleg wird zuerst wieder parkiert, eine Genehmigung aufgehoben, die "
        + "Extraktion zurückgenommen. Zurückgezogenes wird neu erfasst."),
    objects: [document.outline],
    examples: [
      Example(
        "withdraw BL-1", Phrase("2050/6640 60.00 and its VAT", "2050/6640 60.00 mit der MWST"),
        after: stageReceipt),
      Example(
        "withdraw KA-1", Phrase("2000/2050 64.86", "2000/2050 64.86"), after: stageStatement),
    ],
    search: ["delete receipt", "cancel", "Beleg löschen", "Abrechnung löschen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let span = call.span(of: document)
    switch call[document] {
    case .receipt(let id): return try withdraw(id, at: span, &context)
    case .statement(let id): return try withdraw(id, at: span, &context)
    case let other: throw .noTarget(other, at: span)
    }
  }

  private static func withdraw(
    _ id: ReceiptID, at span: Span, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      return Answer(entries: try context.books.withdraw(id), document: .receipt(id))
    } catch {
      switch error {
      case .notParked: throw .receiptNotParked(id, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  private static func withdraw(
    _ id: StatementID, at span: Span, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      return Answer(entries: try context.books.withdraw(id), document: .statement(id))
    } catch {
      switch error {
      case .isWithdrawn: throw .withdrawn(.statement(id), at: span, context.books)
      case .isApproved: throw .statementIsApproved(id, at: span, context.books)
      case .isExtracted: throw .statementExtracted(id, at: span, context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    return Phrase("\(name) withdrawn", "\(name) zurückgezogen")
  }
}

extension Diagnostic {
  static func statementExtracted(_ id: StatementID, at span: Span, _ books: Books) -> Diagnostic {
    let name = books.name(id)
    return Diagnostic(
      .statementExtracted, at: span,
      Phrase(
        "the transactions of \(name) are extracted",
        "die Transaktionen von \(name) sind extrahiert"),
      possible: ["unextract \(name)", "show \(name)"])
  }
}
