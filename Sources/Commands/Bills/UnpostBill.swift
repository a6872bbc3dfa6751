import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes a booked bill back to draft.
public enum UnpostBill: Command {
  static let bill = billObject(
    Phrase("the booked bill that is not paid", "die verbuchte, unbezahlte Rechnung"))

  public static let signature = Signature(
    "unpost", german: "verbuchung-aufheben", .bills,
    Phrase(
      "Takes a booked supplier's bill that nobody has paid back to draft.",
      "Macht eine verbuchte, unbezahlte Lieferantenrechnung wieder zum Entwurf."),
    details: Phrase(
      "Its entry is reversed, on its own date while that is open. What is paid goes back first.",
      "Ihre Buchung wird storniert, am eigenen Datum, solange das offen ist. Was bezahlt ist, geht "
        + "zuerst zurück."),
    objects: [bill.outline],
    examples: [
      Example(
        "unpost LR-1", Phrase("2000/6500 and 2000/1171", "2000/6500 und 2000/1171"),
        after: stageBill),
      Example(
        "unpost LR-1", Phrase("once the payment went back", "sobald die Zahlung zurück ist"),
        after: stageBill + ["pay LR-1 from 1020", "unpay LR-1"]),
    ],
    search: ["DRAFT", "zurücksetzen", "auf Entwurf setzen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[bill]
    do {
      return Answer(entries: try context.books.unpost(id), document: .bill(id))
    } catch {
      let span = call.span(of: bill)
      switch error {
      case .isDraft: throw .billIsDraft(id, at: span, context.books)
      case .notUnpaid:
        throw .billNotOpen(
          id, at: span,
          Phrase(
            "only what nobody has paid goes back to draft",
            "nur was niemand bezahlt hat, wird wieder Entwurf"), context.books)
      case .journal(let refusal): throw .journal(refusal, at: span)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    billHeadline(answer, context)
  }
}
