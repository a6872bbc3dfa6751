/// What a command did not do and why, with the word at fault.
///
/// Facts and wording in one value: made where the span is known, shown by the one renderer.
/// The label speaks about the place, `notes` explain, `possible` lists commands that would work
/// now, `fix` is the corrected line where one exists.
public struct Diagnostic: Error, Hashable, Sendable {
  public var name: ErrorName
  public var span: Span
  public var label: Phrase
  public var notes: [Phrase]
  public var possible: [String]
  public var fix: String?

  public init(
    _ name: ErrorName, at span: Span, _ label: Phrase, notes: [Phrase] = [],
    possible: [String] = [], fix: String? = nil
  ) {
    self.name = name
    self.span = span
    self.label = label
    self.notes = notes
    self.possible = possible
    self.fix = fix
  }
}

/// Where a command line stands: the source it was read from and its first line there.
public struct Place: Hashable, Sendable {
  /// The file as the user named it; nil for a line typed at the prompt.
  public var file: String?
  /// Counted from 1.
  public var line: Int

  public init(file: String?, line: Int) {
    self.file = file
    self.line = line
  }
}
