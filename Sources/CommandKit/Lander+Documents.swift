import Books
import Diagnostics
import Ledger
import Syntax
import Text

extension Lander {
  mutating func readDocument(
    _ kinds: DocumentKinds, into slot: inout Slot, _ call: borrowing Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind == .bare else { throw wrong(word.span) }
    guard let document = find(word, call, &books) else {
      throw unknownDocument(word, kinds, call, books)
    }
    try fill(&slot, with: document, kinds, at: word.span, &books)
    position += 1
  }

  private func fill(
    _ slot: inout Slot, with document: Document, _ kinds: DocumentKinds, at span: Span,
    _ books: inout Books
  ) throws(Diagnostic) {
    guard kinds.contains(DocumentKinds(document.kind)) else {
      let found = DocumentKinds(document.kind).title
      let name = books.names.name(of: document)
      throw wrong(span, Phrase("\(name) is \(found.english)", "\(name) ist \(found.german)"))
    }
    slot.form = .document
    slot.first = document.packed
    slot.second = UInt32(document.position)
  }

  /// A document where the word names one, a contact otherwise.
  mutating func readParty(
    _ kinds: DocumentKinds, into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    if word.kind == .bare, let document = find(word, call, &books) {
      try fill(&slot, with: document, kinds, at: word.span, &books)
    } else {
      slot.form = .customer
      slot.first = try contact(word, in: &call, &books).index
    }
    position += 1
  }

  private func find(_ word: Word, _ call: borrowing Call, _ books: inout Books) -> Document? {
    let from = Int(word.start)
    let to = Int(word.end)
    guard let scanned = scanDocument(call.line, from: from, to: to) else { return nil }
    if let number = scanned.number, let kind = kind(of: scanned.prefix),
      let document = books.names.find(kind, number: Int(number))
    {
      return document
    }
    return books.names.find(own: String(decoding: call.line[from..<to], as: UTF8.self))
  }

  private func kind(of prefix: Name) -> DocumentKind? {
    if prefix == Self.invoice { return .invoice }
    if prefix == Self.bank { return .bank }
    if prefix == Self.creditNote { return .creditNote }
    if prefix == Self.card { return .card }
    if prefix == Self.sale { return .sale }
    if prefix == Self.tillDay { return .tillDay }
    if prefix == Self.bill { return .bill }
    if prefix == Self.receipt { return .receipt }
    return prefix == Self.statement ? .statement : nil
  }

  private static let invoice: Name = "RE"
  private static let creditNote: Name = "GS"
  private static let bank: Name = "BT"
  private static let card: Name = "KT"
  private static let sale: Name = "KB"
  private static let tillDay: Name = "TA"
  private static let bill: Name = "LR"
  private static let receipt: Name = "BL"
  private static let statement: Name = "KA"
  private static let customer: Name = "customer"
  private static let kunde: Name = "kunde"
  private static let supplier: Name = "supplier"
  private static let lieferant: Name = "lieferant"
  private static let account: Name = "account"
  private static let konto: Name = "konto"

  private func unknownDocument(
    _ word: Word, _ kinds: DocumentKinds, _ call: borrowing Call, _ books: borrowing Books
  ) -> Diagnostic {
    let text = unquoted(word, in: call.line)
    if shape == .target, let number = Int(text), books.chart.find(number) != nil {
      return Diagnostic(
        .unknownDocument, at: word.span,
        Phrase(
          "an account is named with its word: account \(number)",
          "ein Konto wird mit seinem Wort genannt: konto \(number)"),
        fix: call.replacing(word.span, with: "account \(number)"))
    }
    var near = nearest(to: text, among: books.names.ownIDs, limit: 1)
    if let name = respelled(text, books) { near = [name] }
    let title = kinds.title
    return Diagnostic(
      .unknownDocument, at: word.span,
      near.first.map { name in
        Phrase(
          "no such document; did you mean \(name)?", "kein solcher Beleg; meinten Sie \(name)?")
      }
        ?? Phrase(
          "no such document; expected \(title.english), such as \(kinds.example)",
          "kein solcher Beleg; erwartet wird \(title.german), zum Beispiel \(kinds.example)"),
      fix: near.first.flatMap { name in call.replacing(word.span, with: name) })
  }

  /// `bt1`, `BT 1` and `bt-1` are typed for BT-1; told, not silently taken.
  private func respelled(_ text: String, _ books: borrowing Books) -> String? {
    let letters = text.prefix { letter in letter.isLetter }.uppercased()
    let digits = text.drop { letter in letter.isLetter || letter == "-" || letter == "_" }
    guard let number = Int(digits),
      let kind = DocumentKind.allCases.first(where: { kind in kind.prefix == letters }),
      books.names.find(kind, number: number) != nil
    else { return nil }
    return "\(letters)-\(number)"
  }

