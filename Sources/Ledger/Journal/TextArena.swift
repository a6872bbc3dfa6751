/// A text of the journal, by its place in the arena; 0 is no text.
public struct TextReference: Hashable, Sendable {
  public let offset: UInt32

  public static let none = TextReference(offset: 0)
}

/// All texts of the journal behind one another, each with its length before it.
public struct TextArena: Sendable {
  public private(set) var bytes: [UInt8] = [0]

  /// Longer texts are cut by whoever takes them in; two length bytes reach this far.
  public static let lengthLimit = 16_383

  public init() {}

  public var byteCount: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Everything that is kept, lengths included, for telling two arenas apart.
  package var content: ArraySlice<UInt8> { bytes[...] }

  /// Keeps a text; nil when the arena is full (4 GB) or the text longer than `lengthLimit`.
  public mutating func append(_ text: consuming ArraySlice<UInt8>) -> TextReference? {
    let length = text.count
    guard length > 0 else { return TextReference.none }
    guard length <= Self.lengthLimit, let offset = UInt32(exactly: bytes.count) else { return nil }
    if length < 128 {
      bytes.append(UInt8(length))
    } else {
      bytes.append(UInt8(length & 127) | 128)
      bytes.append(UInt8(length >> 7))
    }
    bytes.append(contentsOf: consume text)
    return TextReference(offset: offset)
  }

  public subscript(reference: TextReference) -> String {
    guard reference.offset > 0 else { return "" }
    var start = Int(reference.offset)
    var length = Int(bytes[start] & 127)
    if bytes[start] > 127 {
      start += 1
      length |= Int(bytes[start]) << 7
    }
    return String(decoding: bytes[start + 1..<start + 1 + length], as: UTF8.self)
  }

  /// Forgets everything kept since the arena had `byteCount` bytes.
  public mutating func truncate(to byteCount: Int) {
    guard byteCount < bytes.count, byteCount > 0 else { return }
    bytes.removeLast(bytes.count - byteCount)
  }
}
