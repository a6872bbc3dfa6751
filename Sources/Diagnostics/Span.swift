/// A stretch of bytes within one command line, end excluded.
public struct Span: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The place just behind the last word, where something is missing.
  public static func point(_ offset: Int) -> Span { Span(offset, offset) }
}