  mutating func readEntry(
    into slot: inout Slot, _ call: borrowing Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind == .bare,
      let entry = scanEntry(call.line, from: Int(word.start), to: Int(word.end))
    else { throw wrong(word.span) }
    guard let id = books.journal.entry(number: Int(entry.entry)) else {
      throw Diagnostic(.unknownEntry, at: word.span, Self.unknownEntry(Int(entry.entry), books))
    }
    if let row = entry.row { try checkRow(Int(row), of: id, word, call, books) }
    slot.first = id.index
    position += 1
  }

  private static func unknownEntry(_ number: Int, _ books: Books) -> Phrase {
    let journal = books.journal
    guard !journal.entries.isEmpty else {
      return Phrase("the journal is empty", "das Journal ist leer")
    }
    if (1...journal.numbersGiven).contains(number) {
      return Phrase(
        "#\(number) was taken back with undo; its number is not used again",
        "#\(number) wurde mit «rückgängig» zurückgenommen; ihre Nummer wird nicht wieder gebraucht")
    }
    let first = journal.number(of: EntryID(0))
    let last = journal.number(of: EntryID(journal.entries.count - 1))
    return Phrase("the journal has #\(first) to #\(last)", "das Journal hat #\(first) bis #\(last)")
  }

  /// A row stands for its entry where one looks at it; a step takes the whole entry by its name.
  private func checkRow(
    _ row: Int, of id: EntryID, _ word: Word, _ call: borrowing Call, _ books: borrowing Books
  ) throws(Diagnostic) {
    let name = "#\(books.journal.number(of: id))"
    guard shape == .showable else {
      throw wrong(
        word.span,
        Phrase("a row goes with its whole entry", "eine Zeile geht mit ihrer ganzen Buchung"),
        fix: call.replacing(word.span, with: name))
    }
    let count = books.journal.rowRange(of: id).count
    guard row >= 1, row <= count else {
      throw Diagnostic(
        .unknownEntry, at: word.span,
        Phrase(
          "\(name) has the rows \(name).1 to \(name).\(count)",
          "\(name) hat die Zeilen \(name).1 bis \(name).\(count)"))
    }
  }

  mutating func readTarget(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    let name = name(of: word, in: call.line)
    let isSupplier = name == Self.supplier || name == Self.lieferant
    let isCustomer = name == Self.customer || name == Self.kunde || isSupplier
    guard isCustomer || name == Self.account || name == Self.konto else {
      try readDocument(.any, into: &slot, call, &books)
      return
    }
    if name == Self.kunde || name == Self.konto || name == Self.lieferant {
      call.isCanonical = false
    }
    position += 1
    guard position < call.words.count, call.words[position].kind != .comma else {
      let shape: Shape = isCustomer ? .contact : .account
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "\(shape.title.english) is missing, such as \(shape.example)",
          "\(shape.title.german) fehlt, zum Beispiel \(shape.example)"))
    }
    let object = call.words[position]
    slot.start = object.start
    slot.end = object.end
    slot.form = isSupplier ? .supplier : isCustomer ? .customer : .account
    slot.first =
      isCustomer
      ? try contact(object, in: &call, &books).index : try account(object, in: &call, &books).index
    position += 1
  }

  mutating func readCode(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    let text = unquoted(word, in: call.line)
    if shape == .vatCode(orNone: true), ["none", "ohne", "keine"].contains(text) {
      slot.form = .none
      if text == "ohne" { call.isCanonical = false }
      position += 1
      return
    }
    guard let id = books.codes.find(text) else {
      let names = books.codes.codes.map(\.name)
      let near =
        names.contains(text.uppercased())
        ? [text.uppercased()] : nearest(to: text, among: names, limit: 2)
      throw Diagnostic(
        .unknownVATCode, at: word.span,
        near.isEmpty
          ? Phrase(
            "no such VAT code; 'list codes' shows them",
            "kein solcher MWST-Code; 'liste codes' zeigt sie")
          : Phrase(
            "no such VAT code; did you mean \(near.joined(separator: " or "))?",
            "kein solcher MWST-Code; meinten Sie \(near.joined(separator: " oder "))?"),
        fix: near.first.flatMap { name in call.replacing(word.span, with: name) })
    }
    slot.first = id.index
    position += 1
  }
}
