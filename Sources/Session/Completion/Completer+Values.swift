import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Syntax
import Text

extension Completer {
  /// Candidates for an argument of a shape, each with what the books say of it now.
  func values(
    _ shape: Shape, _ signature: Signature, _ words: [Word], from start: Int, _ line: [UInt8],
    typing text: String
  ) -> [Completion] {
    switch shape {
    case .account: accounts { _ in true }
    case .moneyAccount: accounts(where: \.isMoney)
    case .accountRange: accounts { _ in true }
    case .accountPair: pairs(typing: text)
    case .contact: contacts()
    case .party: contacts() + documents(.invoice, signature)
    case .creditSource: contacts() + documents(.creditNote, signature)
    case .document(let kinds): documents(kinds, signature)
    case .showable: documents(.any, signature) + entries()
    case .entry: entries()
    case .target: targets(signature, words, from: start, line)
    case .vatCode: codes()
    case .vatCodeOrNone: codes() + [Completion("none", say("no tax", "keine Steuer"))]
    case .date, .term: dates()
    case .choice(let choices):
      choices.map { choice in Completion(choice.english, choice.german) }
    case .word(let vocabulary): self.vocabulary(vocabulary)
    case .amountOr(let rest, _):
      rest ? [Completion("rest", say("what is left", "was übrig bleibt"))] : []
    case .rest: []
    case .amount, .text, .integer, .quantity, .name, .path, .value: []
    }
  }

  func say(_ english: String, _ german: String) -> String {
    Phrase(english, german)[context.language]
  }

  private func accounts(where isMeant: (Account) -> Bool) -> [Completion] {
    context.books.chart.ordered.filter { id in isMeant(context.books.chart[id]) }
      .map { id in Completion(context.books.number(id), describe(id)) }
  }

  private func describe(_ id: AccountID) -> String {
    let account = context.books.chart[id]
    let balance = context.books.journal.balance(of: id)
    let natural = account.kind.naturalSide == .debit ? balance : -balance
    return "\(account.name(context.language))  CHF \(natural.shown)"
  }

  /// Behind the slash the credit account, before it the debit account.
  private func pairs(typing text: String) -> [Completion] {
    guard let slash = text.firstIndex(of: "/") else {
      return context.books.chart.ordered.map { id in
        Completion("\(context.books.number(id))/", display: context.books.number(id), describe(id))
      }
    }
    let debit = text[...slash]
    return context.books.chart.ordered.map { id in
      Completion(
        "\(debit)\(context.books.number(id))", display: "\(debit)\(context.books.number(id))",
        describe(id))
    }
  }

  private func contacts() -> [Completion] {
    context.books.contacts.map { contact in
      let credit =
        contact.credit.isZero
        ? "" : say("credit \(contact.credit.shown)", "Guthaben \(contact.credit.shown)")
      return Completion(
        "\"\(visible(contact.name))\"", display: visible(contact.name),
        "\(contact.number)\(credit.isEmpty ? "" : ", \(credit)")")
    }
  }

  /// Documents a step can use now come first; those it cannot are left out of long lists.
  func documents(_ kinds: DocumentKinds, _ signature: Signature) -> [Completion] {
    var found: [Completion] = []
    let books = context.books
    if kinds.contains(.invoice) {
      let wanted = wantsOpenInvoice(signature.name)
      for place in books.invoices.indices.reversed() where found.count < Self.limit {
        let id = InvoiceID(place)
        guard !wanted || books[id].isReceivable else { continue }
        found.append(Completion(books.name(id), describe(id)))
      }
    }
    if kinds.contains(.creditNote) {
      for place in books.creditNotes.indices.reversed() where found.count < Self.limit {
        let id = CreditNoteID(place)
        found.append(
          Completion(
            books.name(id),
            "\(visible(books[books[id].contact].name)), \(books[id].state.title[context.language])"))
      }
    }
    if kinds.contains(.bank) { found += bankLines(signature) }
    return found
  }

  private func bankLines(_ signature: Signature) -> [Completion] {
    let books = context.books
    let wantsOpen = ["match", "split", "ignore"].contains(signature.name)
    var found: [Completion] = []
    for place in books.bank.indices.reversed() where found.count < Self.limit {
      let line = books.bank[place]
      if wantsOpen, line.state != .open { continue }
      if signature.name == "unmatch", line.state == .open { continue }
      let sign = line.amount.isNegative ? "" : "+"
      let who = line.contact.map { contact in ", \(visible(books[contact].name))" } ?? ""
      found.append(
        Completion(
          books.name(BankID(place)),
          "\(line.day) \(sign)\(line.amount.shown)\(who), \(line.state.title[context.language])"))
    }
    return found
  }

