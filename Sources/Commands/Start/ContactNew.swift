import Books
import CommandKit
import Diagnostics

/// Creates a customer or supplier.
public enum ContactNew: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .text, Phrase("the name, in quotes", "der Name, in Anführungszeichen"),
    example: "\"Kunde AG\"")
  static let customer = Flag(1, "customer", "kunde", Phrase("buys from us", "kauft bei uns"))
  static let supplier = Flag(2, "supplier", "lieferant", Phrase("sells to us", "verkauft uns"))

  public static let signature = Signature(
    "contact new", german: "kontakt neu", .start,
    Phrase(
      "Creates a contact: a customer unless you say supplier.",
      "Legt einen Kontakt an: ein Kunde, wenn Sie nicht supplier sagen."),
    objects: [name.outline], options: [customer.outline, supplier.outline],
    examples: [
      Example("contact new \"Kunde AG\" customer", Phrase("contact 1", "Kontakt 1")),
      Example("contact new \"Müller & Söhne\" customer supplier", Phrase("both", "beides")),
    ],
    search: ["customer", "client", "Kunde", "Debitor", "Lieferant", "Kreditor", "Adresse"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[name])
    guard !text.isEmpty, text.utf8.count <= 200 else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("a name has 1 to 200 bytes", "ein Name hat 1 bis 200 Bytes"))
    }
    do {
      let id = try context.books.newContact(
        text, isCustomer: call[customer], isSupplier: call[supplier])
      return Answer(contact: id)
    } catch {
      switch error {
      case .nameTaken(let id):
        let number = context.books[id].number
        throw Diagnostic(
          .nameTaken, at: call.span(of: name),
          Phrase("contact \(number) has this name", "Kontakt \(number) hat diesen Namen"))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let id = answer.contact else { return nil }
    let contact = context.books[id]
    return Phrase(
      "contact \(contact.number) \(contact.name)", "Kontakt \(contact.number) \(contact.name)")
  }
}
