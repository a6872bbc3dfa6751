import Books
import Diagnostics
import Ledger
import Syntax
import Text

extension Lander {
  /// Puts the value of `$name` into the slot if the shape takes such a value.
  func readVariable(
    _ word: Word, into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) {
    let name = variableName(word, in: call.line)
    guard let value = call.variables[name] else {
      let near = nearest(to: name, among: call.variables.names, limit: 1)
      throw Diagnostic(
        .unknownVariable, at: word.span,
        near.first.map { near in
          Phrase("no such name; did you mean $\(near)?", "kein solcher Name; meinten Sie $\(near)?")
        }
          ?? Phrase(
            "no such name; 'let \(name) = …' gives it a value",
            "kein solcher Name; 'sei \(name) = …' gibt ihm einen Wert"))
    }
    call.isCanonical = false
    guard fill(&slot, with: value, &call) else { throw wrong(word.span) }
  }

  private func fill(_ slot: inout Slot, with value: Variable, _ call: inout Call) -> Bool {
    switch (outline.shape, value) {
    case (.amount, .amount(let amount)), (.amountOr, .amount(let amount)),
      (.money, .amount(let amount)):
      slot.number = amount.minorUnits
    case (.date, .day(let day)), (.term, .day(let day)):
      slot.number = Int64(day.number)
    case (.contact, .contact(let contact)):
      slot.first = contact.index
    case (.party, .contact(let contact)), (.creditSource, .contact(let contact)):
      slot.form = .customer
      slot.first = contact.index
    case (.party, .document(let document)) where document.kind == .invoice:
      fill(&slot, with: document)
    case (.creditSource, .document(let document)) where document.kind == .creditNote:
      fill(&slot, with: document)
    case (.document(let kinds), .document(let document))
    where kinds.contains(DocumentKinds(document.kind)):
      fill(&slot, with: document)
    case (.target, .document(let document)), (.showable, .document(let document)):
      fill(&slot, with: document)
    case (.text, .text(let text)), (.path, .text(let text)):
      slot.form = .variable
      slot.first = UInt32(call.texts.count)
      call.texts.append(text)
    case (.value, _):
      fillValue(&slot, with: value, &call)
    default:
      return false
    }
    return true
  }

  private func fill(_ slot: inout Slot, with document: Document) {
    slot.form = .document
    slot.first = document.packed
    slot.second = UInt32(document.position)
  }

  private func fillValue(_ slot: inout Slot, with value: Variable, _ call: inout Call) {
    switch value {
    case .amount(let amount):
      slot.form = .amount
      slot.number = amount.minorUnits
    case .day(let day):
      slot.form = .day
      slot.number = Int64(day.number)
    case .document(let document): fill(&slot, with: document)
    case .contact(let contact):
      slot.form = .customer
      slot.first = contact.index
    case .text(let text):
      slot.form = .variable
      slot.first = UInt32(call.texts.count)
      call.texts.append(text)
    }
  }

  /// A value for `let`, known by its form: quoted is a text, the rest tells itself.
  mutating func readValue(
    into slot: inout Slot, _ call: inout Call, _ books: inout Books
  ) throws(Diagnostic) {
    let word = call.words[position]
    let from = Int(word.start)
    let to = Int(word.end)
    if word.kind == .quoted {
      position += 1
      if let id = books.contact(named: Array(unquoted(word, in: call.line).utf8)[...]) {
        slot.form = .customer
        slot.first = id.index
      } else {
        slot.form = .text
      }
      return
    }
    if word.kind == .bare, scanDate(call.line, from: from, to: to) != nil {
      try readDate(into: &slot, &call, &books)
      slot.form = .day
      return
    }
    if word.kind == .bare,
      books.names.find(own: unquoted(word, in: call.line)) != nil
        || scanDocument(call.line, from: from, to: to)?.number != nil
    {
      try readDocument(.any, into: &slot, call, &books)
      return
    }
    try readAmount(into: &slot, &call)
    slot.form = .amount
  }
}
