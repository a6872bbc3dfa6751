import Books
import Diagnostics
import Ledger
import Syntax

/// Reads the words of a line into a call, as a signature declares them.
///
/// Works on bytes and plain data; a line of known accounts, amounts and dates allocates nothing.
public struct Lander {
  let signature: Signature
  private var reader: ValueReader
  private var item = 0
  var isTyped: Bool { reader.isTyped }

  var position: Int {
    get { reader.position }
    set { reader.position = newValue }
  }

  /// `isTyped`: by hand, so that parts of names are enough where they are unique.
  public init(_ signature: Signature, at position: Int, isTyped: Bool) {
    self.signature = signature
    reader = ValueReader(signature, isTyped: isTyped, position: position)
  }

  /// Lands all arguments.
  ///
  /// - Throws: what is unknown, ambiguous, missing or of the wrong kind, at its word.
  public mutating func land(
    into call: inout Call, _ books: borrowing Books, _ variables: borrowing Variables
  ) throws(Diagnostic) {
    do throws(Diagnostic) {
      try landAll(into: &call, books, variables)
    } catch {
      throw forgottenQuotes(error, in: call, books, variables) ?? error
    }
  }

  mutating func landAll(
    into call: inout Call, _ books: borrowing Books, _ variables: borrowing Variables
  ) throws(Diagnostic) {
    call.begin(firstArgument: position, signature)
    let hasItems = call.itemWidth > 0
    try landObjects(into: &call, books, variables)
    if hasItems { call.beginItem() }
    var isItemBegun = false
    while position < call.words.count {
      let word = call.words[position]
      if word.kind == .comma {
        try checkComma(call, isItemBegun: isItemBegun)
        position += 1
        item += 1
        call.beginItem()
        isItemBegun = false
        continue
      }
      if hasItems, !isItemBegun {
        isItemBegun = true
        if try landItemObjects(into: &call, books, variables) { continue }
      }
      try landKeyword(word, into: &call, books, variables)
    }
    try checkMissing(call, isItemBegun: isItemBegun)
  }

  private mutating func landObjects(
    into call: inout Call, _ books: borrowing Books, _ variables: borrowing Variables
  ) throws(Diagnostic) {
    let plans = signature.objectPlans
    for place in plans.indices {
      let plan = plans[place]
      guard position < call.words.count else { return }
      if !plan.isRequired, !fits(plan, call) { continue }
      var slot = Slot.absent
      try read(plan, into: &slot, &call, books, variables)
      call.whole[Int(plan.index)] = slot
    }
  }

  /// True when at least one word was taken.
  private mutating func landItemObjects(
    into call: inout Call, _ books: borrowing Books, _ variables: borrowing Variables
  ) throws(Diagnostic) -> Bool {
    let start = position
    let plans = signature.itemPlans
    for place in plans.indices {
      let plan = plans[place]
      guard plan.isObject else { continue }
      guard position < call.words.count else { break }
      if !plan.isRequired, !fits(plan, call) { continue }
      var slot = Slot.absent
      try read(plan, into: &slot, &call, books, variables)
      call.items[item * call.itemWidth + Int(plan.index)] = slot
    }
    return position > start
  }

  /// Whether the next word can be an optional object rather than a keyword.
  private func fits(_ plan: ArgumentPlan, _ call: borrowing Call) -> Bool {
    let word = call.words[position]
    if word.kind == .comma { return false }
    let name = Syntax.name(of: word, in: call.line)
    if !name.isEmpty, signature.keyword(name) != nil { return false }
    switch plan.shape {
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
    _ word: Word, into call: inout Call, _ books: borrowing Books,
    _ variables: borrowing Variables
  ) throws(Diagnostic) {
    let name = Syntax.name(of: word, in: call.line)
    if !name.isEmpty, let found = signature.keyword(name) {
      let keyword = signature.keywords[found]
      if keyword.isGerman { call.isCanonical = false }
      if keyword.isItem {
        let plan = signature.itemPlans[Int(keyword.position)]
        let place = item * call.itemWidth + Int(plan.index)
        var slot = call.items[place]
        try landOption(plan, word, into: &slot, &call, books, variables)
        call.items[place] = slot
      } else {
        let plan = signature.optionPlans[Int(keyword.position)]
        var slot = call.whole[Int(plan.index)]
        try landOption(plan, word, into: &slot, &call, books, variables)
        call.whole[Int(plan.index)] = slot
      }
      return
    }
    throw unexpected(word, in: call)
  }

  private mutating func landOption(
    _ plan: ArgumentPlan, _ word: Word, into slot: inout Slot, _ call: inout Call,
    _ books: borrowing Books, _ variables: borrowing Variables
  ) throws(Diagnostic) {
    guard !slot.isPresent else { throw repeated(signature.outline(plan), at: word.span) }
    position += 1
    if plan.isFlag {
      slot.form = .plain
      slot.start = word.start
      slot.end = word.end
      return
    }
    guard position < call.words.count, call.words[position].kind != .comma else {
      throw missing(signature.outline(plan), at: call.end)
    }
    try read(plan, into: &slot, &call, books, variables)
  }

  private mutating func read(
    _ plan: ArgumentPlan, into slot: inout Slot, _ call: inout Call, _ books: borrowing Books,
    _ variables: borrowing Variables
  ) throws(Diagnostic) {
    guard call.words[position].kind != .comma else {
      throw missing(signature.outline(plan), at: call.words[position].span)
    }
    reader.plan = plan
    try reader.read(into: &slot, &call, books, variables)
  }
}
