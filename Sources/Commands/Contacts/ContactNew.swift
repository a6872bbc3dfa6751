import Books
import CommandKit
import Diagnostics

/// Creates a customer or supplier.
public enum ContactNew: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .text, Phrase("the name, in quotes", "der Name, in Anführungszeichen"),
    example: "\"Kunde AG\"")
  static let details = ContactParameters(from: 1)

  public static let signature = Signature(
    "contact new", german: "kontakt neu", .start,
    Phrase(
      "Creates a contact: a customer unless you say supplier.",
      "Legt einen Kontakt an: ein Kunde, wenn Sie nicht supplier sagen."),
    details: Phrase(
      "Id and e-mail say who is who when contacts are read from a file; no two contacts share one.",
      "Id und E-Mail sagen, wer wer ist, wenn Kontakte aus einer Datei kommen; keine zwei Kontakte "
        + "teilen sie."),
    objects: [name.outline], options: details.outlines,
    examples: [
      Example("contact new \"Kunde AG\" customer", Phrase("contact 1", "Kontakt 1")),
      Example("contact new \"Müller & Söhne\" customer supplier", Phrase("both", "beides")),
      Example(
        "contact new \"Meier AG\" id 1042 email info@meier.ch postcode 8000 city Zürich",
        Phrase("as bexio knows it", "wie bexio ihn kennt")),
    ],
    search: ["customer", "client", "Kunde", "Debitor", "Lieferant", "Kreditor", "Adresse"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let span = call.span(of: name)
    let text = try checkedName(call.text(call[name]), at: span)
    let facts = try details.facts(call)
    do {
      return Answer(contact: try context.books.newContact(text, facts))
    } catch {
      throw details.diagnostic(error, call, name: span, context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let id = answer.contact else { return nil }
    let contact = context.books[id]
    return Phrase(
      "contact \(contact.number) \(contact.name)", "Kontakt \(contact.number) \(contact.name)")
  }
}
