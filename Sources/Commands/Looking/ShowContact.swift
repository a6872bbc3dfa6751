import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The customer account.
public enum ShowContact: Command {
  static let contact = Parameter<ContactID>.object(
    0, "contact", "KONTAKT", .contact, Phrase("the customer", "der Kunde"))
  static let asOf = asOfDate(1)
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "show contact", german: "zeige kontakt", .look,
    Phrase(
      "Shows the customer account as the customer sees it, proved against 1100 and 2030.",
      "Zeigt das Kundenkonto, wie der Kunde es sieht, belegt gegen 1100 und 2030."),
    objects: [contact.outline], options: [asOf.outline, format.outline, file.outline],
    examples: [
      Example(
        "show contact \"Kunde AG\"", Phrase("minus is owed to us", "minus schuldet er uns"),
        after: stageInvoice),
      Example(
        "show contact \"Kunde AG\" as-of 2026-12-31", Phrase("at a day", "an einem Tag"),
        after: stageInvoice),
    ],
    search: ["customer account", "Kundenkonto"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(
      context.reports.show(call[contact], asOf: call[asOf]), call, format: format, file: file)
  }
}
