/// What a piece of text means to the eye; the words must say it too, for terminals without colour.
public enum Style: CaseIterable, Sendable {
  case error
  case warning
  case success
  case strong
  case faint
  case amount
  case prompt

  fileprivate var code: String {
    switch self {
    case .error: "1;31"
    case .warning: "33"
    case .success: "32"
    case .strong: "1"
    case .faint: "2"
    case .amount: "36"
    case .prompt: "1;34"
    }
  }
}

/// Whether styles are put on; the only source of terminal escapes in the program.
public struct Styling: Hashable, Sendable {
  public var enabled: Bool

  public init(enabled: Bool) {
    self.enabled = enabled
  }

  /// For files, pipes and terminals without colour.
  public static let plain = Styling(enabled: false)

  /// The text in its style, or as it is when styles are off or there is nothing to see.
  ///
  /// Measure and escape before: a styled text is for writing out only.
  public func apply(_ style: Style, to text: String) -> String {
    enabled && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}
