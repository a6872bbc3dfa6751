import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Open invoices and credit notes by age, or open bills.
public enum OpenItemsReport: Command {
  static let asOf = asOfDate(0)
  static let contact = Parameter<ContactID?>.keyword(
    1, "for", "für", .contact,
    Phrase("of this customer or supplier", "dieses Kunden oder Lieferanten"))
  static let format = formatOption(2)
  static let file = fileOption(3)
  static let suppliers = Flag(
    4, "suppliers", "lieferanten",
    Phrase("what is owed to suppliers, 2000", "was Lieferanten geschuldet ist, 2000"))

  public static let signature = Signature(
    "open-items", german: "offene-posten", .look,
    Phrase(
      "Shows open invoices and credit notes by age, or open bills of suppliers.",
      "Zeigt offene Rechnungen und Gutschriften nach Alter, oder offene Lieferantenrechnungen."),
    options: [
      asOf.outline, contact.outline, format.outline, file.outline, suppliers.outline,
    ],
    examples: [
      Example(
        "open-items", Phrase("aged by due date", "nach Fälligkeit")),
      Example(
        "open-items as-of 2026-03-31", Phrase("as they were then", "wie sie damals waren")),
      Example(
        "open-items suppliers", Phrase("proved against 2000", "belegt gegen 2000"),
        after: stageBill),
    ],
    search: ["receivables", "aging", "Debitoren", "OP-Liste", "Mahnliste", "Kreditoren"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      call[suppliers]
        ? context.reports.openPayables(asOf: call[asOf], contact: call[contact])
        : context.reports.openItems(asOf: call[asOf], contact: call[contact]), call,
      format: format, file: file)
  }
}
