import Ledger

/// A file that belongs to a document: known by name, size and SHA-256, kept elsewhere.
public struct Attachment: Hashable, Sendable {
  public let name: TextReference
  /// In bytes.
  public let size: Int64
  public let digest: Digest256
  /// The one before it on the same document.
  let previous: UInt32
}

/// A SHA-256 value, which tells files apart by their content.
public struct Digest256: Hashable, Sendable {
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// Reads 64 hexadecimal digits in either case.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var parts: [UInt64] = []
    for start in stride(from: 0, to: 64, by: 16) {
      var word: UInt64 = 0
      for digit in digits[start..<start + 16] {
        guard let value = Self.value(of: digit) else { return nil }
        word = word << 4 | UInt64(value)
      }
      parts.append(word)
    }
    words = (parts[0], parts[1], parts[2], parts[3])
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// 64 hexadecimal digits.
  public var hex: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  public static func == (one: Digest256, other: Digest256) -> Bool { one.words == other.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.3)
  }
}
