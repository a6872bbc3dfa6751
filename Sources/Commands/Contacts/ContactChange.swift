import Books
import CommandKit
import Diagnostics

/// Changes what is known of a contact.
public enum ContactChange: Command {
  static let contact = Parameter<ContactID>.object(
    0, "contact", "KONTAKT", .contact, Phrase("the contact", "der Kontakt"))
  static let name = Parameter<TextArgument?>.keyword(
    1, "name", "name", .text,
    Phrase("another name; the old one still finds it", "ein anderer Name; der alte findet ihn noch")
  )
  static let details = ContactParameters(from: 2)

  public static let signature = Signature(
    "contact change", german: "kontakt ändern", .start,
    Phrase(
      "Changes name, address, e-mail or role of a contact.",
      "Ändert Name, Adresse, E-Mail oder Rolle eines Kontakts."),
    details: Phrase(
      "What is not said stays; an empty text, \"\", takes away what is there. Roles are added.",
      "Was nicht gesagt wird, bleibt; ein leerer Text, \"\", entfernt, was da ist. Rollen kommen "
        + "hinzu."),
    objects: [contact.outline], options: [name.outline] + details.outlines,
    examples: [
      Example(
        "contact change \"Kunde AG\" email info@kunde.ch phone \"+41 44 123 45 67\"",
        Phrase("what is said is changed", "geändert wird, was gesagt ist"), after: stageCustomer),
      Example(
        "contact change \"Kunde AG\" name \"Kunde Holding AG\"",
        Phrase("another name", "ein anderer Name"), after: stageCustomer),
    ],
    search: ["rename", "edit", "umbenennen", "bearbeiten", "Adresse", "mutieren"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var facts = try details.facts(call)
    if let text = call.text(name) { facts.name = try checkedName(text, at: call.span(of: name)) }
    guard !facts.isEmpty else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "what is to change? for example: email \"…\"", "was ändert? zum Beispiel: email \"…\""))
    }
    let id = call[contact]
    do {
      try context.books.changeContact(id, facts)
      return Answer(contact: id)
    } catch {
      throw details.diagnostic(error, call, name: call.span(of: name), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    ContactNew.headline(answer, context)
  }
}
