import Diagnostics

/// One side of `1020/1100`: where it stands, and its number when it is one.
///
/// Without a number it is a part of an account's name, which only a human may type.
public struct AccountWord: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32
  public var number: UInt32?

  public var span: Diagnostics.Span { Diagnostics.Span(Int(start), Int(end)) }
}

/// The two accounts of a booking in the manner of the trade, debit before credit.
public struct AccountPair: Hashable, Sendable {
  public var debit: AccountWord
  public var credit: AccountWord
}

/// A document as it is called: `RE-1` has the prefix `RE` and the number 1, an own id such as
/// `Miete` is a prefix alone.
public struct DocumentWord: Hashable, Sendable {
  public var prefix: Name
  public var number: UInt32?
}

/// An entry `#12` or one of its rows `#12.1`.
public struct EntryWord: Hashable, Sendable {
  public var entry: Int
  public var row: Int?
}

/// Reads plain digits as a whole number; nil for a sign, a point, or more than 64 bits.
public func scanInteger(_ line: [UInt8], from: Int, to: Int) -> Int? {
  guard from < to else { return nil }
  var value = 0
  for position in from..<to {
    guard Byte.isDigit(line[position]) else { return nil }
    let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
    let (sum, overflowsToo) = tenfold.addingReportingOverflow(Int(line[position] &- 48))
    if overflows || overflowsToo { return nil }
    value = sum
  }
  return value
}

/// Reads an account number: one to nine digits, the first not 0, because 0100 and 100 would be
/// one.
public func scanAccountNumber(_ line: [UInt8], from: Int, to: Int) -> UInt32? {
  guard from < to, to - from <= 9, line[from] != UInt8(ascii: "0") else { return nil }
  var value: UInt32 = 0
  for position in from..<to {
    guard Byte.isDigit(line[position]) else { return nil }
    value = value &* 10 &+ UInt32(line[position] &- 48)
  }
  return value
}

/// Reads `debit/credit`; nil unless exactly one slash stands between two sides.
public func scanAccountPair(_ line: [UInt8], from: Int, to: Int) -> AccountPair? {
  if to &- from == 9, let pair = fourDigitPair(line.span.extracting(from..<to), from: from) {
    return pair
  }
  return otherPair(line, from: from, to: to)
}

@inline(never)
private func otherPair(_ line: [UInt8], from: Int, to: Int) -> AccountPair? {
  var slash: Int?
  for position in from..<max(from, to) where line[position] == Byte.slash {
    guard slash == nil else { return nil }
    slash = position
  }
  guard let slash, slash > from, slash + 1 < to else { return nil }
  return AccountPair(
    debit: accountWord(line, from: from, to: slash),
    credit: accountWord(line, from: slash + 1, to: to))
}

/// `1020/1100`, which nearly every pair is: both numbers are added up at once.
@inline(__always)
private func fourDigitPair(_ word: Swift.Span<UInt8>, from: Int) -> AccountPair? {
  let zero = UInt8(ascii: "0")
  guard word[4] == Byte.slash, word[0] != zero, word[5] != zero else { return nil }
  let bytes = word.bytes
  let debit = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self).littleEndian
  let credit = bytes.unsafeLoadUnaligned(fromByteOffset: 5, as: UInt32.self).littleEndian
  guard let pairs = digitPairs(UInt64(debit) | UInt64(credit) &<< 32) else { return nil }
  let hundreds = pairs & 0x0000_FFFF_0000_FFFF
  let numbers = hundreds &* 100 &+ (pairs &>> 16 & 0x0000_FFFF_0000_FFFF)
  let start = UInt32(truncatingIfNeeded: from)
  return AccountPair(
    debit: AccountWord(
      start: start, end: start &+ 4, number: UInt32(truncatingIfNeeded: numbers)),
    credit: AccountWord(
      start: start &+ 5, end: start &+ 9, number: UInt32(truncatingIfNeeded: numbers &>> 32)))
}

private func accountWord(_ line: [UInt8], from: Int, to: Int) -> AccountWord {
  AccountWord(
    start: UInt32(truncatingIfNeeded: from), end: UInt32(truncatingIfNeeded: to),
    number: scanAccountNumber(line, from: from, to: to))
}

/// Reads the name of a document: what stands before the last hyphen and the number behind it.
///
/// Where no number without leading zeros ends it, the whole is the prefix. Nil when it is empty,
/// begins with a digit, a sign or `#`, or has a prefix of more than 24 bytes.
public func scanDocument(_ line: [UInt8], from: Int, to: Int) -> DocumentWord? {
  guard from < to, isDocumentStart(line[from]) else { return nil }
  var digits = to
  while digits > from, Byte.isDigit(line[digits - 1]) { digits -= 1 }
  if digits < to, digits - 1 > from, line[digits - 1] == Byte.minus,
    let number = scanAccountNumber(line, from: digits, to: to)
  {
    let prefix = name(in: line, from: from, to: digits - 1)
    return prefix.isEmpty ? nil : DocumentWord(prefix: prefix, number: number)
  }
  let prefix = name(in: line, from: from, to: to)
  return prefix.isEmpty ? nil : DocumentWord(prefix: prefix, number: nil)
}

private func isDocumentStart(_ byte: UInt8) -> Bool {
  Byte.isASCIILetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
}

/// Reads `#12` or `#12.1`; nil for anything else, and for numbers beyond 64 bits.
public func scanEntry(_ line: [UInt8], from: Int, to: Int) -> EntryWord? {
  guard from < to, line[from] == Byte.hash else { return nil }
  var point = from + 1
  while point < to, line[point] != Byte.point { point += 1 }
  guard let entry = scanInteger(line, from: from + 1, to: point) else { return nil }
  if point == to { return EntryWord(entry: entry, row: nil) }
  guard let row = scanInteger(line, from: point + 1, to: to) else { return nil }
  return EntryWord(entry: entry, row: row)
}
