import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Match {
  static func diagnostic(_ refusal: MatchRefusal, _ call: Call, _ books: Books) -> Diagnostic {
    let id = call[bank]
    switch refusal {
    case .bankNotOpen: return .bankNotOpen(id, at: call.span(of: bank), books)
    case .invoiceRepeated(let item):
      return Diagnostic(
        .documentRepeated, at: call.span(of: target, item: item),
        Phrase("named twice", "zweimal genannt"))
    case .invoiceNotOpen(let item):
      guard case .document(.invoice(let invoice)) = call[target, item] else {
        return .bankNotOpen(id, at: call.span(of: bank), books)
      }
      return .notOpen(
        invoice, at: call.span(of: target, item: item),
        Phrase("money cannot be put on it", "darauf kommt kein Geld"), books)
    case .wrongSign:
      return Diagnostic(
        .wrongSign, at: call.span(of: target, item: 0),
        Phrase(
          "money paid cannot settle an invoice; to pay a credit back: match \(books.name(id)) "
            + "customer CONTACT",
          "ein Ausgang bezahlt keine Rechnung; um ein Guthaben zurückzuzahlen: "
            + "match \(books.name(id)) customer KONTAKT"))
    case .notReached(let item):
      return Diagnostic(
        .documentNotReached, at: call.span(of: target, item: item),
        Phrase(
          "the money is used up before it; leave it out",
          "das Geld reicht nicht bis dahin; weglassen"))
    case .severalContacts(let surplus):
      return Diagnostic(
        .severalContacts, at: call.span(of: target, item: 0),
        Phrase(
          "invoices of several customers leave \(surplus.shown) without an owner",
          "Rechnungen mehrerer Kunden lassen \(surplus.shown) ohne Besitzer"),
        possible: ["split \(books.name(id)) …"])
    case .exceedsCredit(let credit):
      return .exceedsCredit(credit, at: call.span(of: target, item: 0))
    case .sameAccount: return .sameAccount(at: call.span(of: target, item: 0))
    case .currency(.otherCurrency(let own), let item):
      guard case .document(.invoice(let invoice)) = call[target, item] else {
        return .currency(.otherCurrency(own), at: call.span(of: target, item: item), books)
      }
      return otherCurrency(invoice, own, at: call.span(of: target, item: item), id, books)
    case .currency(let refusal, let item):
      return .currency(refusal, at: call.span(of: target, item: item), books)
    case .foreignNotNeeded(let own):
      return .foreignNotNeeded(own, at: call.span(of: foreign))
    case .foreignInOther(let currency):
      return Diagnostic(
        .wrongCurrency, at: call.span(of: foreign),
        Phrase(
          "'foreign' is what it comes to in \(currency.code), such as 10.00 \(currency.code)",
          "«fremd» ist, was es in \(currency.code) ausmacht, etwa 10.00 \(currency.code)"))
    case .foreignNotPositive: return .notPositive(at: call.span(of: foreign), hasSides: false)
    case .exceedsForeign(let open): return .exceedsOpen(open, at: call.span(of: foreign))
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat, item: 0), call, books)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .rateMissing(let missing): return .rateMissing(missing, at: call.span(of: bank), books)
    case .amountTooLarge: return .amountTooLarge(at: call.span(of: bank))
    case .journal(.foreignAmountMissing(let account, let currency)):
      return .foreignTransfer(account, currency, at: call.span(of: target, item: 0), id, books)
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  /// Money of one currency for an invoice of another.
  static func otherCurrency(
    _ invoice: InvoiceID, _ own: Currency, at span: Span, _ id: BankID, _ books: Books
  ) -> Diagnostic {
    let name = books.name(invoice)
    let line = books.name(id)
    let written = books.currency(of: invoice)
    guard written == own else {
      return Diagnostic(
        .wrongCurrency, at: span,
        Phrase(
          "\(name) is in \(written.code), the invoices before it in \(own.code); one payment is "
            + "for invoices of one currency",
          "\(name) ist in \(written.code), die Rechnungen davor in \(own.code); eine Zahlung gilt "
            + "Rechnungen einer Währung"))
    }
    let money = books.chart[books[id].account].currency
    let open = books.open(invoice).shown
    return Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "\(name) is in \(own.code), the money came in \(money.code)",
        "\(name) ist in \(own.code), das Geld kam in \(money.code)"),
      notes: [
        Phrase(
          "where the bank has changed it, say how much of the invoice it settles",
          "wo die Bank gewechselt hat, sagen, wie viel der Rechnung es begleicht")
      ],
      possible: ["match \(line) \(name) foreign \(open)"])
  }
}

extension Diagnostic {
  static func foreignNotNeeded(_ own: Currency, at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongCurrency, at: span,
      Phrase(
        "'foreign' is for money that was changed; here everything is in \(own.code)",
        "«fremd» gilt gewechseltem Geld; hier ist alles in \(own.code)"))
  }

  /// A transfer to an account of another currency says what arrived there.
  static func foreignTransfer(
    _ account: Int, _ currency: Currency, at span: Span, _ id: BankID, _ books: Books
  ) -> Diagnostic {
    let line = books.name(id)
    return Diagnostic(
      .foreignAmountMissing, at: span,
      Phrase(
        "\(account) is kept in \(currency.code); say how much it is there",
        "\(account) ist in \(currency.code) geführt; sagen, wie viel es dort ist"),
      notes: [
        Phrase(
          "the line of the other statement is then ignored: this one explains it",
          "die Zeile des anderen Auszugs wird dann ignoriert: diese erklärt sie")
      ],
      possible: ["match \(line) account \(account) foreign … \(currency.code)"])
  }
}

extension Diagnostic {
  /// Money held for a customer is no turnover yet.
  static func creditBearsNoVAT(at span: Span) -> Diagnostic {
    Diagnostic(
      .surplusArgument, at: span,
      Phrase(
        "a customer's credit bears no VAT; a code belongs to 'account'",
        "ein Guthaben trägt keine MWST; ein Code gehört zu «account»"))
  }

  static func noTarget(_ document: Document, at span: Span) -> Diagnostic {
    let kind = DocumentKinds(document.kind).title
    return Diagnostic(
      .wrongArgument, at: span,
      Phrase("\(kind.english) is no target", "\(kind.german) ist kein Ziel"))
  }

  static func noteNotMatchable(
    _ note: CreditNoteID, at span: Span, _ bank: BankID, _ books: Books
  ) -> Diagnostic {
    let name = books.name(note)
    let line = books.name(bank)
    return Diagnostic(
      .noteNotMatchable, at: span,
      Phrase(
        "a bank transaction cannot be matched with a credit note",
        "eine Banktransaktion lässt sich nicht mit einer Gutschrift abgleichen"),
      notes: [
        Phrase(
          "the payment is recorded on \(name) and books the bank side; \(line) is ignored, "
            + "or it would be booked twice",
          "die Zahlung wird auf \(name) erfasst und bucht die Bankseite; \(line) wird ignoriert, "
            + "sonst wäre sie doppelt gebucht")
      ],
      possible: ["pay \(name) from 1020", "ignore \(line) \"…\""])
  }
}
