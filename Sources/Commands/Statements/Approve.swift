import Books
import CommandKit
import Diagnostics
import Ledger

/// Approves a card statement for payment.
public enum Approve: Command {
  static let statement = statementObject(
    Phrase("the statement", "die Abrechnung"))

  public static let signature = Signature(
    "approve", german: "genehmigen", .statements,
    Phrase(
      "Approves a card statement for payment; books nothing.",
      "Genehmigt eine Kreditkartenabrechnung zur Zahlung; bucht nichts."),
    objects: [statement.outline],
    examples: [
      Example(
        "approve KA-1", Phrase("it can be paid now", "sie kann jetzt bezahlt werden"),
        after: stageStatement),
      Example(
        "approve KA-Visa-03", Phrase("by its own id", "nach ihrer eigenen Nummer"),
        after: stageCreditCard + ["statement 2070 64.86 as KA-Visa-03"]),
    ],
    search: ["release", "freigeben", "visieren", "Genehmigung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    let span = call.span(of: statement)
    do {
      try context.books.approve(id)
    } catch {
      switch error {
      case .isWithdrawn: throw .withdrawn(.statement(id), at: span, context.books)
      case .isApproved: throw .statementIsApproved(id, at: span, context.books)
      }
    }
    return Answer(document: .statement(id))
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    statementHeadline(answer, context)
  }
}

/// Takes the approval of a card statement back.
public enum Unapprove: Command {
  static let statement = statementObject(
    Phrase("the approved statement", "die genehmigte Abrechnung"))

  public static let signature = Signature(
    "unapprove", german: "genehmigung-aufheben", .statements,
    Phrase(
      "Takes the approval of a card statement back.",
      "Nimmt die Genehmigung einer Kreditkartenabrechnung zurück."),
    objects: [statement.outline],
    examples: [
      Example(
        "unapprove KA-1", Phrase("not approved again", "wieder nicht genehmigt"),
        after: stageApproved),
      Example(
        "unapprove KA-1",
        Phrase("once its payment is taken back", "ist die Zahlung zurückgenommen"),
        after: stageApproved + ["pay KA-1 from 1020", "unpay KA-1"]),
    ],
    search: ["disapprove", "Freigabe zurücknehmen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    let span = call.span(of: statement)
    do {
      try context.books.unapprove(id)
    } catch {
      switch error {
      case .isWithdrawn: throw .withdrawn(.statement(id), at: span, context.books)
      case .notApproved: throw .statementNotApproved(id, at: span, context.books)
      case .isPaid: throw .statementIsPaid(id, at: span, context.books)
      }
    }
    return Answer(document: .statement(id))
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    statementHeadline(answer, context)
  }
}
