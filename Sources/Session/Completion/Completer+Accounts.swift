import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

extension Completer {
  /// The accounts in use first, then the others, both by number.
  func accounts(into findings: inout Findings, where isMeant: (Account) -> Bool) {
    for id in sorted(isMeant) { findings.offer(completion(id, insert: number(id))) }
  }

  /// Before the slash.
  func debitAccounts(into findings: inout Findings) {
    for id in sorted({ _ in true }) { findings.offer(completion(id, insert: number(id) + "/")) }
  }

  /// Behind the slash: first what the debit account was lately booked against.
  func creditAccounts(debit: String, into findings: inout Findings) {
    let account = Int(debit).flatMap { number in context.books.chart.find(number) }
    var counts: [AccountID: Int] = [:]
    for row in context.books.journal.rows.suffix(2000) where row.debit == account {
      counts[row.credit, default: 0] += 1
    }
    let usual = counts.sorted { left, right in
      (right.value, left.key.position) < (left.value, right.key.position)
    }.map(\.key)
    let others = sorted { _ in true }.filter { id in counts[id] == nil && id != account }
    for id in usual + others { findings.offer(completion(id, insert: number(id))) }
  }

  private func completion(_ id: AccountID, insert: String) -> Completion {
    Completion(
      insert, display: number(id), context.books.chart[id].name(context.language),
      figure: isUsed(id) ? "CHF \(natural(id).shown)\(own(id))" : "")
  }

  /// The balance in the account's own currency, behind that in francs.
  private func own(_ id: AccountID) -> String {
    context.books.chart[id].isForeign ? ", \(ownBalance(id))" : ""
  }

  /// Positive on the natural side of the account.
  func ownBalance(_ id: AccountID) -> String {
    let account = context.books.chart[id]
    let balance = context.books.journal.foreignBalance(of: id)
    return Money(account.kind.naturalSide == .debit ? balance : -balance, account.currency)
      .withCode
  }

  /// The balance, positive on the natural side of the account.
  func natural(_ id: AccountID) -> Amount {
    let balance = context.books.journal.balance(of: id)
    return context.books.chart[id].kind.naturalSide == .debit ? balance : -balance
  }

  private func number(_ id: AccountID) -> String { context.books.number(id) }

  private func isUsed(_ id: AccountID) -> Bool {
    let turnover = context.books.journal.turnover(of: id)
    return !turnover.debit.isZero || !turnover.credit.isZero
  }

  private func sorted(_ isMeant: (Account) -> Bool) -> [AccountID] {
    let all = context.books.chart.ordered.filter { id in isMeant(context.books.chart[id]) }
    return all.filter(isUsed) + all.filter { id in !isUsed(id) }
  }

  /// The contact of the moment first, then those with a credit where a credit is meant.
  func contacts(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    let payer = moment.contact(books)
    if let payer { findings.offer(completion(payer)) }
    let wantsCredit = ["release-credit", "expect credit"].contains(moment.command)
    if wantsCredit {
      for place in books.contacts.indices where !books.contacts[place].credit.isZero {
        findings.offer(completion(ContactID(place)))
      }
    }
    for (place, fit) in contactFits(findings.key).enumerated() {
      guard let fit, !findings.isFull(fit) else { continue }
      findings.take(completion(ContactID(place)), fit)
    }
    // A contact is also known by its number.
    if let number = Int(findings.key), number >= 1, number <= books.contacts.count {
      findings.take(completion(ContactID(number - 1)), .beginning)
    }
  }

  /// How the name of each contact goes with what was typed.
  func contactFits(_ key: String) -> [Fit?] {
    names.update(context.books.contacts)
    return names.fits(key)
  }

  /// Articles by their numbers, and by words of their names.
  func articles(into findings: inout Findings) {
    for article in context.books.articles {
      let number = visible(article.number)
      let stock = article.remaining.map { thousandths in
        let left = shownQuantity(thousandths)
        return say(", \(left) in stock", ", \(left) an Lager")
      }
      findings.offer(
        Completion(
          quoted(number), display: number, visible(article.name) + (stock ?? ""),
          figure: article.price.shown))
    }
  }

  private func completion(_ id: ContactID) -> Completion {
    let contact = context.books[id]
    let name = visible(contact.name)
    return Completion(
      quoted(name), display: name,
      say("contact \(contact.number)", "Kontakt \(contact.number)"),
      figure: contact.credit.isZero
        ? "" : say("credit \(contact.credit.shown)", "Guthaben \(contact.credit.shown)"))
  }
}
