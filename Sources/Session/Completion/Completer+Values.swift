import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Syntax
import Text

extension Completer {
  /// Candidates for an argument, each with what the books say of it now.
  func values(_ outline: Outline, _ moment: Moment, into findings: inout Findings) {
    switch outline.shape {
    case .account where outline.name == "card":
      let cards = Set(context.books.creditCards.map { card in context.books.chart[card.account] })
      accounts(into: &findings, where: cards.contains)
    case .account, .accountRange:
      accounts(into: &findings) { account in moment.command.takes(account) }
    case .moneyAccount: accounts(into: &findings, where: \.isMoney)
    case .accountPair: debitAccounts(into: &findings)
    case .contact: contacts(moment, into: &findings)
    case .party:
      contacts(moment, into: &findings)
      documents([.invoice, .bill], moment, into: &findings)
    case .creditSource:
      documents(.creditNote, moment, into: &findings)
      contacts(moment, into: &findings)
    case .document(let kinds): documents(kinds, moment, into: &findings)
    case .showable:
      documents(.any, moment, into: &findings)
      entries(into: &findings)
    case .entry: entries(into: &findings)
    case .target: targets(moment, into: &findings)
    case .vatCode: codes(moment, into: &findings)
    case .vatCodeOrNone:
      codes(moment, into: &findings)
      findings.offer(Completion("none", say("no tax", "keine Steuer")))
    case .date:
      tillDays(moment, into: &findings)
      dates(into: &findings)
    case .term:
      findings.offer(Completion("30d", day(after: 30)))
      dates(into: &findings)
    case .choice(let choices):
      for choice in choices
      where !findings.key.isEmpty || moment.command.takes(choice, context.books) {
        offer(
          choice.english, choice.german, Phrase(choice.german, choice.english), into: &findings)
      }
    case .text where outline.isArticle(in: moment.command):
      articles(into: &findings)
    case .word(let vocabulary): words(vocabulary, moment, into: &findings)
    case .currency: currencies(into: &findings)
    case .amount, .money:
      tillAmounts(moment, into: &findings)
      amounts(moment, into: &findings)
    case .amountOr(let hasRest, _):
      amounts(moment, into: &findings)
      if hasRest {
        findings.offer(Completion("rest", say("what is left", "was übrig bleibt")))
      }
    case .value:
      documents(.any, moment, into: &findings)
      contacts(moment, into: &findings)
    case .path:
      for path in paths(typing: moment.parts.typed) { findings.take(path, .beginning) }
    case .rest, .text, .integer, .quantity, .name, .rate, .month: break
    }
  }

  func say(_ english: String, _ german: String) -> String {
    Phrase(english, german)[context.language]
  }

  /// What is open on the document just named, or what the books say now for an expectation.
  private func amounts(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    switch moment.documents.last {
    case .invoice(let id) where books[id].isReceivable:
      findings.offer(
        Completion(books.open(id).shown, say("what is open", "was offen ist")))
    case .creditNote(let id) where books[id].remaining.isPositive:
      findings.offer(
        Completion(books.open(id).shown, say("what is open", "was offen ist")))
    case .bill(let id) where books[id].isPayable:
      let bill = books[id]
      let open =
        bill.isForeign
        ? Money(bill.foreignRemaining, bill.written.currency).exported : bill.remaining.shown
      findings.offer(Completion(open, say("what is open", "was offen ist")))
    case .card(let id) where books[id].state == .pending:
      findings.offer(
        Completion(
          books[id].reserved.magnitude.shown, say("what is reserved", "was reserviert ist")))
    case .statement(let id) where books[id].isPayable:
      findings.offer(
        Completion(books[id].remaining.shown, say("what is open", "was offen ist")))
    case nil:
      if moment.command == "card-payment", books.availableOnCard.isPositive {
        findings.offer(
          Completion(books.availableOnCard.shown, say("all that is available", "alles Verfügbare"))
        )
      }
      guard moment.command == "expect balance", let account = moment.account else { return }
      findings.offer(
        Completion(natural(account).shown, say("the balance now", "der Saldo jetzt")))
      guard books.chart[account].isForeign else { return }
      findings.offer(
        Completion(ownBalance(account), say("in its own currency", "in seiner Währung")))
    default: break
    }
  }

