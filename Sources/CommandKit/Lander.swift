import Books
import Diagnostics
import Ledger
import Syntax

/// Reads the words of a line into a call, as a signature declares them.
///
/// Works on bytes and integers; a line of known accounts, amounts and dates allocates nothing.
public struct Lander {
  let signature: Signature
  /// Typed by hand: parts of names are enough where they are unique.
  let isTyped: Bool
  var position: Int
  private var item = 0

  public init(_ signature: Signature, at position: Int, isTyped: Bool) {
    self.signature = signature
    self.isTyped = isTyped
    self.position = position
  }

  /// Lands all arguments.
  ///
  /// - Throws: what is unknown, ambiguous, missing or of the wrong kind, at its word.
  public mutating func land(
    into call: inout Call, _ books: Books, _ variables: Variables
  ) throws(Diagnostic) {
    call.firstArgument = position
    call.itemWidth = signature.items.count
    call.items.removeAll(keepingCapacity: true)
    call.whole.removeAll(keepingCapacity: true)
    for _ in 0..<signature.wholeCount { call.whole.append(.absent) }
    if !call.texts.isEmpty { call.texts.removeAll(keepingCapacity: true) }
    try landObjects(into: &call, books, variables)
    if !signature.items.isEmpty { beginItem(&call) }
    var isItemBegun = false
    while position < call.words.count {
      let word = call.words[position]
      if word.kind == .comma {
        try checkComma(call, isItemBegun: isItemBegun)
        position += 1
        item += 1
        beginItem(&call)
        isItemBegun = false
        continue
      }
      if !signature.items.isEmpty, !isItemBegun {
        isItemBegun = true
        if try landItemObjects(into: &call, books, variables) { continue }
      }
      try landKeyword(into: &call, books, variables)
    }
    try checkMissing(call, isItemBegun: isItemBegun)
  }

  private func beginItem(_ call: inout Call) {
    for _ in 0..<call.itemWidth { call.items.append(.absent) }
  }

  private mutating func landObjects(
    into call: inout Call, _ books: Books, _ variables: Variables
  ) throws(Diagnostic) {
    for outline in signature.objects {
      guard position < call.words.count else { return }
      if !outline.isRequired, !fits(outline, call) { continue }
      var slot = Slot.absent
      try read(outline, into: &slot, &call, books, variables)
      call.whole[outline.index] = slot
    }
  }

  /// True when at least one word was taken.
  private mutating func landItemObjects(
    into call: inout Call, _ books: Books, _ variables: Variables
  ) throws(Diagnostic) -> Bool {
    let start = position
    for outline in signature.items where outline.isObject {
      guard position < call.words.count else { break }
      if !outline.isRequired, !fits(outline, call) { continue }
      var slot = Slot.absent
      try read(outline, into: &slot, &call, books, variables)
      call.items[item * call.itemWidth + outline.index] = slot
    }
    return position > start
  }

  /// Whether the next word can be an optional object rather than a keyword.
  private func fits(_ outline: Outline, _ call: Call) -> Bool {
    let word = call.words[position]
    if word.kind == .comma { return false }
    let name = Syntax.name(of: word, in: call.line)
    if !name.isEmpty {
      let isKeyword =
        signature.items.contains { other in other.isNamed(name) }
        || signature.options.contains { other in other.isNamed(name) }
      if isKeyword { return false }
    }
    if outline.shape == .quantity {
      // Told from a plain amount by the sign that follows.
      guard position + 1 < call.words.count else { return false }
      let sign = Syntax.name(of: call.words[position + 1], in: call.line)
      return sign == "x" || sign == "×" || sign == "*"
    }
    return outline.shape.couldBegin(with: word)
  }

  private mutating func landKeyword(
    into call: inout Call, _ books: Books, _ variables: Variables
  ) throws(Diagnostic) {
    let word = call.words[position]
    let name = name(of: word, in: call.line)
    if !name.isEmpty {
      for outline in signature.items where outline.isNamed(name) {
        let place = item * call.itemWidth + outline.index
        var slot = call.items[place]
        try landOption(outline, word, name, into: &slot, &call, books, variables)
        call.items[place] = slot
        return
      }
      for outline in signature.options where outline.isNamed(name) {
        var slot = call.whole[outline.index]
        try landOption(outline, word, name, into: &slot, &call, books, variables)
        call.whole[outline.index] = slot
        return
      }
    }
    throw unexpected(word, in: call)
  }

  private mutating func landOption(
    _ outline: Outline, _ word: Word, _ name: Name, into slot: inout Slot, _ call: inout Call,
    _ books: Books, _ variables: Variables
  ) throws(Diagnostic) {
    guard !slot.isPresent else {
      throw Diagnostic(
        .repeatedArgument, at: word.span,
        Phrase("'\(outline.name)' is given twice", "'\(outline.name)' steht zweimal"))
    }
    if name != outline.key { call.isCanonical = false }
    position += 1
    if outline.role == .flag {
      slot.form = .plain
      slot.start = word.start
      slot.end = word.end
      return
    }
    guard position < call.words.count, call.words[position].kind != .comma else {
      throw missing(outline, at: call.end)
    }
    try read(outline, into: &slot, &call, books, variables)
  }

  private mutating func read(
    _ outline: Outline, into slot: inout Slot, _ call: inout Call, _ books: Books,
    _ variables: Variables
  ) throws(Diagnostic) {
    guard call.words[position].kind != .comma else {
      throw missing(outline, at: call.words[position].span)
    }
    var reader = ValueReader(outline: outline, isTyped: isTyped, position: position)
    try reader.read(into: &slot, &call, books, variables)
    position = reader.position
  }
}

extension Outline {
  func isNamed(_ name: Name) -> Bool {
    !isObject && (key == name || germanKey == name)
  }
}
