import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Puts an order of the till's back office on an invoice.
public enum Order: Command {
  public static let signature = Signature(
    "order", german: "auftrag", .till,
    Phrase(
      "Puts an order of the back office on an invoice; wants the module for orders.",
      "Verbucht einen Auftrag des Backoffice auf Rechnung; braucht das Modul Aufträge."),
    details: Phrase(
      "Books what 'invoice' books. Without the module, sell by invoice at the till.",
      "Bucht, was «rechnung» bucht. Ohne das Modul: an der Kasse auf Rechnung verkaufen."),
    objects: [InvoiceCommand.customer.outline],
    items: [
      InvoiceCommand.quantity.outline, InvoiceCommand.amount.outline, InvoiceCommand.vat.outline,
      InvoiceCommand.text.outline, InvoiceCommand.account.outline,
    ],
    options: [
      InvoiceCommand.on.outline, InvoiceCommand.supply.outline, InvoiceCommand.due.outline,
      InvoiceCommand.reference.outline, InvoiceCommand.id.outline,
    ],
    examples: [
      Example(
        "order \"Kunde AG\" 1'081.00 vat UN81",
        Phrase("an open invoice", "eine offene Rechnung"),
        after: ["contact new \"Kunde AG\" customer", "till activate", "till orders on"]),
      Example(
        "order \"Kunde AG\" 3 x 9.95 vat UN81 account 3400 due 10d",
        Phrase("services, due in ten days", "Dienstleistungen, fällig in zehn Tagen"),
        after: ["contact new \"Kunde AG\" customer", "till activate", "till orders on"]),
    ],
    search: ["sales order", "Aufträge", "Backoffice", "Arcavis", "Bestellung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let books = context.books.till
    guard books.connection.isConnected else {
      throw .tillNotConnected(at: call.commandSpan, context.books)
    }
    guard books.hasOrders else {
      throw Diagnostic(
        .ordersModuleMissing, at: call.commandSpan,
        Phrase(
          "orders want the optional module, which is off",
          "Aufträge brauchen das optionale Modul, und es ist aus"),
        possible: ["till orders on"])
    }
    // The arguments are those of an invoice, at the same places.
    return try InvoiceCommand.run(call, &context)
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    InvoiceCommand.headline(answer, context)
  }
}
