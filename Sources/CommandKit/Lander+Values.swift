import Books
import Diagnostics
import Ledger
import Syntax

// One argument: the word at `position`, or two of them for a target.
extension Lander {
  /// Fills the slot, which says already at which word it stands.
  @inline(__always)
  mutating func read(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind != .comma else { throw missing(outline, at: word.span) }
    if word.kind == .variable {
      try readVariable(word, into: &slot, &call)
      position += 1
      return
    }
    switch shape {
    case .amount, .money(isKeyword: false): try readAmount(into: &slot, &call)
    case .accountPair: try readPair(into: &slot, &call, &books)
    case .account:
      slot.first = try account(word, in: &call, &books).index
      position += 1
    case .contact:
      slot.first = try contact(word, in: &call, &books).index
      position += 1
    case .document(let kinds): try readDocument(kinds, into: &slot, call, &books)
    case .date, .term: try readDate(into: &slot, &call, &books)
    case .vatCode: try readCode(into: &slot, &call, &books)
    case .text:
      try checkText(word, call)
      position += 1
    case .target: try readTarget(into: &slot, &call, &books)
    default: try readRare(word, into: &slot, &call, &books)
    }
  }

  private mutating func readRare(
    _ word: Word, into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    switch shape {
    case .money:
      call.isForeign = true
      try readAmount(into: &slot, &call)
    case .rate:
      call.isForeign = true
      try readRate(into: &slot, call)
    case .currency: try readCurrency(into: &slot, call)
    case .month: try readMonth(into: &slot, call)
    case .accountRange: try readRange(into: &slot, call)
    case .partyWith(let kinds): try readParty(kinds, into: &slot, &call, &books)
    case .entry: try readEntry(into: &slot, call, &books)
    case .showable:
      if call.line[Int(word.start)] == UInt8(ascii: "#") {
        try readEntry(into: &slot, call, &books)
      } else {
        try readDocument(.any, into: &slot, call, &books)
      }
    case .integer: try readInteger(into: &slot, call)
    case .quantity: try readQuantity(into: &slot, call)
    case .choice:
      if case .choice(let choices) = outline.shape {
        try readChoice(choices, into: &slot, &call)
      }
    case .name: try readName(call)
    case .rest:
      slot.end = UInt32(truncatingIfNeeded: call.line.count)
      position = call.words.count
    case .value: try readValue(into: &slot, &call, &books)
    case .amount, .accountPair, .account, .contact, .document, .date, .term, .vatCode, .text,
      .target:
      throw wrong(word.span)
    }
  }

  /// A wrong argument: what is expected there, with an example.
  func wrong(_ span: Span, _ found: Phrase? = nil, fix: String? = nil) -> Diagnostic {
    let shape = outline.shape
    let english = "expected \(shape.title.english), such as \(outline.example)"
    let german = "erwartet wird \(shape.title.german), zum Beispiel \(outline.example)"
    return Diagnostic(
      .wrongArgument, at: span,
      Phrase(
        found.map { found in "\(found.english); \(english)" } ?? english,
        found.map { found in "\(found.german); \(german)" } ?? german),
      fix: fix)
  }

  private mutating func readPair(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind == .bare,
      let pair = scanAccountPair(call.line, from: Int(word.start), to: Int(word.end))
    else { throw wrong(word.span) }
    slot.first = try side(pair.debit, in: &call, &books).index
    slot.second = try side(pair.credit, in: &call, &books).index
    position += 1
  }

  private func side(
    _ word: AccountWord, in call: inout Call, _ books: inout Books
  ) throws(Diagnostic) -> AccountID {
    if let number = word.number {
      guard let id = books.chart.find(Int(number)) else {
        throw unknownAccount(String(number), at: word.span, books)
      }
      return id
    }
    let text = String(decoding: call.line[Int(word.start)..<Int(word.end)], as: UTF8.self)
    call.isCanonical = false
    return try accountByName(text, at: word.span, books)
  }

  private mutating func readRange(into slot: inout Slot, _ call: Call) throws(Diagnostic) {
    let word = call.words[position]
    let text = unquoted(word, in: call.line)
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard let low = ends.first.flatMap({ end in Int(end) }), low > 0, low < 1_000_000 else {
      throw wrong(word.span)
    }
    slot.first = UInt32(low)
    slot.second = UInt32(low)
    if ends.count == 2 {
      guard let high = Int(ends[1]), high >= low, high < 1_000_000 else { throw wrong(word.span) }
      slot.second = UInt32(high)
    } else if ends.count > 2 {
      throw wrong(word.span)
    }
    position += 1
  }

  private mutating func readInteger(into slot: inout Slot, _ call: Call) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind == .bare,
      let number = scanInteger(call.line, from: Int(word.start), to: Int(word.end))
    else { throw wrong(word.span) }
    slot.number = Int64(number)
    position += 1
  }

  private mutating func readChoice(
    _ choices: [Choice], into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) {
    let word = call.words[position]
    let text = unquoted(word, in: call.line)
    guard
      let index = choices.firstIndex(where: { choice in
        choice.english == text || choice.german == text
      })
    else { throw wrong(word.span) }
    if choices[index].english != text { call.isCanonical = false }
    slot.number = Int64(index)
    position += 1
  }

  private mutating func readName(_ call: Call) throws(Diagnostic) {
    let word = call.words[position]
    let bytes = call.line[Int(word.start)..<Int(word.end)]
    let isName =
      word.kind == .bare && bytes.count <= 40
      && bytes.allSatisfy { byte in
        (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
    guard isName, bytes.contains(where: { byte in byte | 32 >= 97 && byte | 32 <= 122 }) else {
      throw Diagnostic(
        .wrongName, at: word.span,
        Phrase(
          "a name has letters, digits, - _ . and at least one letter",
          "ein Name hat Buchstaben, Ziffern, - _ . und mindestens einen Buchstaben"))
    }
    position += 1
  }

  private func checkText(_ word: Word, _ call: Call) throws(Diagnostic) {
    guard word.kind != .expression else { throw wrong(word.span) }
    guard Int(word.end) - Int(word.start) <= TextArena.lengthLimit else {
      throw Diagnostic(
        .wrongArgument, at: word.span,
        Phrase(
          "the text is longer than \(TextArena.lengthLimit) bytes",
          "der Text ist länger als \(TextArena.lengthLimit) Bytes"))
    }
  }
}
