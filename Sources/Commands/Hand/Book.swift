import Books
import CommandKit
import Diagnostics
import Ledger

/// Books by hand: debit against credit, one line or several.
public enum Book: Command {
  static let pair = Parameter<PairArgument>.object(
    0, "debit/credit", "SOLL/HABEN", .accountPair,
    Phrase("the two accounts, debit first", "die beiden Konten, Soll zuerst"))
  static let amount = Parameter<MoneyArgument>.object(
    1, "amount", "BETRAG", .money,
    Phrase("gross where a VAT code applies", "brutto, wo ein MWST-Code gilt"),
    example: "1'081.00")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase("the VAT code; none otherwise", "der MWST-Code; sonst keiner"))
  static let vatOn = Parameter<Int?>.keyword(
    3, "vat-on", "mwst-auf", .choice([Choice("debit", "soll"), Choice("credit", "haben")]),
    Phrase("the side that bears the VAT", "die Seite, welche die MWST trägt"))
  static let text = textOption(4)
  static let foreign = Parameter<MoneyArgument?>.keyword(
    5, "foreign", "fremd", .money,
    Phrase(
      "what it is on the account of another currency, without a sign",
      "was es auf dem Konto in anderer Währung ist, ohne Vorzeichen"),
    example: "17.05 EUR")
  static let on = onDate(0)
  static let supply = supplyDate(1)
  static let party = Parameter<Party?>.keyword(
    2, "for", "für", .party,
    Phrase(
      "the contact, invoice or bill to whose account it belongs",
      "der Kontakt oder die Rechnung, auf deren Konto es gehört"))
  static let force = forceFlag(3)
  static let rate = rateOption(4)

  public static let signature = Signature(
    "book", german: "buchen", .books,
    Phrase("Books by hand, debit against credit.", "Bucht von Hand, Soll an Haben."),
    details: Phrase(
      "With a VAT code the amount is gross and the tax becomes a row of its own; without a code "
        + "no tax is booked. A hand booking on 1100 or 2030 belongs 'for' a contact or an invoice, "
        + "on 2000 or 1130 'for' a supplier or a bill. On an account of another currency type the "
        + "amount in it, with 'rate' or at that of the day; or francs and 'foreign' where both are "
        + "known.",
      "Mit einem MWST-Code ist der Betrag brutto und die Steuer wird eine eigene Zeile; ohne Code "
        + "wird keine Steuer gebucht. Eine Handbuchung auf 1100 oder 2030 gehört «for» einen "
        + "Kontakt oder eine Rechnung, auf 2000 oder 1130 einen Lieferanten oder seine Rechnung. "
        + "Auf einem Konto in anderer Währung den Betrag in dieser tippen, mit «kurs» oder zu "
        + "jenem des Tages; oder Franken und «fremd», wo beide bekannt sind."),
    items: [
      pair.outline, amount.outline, vat.outline, vatOn.outline, text.outline, foreign.outline,
    ],
    options: [on.outline, supply.outline, party.outline, force.outline, rate.outline],
    examples: [
      Example(
        "book 6500/1020 108.10 vat VB81 text \"Papeterie\" on 2026-03-02",
        Phrase(
          "6500/1020 100.00 and input tax 1171/1020 8.10",
          "6500/1020 100.00 und Vorsteuer 1171/1020 8.10")),
      Example(
        "book 1020/1100 1'081.00, 1020/2030 50.00",
        Phrase("two rows in one entry", "zwei Zeilen in einer Buchung")),
      Example(
        "book 6510/1021 17.05 EUR rate 1.0350",
        Phrase("6510/1021 17.65, of it EUR 17.05", "6510/1021 17.65, davon EUR 17.05"),
        after: stageEuroAccount),
      Example(
        "book 6510/1021 17.62 foreign 17.05 EUR, 6949/1021 0.03 foreign 0.00 EUR",
        Phrase("both are known, source 003", "beide sind bekannt, Quelle 003"),
        after: stageEuroAccount),
    ],
    search: [
      "post", "journal entry", "manual entry", "Manuelle Buchung", "Buchungssatz", "verbuchen",
      "Sammelbuchung", "Fremdwährung",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    stage(call, &context.books)
    if call.isForeign || !context.books.bookingForeign.isEmpty {
      try stageForeign(call, &context.books)
    }
    let entries: Range<Int>
    do {
      entries = try context.books.book(
        on: call[on], supply: call[supply], party: call[party], force: call[force])
    } catch {
      throw diagnostic(error, call, context.books)
    }
    return Answer(entries: entries, notices: notices(call, &context.books))
  }

  private static func stage(_ call: borrowing Call, _ books: inout Books) {
    // One line is the usual booking, and taking one off is a tenth of emptying.
    if books.bookingLines.count == 1 {
      books.bookingLines.removeLast()
    } else {
      books.bookingLines.removeAll(keepingCapacity: true)
    }
    for item in 0..<call.itemCount {
      let pair = call[pair, item]
      let side = call[vatOn, item]
      books.bookingLines.append(
        BookingLine(
          debit: pair.debit, credit: pair.credit, amount: call[amount, item].amount,
          code: call[vat, item]?.code, vatSide: side.map { side in side == 0 ? .debit : .credit },
          text: call.keep(call[text, item], in: &books)))
    }
  }

  /// What is unusual about the lines just booked.
  ///
  /// The books are handed over by their address; a borrowed copy of them costs as much as looking.
  private static func notices(_ call: borrowing Call, _ books: inout Books) -> [Notice] {
    var notices: [Notice] = []
    var control: AccountID?
    for place in books.bookingLines.indices {
      let line = books.bookingLines[place]
      if let code = line.code, let account = books.unusual(code, line.debit, line.credit) {
        notices.append(.unusualCode(code, account))
      }
      if control == nil { control = books.controls.touched(by: line.debit, line.credit) }
    }
    if let control, call[party] == nil { notices.append(.controlAccountByHand(control)) }
    return notices
  }

  static func diagnostic(_ refusal: BookRefusal, _ call: Call, _ books: Books) -> Diagnostic {
    switch refusal {
    case .sameAccount(let line): return .sameAccount(at: call.span(of: pair, item: line))
    case .amountNotPositive(let line): return .notPositive(at: call.span(of: amount, item: line))
    case .vat(let refusal, let line):
      return .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .noControlAccount: return .noControlAccount(at: call.span(of: party))
    case .invoiceForeign(let currency):
      return .partsAmounts(currency, at: call.span(of: party))
    case .currency(let refusal, let line):
      let foreign = call.span(of: Self.foreign, item: line)
      let isKnown = books.bookingForeign.contains { other in
        other.line == line && other.value == .known
      }
      return .currency(
        refusal, at: isKnown ? foreign : call.span(of: amount, item: line), of: call[pair, line],
        books)
    case .twoCurrencies(let line): return .twoCurrencies(at: call.span(of: pair, item: line))
    case .invoiceNotOpen:
      guard case .invoice(let id) = call[party] else { return .noControlAccount(at: call.end) }
      return .notOpen(
        id, at: call.span(of: party),
        Phrase("nothing can be booked for it", "dafür lässt sich nichts buchen"), books)
    case .exceedsOpen(let open): return .exceedsOpen(open, at: call.span(of: amount, item: 0))
    case .exceedsCredit(let credit):
      return .exceedsCredit(credit, at: call.span(of: amount, item: 0))
    case .billNotOpen:
      guard case .bill(let id) = call[party] else { return .noControlAccount(at: call.end) }
      return .billNotOpen(
        id, at: call.span(of: party),
        Phrase("nothing can be booked for it", "dafür lässt sich nichts buchen"), books)
    case .exceedsAdvance(let advance):
      return .exceedsAdvance(advance, at: call.span(of: amount, item: 0))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}

extension Diagnostic {
  static func noControlAccount(at span: Span) -> Diagnostic {
    Diagnostic(
      .notAControlAccount, at: span,
      Phrase(
        "'for' belongs to rows on 1100 or 2030, of suppliers on 2000 or 1130; there is none",
        "'for' gehört zu Zeilen auf 1100 oder 2030, bei Lieferanten auf 2000 oder 1130; es gibt "
          + "keine"))
  }
}

extension Books {
  /// The account a code is unusual for: sales on an expense, input tax on revenue.
  ///
  /// An account whose usual code is of that sort is not: private shares of 6270 bear UN81.
  func unusual(_ id: VATCodeID, _ accounts: AccountID...) -> AccountID? {
    let code = codes[id]
    let wrong: AccountKind
    switch code.kind {
    case .sales, .salesOpted, .salesExempt: wrong = .expense
    case .input, .customs, .acquisition: wrong = .income
    case .noConsideration, .none, .inputCorrection: return nil
    }
    return accounts.first { account in
      guard chart[account].kind == wrong else { return false }
      let usual = chart[account].usualCode.flatMap(codes.find)
      return usual.map { usual in codes[usual].isSale != code.isSale } ?? true
    }
  }

  /// The rows of a stretch of entries.
  public func rows(of entries: Range<Int>) -> Range<Int> {
    guard !entries.isEmpty else { return 0..<0 }
    return journal.entries[entries.lowerBound].firstRow
      .position..<journal.rowRange(of: EntryID(entries.upperBound - 1)).upperBound
  }
}
