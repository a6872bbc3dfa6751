import Books
import CommandKit
import Diagnostics

/// Settles what a card payment needs to be complete.
public enum Require: Command {
  static let what = Parameter<Int>.object(
    0, "what", "WAS",
    .choice([
      Choice("receipt", "beleg"), Choice("vat", "mwst"), Choice("category", "kategorie"),
    ]), Phrase("what is required", "was verlangt wird"))
  static let setting = Parameter<Int>.object(
    1, "setting", "EINSTELLUNG", .choice([Choice("on", "ein"), Choice("off", "aus")]),
    Phrase("whether it is", "ob es verlangt wird"))

  public static let signature = Signature(
    "require", german: "verlange", .cards,
    Phrase(
      "Settles what a card payment needs to be complete.",
      "Legt fest, was eine Kartenzahlung braucht, um komplett zu sein."),
    details: Phrase(
      "The category is always needed. VAT counts as given where the company is not on the "
        + "effective method.",
      "Die Kategorie ist immer nötig. Die MWST gilt als erfasst, wo die Firma nicht nach der "
        + "effektiven Methode abrechnet."),
    objects: [what.outline, setting.outline],
    examples: [
      Example("require receipt on", Phrase("a receipt for each", "zu jeder ein Beleg")),
      Example("require vat off", Phrase("as at the beginning", "wie zu Beginn")),
    ],
    search: [
      "Pflichtfelder", "Voraussetzungen für Spesenbearbeitung", "mandatory", "Belegpflicht",
      "Spesenmanagement",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let isOn = call[setting] == 0
    switch call[what] {
    case 0: context.books.requireReceipt(isOn)
    case 1: context.books.requireVAT(isOn)
    default:
      guard isOn else {
        throw Diagnostic(
          .categoryAlwaysNeeded, at: call.span(of: setting),
          Phrase(
            "the category is always needed: it is the account the payment is booked on",
            "die Kategorie ist immer nötig: sie ist das Konto, auf das die Zahlung gebucht wird"),
          possible: ["require receipt off", "require vat off"])
      }
    }
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let words = context.books.cardSettings.requirements
    return Phrase(
      "complete means: \(words.english)", "komplett heisst: \(words.german)")
  }
}

extension CardSettings {
  /// What a payment needs to be complete.
  var requirements: Phrase {
    let parts = [
      Phrase("category", "Kategorie"), needsReceipt ? Phrase("receipt", "Beleg") : nil,
      needsVAT ? Phrase("VAT", "MWST") : nil,
    ].compactMap { part in part }
    return Phrase(
      parts.map(\.english).joined(separator: ", "), parts.map(\.german).joined(separator: ", "))
  }
}
