import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// A transaction on a credit card that has paid a bill.
extension Match {
  static func matchBill(
    _ id: ChargeID, _ bill: BillID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    guard call.itemCount == 1 else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: target, item: 1),
        Phrase("a card transaction pays one bill", "eine Kartentransaktion bezahlt eine Rechnung"))
    }
    guard call[vat, 0] == nil else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: vat, item: 0),
        Phrase("the bill has its own VAT", "die Rechnung hat ihre eigene MWST"))
    }
    let card = context.books[context.books[id].statement].card
    let fee = try call.fee(fee, on: context.books[card].account, context.books)
    do {
      let entries = try context.books.match(
        id, bill: bill, fee: fee ?? .zero, force: call[force], on: call[on],
        text: call.keep(call[text, 0], in: &context.books))
      return Answer(entries: entries, document: .charge(id), other: .bill(bill))
    } catch {
      throw diagnostic(error, id, bill, call, context.books)
    }
  }

  private static func diagnostic(
    _ refusal: ChargeBillRefusal, _ id: ChargeID, _ bill: BillID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let line = call.span(of: bank)
    let place = call.span(of: target, item: 0)
    switch refusal {
    case .notOpen: return .chargeNotOpen(id, at: line, books)
    case .notExtracted(let statement): return .statementNotExtracted(statement, at: line, books)
    case .billNotOpen:
      return .billNotOpen(
        bill, at: place, Phrase("nothing is open to pay", "es ist nichts zu bezahlen"), books)
    case .wrongSign:
      return Diagnostic(
        .wrongSign, at: place,
        Phrase(
          "what a merchant pays back cannot pay a bill",
          "was ein Händler zurückzahlt, bezahlt keine Rechnung"))
    case .feeTooLarge:
      return Diagnostic(
        .wrongAmount, at: call.span(of: fee),
        Phrase("a fee is a part of what was charged", "eine Gebühr ist ein Teil des Belasteten"))
    case .exceedsOpen(let open): return .exceedsOpen(open, at: place)
    case .tooFarOff(let difference):
      return .differenceTooLarge(difference, of: bill, at: place, books)
    case .amountTooLarge: return .amountTooLarge(at: line)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}

extension Diagnostic {
  /// What is more than a tenth is hardly a difference of rates.
  static func differenceTooLarge(
    _ difference: Amount, of bill: BillID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let name = books.name(bill)
    return Diagnostic(
      .doesNotAddUp, at: span,
      Phrase(
        "what was charged differs from \(name) by \(difference.magnitude.shown), more than a "
          + "tenth; 'force' books it as an exchange difference",
        "das Belastete weicht von \(name) um \(difference.magnitude.shown) ab, mehr als ein "
          + "Zehntel; «erzwingen» bucht es als Kursdifferenz"))
  }
}
