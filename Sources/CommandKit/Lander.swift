import Books
import Diagnostics
import Ledger
import Syntax

/// Reads the words of a line into a call, as a signature declares them.
///
/// Works on bytes and plain data; a line of known accounts, amounts and dates allocates nothing.
public struct Lander {
  let signature: Signature
  let isTyped: Bool
  /// The word that is read next.
  var position: Int
  /// The argument that is being read, among the outlines of the signature.
  var place = 0
  private var item = 0
  /// Bits of the arguments that are there: of the whole, and of the item that is being read.
  private var ofWhole: UInt64 = 0
  private var ofItem: UInt64 = 0
  private var lacksInItem = false

  /// `isTyped`: by hand, so that parts of names are enough where they are unique.
  public init(_ signature: Signature, at position: Int, isTyped: Bool) {
    self.signature = signature
    self.isTyped = isTyped
    self.position = position
  }

  /// The form of the argument that is being read, and its declaration for the words of an error.
  var shape: ShapeForm { signature.plans[place].shape }
  var outline: Outline { signature.outlines[place] }

  /// Lands all arguments.
  ///
  /// - Throws: what is unknown, ambiguous, missing or of the wrong kind, at its word.
  public mutating func land(
    into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) {
    do throws(Diagnostic) {
      try landAll(into: &call, books)
    } catch {
      throw forgottenQuotes(error, in: call, books) ?? error
    }
  }

  mutating func landAll(
    into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) {
    call.begin(firstArgument: position, signature)
    for place in signature.objects.indices {
      guard try landObject(place, into: &call, books) else { break }
    }
    let hasItems = call.itemWidth > 0
    if hasItems { beginItem(of: &call) }
    var isItemBegun = false
    while position < call.words.count {
      if call.words[position].kind == .comma {
        try checkComma(call, isItemBegun: isItemBegun)
        position += 1
        item += 1
        endItem()
        beginItem(of: &call)
        isItemBegun = false
        continue
      }
      if hasItems, !isItemBegun {
        isItemBegun = true
        if try landItemObjects(into: &call, books) { continue }
      }
      try landKeyword(into: &call, books)
    }
    if hasItems { endItem() }
    if lacksInItem || signature.requiredOfWhole & ~ofWhole != 0 { try checkMissing(call) }
  }

  private mutating func beginItem(of call: inout Call) {
    call.beginItem()
    ofItem = 0
  }

  private mutating func endItem() {
    if signature.requiredOfItem & ~ofItem != 0 { lacksInItem = true }
  }

  /// True when at least one word was taken.
  private mutating func landItemObjects(
    into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) -> Bool {
    let start = position
    let first = signature.objects.count
    for place in first..<first + signature.itemObjectCount {
      guard try landObject(place, ofItem: true, into: &call, books) else { break }
    }
    return position > start
  }

  /// Lands an argument that stands by position, unless the next word is none; false at the end.
  private mutating func landObject(
    _ place: Int, ofItem: Bool = false, into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) -> Bool {
    guard position < call.words.count else { return false }
    self.place = place
    if signature.plans[place].isRequired || fits(call) {
      try land(ofItem: ofItem, into: &call, books)
    }
    return true
  }

  /// Whether the next word can be an optional object rather than a keyword.
  private func fits(_ call: borrowing Call) -> Bool {
    let word = call.words[position]
    if word.kind == .comma { return false }
    let name = Syntax.name(of: word, in: call.line)
    if !name.isEmpty, signature.keyword(name) != nil { return false }
    switch shape {
    case .quantity:
      // Told from a plain amount by the sign that follows.
      guard position + 1 < call.words.count else { return false }
      let sign = Syntax.name(of: call.words[position + 1], in: call.line)
      return sign == Self.times || sign == Self.cross || sign == Self.star
    case .amount:
      return word.kind != .quoted
    case .contact, .text:
      return word.kind != .expression
    default:
      return true
    }
  }

  private static let times: Name = "x"
  private static let cross: Name = "×"
  private static let star: Name = "*"

  private mutating func landKeyword(
    into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) {
    let name = Syntax.name(of: call.words[position], in: call.line)
    guard !name.isEmpty, let found = signature.keyword(name) else {
      throw unexpected(call.words[position], in: call)
    }
    place = signature.keywords[found].place
    let isItem = signature.keywords[found].isItem
    if signature.keywords[found].isGerman { call.isCanonical = false }
    guard (isItem ? ofItem : ofWhole) & signature.plans[place].bit == 0 else {
      throw repeated(outline, at: call.words[position].span)
    }
    // The keyword itself is the value of a flag.
    if !signature.plans[place].isFlag {
      position += 1
      guard position < call.words.count, call.words[position].kind != .comma else {
        throw missing(outline, at: call.end)
      }
    }
    try land(ofItem: isItem, into: &call, books)
  }

  /// Reads the argument at `place` and puts it where it belongs.
  private mutating func land(
    ofItem isItem: Bool, into call: inout Call, _ books: borrowing Books
  ) throws(Diagnostic) {
    var slot = Slot(at: position, call.words[position])
    if signature.plans[place].isFlag {
      position += 1
    } else {
      try read(into: &slot, &call, books)
    }
    let index = signature.plans[place].index
    let bit = signature.plans[place].bit
    if isItem {
      call.items[item * call.itemWidth + index] = slot
      ofItem |= bit
    } else {
      call.whole[index] = slot
      ofWhole |= bit
    }
  }
}
