import Books
import Commands
import Ledger

@testable import Session

/// Gives commands of every kind to a session, with names that are there and some that are not.
///
/// The same seed gives the same commands.
struct HistoryClerk {
  var dice: Dice
  private var freshNames = 0

  init(_ seed: Int) { dice = Dice(UInt64(seed) &+ 7_000) }

  private mutating func one(of texts: String...) -> String { dice.pick(texts) }

  private mutating func amount() -> String {
    "\(1 + dice.below(900)).\(10 + dice.below(90))"
  }

  private mutating func fresh(_ prefix: String) -> String {
    freshNames += 1
    return "\(prefix)\(freshNames)"
  }

  private mutating func document(_ kind: DocumentKind, _ count: Int, _ books: Books) -> String {
    guard count > 0, dice.below(20) > 0 else { return "\(kind.prefix)-\(1 + dice.below(9))" }
    let back = dice.below(kind == .bank ? 2 : 6)
    return books.names.name(of: Document(kind, max(0, count - 1 - back)))
  }

  private mutating func invoice(_ books: Books) -> String {
    document(.invoice, books.invoices.count, books)
  }
  private mutating func note(_ books: Books) -> String {
    document(.creditNote, books.creditNotes.count, books)
  }
  private mutating func bank(_ books: Books) -> String {
    document(.bank, books.bank.count, books)
  }

  private mutating func entry(_ books: Books) -> String {
    let count = books.journal.entries.count
    guard count > 0 else { return "#1" }
    return "#\(books.journal.number(of: EntryID(max(0, count - 1 - dice.below(5)))))"
  }

  private mutating func customer(_ books: Books) -> String {
    "\(1 + dice.below(max(books.contacts.count, 1)))"
  }

  private mutating func text() -> String {
    one(of: "", "", " text \"Spesen\"", " text \"Überzahlung # 1\"", "  # bemerkt")
  }

  /// Commands about the books, of which some are refused.
  mutating func work(_ books: Books) -> String {
    guard !books.contacts.isEmpty else { return "contact new \"Kunde AG\" customer" }
    switch dice.below(12) {
    case 0, 1: return sale(books)
    case 2...4: return payment(books)
    case 5...7: return settlement(books)
    case 8: return byHand(books)
    case 9 where dice.below(2) == 0: return master(books)
    case 9: return TypingHand(seed: UInt64(dice.below(1_000_000))).first(for: books)
    default: return setting(books)
    }
  }

  private mutating func sale(_ books: Books) -> String {
    let lines = one(of: "vat UN81", "vat UR26", "vat none", "vat UN81, 3 x 9.95 vat UR26")
    let name = one(
      of: "", "", "", "", " as A-\(dice.below(30))", " as RE-\(1 + dice.below(12))", " draft")
    return "invoice \(customer(books)) \(amount()) \(lines)\(name)"
  }

  private mutating func payment(_ books: Books) -> String {
    switch dice.below(9) {
    case 0...3: return "bank 1020 \(one(of: "+", "+", "-"))\(amount())\(text())"
    case 4: return "match \(bank(books)) \(invoice(books))"
    case 5: return "match \(bank(books)) customer \(customer(books))"
    case 6: return "split \(bank(books)) \(invoice(books)) 5.00, account 8100 rest"
    case 7: return "unmatch \(bank(books))"
    default: return "ignore \(bank(books)) \"schon gebucht\""
    }
  }

  private mutating func settlement(_ books: Books) -> String {
    switch dice.below(15) {
    case 0: return "credit-note \(invoice(books)) \(amount())\(one(of: "", " draft", " as G-1"))"
    case 1: return "credit-note \(invoice(books)) 5.00 force"
    case 2: return "discount \(invoice(books)) 1.0\(dice.below(10))"
    case 3: return "apply-credit \(invoice(books))\(one(of: "", " 2.00 force", " force"))"
    case 4: return "unapply-credit \(invoice(books))"
    case 5: return "pay \(note(books)) \(one(of: "", "1.00 "))from 1020"
    case 6: return "unpay \(note(books))"
    case 7: return "set-off \(note(books)) \(invoice(books))"
    case 8: return "write-off \(invoice(books)) \(one(of: "with-vat", "without-vat"))"
    case 9: return "unpaid \(invoice(books))"
    case 10: return "reopen \(one(of: invoice(books), note(books)))"
    case 11: return "remind \(invoice(books))"
    case 12: return "issue \(one(of: invoice(books), note(books)))"
    case 13: return "release-credit \(customer(books)) account 8100"
    default: return "release-credit \(note(books))"
    }
  }

