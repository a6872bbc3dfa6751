/// A short bare word packed into integers, so that command names and keywords are compared
/// without a string.
///
/// Up to 24 bytes, the first byte in the highest place: the order of names is the order of their
/// bytes. A longer word has no name and equals `Name()`, which equals no keyword.
public struct Name: Hashable, Comparable, Sendable {
  public let first: UInt64
  public let second: UInt64
  public let third: UInt64
  /// Counted in bytes; 0 when there is no name.
  public let length: UInt8

  public static let maximumLength = 24

  /// No name: of an empty or too long word.
  @inlinable
  public init() {
    self.init(first: 0, second: 0, third: 0, length: 0)
  }

  @inlinable
  init(first: UInt64, second: UInt64, third: UInt64, length: UInt8) {
    self.first = first
    self.second = second
    self.third = third
    self.length = length
  }

  public init(_ text: String) {
    self.init(bytes: text.utf8)
  }

  public init(_ text: Substring) {
    self.init(bytes: text.utf8)
  }

  init(bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.maximumLength else {
      self.init()
      return
    }
    var parts: [3 of UInt64] = [0, 0, 0]
    for (index, byte) in bytes.enumerated() {
      parts[index / 8] |= UInt64(byte) << UInt64(56 - index % 8 * 8)
    }
    self.init(
      first: parts[0], second: parts[1], third: parts[2],
      length: UInt8(truncatingIfNeeded: bytes.count))
  }

  public var isEmpty: Bool { length == 0 }

  public static func < (left: Name, right: Name) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    return left.length < right.length
  }
}

extension Name: ExpressibleByStringLiteral {
  public init(stringLiteral text: StaticString) {
    self = text.withUTF8Buffer { (bytes: UnsafeBufferPointer<UInt8>) in Name(bytes: bytes) }
  }
}

extension Name: CustomStringConvertible {
  public var description: String {
    var bytes: [UInt8] = []
    for part in [first, second, third] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: part >> shift))
      }
    }
    return String(decoding: bytes.prefix(Int(length)), as: UTF8.self)
  }
}

/// The name of a bare word; empty for any other kind, because a quoted word is never a keyword.
///
/// Asked for by those who need it instead of kept in every `Word`: most words of a line are
/// amounts, accounts and texts.
@inlinable
public func name(of word: Word, in line: [UInt8]) -> Name {
  guard word.kind == .bare else { return Name() }
  let start = Int(word.start)
  let length = Int(word.end) &- start
  guard length > 0, length <= 8, start &+ 8 <= line.count else {
    return name(in: line, from: start, to: Int(word.end))
  }
  // Unchecked is right: eight bytes from `start` on lie in the line. Those behind the word are
  // shifted out.
  let part = UInt64(
    bigEndian: line.span.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: UInt64.self))
  let surplus = UInt64(truncatingIfNeeded: (8 &- length) &* 8)
  return Name(
    first: (part &>> surplus) &<< surplus, second: 0, third: 0,
    length: UInt8(truncatingIfNeeded: length))
}

/// The name that a stretch of the line makes; empty when it is longer than 24 bytes.
public func name(in line: [UInt8], from: Int, to: Int) -> Name {
  let length = to - from
  guard length > 0, length <= Name.maximumLength else { return Name() }
  let bytes = line.span
  return Name(
    first: packed(bytes, from: from, count: length),
    second: length > 8 ? packed(bytes, from: from + 8, count: length - 8) : 0,
    third: length > 16 ? packed(bytes, from: from + 16, count: length - 16) : 0,
    length: UInt8(truncatingIfNeeded: length))
}

private func packed(_ bytes: Swift.Span<UInt8>, from: Int, count: Int) -> UInt64 {
  let kept = min(count, 8)
  if from + 8 <= bytes.count {
    let part = UInt64(
      bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self))
    return part & (UInt64.max << UInt64(64 - kept * 8))
  }
  var part: UInt64 = 0
  for index in 0..<kept {
    part |= UInt64(bytes[from + index]) << UInt64(56 - index * 8)
  }
  return part
}
