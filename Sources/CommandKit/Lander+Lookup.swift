import Books
import Diagnostics
import Ledger
import Syntax
import Text

// Accounts and contacts: exact in scripts, by unique parts where a human types.
extension Lander {
  func account(_ word: Word, in call: inout Call, _ books: inout Books) throws(Diagnostic)
    -> AccountID
  {
    if word.kind == .bare,
      let number = scanAccountNumber(call.line, from: Int(word.start), to: Int(word.end))
    {
      guard let id = books.chart.find(Int(number)) else {
        throw unknownAccount(String(number), at: word.span, books)
      }
      return id
    }
    guard word.kind == .bare || word.kind == .quoted else { throw wrong(word.span) }
    call.isCanonical = false
    return try accountByName(unquoted(word, in: call.line), at: word.span, books)
  }

  func accountByName(
    _ text: String, at span: Span, _ books: Books
  ) throws(Diagnostic) -> AccountID {
    guard isTyped else { throw wrong(span) }
    let part = folded(text)
    let accounts = books.chart.accounts
    let found = accounts.indices.filter { place in
      part.utf8.count >= 2
        && (folded(accounts[place].germanName).contains(part)
          || folded(accounts[place].englishName).contains(part))
    }
    if found.count == 1, let place = found.first { return AccountID(place) }
    let exact = found.filter { place in
      folded(accounts[place].germanName) == part || folded(accounts[place].englishName) == part
    }
    if exact.count == 1, let place = exact.first { return AccountID(place) }
    guard found.isEmpty else {
      let names = found.prefix(6).map { place in
        "\(accounts[place].number) \(accounts[place].germanName)"
      }
      throw ambiguous(text, names, found.count, at: span)
    }
    throw unknownAccount(text, at: span, books)
  }

  func unknownAccount(_ text: String, at span: Span, _ books: Books) -> Diagnostic {
    let accounts = books.chart.accounts
    var near: [String] = []
    if let number = Int(text) {
      near =
        accounts
        .filter { account in
          account.number / 10 == number / 10 || sharesDigits(account.number, number)
        }
        .prefix(4).map { account in "\(account.number) \(account.germanName)" }
    }
    var notes: [Phrase] = []
    if !near.isEmpty {
      let list = near.joined(separator: ", ")
      notes.append(Phrase("near it: \(list)", "in der Nähe: \(list)"))
    }
    if let number = Int(text), Chart.numbers.contains(number) {
      // Elsewhere the kind follows from the number.
      let kind = outline.shape == .moneyAccount ? " bank" : ""
      notes.append(
        Phrase(
          "create it with: account new \(number) \"NAME\"\(kind)",
          "anlegen mit: konto neu \(number) \"NAME\"\(kind)"))
    }
    return Diagnostic(
      .unknownAccount, at: span,
      Phrase("the chart has no account \(text)", "der Kontenplan hat kein Konto \(text)"),
      notes: notes)
  }

  /// Two digits swapped, as typing does it: 1200 for 1020.
  private func sharesDigits(_ one: Int, _ other: Int) -> Bool {
    String(one).sorted() == String(other).sorted()
  }

  func contact(_ word: Word, in call: inout Call, _ books: inout Books) throws(Diagnostic)
    -> ContactID
  {
    guard word.kind == .bare || word.kind == .quoted else { throw wrong(word.span) }
    if word.kind == .quoted, !word.hasEscapes {
      if let id = books.contact(named: call.line[Int(word.start) + 1..<Int(word.end) - 1]) {
        return id
      }
    }
    let text = unquoted(word, in: call.line)
    if let id = books.contact(named: Array(text.utf8)[...]) { return id }
    if word.kind == .bare,
      let number = scanInteger(call.line, from: Int(word.start), to: Int(word.end)),
      number >= 1, number <= books.contacts.count
    {
      call.isCanonical = false
      return ContactID(number - 1)
    }
    call.isCanonical = false
    return try contactByPart(text, at: word.span, call, books)
  }

  private func contactByPart(
    _ text: String, at span: Span, _ call: borrowing Call, _ books: borrowing Books
  ) throws(Diagnostic) -> ContactID {
    let part = folded(text)
    if isTyped, part.utf8.count >= 2 {
      let found = books.contacts.indices.filter { place in
        folded(books.contacts[place].name).contains(part)
      }
      if found.count == 1, let place = found.first { return ContactID(place) }
      if found.count > 1 {
        let names = found.prefix(6).map { place in books.contacts[place].name }
        throw ambiguous(text, names, found.count, at: span)
      }
    }
    let near = nearContact(text, part, books)
    let shown = visible(text)
    throw Diagnostic(
      .unknownContact, at: span,
      near.first.map { name in
        Phrase(
          "no such contact; did you mean \(quoted(name))?",
          "kein solcher Kontakt; meinten Sie \(quoted(name))?")
      } ?? Phrase("no such contact", "kein solcher Kontakt"),
      notes: near.isEmpty
        ? [
          Phrase(
            "create it with: contact new \(quoted(shown)) customer",
            "anlegen mit: kontakt neu \(quoted(shown)) kunde")
        ] : [],
      fix: near.first.flatMap { name in call.replacing(span, with: quoted(name)) })
  }

  /// The one contact whose name the text is a part of; else one that is spelled nearly so.
  private func nearContact(
    _ text: String, _ part: String, _ books: borrowing Books
  ) -> [String] {
    let names = books.contacts.prefix(10_000).map(\.name)
    let whole = part.utf8.count >= 3 ? names.filter { name in folded(name).contains(part) } : []
    return whole.count == 1 ? whole : nearest(to: text, among: names, limit: 1)
  }

  private func ambiguous(
    _ text: String, _ names: [String], _ count: Int, at span: Span
  ) -> Diagnostic {
    let more = count > names.count ? ", …" : ""
    let list = names.map { name in visible(name) }.joined(separator: ", ") + more
    return Diagnostic(
      .ambiguous, at: span,
      Phrase("\(count) fit: \(list)", "\(count) passen: \(list)"))
  }
}
