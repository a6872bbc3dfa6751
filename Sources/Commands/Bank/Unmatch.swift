import Books
import CommandKit
import Diagnostics
import Ledger

/// Opens a bank transaction again.
public enum Unmatch: Command {
  static let bank = bankObject(
    Phrase("the bank or card transaction", "die Bank- oder Kartentransaktion"),
    [.bank, .charge, .card])
  /// The same by its kind.
  static let line = lineObject

  public static let signature = Signature(
    "unmatch", german: "abgleich-aufheben", .bank,
    Phrase(
      "Opens a bank or card transaction again and takes back what it booked.",
      "Öffnet eine Bank- oder Kartentransaktion wieder und macht rückgängig, was sie gebucht hat."),
    details: Phrase(
      "Refused while the surplus it brought is in use. A discount granted since stays.",
      "Abgelehnt, solange der Überschuss daraus gebraucht wird. Ein seither gewährtes "
        + "Skonto bleibt."
    ),
    objects: [bank.outline],
    examples: [
      Example(
        "unmatch BT-1", Phrase("6940/1020 is reversed", "6940/1020 wird zurückgebucht"),
        after: ["bank 1020 -5.00", "match BT-1 account 6940"]),
      Example(
        "unmatch BT-1", Phrase("also what was ignored", "auch was ignoriert war"),
        after: ["bank 1020 -5.00", "ignore BT-1 \"booked by hand\""]),
    ],
    search: ["undo match", "Abgleich rückgängig"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[line] {
    case .charge(let charge): return try unmatchCharge(charge, call, &context)
    case .card(let card):
      throw Match.refuseDebitCard(card, at: call.span(of: bank), context.books)
    default: break
    }
    let id = call[bank]
    let reduced = context.books.effects(of: id).compactMap { position -> InvoiceID? in
      guard case .invoice(let invoice) = context.books.effects[position].target else { return nil }
      let isReduced = context.books.effects(on: .invoice(invoice)).contains { other in
        context.books.effects[other].kind == .discount
      }
      return isReduced ? invoice : nil
    }
    do {
      let entries = try context.books.unmatch(id)
      return Answer(
        entries: entries, document: .bank(id), notices: reduced.map(Notice.discountStays))
    } catch {
      switch error {
      case .isOpen:
        throw Diagnostic(
          .bankIsOpen, at: call.span(of: bank),
          Phrase("\(context.books.name(id)) is open", "\(context.books.name(id)) ist offen"),
          possible: context.books.possible(for: .bank(id)))
      case .takenBack(let elsewhere):
        throw .takenBack(elsewhere, at: call.span(of: bank), context.books)
      case .creditInUse(let contact, let invoice):
        throw .creditInUse(contact, by: invoice, at: call.span(of: bank), context.books)
      case .advanceInUse(let contact, let bill):
        throw .advanceInUse(contact, by: bill, at: call.span(of: bank), context.books)
      case .cardAdvanceInUse(let statement):
        throw .advanceInUse(statement, at: call.span(of: bank), context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: bank))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    return Phrase("\(name) open again", "\(name) wieder offen")
  }
}
