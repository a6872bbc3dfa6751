import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Sets a receipt to reconciled that a private card has paid.
public enum Reconcile: Command {
  static let receipt = receiptObject(Phrase("the parked receipt", "der parkierte Beleg"))
  static let account = Parameter<AccountID?>.keyword(
    1, "account", "konto", .account,
    Phrase(
      "who has paid; 2560 at an AG or GmbH, else 2100",
      "wer bezahlt hat; 2560 bei AG oder GmbH, sonst 2100"), example: "2100")

  public static let signature = Signature(
    "reconcile", german: "abstimmen", .statements,
    Phrase(
      "Sets a receipt to reconciled that the owner's private card has paid.",
      "Stimmt einen Beleg ab, den die private Karte des Inhabers bezahlt hat."),
    details: Phrase(
      "Its entry is superseded: the expense stays, the credit goes from 2050 to the "
        + "owner's account.",
      "Seine Buchung wird ersetzt: der Aufwand bleibt, das Haben geht von 2050 auf das Konto des "
        + "Inhabers."),
    objects: [receipt.outline], options: [account.outline],
    examples: [
      Example(
        "reconcile BL-1", Phrase("6640/2100 60.00 and its VAT", "6640/2100 60.00 mit der MWST"),
        after: stageReceipt),
      Example(
        "reconcile BL-1 account 2560",
        Phrase("a shareholder has paid", "ein Gesellschafter hat bezahlt"), after: stageReceipt),
    ],
    search: ["private card", "private Karte", "Privatauslage", "Kontokorrent"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[receipt]
    do {
      let entries = try context.books.reconcile(id, account: call[account])
      return Answer(entries: entries, document: .receipt(id))
    } catch {
      let span = call.span(of: receipt)
      switch error {
      case .notParked: throw .receiptNotParked(id, at: span, context.books)
      case .accountMissing(let number):
        throw Diagnostic(
          .accountMissing, at: span,
          Phrase("the chart has no \(number)", "der Kontenplan hat kein \(number)"))
      case .accountNotAllowed:
        throw Diagnostic(
          .accountNotAllowed, at: call.span(of: account),
          Phrase(
            "what was paid privately is owed: an asset or a liability, none of the cards",
            "Privates wird geschuldet: ein Aktiv- oder Passivkonto, keines der Karten"))
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    receiptHeadline(answer, context)
  }
}

/// Parks a receipt again that was reconciled by hand.
public enum Unreconcile: Command {
  static let receipt = receiptObject(Phrase("the reconciled receipt", "der abgestimmte Beleg"))

  public static let signature = Signature(
    "unreconcile", german: "abstimmung-aufheben", .statements,
    Phrase(
      "Parks a receipt again that was reconciled by hand.",
      "Parkiert einen von Hand abgestimmten Beleg wieder."),
    objects: [receipt.outline],
    examples: [
      Example(
        "unreconcile BL-1", Phrase("6640/2050 again", "wieder 6640/2050"),
        after: stageReceipt + ["reconcile BL-1"]),
      Example(
        "unreconcile BL-1", Phrase("whatever the account", "welches Konto es auch war"),
        after: stageReceipt + ["reconcile BL-1 account 2560"]),
    ],
    search: ["private card", "Abstimmung rückgängig"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[receipt]
    let span = call.span(of: receipt)
    do {
      return Answer(entries: try context.books.unreconcile(id), document: .receipt(id))
    } catch {
      switch error {
      case .notReconciled:
        let name = context.books.name(id)
        let state = context.books[id].state.title
        throw Diagnostic(
          .receiptNotReconciled, at: span,
          Phrase("\(name) is \(state.english)", "\(name) ist \(state.german)"),
          possible: context.books.possible(for: .receipt(id)))
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    receiptHeadline(answer, context)
  }
}

/// The state of the receipt an answer is about.
func receiptHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
  guard case .receipt(let id) = answer.document else { return nil }
  let name = context.books.name(id)
  let state = context.books[id].state.title
  guard case .reconciled(let account) = context.books[id].state else {
    return Phrase("\(name) \(state.english)", "\(name) \(state.german)")
  }
  let number = context.books.number(account)
  return Phrase(
    "\(name) \(state.english), owed on \(number)",
    "\(name) \(state.german), geschuldet auf \(number)")
}