  private func wantsOpenInvoice(_ command: String) -> Bool {
    [
      "match", "split", "apply-credit", "discount", "write-off", "unpaid", "remind", "set-off",
    ].contains(command)
  }

  func describe(_ id: InvoiceID) -> String {
    let invoice = context.books[id]
    let age = Int(context.books.workingDay.number - invoice.day.number)
    let name = visible(context.books[invoice.contact].name)
    let state =
      invoice.isReceivable
      ? say("open \(invoice.remaining.shown)", "offen \(invoice.remaining.shown)")
      : invoice.state.title[context.language]
    return "\(name) \(state), \(age) " + say("d", "T")
  }

  /// Invoices for a bank line: the amount that fits exactly first, then the payer's own.
  private func targets(
    _ signature: Signature, _ words: [Word], from start: Int, _ line: [UInt8]
  ) -> [Completion] {
    let forms = [
      Completion("customer", say("the customer's credit, 2030", "das Guthaben des Kunden, 2030")),
      Completion("account", say("by hand against an account", "von Hand gegen ein Konto")),
    ]
    let books = context.books
    guard start < words.count,
      case .bank(let bank) = document(unquoted(words[start], in: line)),
      books[bank].amount.isPositive
    else { return documents(.invoice, signature) + forms }
    var ranks: [[Completion]] = [[], [], []]
    for place in books.invoices.indices.reversed() {
      let id = InvoiceID(place)
      guard books[id].isReceivable else { continue }
      let rank =
        books[id].remaining == books[bank].amount
        ? 0 : books[id].contact == books[bank].contact ? 1 : 2
      guard ranks[rank].count < Self.limit else { continue }
      ranks[rank].append(Completion(books.name(id), describe(id)))
    }
    return ranks.flatMap { rank in rank } + forms
  }

  private func document(_ name: String) -> Document? {
    if let own = context.books.names.find(own: name) { return own }
    guard let dash = name.firstIndex(of: "-"), let number = Int(name[name.index(after: dash)...]),
      let kind = DocumentKind.allCases.first(where: { kind in kind.prefix == name[..<dash] })
    else { return nil }
    return context.books.names.find(kind, number: number)
  }

  private func entries() -> [Completion] {
    let count = context.books.journal.entries.count
    return (max(count - 20, 0)..<count).reversed().map { place in
      let row = context.books.journal.entries[place].firstRow
      return Completion("#\(place + 1)", summary(row))
    }
  }

  private func summary(_ id: RowID) -> String {
    let row = context.books.journal.rows[id.position]
    let pair = "\(context.books.number(row.debit))/\(context.books.number(row.credit))"
    return "\(row.day) \(pair) \(row.amount.shown)"
  }

  private func codes() -> [Completion] {
    let day = context.books.workingDay
    return context.books.codes.codes.filter { code in code.isValid(on: day) }.map { code in
      let name = context.language == .german ? code.germanName : code.englishName
      let percent = Amount(minorUnits: code.rate).exported
      return Completion(code.name, "\(percent) %  \(name)")
    }
  }

  private func dates() -> [Completion] {
    let day = context.books.workingDay
    return [
      Completion("today", day.description),
      Completion("month-end", day.endOfMonth.description),
      Completion("year-end", day.endOfYear.description),
      Completion("+10d", day.adding(10)?.description ?? ""),
    ]
  }

  func vocabulary(_ vocabulary: Vocabulary) -> [Completion] {
    switch vocabulary {
    case .errorName: ErrorName.allCases.map { name in Completion(name.rawValue, "") }
    case .topic:
      Catalogue.signatures.map { signature in
        Completion(signature.name, signature.summary[context.language])
      } + Topic.all.map { topic in Completion(topic.name, topic.title[context.language]) }
    case .scenario:
      Scenario.all.map { scenario in Completion(scenario.name, scenario.title[context.language]) }
    case .figure:
      context.report?.rows.compactMap { row in
        row.figure == nil ? nil : row.key.map { key in Completion(key, "") }
      } ?? []
    case .state: ExpectState.names.map { name in Completion(name, "") }
    case .format:
      ReportFormats.all.map { format in
        Completion(format.name, format.summary[context.language])
      }
    }
  }
}
