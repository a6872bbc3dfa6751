import Books
import Diagnostics
import Ledger
import Syntax

/// A command line that has been read: typed arguments by their parameters.
///
/// One call serves all lines of a session; its buffers keep their memory.
public struct Call: Sendable {
  public internal(set) var line: [UInt8] = []
  public internal(set) var words: [Word] = []
  /// The first word behind the command's name.
  public internal(set) var firstArgument = 0
  // Seen by inlined subscripts: typed access through a generic costs ten times as much unless it
  // is specialised in the module that asks (200 instructions against 20 a value).
  @usableFromInline var whole: [Slot] = []
  @usableFromInline var items: [Slot] = []
  /// A bit for each argument that is there, by its index: of the whole, and of every item.
  ///
  /// What a slot holds that has none is left from an earlier line.
  @usableFromInline var ofWhole: UInt64 = 0
  @usableFromInline var ofItems: [UInt64] = []
  /// Of the item that is being read.
  var ofItem: UInt64 = 0
  @usableFromInline var itemWidth = 0
  /// How many items the list has; 0 for a command without one.
  public internal(set) var itemCount = 0
  /// What the names of the line stand for, if it has any.
  var variables = Variables()
  /// Texts that came from variables.
  var texts: [String] = []
  /// Whether something in the line is about another currency: an amount, a rate, or an argument
  /// for such amounts.
  ///
  /// Most lines have none, and then nothing asks further.
  public internal(set) var isForeign = false
  /// Whether the line is already what the log keeps.
  public internal(set) var isCanonical = true

  public init() {}

  /// Takes the bytes of the next line, keeping the buffer.
  public mutating func replaceLine(_ bytes: Swift.Span<UInt8>) {
    copy(bytes, inPlaceOf: &line)
  }

  /// Parts the line into words; `variables` are those that it may mention.
  public mutating func lex(_ variables: Variables) throws(Diagnostic) {
    isCanonical = true
    if try Syntax.lex(line, into: &words) { self.variables = variables }
  }

  /// Begins the arguments of a signature: none is there yet.
  mutating func begin(firstArgument: Int, _ signature: Signature) {
    self.firstArgument = firstArgument
    itemWidth = signature.items.count
    itemCount = 0
    ofWhole = 0
    isForeign = false
    while whole.count < signature.wholeWidth { whole.append(Slot()) }
    if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
  }

  /// Slots of earlier lines are used again: most lines have one item.
  mutating func beginItem() {
    let end = (itemCount + 1) * itemWidth
    if items.count < end { items += repeatElement(Slot(), count: end - items.count) }
    if ofItems.count == itemCount { ofItems.append(0) }
    ofItem = 0
    itemCount += 1
  }

  mutating func endItem() { ofItems[itemCount - 1] = ofItem }

  @inlinable @inline(__always)
  func has(_ index: Int) -> Bool { ofWhole & 1 &<< UInt64(index) != 0 }

  @inlinable @inline(__always)
  func has(_ index: Int, inItem item: Int) -> Bool { ofItems[item] & 1 &<< UInt64(index) != 0 }

  func slot(ofWhole index: Int) -> Slot { has(index) ? whole[index] : Slot() }

  func slot(_ index: Int, ofItem item: Int) -> Slot {
    has(index, inItem: item) ? items[item * itemWidth + index] : Slot()
  }

  /// The value of an argument; nil for an optional one that was left out.
  @inlinable
  public subscript<Value>(_ parameter: Parameter<Value>) -> Value {
    // What must be there is: a line without it has been refused.
    guard !Value.isOptional || has(parameter.index) else { return Value(Slot()) }
    return Value(whole[parameter.index])
  }

  @inlinable
  public subscript(_ flag: Flag) -> Bool { has(flag.index) }

  /// The value of an argument of one item of the list.
  @inlinable
  public subscript<Value>(_ parameter: Parameter<Value>, item: Int) -> Value {
    guard !Value.isOptional || has(parameter.index, inItem: item) else { return Value(Slot()) }
    return Value(items[item * itemWidth + parameter.index])
  }

  @inlinable
  public subscript(_ flag: Flag, item: Int) -> Bool { has(flag.index, inItem: item) }

  /// The date the user gave the step with `on`; nil when there is none.
  public func givenDay(_ signature: Signature) -> Day? {
    guard let index = signature.dateIndex else { return nil }
    let slot = slot(ofWhole: index)
    return slot.isPresent ? Day(slot) : nil
  }

  /// Where an argument stands; behind the last word when it was left out.
  public func span<Value>(of parameter: Parameter<Value>) -> Span {
    let slot = slot(ofWhole: parameter.outline.index)
    return slot.isPresent ? slot.span : end
  }

  public func span(of flag: Flag) -> Span {
    let slot = slot(ofWhole: flag.outline.index)
    return slot.isPresent ? slot.span : end
  }

  public func span(of flag: Flag, item: Int) -> Span {
    guard item < itemCount else { return end }
    let slot = slot(flag.outline.index, ofItem: item)
    return slot.isPresent ? slot.span : end
  }

  public func span<Value>(of parameter: Parameter<Value>, item: Int) -> Span {
    guard item < itemCount else { return end }
    let slot = slot(parameter.outline.index, ofItem: item)
    return slot.isPresent ? slot.span : end
  }

  public var hasArguments: Bool { words.count > firstArgument }

  /// The words of the command's name.
  public var commandSpan: Span {
    guard let first = words.first, firstArgument > 0 else { return Span(0, 0) }
    return Span(Int(first.start), Int(words[firstArgument - 1].end))
  }

  /// Just behind the last word.
  public var end: Span {
    Span.point(words.last.map { word in Int(word.end) } ?? 0)
  }

  public func text(_ argument: TextArgument) -> String {
    argument.slot.form == .variable
      ? texts[Int(argument.slot.first)] : unquoted(words[Int(argument.slot.word)], in: line)
  }

  public func text(_ parameter: Parameter<TextArgument?>) -> String? {
    self[parameter].map { argument in text(argument) }
  }

  /// Keeps a text in the books without making a `String` of it.
  public func keep(_ argument: TextArgument?, in books: inout Books) -> TextReference {
    guard let slot = argument?.slot else { return .none }
    if slot.form == .variable { return books.keep(Array(texts[Int(slot.first)].utf8)[...]) }
    let word = words[Int(slot.word)]
    if word.hasEscapes {
      var bytes: [UInt8] = []
      appendText(of: word, in: line, to: &bytes)
      return books.keep(bytes[...])
    }
    let isQuoted = word.kind == .quoted
    let start = Int(word.start) + (isQuoted ? 1 : 0)
    return books.keep(line[start..<Int(word.end) - (isQuoted ? 1 : 0)])
  }
}
