import Books
import CommandKit
import Diagnostics
import Ledger
import Ledger
import Syntax

/// What may come next in a line whose words so far are `words`.
struct ArgumentPosition {
  enum Expected {
    case value(Outline)
    case keyword(Outline)

    var outline: Outline {
      switch self {
      case .value(let outline), .keyword(let outline): outline
      }
    }
  }

  let expected: [Expected]
  /// What has to come before the line can be run.
  let missing: [Outline]
  /// Whether a comma may follow: the command takes a list and its last item is whole.
  let takesComma: Bool

  init(_ signature: Signature, _ words: [Word], from start: Int, _ line: [UInt8]) {
    var reader = Reader(signature, words, start, line)
    reader.readAll()
    expected = reader.expected
    missing = reader.missing
    takesComma = !signature.items.isEmpty && reader.isItemWhole
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
  var usedItems: Set<String> = []
  var usedOptions: Set<String> = []
  /// Something of the current item has come; it is no longer left out.
  var hasItem = false
  /// An argument whose value is still to come.
  var pending: Outline?

  init(_ signature: Signature, _ words: [Word], _ start: Int, _ line: [UInt8]) {
    self.signature = signature
    self.words = words
    self.line = line
    position = start
    objects = signature.objects
    items = signature.items.filter(\.isByPosition)
  }

  mutating func readAll() {
    while position < words.count {
      let word = words[position]
      let text = unquoted(word, in: line)
      if word.kind == .comma {
        items = signature.items.filter(\.isByPosition)
        usedItems.removeAll()
        hasItem = false
        position += 1
        continue
      }
      if let keyword = keyword(text, word) {
        take(keyword)
        continue
      }
      takeObject(text)
    }
  }

  private func keyword(_ text: String, _ word: Word) -> Outline? {
    guard word.kind == .bare else { return nil }
    return (signature.items + signature.options).first { outline in
      !outline.isByPosition && (outline.name == text || outline.german == text)
    }
  }

  private mutating func take(_ keyword: Outline) {
    position += 1
    if signature.items.contains(where: { outline in outline === keyword }) {
      usedItems.insert(keyword.name)
      // What was left out by position does not come behind a keyword.
      items.removeAll { outline in !outline.isRequired }
      hasItem = true
    } else {
      usedOptions.insert(keyword.name)
    }
    guard keyword.role != .flag else { return }
    if position < words.count { position += 1 } else { pending = keyword }
    if pending == nil { takeCurrency(behind: keyword) }
  }

  /// The currency behind an amount belongs to it.
  private mutating func takeCurrency(behind outline: Outline) {
    switch outline.shape {
    case .money, .amountOr: break
    default: return
    }
    if position < words.count, Currency(code: unquoted(words[position], in: line)) != nil {
      position += 1
    }
  }

  private mutating func takeObject(_ text: String) {
    // A file that is left out before a list of amounts.
    if let first = objects.first, first.shape == .path, !first.isRequired,
      items.first?.shape == .amount,
      text.utf8.allSatisfy({ byte in byte < 0x41 && byte != UInt8(ascii: "/") })
    {
      objects.removeFirst()
    }
    let outline = objects.first ?? items.first
    if !objects.isEmpty {
      objects.removeFirst()
    } else if !items.isEmpty {
      items.removeFirst()
      hasItem = true
    }
    position += 1
    guard let outline else { return }
    if outline.shape == .quantity {
      let isQuantity =
        position < words.count && ["x", "×", "*"].contains(unquoted(words[position], in: line))
      if isQuantity {
        position += 1
      } else if !items.isEmpty {
        // It was the amount: the quantity had been left out.
        items.removeFirst()
      }
    }
    if outline.shape == .target, Self.targetWords.contains(text) {
      if position < words.count { position += 1 } else { pending = targetValue(text) }
    }
    takeCurrency(behind: outline)
    if outline.shape == .rest { position = words.count }
  }

  private static let targetWords: Set = [
    "customer", "kunde", "supplier", "lieferant", "account", "konto",
  ]

  private func targetValue(_ word: String) -> Outline {
    let isSupplier = word == "supplier" || word == "lieferant"
    return word == "account" || word == "konto"
      ? Parameter<AccountID>.object(
        0, "account", "KONTO", .account,
        Phrase("the account it is booked against", "das Konto, gegen das gebucht wird")
      ).outline
      : Parameter<ContactID>.object(
        0, "contact", "KONTAKT", .contact,
        isSupplier
          ? Phrase("whose advance on 1130 it is", "wessen Vorauszahlung auf 1130 es ist")
          : Phrase("whose credit on 2030 it is", "wessen Guthaben auf 2030 es ist")
      ).outline
  }

  var expected: [ArgumentPosition.Expected] {
    if let pending { return [.value(pending)] }
    var found: [ArgumentPosition.Expected] = []
    for outline in objects {
      found.append(.value(outline))
      if outline.isRequired { return found }
    }
    for outline in items {
      found.append(.value(outline))
      if outline.isRequired { return found }
    }
    return found + keywords
  }

  private var keywords: [ArgumentPosition.Expected] {
    let items = signature.items.filter { outline in
      !outline.isByPosition && !usedItems.contains(outline.name)
    }
    let options = signature.options.filter { outline in !usedOptions.contains(outline.name) }
    return (items + options).map(ArgumentPosition.Expected.keyword)
  }

  var missing: [Outline] {
    let keywords = signature.options.filter { outline in
      outline.isRequired && !usedOptions.contains(outline.name)
    }
    return (pending.map { outline in [outline] } ?? [])
      + (objects + items).filter(\.isRequired) + keywords
  }

  var isItemWhole: Bool {
    pending == nil && hasItem && !items.contains(where: \.isRequired)
  }
}

extension Outline {
  fileprivate var isByPosition: Bool {
    if case .object = role { true } else { false }
  }
}
