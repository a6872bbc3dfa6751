import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// A discount on a supplier's bill.
extension Discount {
  static func discount(
    _ id: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.discount(
        id, call[amount]?.money, on: call[on], text: call.keep(call[text], in: &context.books))
      return Answer(entries: entries, document: .bill(id))
    } catch {
      throw diagnostic(error, id, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: BillDiscountRefusal, _ id: BillID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let place = call.span(of: document)
    let sum = call.span(of: amount)
    switch refusal {
    case .isDraft: return .billIsDraft(id, at: place, books)
    case .notOpen:
      return .billNotOpen(
        id, at: place, Phrase("nothing is open to reduce", "es ist nichts offen"), books)
    case .otherCurrency(let own):
      return Diagnostic(
        .wrongCurrency, at: sum,
        Phrase("the bill is in \(own.code)", "die Rechnung ist in \(own.code)"))
    case .amountNotPositive: return .notPositive(at: sum, hasSides: false)
    case .exceedsOpen(let open): return .exceedsOpen(open, at: sum)
    case .amountTooSmall: return .amountTooSmall(at: sum)
    case .discountAlone:
      return Diagnostic(
        .discountAlone, at: sum,
        Phrase(
          "a bill is not covered by a discount alone; part of it is paid",
          "eine Rechnung ist nicht durch Skonto allein gedeckt; ein Teil wird bezahlt"),
        possible: ["pay \(books.name(id)) from 1020", "unpost \(books.name(id))"])
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
