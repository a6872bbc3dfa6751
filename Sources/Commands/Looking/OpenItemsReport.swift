import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Open invoices and credit notes by age.
public enum OpenItemsReport: Command {
  static let asOf = asOfDate(0)
  static let contact = Parameter<ContactID?>.keyword(
    1, "for", "für", .contact, Phrase("of this customer", "dieses Kunden"))
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "open-items", german: "offene-posten", .look,
    Phrase(
      "Shows open invoices and credit notes by age.",
      "Zeigt offene Rechnungen und Gutschriften nach Alter."),
    options: [asOf.outline, contact.outline, format.outline, file.outline],
    examples: [
      Example(
        "open-items", Phrase("aged by due date", "nach Fälligkeit")),
      Example(
        "open-items as-of 2026-03-31", Phrase("as they were then", "wie sie damals waren")),
    ],
    search: ["receivables", "aging", "Debitoren", "OP-Liste", "Mahnliste"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.openItems(asOf: call[asOf], contact: call[contact]), call, format: format,
      file: file)
  }
}
