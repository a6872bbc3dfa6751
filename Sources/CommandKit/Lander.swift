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
  /// The books are only read; they are handed on by their address, because a borrowed value of
  /// this size would be copied for each line.
  /// - Throws: what is unknown, ambiguous, missing or of the wrong kind, at its word.
  public mutating func land(into call: inout Call, _ books: inout Books) throws(Diagnostic) {
    do throws(Diagnostic) {
      try landAll(into: &call, &books)
    } catch {
      throw forgottenQuotes(error, in: call, &books) ?? error
    }
  }

  mutating func landAll(into call: inout Call, _ books: inout Books) throws(Diagnostic) {
    call.begin(firstArgument: position, signature)
    let hasItems = call.itemWidth > 0
    let firstOfItem = signature.objects.count
    if hasItems { call.beginItem() }
    var isItemBegun = !hasItems
    // The arguments that stand by position come first: of the whole, then of each item.
    var next = 0
    var end = firstOfItem
    while position < call.words.count {
      let isOfItem: Bool
      if next < end {
        place = next
        next += 1
        guard signature.plans[place].isRequired || fits(call) else { continue }
        isOfItem = place >= firstOfItem
      } else if call.words[position].kind == .comma {
        try checkComma(call, isItemBegun: isItemBegun)
        position += 1
        endItem(in: &call)
        item += 1
        call.beginItem()
        isItemBegun = false
        continue
      } else if !isItemBegun {
        isItemBegun = true
        next = firstOfItem
        end = firstOfItem + signature.itemObjectCount
        continue
      } else {
        isOfItem = try takeKeyword(in: &call)
      }
      try landValue(ofItem: isOfItem, into: &call, &books)
    }
    if hasItems { endItem(in: &call) }
    if lacksInItem || signature.requiredOfWhole & ~call.ofWhole != 0 { try checkMissing(call) }
  }

  private mutating func endItem(in call: inout Call) {
    call.endItem()
    if signature.requiredOfItem & ~call.ofItem != 0 { lacksInItem = true }
  }

  /// Whether the next word can be an optional object rather than a keyword.
  private func fits(_ call: borrowing Call) -> Bool {
    let word = call.words[position]
    if word.kind == .comma { return false }
    let shape = shape
    if case .quantity = shape { return isQuantity(call) }
    // No keyword begins with a digit: most amounts need no look at them.
    if case .amount = shape, isDigit(call.line[Int(word.start)]) { return true }
    if signature.keyword(word, in: call.line) != nil { return false }
    switch shape {
    case .amount, .money, .rate:
      return word.kind != .quoted
    case .contact: return word.kind != .expression
    case .text:
      return word.kind != .expression && !(outline.shape == .path && isAmount(word, call))
    default:
      return true
    }
  }

  /// A quantity is told from a plain amount by the sign that follows.
  private func isQuantity(_ call: borrowing Call) -> Bool {
    guard position + 1 < call.words.count else { return false }
    let next = call.words[position + 1]
    guard next.end - next.start <= 2 else { return false }
    let sign = Syntax.name(of: next, in: call.line)
    return (sign == Self.times || sign == Self.cross || sign == Self.star)
      && signature.keyword(call.words[position], in: call.line) == nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Whether a word can be no file that is left out, because it is an amount of the list behind it.
  private func isAmount(_ word: Word, _ call: borrowing Call) -> Bool {
    guard let first = signature.items.first, first.shape == .amount else { return false }
    if word.kind == .variable { return true }
    guard word.kind == .bare else { return false }
    if case .notAnAmount = scanAmount(call.line, from: Int(word.start), to: Int(word.end)) {
      return false
    }
    return true
  }

  private static let times: Name = "x"
  private static let cross: Name = "×"
  private static let star: Name = "*"

  /// Takes the keyword that must stand here; whether it belongs to an item.
  @inline(__always)
  private mutating func takeKeyword(in call: inout Call) throws(Diagnostic) -> Bool {
    guard let keyword = signature.keyword(call.words[position], in: call.line) else {
      throw unexpected(call.words[position], in: call)
    }
    place = keyword.place
    let isItem = keyword.isItem
    if keyword.isGerman { call.isCanonical = false }
    let plan = signature.plans[place]
    guard (isItem ? call.ofItem : call.ofWhole) & plan.bit == 0 else {
      throw repeated(outline, at: call.words[position].span)
    }
    // The keyword itself is the value of a flag.
    if !plan.isFlag {
      position += 1
      guard position < call.words.count, call.words[position].kind != .comma else {
        throw missing(outline, at: call.end)
      }
    }
    return isItem
  }

  /// Reads the argument at `place` and puts it where it belongs.
  @inline(__always)
  private mutating func landValue(
    ofItem isItem: Bool, into call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let plan = signature.plans[place]
    var slot = Slot(at: position, call.words[position])
    if plan.isFlag {
      position += 1
    } else {
      try read(into: &slot, &call, &books)
    }
    if isItem {
      call.items[item * call.itemWidth + plan.index] = slot
      call.ofItem |= plan.bit
    } else {
      call.whole[plan.index] = slot
      call.ofWhole |= plan.bit
    }
  }
}
