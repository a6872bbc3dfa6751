import CommandKit
import Diagnostics

/// Gives a value a name.
public enum Let: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .name, Phrase("used as $name", "gebraucht als $name"),
    example: "price")
  static let equals = Parameter<Int>.object(
    1, "=", "=", .choice([Choice("=", "=")]), Phrase("the sign", "das Zeichen"))
  static let value = Parameter<ValueArgument>.object(
    2, "value", "WERT", .value,
    Phrase(
      "an amount, date, text, contact or document", "ein Betrag, Datum, Text, Kontakt oder Beleg"))

  public static let signature = Signature(
    "let", german: "sei", .scripts,
    Phrase(
      "Gives a value a name, used as $name.", "Gibt einem Wert einen Namen, gebraucht als $name."),
    objects: [name.outline, equals.outline, value.outline],
    examples: [
      Example("let paid = 1'131.00", Phrase("then ($paid - 1'081.00)", "dann ($paid - 1'081.00)")),
      Example("let x = RE-1", Phrase("then show $x", "dann show $x"), after: stageInvoice),
    ],
    search: ["variable", "define"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let key = call.text(call[name])
    guard key != "last" else {
      throw Diagnostic(
        .nameTaken, at: call.span(of: name),
        Phrase("$last is the latest document", "$last ist der letzte Beleg"))
    }
    guard let first = key.utf8.first, first | 32 >= 97, first | 32 <= 122, !key.contains(".") else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("a name begins with a letter", "ein Name beginnt mit einem Buchstaben"))
    }
    switch call[value] {
    case .amount(let amount): context.variables[key] = .amount(amount)
    case .day(let day): context.variables[key] = .day(day)
    case .document(let document): context.variables[key] = .document(document)
    case .contact(let contact): context.variables[key] = .contact(contact)
    case .text(let text): context.variables[key] = .text(call.text(text))
    }
    return Answer()
  }
}
