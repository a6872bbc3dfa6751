import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Refusals that several verbs of the cards share.
extension Diagnostic {
  /// The check list: what does not hold, with the steps that put it right in their order.
  static func integrationInactive(at span: Span, _ books: Books) -> Diagnostic {
    let missing = books.missingIntegration
    let words = Integration.missingWords(missing.count)
    return Diagnostic(
      .integrationInactive, at: span,
      Phrase(
        "bexio is not connected: \(words.english)", "bexio ist nicht verbunden: \(words.german)"),
      notes: Integration.Point.all.map { point in
        let holds = books.integration.holds(point)
        return Phrase(
          "\(holds ? "✓ yes" : "✗ missing")  \(point.title.english)",
          "\(holds ? "✓ ja" : "✗ fehlt")  \(point.title.german)")
      },
      possible: Self.steps(missing.map(\.command)))
  }

  /// Several permissions are granted with one command.
  private static func steps(_ commands: [String]) -> [String] {
    let grants = commands.filter { command in command.hasPrefix("integration bexio grant") }
    guard grants.count > 1 else { return commands }
    return commands.filter { command in !grants.contains(command) } + [
      "integration bexio grant all"
    ]
  }

  static func integration(_ refusal: IntegrationRefusal, at span: Span) -> Diagnostic {
    switch refusal {
    case .notEnabled:
      Diagnostic(
        .integrationDisabled, at: span,
        Phrase(
          "the integration is not enabled; only then it is linked",
          "die Integration ist nicht aktiviert; erst dann wird sie verknüpft"),
        possible: ["integration bexio enable"])
    case .notLinked:
      Diagnostic(
        .integrationUnlinked, at: span,
        Phrase(
          "bexio is not linked; it grants permissions to who is linked",
          "bexio ist nicht verknüpft; Berechtigungen erteilt es dem, der verknüpft ist"),
        possible: ["integration bexio link"])
    }
  }

  static func cardsNotSetUp(at span: Span, _ books: Books) -> Diagnostic {
    let isThere = books.chart.find(1_025) != nil
    return Diagnostic(
      .cardsNotSetUp, at: span,
      Phrase("there is no card account yet", "es gibt noch kein Kartenkonto"),
      possible: (isThere ? [] : ["account new 1025 \"Kartenkonto\" bank"]) + ["card-account 1025"])
  }

  /// The payment is in a state that does not allow the step.
  static func cardState(
    _ name: ErrorName, _ id: CardID, at span: Span, _ why: Phrase, _ books: Books
  ) -> Diagnostic {
    let payment = books.name(id)
    let state = books[id].state.title
    return Diagnostic(
      name, at: span,
      Phrase(
        "\(payment) is \(state.english); \(why.english)",
        "\(payment) ist \(state.german); \(why.german)"),
      possible: books.possible(for: .card(id)))
  }

  static func notOpen(_ id: CardID, at span: Span, _ books: Books) -> Diagnostic {
    let isFinal = if case .final = books[id].state { true } else { false }
    return .cardState(
      .cardNotOpen, id, at: span,
      isFinal
        ? Phrase(
          "take the final booking back first", "nehmen Sie zuerst die finale Buchung zurück")
        : books.endWords(id), books)
  }

  /// What is collected or final stays as it is; who collects after a release is paid anew.
  static func notPending(
    _ id: CardID, again: String?, at span: Span, _ why: Phrase, _ books: Books
  ) -> Diagnostic {
    guard books.reservationEnd(of: id) != nil else {
      return .cardState(.cardNotPending, id, at: span, why, books)
    }
    var found = cardState(.cardNotPending, id, at: span, books.endWords(id), books)
    found.possible = (again.map { line in [line] } ?? []) + ["show \(books.name(id))"]
    return found
  }
}
