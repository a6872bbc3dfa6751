/// A text in every language of the interface, so that none can be left untranslated.
public struct Phrase: Hashable, Sendable {
  public let english: String
  public let german: String

  public init(_ english: String, _ german: String) {
    self.english = english
    self.german = german
  }

  /// A text that reads the same in every language: a name, a number, a command.
  public init(same text: String) {
    self.init(text, text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }
}

/// A language of the interface; it words answers and never changes what is booked.
public enum Language: UInt8, CaseIterable, Sendable {
  case english
  case german

  /// The language tag as users write it after `--language` and `set language`.
  public var code: String {
    switch self {
    case .english: "en"
    case .german: "de"
    }
  }

  /// Reads a tag such as `de`, `de_CH.UTF-8` or `German`; nil when it names none of ours.
  public init?(tag: String) {
    let lowered = tag.lowercased()
    if lowered.hasPrefix("de") || lowered == "german" {
      self = .german
    } else if lowered.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }
}