  /// What is known of contacts and articles, with names, ids and e-mails that meet.
  private mutating func master(_ books: Books) -> String {
    let contact = "contact change \(customer(books))"
    let article = "\"A-\(dice.below(6))\""
    switch dice.below(9) {
    case 0: return "\(contact) name \"\(one(of: "Meier", "Müller", fresh("Neu ")))\""
    case 1: return "\(contact) name \"Kunde \(dice.below(9))\" supplier"
    case 2: return "\(contact) id \"\(one(of: "", "1", "2", "3"))\" city \"\(one(of: "", "Bern"))\""
    case 3: return "\(contact) email \"\(one(of: "", "a@x.ch", "A@X.ch", "b@x.ch"))\""
    case 4:
      return "\(contact) street \"Weg \(dice.below(50))\" changed 2026-0\(1 + dice.below(9))-10"
    case 5:
      return "contact new \"\(fresh("Firma "))\" id \(dice.below(5)) email c\(dice.below(5))@x.ch"
    case 6: return "article new \(article) \"Ware\" \(amount()) vat UN81 stock \(dice.below(9))"
    case 7: return "article change \(article) price \(one(of: "-1", amount(), amount()))"
    default:
      return "article change \(article) name \"\(fresh("Ware "))\" vat \(one(of: "UR26", "VB81"))"
    }
  }

  private mutating func byHand(_ books: Books) -> String {
    switch dice.below(5) {
    case 0, 1: return "book 6500/1020 \(amount()) vat VB81\(text())"
    case 2: return "book 1100/1020 \(amount()) for \(invoice(books))"
    case 3: return "reverse \(entry(books))"
    default: return "opening 1020 \(amount())"
    }
  }

  private mutating func setting(_ books: Books) -> String {
    switch dice.below(13) {
    case 0: return "account new \(10_000 + dice.below(40)) \"\(fresh("Kasse "))\" cash"
    case 1: return "contact new \"\(fresh("Kunde "))\" customer"
    case 2: return "company \"\(fresh("Firma "))\" rounding \(one(of: "0.01", "0.05"))"
    case 3: return "date \(one(of: "+1d", "+1d", "2026-03-20"))"
    case 4: return "let x = \(amount())"
    case 5: return "let doc = \(invoice(books))"
    case 6: return "book 6500/1020 $x"
    case 7: return "# eine Bemerkung \(dice.below(100))"
    case 8: return "numbering RE-\(books.numbersGiven.documents[0] + 1 + dice.below(3))"
    case 9: return one(of: "book 6500/1020 -1", "frobnicate", "remind RE-999", "show $last")
    case 10: return "unlock \"Nachtrag\""
    case 11: return "bank 1020 +\(amount()) from \(customer(books))"
    default: return "trial-balance"
    }
  }

  /// Commands about the past of the session, of which some are refused.
  mutating func walk(_ session: Session) -> String {
    switch dice.below(24) {
    case 0...4: return "undo"
    case 5: return "undo \(1 + dice.below(4))"
    case 6: return "undo \(1 + dice.below(5)) commands"
    case 7: return "undo to \(entry(session.context.books))"
    case 8...11: return "redo"
    case 12: return "redo \(1 + dice.below(3))\(one(of: "", " commands"))"
    case 13: return "checkpoint \(one(of: "a", "b"))"
    case 14: return "\(one(of: "rollback", "undo to")) \(one(of: "a", "b"))"
    case 15, 16: return one(of: "begin", "commit", "commit", "rollback", "begin \"Ende\"")
    case 17: return "fork \(one(of: "f", "g", "h"))"
    case 18...20: return "switch \(one(of: "books", "books", "f", "g", "h"))"
    case 21: return "fork drop \(one(of: "f", "g", "h"))"
    case 22: return "compare books\(one(of: "", " f", " g"))"
    default: return dice.below(6) == 0 ? "lock 2026-02-2\(dice.below(9))" : "unlock \"Nachtrag\""
    }
  }

  /// Both kinds.
  mutating func line(_ session: Session) -> String {
    dice.below(10) < 6 ? work(session.context.books) : walk(session)
  }

  /// Lines as a script has them, which do not know what the ones before came to.
  mutating func script(_ session: Session, _ count: Int) -> String {
    (0..<count).map { _ in dice.below(8) == 0 ? walk(session) : work(session.context.books) }
      .map { line in line + "\n" }.joined()
  }
}

extension TypingHand {
  fileprivate func first(for books: Books) -> String {
    var hand = self
    return hand.line(for: books)
  }
}
