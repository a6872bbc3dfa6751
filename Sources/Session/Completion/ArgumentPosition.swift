import Books
import CommandKit
import Diagnostics
import Ledger
import Syntax

/// What may come next in a line whose words so far are `words`.
struct ArgumentPosition {
  enum Expected {
    case value(Outline)
    case keyword(Outline)
  }

  private(set) var expected: [Expected] = []

  init(_ signature: Signature, _ words: [Word], from start: Int, _ line: [UInt8]) {
    var reader = Reader(signature, words, start, line)
    reader.readAll()
    expected = reader.expected()
  }
}

/// Walks the words as the lander does, without asking the books.
private struct Reader {
  let signature: Signature
  let words: [Word]
  let line: [UInt8]
  var position: Int
  var objects: [Outline]
  var items: [Outline]
  var used: Set<String> = []
  /// A keyword whose value is still to come.
  var pending: Outline?

  init(_ signature: Signature, _ words: [Word], _ start: Int, _ line: [UInt8]) {
    self.signature = signature
    self.words = words
    self.line = line
    position = start
    objects = signature.objects
    items = signature.items.filter(Self.isObject)
  }

  static func isObject(_ outline: Outline) -> Bool {
    if case .object = outline.role { true } else { false }
  }

  mutating func readAll() {
    while position < words.count {
      let word = words[position]
      let text = unquoted(word, in: line)
      if word.kind == .comma {
        items = signature.items.filter(Self.isObject)
        used.removeAll()
        position += 1
        continue
      }
      if let keyword = keyword(text, word) {
        position += 1
        used.insert(keyword.name)
        guard keyword.role != .flag else { continue }
        if position < words.count { position += 1 } else { pending = keyword }
        continue
      }
      takeObject(text)
    }
  }

  private func keyword(_ text: String, _ word: Word) -> Outline? {
    guard word.kind == .bare else { return nil }
    return (signature.items + signature.options).first { outline in
      !Self.isObject(outline) && (outline.name == text || outline.german == text)
    }
  }

  private mutating func takeObject(_ text: String) {
    let outline = objects.first ?? items.first
    if !objects.isEmpty {
      objects.removeFirst()
    } else if !items.isEmpty {
      items.removeFirst()
    }
    position += 1
    guard let outline else { return }
    if outline.shape == .quantity {
      let isQuantity =
        position < words.count && ["x", "×", "*"].contains(unquoted(words[position], in: line))
      if isQuantity {
        position += 1
      } else {
        // It was the amount: the quantity had been left out.
        if !items.isEmpty { items.removeFirst() }
      }
    }
    if outline.shape == .target, ["customer", "kunde", "account", "konto"].contains(text) {
      if position < words.count {
        position += 1
      } else {
        pending = targetValue(isAccount: text == "account" || text == "konto")
      }
    }
  }

  private func targetValue(isAccount: Bool) -> Outline {
    let nothing = Phrase(same: "")
    return isAccount
      ? Parameter<AccountID>.object(0, "account", "KONTO", .account, nothing).outline
      : Parameter<ContactID>.object(0, "contact", "KONTAKT", .contact, nothing).outline
  }

  func expected() -> [ArgumentPosition.Expected] {
    if let pending { return [.value(pending)] }
    var found: [ArgumentPosition.Expected] = []
    for outline in objects.isEmpty ? items : objects {
      found.append(.value(outline))
      if outline.isRequired { return found }
    }
    return found + keywords()
  }

  private func keywords() -> [ArgumentPosition.Expected] {
    (signature.items + signature.options)
      .filter { outline in !Self.isObject(outline) && !used.contains(outline.name) }
      .map(ArgumentPosition.Expected.keyword)
  }
}
