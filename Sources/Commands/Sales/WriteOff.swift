import Books
import CommandKit
import Diagnostics
import Ledger

/// Writes off what is open as a bad debt.
public enum WriteOff: Command {
  static let invoice = invoiceObject(Phrase("the open invoice", "die offene Rechnung"))
  static let vat = Parameter<Int>.object(
    1, "vat", "MWST",
    .choice([Choice("with-vat", "mit-mwst"), Choice("without-vat", "ohne-mwst")]),
    Phrase("whether the VAT goes back with it", "ob die MWST mit zurückgeht"))
  static let on = onDate(2)
  static let text = textOption(3)

  public static let signature = Signature(
    "write-off", german: "ausbuchen", .sales,
    Phrase(
      "Writes off what is open on an invoice as a bad debt (3805).",
      "Bucht aus, was auf einer Rechnung offen ist: Debitorenverlust (3805)."),
    details: Phrase(
      "bexio does it by hand: Skonto, then 3805/3800; or a credit note without VAT, then "
        + "3805/3801. The net effect is the same. Ask your fiduciary for the account.",
      "bexio tut es von Hand: Skonto, dann 3805/3800; oder eine Gutschrift ohne MWST, dann "
        + "3805/3801. Die Wirkung ist dieselbe. Fragen Sie Ihren Treuhänder nach dem Konto."),
    objects: [invoice.outline, vat.outline], options: [on.outline, text.outline],
    examples: [
      Example(
        "write-off RE-1 with-vat",
        Phrase("3805/1100 20.00 and 2200/1100 1.62", "3805/1100 20.00 und 2200/1100 1.62"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'059.38", "match BT-1 RE-1",
        ]),
      Example(
        "write-off RE-1 without-vat", Phrase("3805/1100 1'081.00", "3805/1100 1'081.00"),
        after: ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]),
    ],
    search: ["bad debt", "Debitorenverlust", "abschreiben", "uneinbringlich"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[invoice]
    let corrects = call[vat] == 0
    let open = context.books[id].remaining
    do {
      let entries = try context.books.writeOff(
        id, correctsVAT: corrects, on: call[on],
        text: call.keep(call[text], in: &context.books))
      let notice: [Notice] =
        corrects || context.books.company.method != .effective
        ? [] : [.vatNotCorrected(context.books.tax(in: open, of: id), id)]
      return Answer(entries: entries, document: .invoice(id), notices: notice)
    } catch {
      throw .reduction(
        error, of: id, invoice: call.span(of: invoice), amount: call.span(of: invoice),
        on: call.span(of: on), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    invoiceHeadline(answer, context)
  }
}

extension Books {
  /// The VAT that a part of an invoice bears, for the word that it stays owed.
  func tax(in amount: Amount, of id: InvoiceID) -> Amount {
    spread(amount, over: id).reduce(.zero) { sum, share in sum + share.tax }
  }
}
