import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Sell {
  /// What an invoice refuses beyond the tests of every sale.
  static func invoice(
    _ refusal: InvoiceRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notACustomer:
      Diagnostic(
        .notACustomer, at: call.span(of: customer),
        Phrase("the contact is a supplier only", "der Kontakt ist nur Lieferant"))
    case .totalNotPositive(let total):
      Diagnostic(
        .amountNotPositive, at: span(0, call),
        Phrase(
          "the sale comes to \(total.shown); what the customer gets back is a credit note",
          "der Verkauf ergibt \(total.shown); was der Kunde zurückerhält, ist eine Gutschrift"))
    case .dueTooEarly:
      Diagnostic(
        .dateTooEarly, at: call.span(of: due),
        Phrase("due before the invoice", "fällig vor der Rechnung"))
    case .idTaken: .nameTaken(at: call.span(of: id))
    case .sameAccount(let line): .sameAccount(at: span(line, call))
    case .amountTooLarge(let line), .amountZero(let line):
      .amountZero(at: span(line, call))
    case .codeMissing(let line, let usual):
      InvoiceCommand.codeMissing(usual, at: span(line, call), call, books)
    case .vat(let refusal, let line):
      .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .currency(let refusal): .currency(refusal, at: span(0, call), books)
    case .journal(let refusal): .journal(refusal, at: call.span(of: on))
    }
  }
}
