import Books
import CommandKit
import Diagnostics

/// Reminds a customer of an open invoice.
public enum Remind: Command {
  static let invoice = invoiceObject(Phrase("the open invoice", "die offene Rechnung"))

  public static let signature = Signature(
    "remind", german: "mahnen", .sales,
    Phrase(
      "Raises the reminder level of an open invoice, 1 to 3; books nothing.",
      "Erhöht die Mahnstufe einer offenen Rechnung, 1 bis 3; bucht nichts."),
    objects: [invoice.outline],
    examples: [
      Example(
        "remind RE-1", Phrase("level 1", "Stufe 1"),
        after: ["contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81"]),
      Example(
        "remind RE-1", Phrase("level 2", "Stufe 2"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "remind RE-1",
        ]),
    ],
    search: ["dunning", "reminder", "Mahnung", "Zahlungserinnerung"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[invoice]
    do {
      _ = try context.books.remind(id)
      return Answer(document: .invoice(id))
    } catch {
      switch error {
      case .notOpen:
        throw .notOpen(
          id, at: call.span(of: invoice),
          Phrase("there is nothing to remind of", "es gibt nichts zu mahnen"), context.books)
      case .levelsExhausted:
        let name = context.books.name(id)
        throw Diagnostic(
          .remindersExhausted, at: call.span(of: invoice),
          Phrase(
            "\(name) was reminded three times; what follows is debt enforcement or a loss",
            "\(name) wurde dreimal gemahnt; danach folgen Betreibung oder Verlust"),
          possible: ["unpaid \(name)", "write-off \(name) with-vat"])
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .invoice(let id) = answer.document else { return nil }
    let level = context.books[id].reminders
    let name = context.books.name(id)
    return Phrase("\(name) reminded, level \(level)", "\(name) gemahnt, Stufe \(level)")
  }
}
