import Diagnostics

/// Something that can follow: the commands in their order, and what they come to.
struct NextStep: Sendable {
  /// None where the step cannot be taken yet.
  let lines: [String]
  /// What it means here; the summary of the last command otherwise.
  let says: Phrase?

  init(_ lines: [String], _ says: Phrase? = nil) {
    self.lines = lines
    self.says = says
  }

  init(_ line: String, _ english: String, _ german: String) {
    self.init([line], Phrase(english, german))
  }
}

/// A step that was tried: legal, with what it booked.
struct TriedStep: Sendable {
  let lines: [String]
  let says: Phrase
  /// `1020/1100 1'081.00`, row by row.
  let rows: [String]
  /// How things stand afterwards; nil where the command has nothing to say.
  let result: Phrase?
}
