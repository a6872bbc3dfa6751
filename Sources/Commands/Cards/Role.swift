import Books
import CommandKit
import Diagnostics

/// Says who works with the cards.
public enum Role: Command {
  static let role = Parameter<Int>.object(
    0, "role", "ROLLE",
    .choice([
      Choice("bookkeeper", "buchhalter"), Choice("card-administrator", "kartenadministrator"),
    ]), Phrase("who you are at the provider", "wer Sie beim Anbieter sind"))

  public static let signature = Signature(
    "role", german: "rolle", .cards,
    Phrase("Says in which role you work with the cards.", "Sagt, in welcher Rolle Sie arbeiten."),
    details: Phrase(
      "Only a card administrator may mark payments as complete by hand.",
      "Nur wer die Karten verwaltet, darf Zahlungen von Hand als komplett markieren."),
    objects: [role.outline],
    examples: [
      Example(
        "role card-administrator", Phrase("'complete' works now", "«komplett» geht jetzt")),
      Example("role bookkeeper", Phrase("as at the beginning", "wie zu Beginn")),
    ],
    search: ["card administrator", "Kartenadministrator", "permission", "user"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let roles = CardSettings.Role.allCases
    if roles.indices.contains(call[role]) { context.books.setRole(roles[call[role]]) }
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let title = context.books.cardSettings.role.title
    return Phrase("you are a \(title.english)", "Sie sind \(title.german)")
  }
}

extension CardSettings.Role {
  /// The stable name.
  var name: String { self == .bookkeeper ? "bookkeeper" : "card-administrator" }

  var title: Phrase {
    self == .bookkeeper
      ? Phrase("bookkeeper", "Buchhalter") : Phrase("card administrator", "Kartenadministrator")
  }
}
