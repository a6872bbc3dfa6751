import Glibc

/// Standard output with a memory of whether some of it got lost.
public final class AnswerStream {
  private let screen = Screen()
  public private(set) var hasLost = false

  public init() {}

  /// A reader that has gone, such as `head`, wants no more: then nothing is lost.
  public func write(_ text: String) {
    if !screen.write(text), errno != EPIPE { hasLost = true }
  }
}