  private func codes(_ moment: Moment, into findings: inout Findings) {
    let day = context.books.workingDay
    let usual = moment.account.flatMap { id in context.books.chart[id].usualCode }
    let isSale = [.sales, .till].contains(moment.signature.subject)
    func rank(_ code: VATCode) -> Int {
      if code.name == usual { return 0 }
      let isMeant = isSale ? code.isSale : [.input, .acquisition, .customs].contains(code.kind)
      return isMeant ? 1 : 2
    }
    let codes = context.books.codes.codes.filter { code in code.isValid(on: day) }
    let ranked = (0...2).map { wanted in codes.filter { code in rank(code) == wanted } }
    for code in ranked.joined() {
      let name = context.language == .german ? code.germanName : code.englishName
      findings.offer(
        Completion(code.name, name, figure: "\(Amount(minorUnits: code.rate).exported) %"))
    }
  }

  private func dates(into findings: inout Findings) {
    let day = context.books.workingDay
    let today = day.description
    let month = day.endOfMonth.description
    let year = day.endOfYear.description
    offer("today", "heute", Phrase(same: today), into: &findings)
    offer("month-end", "monatsende", Phrase(same: month), into: &findings)
    offer("year-end", "jahresende", Phrase(same: year), into: &findings)
    offer("+10d", "+10t", Phrase(same: self.day(after: 10)), into: &findings)
  }

  private func day(after days: Int) -> String {
    context.books.workingDay.adding(days)?.description ?? ""
  }

  private func entries(into findings: inout Findings) { findings.offer(latestEntries) }

  private func words(
    _ vocabulary: Vocabulary, _ moment: Moment, into findings: inout Findings
  ) {
    guard vocabulary == .topic else { return findings.offer(self.vocabulary(vocabulary)) }
    guard moment.parts.words.count == moment.start else {
      return members(of: moment.parts.text(moment.start), into: &findings)
    }
    for signature in Catalogue.signatures {
      offer(signature.name, signature.german, signature.summary, into: &findings)
    }
    for topic in Topic.all { offer(topic.name, topic.german, topic.title, into: &findings) }
  }

  func vocabulary(_ vocabulary: Vocabulary) -> [Completion] {
    switch vocabulary {
    case .errorName:
      ErrorName.allCases.map { name in Completion(name.rawValue, firstSentence(name)) }
    case .topic: []
    case .scenario:
      Scenario.all.map { scenario in Completion(scenario.name, scenario.title[context.language]) }
    case .figure:
      context.report?.rows.compactMap { row in
        row.figure == nil ? nil : row.key.map { key in Completion(key, row.words(but: key)) }
      } ?? []
    case .state: ExpectState.names.map { name in Completion(name, "") }
    case .fork: forks
    case .checkpoint: checkpoints
    case .point: checkpoints + latestEntries
    case .number: nextNumbers
    case .format:
      ReportFormats.all.map { format in
        Completion(format.name, format.summary[context.language])
      }
    }
  }

  private func firstSentence(_ name: ErrorName) -> String {
    let text = name.explanation[context.language]
    return text.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
  }
}

extension Outline {
  fileprivate func isArticle(in command: String) -> Bool {
    switch command {
    case "article change": name == "number"
    case "sell": name == "article"
    default: false
    }
  }
}

extension Report.Row {
  /// What the line says beside its key.
  fileprivate func words(but key: String) -> String {
    cells.map(\.shown).filter { cell in cell != key && !cell.isEmpty }.prefix(2)
      .joined(separator: "  ")
  }
}
