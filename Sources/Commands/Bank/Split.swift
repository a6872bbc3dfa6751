import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Splits a bank transaction onto several targets.
public enum Split: Command {
  static let bank = bankObject(Phrase("the bank transaction", "die Banktransaktion"))
  static let target = Parameter<TargetArgument>.object(
    0, "target", "ZIEL", .target,
    Phrase(
      "an invoice or bill, customer or supplier CONTACT, or account NUMBER",
      "eine Rechnung, customer oder supplier KONTAKT oder account NUMMER"))
  static let amount = Parameter<PartArgument>.object(
    1, "amount", "BETRAG", .amountOr(rest: true, open: false),
    Phrase("the part; one of them may be 'rest'", "der Teil; einer davon darf «rest» sein"))
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase("the VAT code, with an account", "der MWST-Code, bei einem Konto"))
  static let text = textOption(3)
  static let on = onDateOfBank(1)
  static let force = forceFlag(2)

  public static let signature = Signature(
    "split", german: "aufteilen", .bank,
    Phrase(
      "Splits a bank transaction onto several targets.",
      "Teilt eine Banktransaktion auf mehrere Ziele auf."),
    details: Phrase(
      "Parts count in the direction of the transaction; a negative part is a fee the bank kept. "
        + "The rest is computed; parts that do not add up are refused with the difference. On an "
        + "account of another currency they are in that currency.",
      "Teile zählen in der Richtung der Transaktion; ein negativer Teil ist eine Gebühr, welche "
        + "die Bank behielt. Der Rest wird berechnet; Teile, die nicht aufgehen, werden mit der "
        + "Differenz abgelehnt. Auf einem Konto in anderer Währung stehen sie in dieser."),
    objects: [bank.outline],
    items: [target.outline, amount.outline, vat.outline, text.outline],
    options: [on.outline, force.outline],
    examples: [
      Example(
        "split BT-1 RE-1 1'081.00, account 8100 rest text \"Überzahlung\"",
        Phrase("50.00 is kept as income", "50.00 bleiben als Ertrag"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'131.00",
        ]),
      Example(
        "split BT-1 RE-1 1'081.00, account 6940 -5.00",
        Phrase("the bank kept 5.00", "die Bank behielt 5.00"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'076.00",
        ]),
    ],
    search: [
      "Betrag aufteilen", "aufsplitten", "part", "divide", "commission", "fee", "Kommission",
      "Kartenkommission", "Gebühr",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[bank]
    var parts: [SplitPart] = []
    for item in 0..<call.itemCount {
      let place = try partTarget(call, item, context.books)
      let given = try part(call, item, context.books)
      parts.append(
        SplitPart(
          target: place, amount: given?.amount, currency: given?.currency,
          code: call[vat, item]?.code,
          text: call.keep(call[text, item], in: &context.books)))
    }
    do {
      let entries = try context.books.split(id, parts, on: call[on], force: call[force])
      let differences = parts.compactMap(\.target.bill).flatMap { bill in
        BillNotice.difference(of: bill, from: .bank(id), context.books)
      }
      return Answer(
        entries: entries, document: .bank(id), amount: context.books[id].amount,
        notices: differences + Match.bookedLater(id, entries, call[on], context.books))
    } catch {
      throw diagnostic(error, parts, call, context.books)
    }
  }

  /// Nil for the rest; the currency where it was typed, which is tested behind the state.
  private static func part(
    _ call: Call, _ item: Int, _ books: Books
  ) throws(Diagnostic) -> (amount: Amount, currency: Currency?)? {
    guard case .money(let typed) = call[amount, item] else { return nil }
    if let currency = typed.currency { return (typed.amount, currency) }
    let span = call.span(of: amount, item: item)
    return (try typed.amount(on: books[call[bank]].account, at: span, books), nil)
  }

  private static func partTarget(
    _ call: Call, _ item: Int, _ books: Books
  ) throws(Diagnostic) -> SplitPart.Target {
    let span = call.span(of: target, item: item)
    switch call[target, item] {
    case .document(.invoice(let id)):
      guard call[vat, item] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: vat, item: item),
          Phrase("the invoice has its own VAT", "die Rechnung hat ihre eigene MWST"))
      }
      return .invoice(id)
    case .document(.bill(let id)):
      guard call[vat, item] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: vat, item: item),
          Phrase("the bill has its own VAT", "die Rechnung hat ihre eigene MWST"))
      }
      return .bill(id)
    case .document(.creditNote(let note)):
      throw .noteNotMatchable(note, at: span, call[bank], books)
    case .document(let document):
      throw .noTarget(document, at: span)
    case .customer(let id):
      guard call[vat, item] == nil else {
        throw .creditBearsNoVAT(at: call.span(of: vat, item: item))
      }
      return .customer(id)
    case .supplier(let id):
      guard call[vat, item] == nil else {
        throw .creditBearsNoVAT(at: call.span(of: vat, item: item))
      }
      return .supplier(id)
    case .account(let id): return .account(id)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .bank(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    // A bill whose entry is superseded books more than its part.
    let count = answer.entries.count { entry in
      context.books.journal.entries[entry].document == Document.bank(id).packed
    }
    let sum = Money(answer.amount, context.books.chart[context.books[id].account].currency).shown
    return Phrase(
      "\(name) split into \(count) parts, \(sum) in all",
      "\(name) in \(count) Teile aufgeteilt, zusammen \(sum)")
  }

  private static func diagnostic(
    _ refusal: SplitRefusal, _ parts: [SplitPart], _ call: Call, _ books: Books
  ) -> Diagnostic {
    let id = call[bank]
    switch refusal {
    case .bankNotOpen: return .bankNotOpen(id, at: call.span(of: bank), books)
    case .currency(let refusal, let part):
      if case .otherCurrency(let own) = refusal, case .invoice(let id) = parts[part].target,
        books.currency(of: id) == own, parts[part].currency != own
      {
        return Match.otherCurrency(
          id, own, at: call.span(of: target, item: part), call[bank], books)
      }
      return .currency(refusal, at: call.span(of: amount, item: part), books)
    case .restRepeated(let part):
      return Diagnostic(
        .restRepeated, at: call.span(of: amount, item: part),
        Phrase("only one part can be the rest", "nur ein Teil kann der Rest sein"))
    case .invoiceRepeated(let part):
      return Diagnostic(
        .documentRepeated, at: call.span(of: target, item: part),
        Phrase("named twice", "zweimal genannt"))
    case .invoiceNotOpen(let part):
      guard case .invoice(let invoice) = parts[part].target else { break }
      return .notOpen(
        invoice, at: call.span(of: target, item: part),
        Phrase("a surplus goes to 'customer'", "ein Überschuss geht an «customer»"), books)
    case .billNotOpen(let part):
      guard case .bill(let bill) = parts[part].target else { break }
      return .billNotOpen(
        bill, at: call.span(of: target, item: part),
        Phrase("a surplus goes to 'supplier'", "ein Überschuss geht an «supplier»"), books)
    case .notASupplier(let part):
      guard case .supplier(let contact) = parts[part].target else { break }
      return .notASupplier(contact, at: call.span(of: target, item: part), books)
    case .exceedsAdvance(let part, let advance):
      return .exceedsAdvance(advance, at: call.span(of: amount, item: part))
    case .wrongSign(let part):
      return Diagnostic(
        .wrongSign, at: call.span(of: target, item: part),
        books[id].amount.isPositive
          ? Phrase("money received cannot pay a bill", "ein Eingang bezahlt keine Rechnung")
          : Phrase("money paid cannot settle an invoice", "ein Ausgang bezahlt keine Rechnung"))
    case .billFromForeign(let part): return billFromForeign(part, parts, call, books)
    case .amountZero(let part): return .amountZero(at: call.span(of: amount, item: part))
    case .amountNotPositive(let part):
      return .notPositive(at: call.span(of: amount, item: part))
    case .sameAccount(let part): return .sameAccount(at: call.span(of: target, item: part))
    case .vat(let refusal, let part):
      return .vat(refusal, at: call.span(of: vat, item: part), call, books)
    case .doesNotAddUp(let difference):
      return doesNotAddUp(difference, parts, call, books)
    case .exceedsOpen(let part, let open):
      guard case .invoice(let invoice) = parts[part].target else {
        return .exceedsOpen(open, at: call.span(of: amount, item: part))
      }
      return .exceedsOpen(
        Money(open, books.currency(of: invoice)), at: call.span(of: amount, item: part))
    case .exceedsCredit(let part, let credit):
      return .exceedsCredit(credit, at: call.span(of: amount, item: part))
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
    return .bankNotOpen(id, at: call.span(of: bank), books)
  }

  private static func billFromForeign(
    _ part: Int, _ parts: [SplitPart], _ call: Call, _ books: Books
  ) -> Diagnostic {
    let name = books.name(call[bank])
    return Diagnostic(
      .wrongCurrency, at: call.span(of: target, item: part),
      Phrase(
        "a part for a bill comes from an account in francs; pay it with a line of its own",
        "ein Teil für eine Rechnung kommt von einem Frankenkonto; mit eigener Zeile bezahlen"),
      possible: parts[part].target.bill.map { bill in ["match \(name) \(books.name(bill))"] } ?? [])
  }

  private static func doesNotAddUp(
    _ difference: Amount, _ parts: [SplitPart], _ call: Call, _ books: Books
  ) -> Diagnostic {
    let line = books[call[bank]]
    let own = books.chart[line.account].currency
    let whole = Money(line.amount.magnitude, own).shown
    let given = Money(line.amount.magnitude - difference, own).shown
    let amounts = parts.compactMap(\.amount)
    let hasRest = amounts.count < parts.count
    return Diagnostic(
      .doesNotAddUp, at: call.span(of: amount, item: max(call.itemCount - 1, 0)),
      hasRest
        ? Phrase(
          "the parts come to \(given) already; nothing is left of \(whole)",
          "die Teile ergeben schon \(given); von \(whole) bleibt nichts")
        : Phrase(
          "the parts come to \(given), the transaction to \(whole); "
            + "difference \(Money(difference, own).shown)",
          "die Teile ergeben \(given), die Transaktion \(whole); "
            + "Differenz \(Money(difference, own).shown)"),
      notes: hasRest || own != .chf
        ? [] : DifferenceClue.all(for: difference, among: amounts, books.codes))
  }
}
