/// Eight bytes of a line looked at together, the first of them in the lowest place.
///
/// Each question is answered by the high bits of the bytes it finds. Only the lowest bit set is
/// certain, because a subtraction borrows from the next byte: that is the byte to look at.
struct EightBytes {
  let bits: UInt64

  /// The bytes from `position` on; blanks stand for what is behind the end of the line.
  @inline(__always)
  init(_ line: Swift.Span<UInt8>, at position: Int) {
    if line.count >= 8 {
      self.init(longLine: line, at: position)
    } else {
      self.init(shortLine: line, from: position)
    }
  }

  /// The same of a line that has eight bytes or more.
  @inline(__always)
  init(longLine line: Swift.Span<UInt8>, at position: Int) {
    if position &+ 8 <= line.count {
      self.init(whole: line, at: position)
    } else {
      self.init(lastOf: line, from: position)
    }
  }

  /// Eight bytes that lie in the line.
  @inline(__always)
  init(whole line: Swift.Span<UInt8>, at position: Int) {
    // Unchecked is right: the caller knows `position + 8 <= line.count`, and no place is negative.
    bits =
      line.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: position, as: UInt64.self
      ).littleEndian
  }

  /// The last bytes of a line that has eight or more, at least one and fewer than eight.
  @inline(__always)
  init(lastOf line: Swift.Span<UInt8>, from position: Int) {
    let last = line.count &- 8
    let surplus = UInt64(truncatingIfNeeded: (position &- last) &* 8)
    bits =
      EightBytes(whole: line, at: last).bits &>> surplus
      | Self.every(Byte.blank) &<< (64 &- surplus)
  }

  private init(shortLine line: Swift.Span<UInt8>, from position: Int) {
    var bits = Self.every(Byte.blank)
    var place = line.count
    while place > position {
      place &-= 1
      bits = bits &<< 8 | UInt64(line[place])
    }
    self.bits = bits
  }

  @inline(__always)
  static func every(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Control characters, a tab among them, and all that is not ASCII.
  @inline(__always)
  var suspicious: UInt64 {
    ((bits &- Self.every(0x20)) | (bits &+ Self.every(0x01))) & Self.every(0x80)
  }

  /// Blanks, tabs, quotes, commas, all that is not ASCII, and `!`, which is no harm.
  @inline(__always)
  var wordStops: UInt64 {
    let low = bits &- Self.every(Byte.quote + 1)
    let comma = (bits ^ Self.every(Byte.comma)) &- Self.every(0x01)
    return (low | comma | bits) & Self.every(0x80)
  }

  /// Quotes and backslashes.
  @inline(__always)
  var textStops: UInt64 {
    let quote = (bits ^ Self.every(Byte.quote)) &- Self.every(0x01)
    let backslash = (bits ^ Self.every(Byte.backslash)) &- Self.every(0x01)
    return (quote | backslash) & ~bits & Self.every(0x80)
  }

  /// Ends of lines.
  @inline(__always)
  var newlines: UInt64 {
    let newline = (bits ^ Self.every(Byte.newline)) &- Self.every(0x01)
    return newline & ~bits & Self.every(0x80)
  }
}

extension EightBytes {
  /// The first place from `start` on at which a question finds something; the end of the line, or
  /// a place behind it, where it finds nothing.
  @inline(__always)
  static func first(
    in line: Swift.Span<UInt8>, from start: Int, _ question: (EightBytes) -> UInt64
  ) -> Int {
    var position = start
    while position < line.count {
      let found = question(EightBytes(line, at: position))
      if found != 0 { return position &+ found.bytesBefore }
      position &+= 8
    }
    return position
  }
}

/// Where the line ends that `from` is in: at the next newline, or at `to`.
public func newlinePosition(in text: Swift.Span<UInt8>, from: Int, to: Int) -> Int {
  // Cut off with its bounds checked: from here on nothing is.
  let rest = text.extracting(from..<to)
  return from + min(EightBytes.first(in: rest, from: 0, { bytes in bytes.newlines }), rest.count)
}

extension UInt64 {
  /// How many bytes stand before the first one found.
  @inline(__always)
  var bytesBefore: Int { Int(bitPattern: UInt(trailingZeroBitCount)) &>> 3 }
}

/// Whether all bytes stand between the blank and the tilde; not told of less than sixteen.
@inline(__always)
func isPrintableASCII(_ line: Swift.Span<UInt8>) -> Bool {
  guard line.count >= 16 else { return false }
  // As `suspicious`: what is found may have borrowed, but only where something is found.
  let below = SIMD2(repeating: EightBytes.every(0x20))
  let above = SIMD2(repeating: EightBytes.every(0x01))
  return !anyHighBit(line) { part in (part &- below) | (part &+ above) }
}

/// Whether the line may hold a combining mark, so that it has to be composed: without a byte from
/// 0xCC on there is none.
public func mayNeedComposing(_ line: [UInt8]) -> Bool {
  guard line.count >= 16 else { return line.contains { byte in byte >= 0xCC } }
  // The high bit, and what is left of 0xCC without it, which then reaches that bit again.
  let rest = SIMD2(repeating: EightBytes.every(0x7F))
  let distance = SIMD2(repeating: EightBytes.every(0x80 - 0x4C))
  return anyHighBit(line.span) { part in ((part & rest) &+ distance) & part }
}

/// Whether a test of sixteen bytes leaves a high bit anywhere in the line.
///
/// The line has sixteen bytes or more; the last sixteen overlap those before.
@inline(__always)
private func anyHighBit(
  _ line: Swift.Span<UInt8>, _ test: (SIMD2<UInt64>) -> SIMD2<UInt64>
) -> Bool {
  var found = test(sixteenBytes(line, at: line.count &- 16))
  var position = 0
  while position &+ 16 <= line.count {
    found |= test(sixteenBytes(line, at: position))
    position &+= 16
  }
  return (found[0] | found[1]) & EightBytes.every(0x80) != 0
}

/// Asked only where sixteen bytes from `position` on lie in the line, so that no check is needed.
@inline(__always)
private func sixteenBytes(_ line: Swift.Span<UInt8>, at position: Int) -> SIMD2<UInt64> {
  line.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: SIMD2<UInt64>.self)
}
