import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Advances with suppliers, deducted from their bills.
extension ApplyCredit {
  static func apply(
    to id: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    guard !call[force] else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: force),
        Phrase("a bill needs no force", "eine Lieferantenrechnung braucht das nicht"))
    }
    guard call[amount]?.currency == nil else {
      throw Diagnostic(
        .wrongCurrency, at: call.span(of: amount),
        Phrase("an advance is in francs", "eine Vorauszahlung ist in Franken"))
    }
    do {
      let entries = try context.books.applyAdvance(
        to: id, call[amount]?.amount, from: call[from], on: call[on])
      return Answer(entries: entries, document: .bill(id), contact: context.books[id].contact)
    } catch {
      throw diagnostic(error, id, call, context.books)
    }
  }

  static func advanceHeadline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let contact = answer.contact, let state = billHeadline(answer, context) else {
      return nil
    }
    let supplier = context.books[contact]
    return Phrase(
      "\(state.english); advance with \(supplier.name) \(supplier.advance.shown)",
      "\(state.german); Vorauszahlung bei \(supplier.name) \(supplier.advance.shown)")
  }

  private static func diagnostic(
    _ refusal: ApplyAdvanceRefusal, _ id: BillID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let place = call.span(of: document)
    let name = books[books[id].contact].name
    switch refusal {
    case .isDraft: return .billIsDraft(id, at: place, books)
    case .notOpen:
      return .billNotOpen(
        id, at: place, Phrase("nothing is open to pay", "es ist nichts zu bezahlen"), books)
    case .otherContact:
      return Diagnostic(
        .otherContact, at: call.span(of: from),
        Phrase("the bill is of \(name)", "die Rechnung ist von \(name)"))
    case .noAdvance:
      return Diagnostic(
        .noCredit, at: place,
        Phrase("\(name) holds nothing of ours", "\(name) hält nichts von uns"))
    case .amountNotPositive: return .notPositive(at: call.span(of: amount), hasSides: false)
    case .exceedsAdvance(let advance):
      return .exceedsAdvance(advance, at: call.span(of: amount))
    case .exceedsOpen(let open): return .exceedsOpen(open, at: call.span(of: amount))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
