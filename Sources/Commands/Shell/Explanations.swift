import Diagnostics

extension ErrorName {
  /// What the error means at length: the rule, why it exists and what to do.
  ///
  /// One paragraph and, indented by two blanks on a line of its own, a command.
  public var explanation: Phrase {
    Self.explanations[self] ?? Phrase(same: rawValue)
  }

  private static let explanations = Dictionary(
    explained.map { name, text in (name, text) }, uniquingKeysWith: { first, _ in first })

  /// Every name once; a test holds it to that.
  static let explained = [
    aboutReading, aboutUnknown, aboutArguments, aboutState, aboutSteps, aboutRule, aboutParties,
    aboutSums, aboutOutside, aboutImports, aboutHistory, aboutSessions, aboutCards, aboutTill,
    aboutBills, aboutStatements,
  ].flatMap { part in part }
}
