import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes a sale out of the day's takings.
public enum VoidSale: Command {
  static let sale = Parameter<SaleID>.object(
    0, "sale", "KASSENBELEG", .document(.sale), Phrase("the sale", "der Kassenbeleg"))
  static let force = Flag(
    1, "force", "erzwingen",
    Phrase(
      "although the voucher it sold is redeemed", "obwohl der verkaufte Gutschein eingelöst ist"))

  public static let signature = Signature(
    "void", german: "beleg-stornieren", .till,
    Phrase(
      "Takes a sale out of the takings while its day is not exported.",
      "Nimmt einen Kassenbeleg aus den Einnahmen, solange sein Tag nicht exportiert ist."),
    details: Phrase(
      "After the export sell a negative amount, or take the export back. A sale by invoice goes "
        + "back with a credit note.",
      "Nach dem Export verkaufen Sie einen negativen Betrag oder holen den Export zurück. Ein "
        + "Verkauf auf Rechnung geht mit einer Gutschrift zurück."),
    objects: [sale.outline], options: [force.outline],
    examples: [
      Example(
        "void KB-1", Phrase("as if it had not been", "als wäre er nicht gewesen"),
        after: ["till activate", "sell 10.00 vat UN81 by cash"]),
      Example(
        "void KB-2", Phrase("the others stay", "die anderen bleiben"),
        after: [
          "till activate", "sell 10.00 vat UN81 by cash", "sell 20.00 vat UN81 by card",
        ]),
    ],
    search: ["cancel", "Bon stornieren", "Storno", "Kassenbeleg", "Arcavis"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[sale]
    do {
      let uncounted = try context.books.void(id, isForced: call[force])
      return Answer(
        document: .sale(id),
        notices: uncounted.map { day in .till(.countUndone(day)) }
          + Sell.drawerNotices(id, taking: -context.books[id].amount, context.books))
    } catch {
      throw diagnostic(error, id, call, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .sale(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    let amount = context.books[id].amount.shown
    return Phrase(
      "\(name) is void, \(amount) out of the takings",
      "\(name) ist storniert, \(amount) aus den Einnahmen genommen")
  }

  private static func diagnostic(
    _ refusal: VoidRefusal, _ id: SaleID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let span = call.span(of: sale)
    let name = books.name(id)
    switch refusal {
    case .onInvoice(let invoice):
      let other = books.name(invoice)
      return Diagnostic(
        .saleOnInvoice, at: span,
        Phrase(
          "\(name) is on invoice \(other); it goes back with a credit note",
          "\(name) steht auf Rechnung \(other); er geht mit einer Gutschrift zurück"),
        possible: ["credit-note \(other)", "show \(other)"])
    case .alreadyVoid:
      return Diagnostic(
        .saleIsVoid, at: span,
        Phrase("\(name) is void already", "\(name) ist schon storniert"),
        possible: ["show \(name)"])
    case .dayExported(let day): return .dayExported(day, at: span, books)
    case .exceedsVouchers(let outstanding): return .exceedsVouchers(outstanding, at: span, books)
    case .overflow: return .journal(.overflow, at: span)
    }
  }
}
