import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Pays a credit note out, and bills.
public enum Pay: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.creditNote, .bill, .statement]),
    Phrase(
      "the issued credit note, bills, or approved card statements",
      "die gestellte Gutschrift, Lieferantenrechnungen oder genehmigte Kartenabrechnungen"),
    example: "LR-1")
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money, Phrase("what is open otherwise", "sonst was offen ist"),
    example: "216.20")
  static let from = Parameter<AccountID?>.keyword(
    0, "from", "von", .moneyAccount,
    Phrase("the account the money left", "das Konto, von dem das Geld ging"))
  static let on = onDate(1)
  static let text = textOption(2)
  static let personal = Flag(
    3, "private", "privat",
    Phrase(
      "bills: with an employee's own money", "Rechnungen: mit privatem Geld von Mitarbeitenden"))
  static let rate = rateOption(4)
  static let byHand = byHandFlag(5)

  public static let signature = Signature(
    "pay", german: "auszahlen", .sales,
    Phrase(
      "Records the payment of a credit note, of bills, or of card statements.",
      "Erfasst die Zahlung einer Gutschrift, von Lieferantenrechnungen oder Kartenabrechnungen."),
    details: Phrase(
      "The bank transaction of the same payment is ignored: a credit note cannot be matched, and "
        + "this step books the bank side. 'private' owes it to the employee, on the account of "
        + "'bookkeeping private'. A bill in another currency that is paid in francs is settled "
        + "with its exchange difference. Several statements make one payment; one that is paid in "
        + "full is superseded by 2070/2000.",
      "Die Banktransaktion derselben Zahlung wird ignoriert: eine Gutschrift lässt sich nicht "
        + "abgleichen, und dieser Schritt bucht die Bankseite. «privat» schuldet es den "
        + "Mitarbeitenden, auf dem Konto von 'bookkeeping private'. Eine Rechnung in anderer "
        + "Währung, die in Franken bezahlt ist, ist mit ihrer Kursdifferenz beglichen. Mehrere "
        + "Kartenabrechnungen ergeben eine Zahlung; eine ganz bezahlte wird durch 2070/2000 "
        + "ersetzt."
    ),
    items: [document.outline, amount.outline],
    options: [
      from.outline, on.outline, text.outline, personal.outline, rate.outline, byHand.outline,
    ],
    examples: [
      Example(
        "pay GS-1 216.20 from 1020", Phrase("1100/1020 216.20", "1100/1020 216.20"),
        after: Self.stage),
      Example(
        "pay LR-1, LR-2 from 1020", Phrase("all that is open on both", "alles Offene auf beiden"),
        after: stageBill + ["bill \"Papier AG\" 54.05 account 6500 vat VB81"]),
      Example(
        "pay KA-1, KA-2 from 1020",
        Phrase("two statements, one payment", "zwei Abrechnungen, eine Zahlung"),
        after: stageApproved + ["card new \"Amex\"", "statement 2071 20.00", "approve KA-2"]),
    ],
    search: [
      "refund", "payout", "Zahlungsausgang", "Rückerstattung", "rückzahlen", "bezahlen",
      "Privatauslage", "Kreditorenzahlung",
    ], otherGerman: ["bezahlen"])

  private static let stage = [
    "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
    "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
  ]

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    switch call[document, 0] {
    case .creditNote(let id): return try payNote(id, call, &context)
    case .bill: return try payBills(call, &context)
    case .statement: return try payStatements(call, &context)
    case .invoice, .bank, .card, .sale, .tillDay, .receipt, .charge:
      throw .noTarget(call[document, 0], at: call.span(of: document, item: 0))
    }
  }

  private static func payNote(
    _ id: CreditNoteID, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    guard call.itemCount == 1 else { throw .billAlone(at: call.span(of: document, item: 1)) }
    for flag in [personal, byHand] where call[flag] { throw .onlyBills(at: call.span(of: flag)) }
    guard let account = call[from] else { throw .fundsMissing(at: call.end) }
    if call[rate] != nil, context.books.foreign(id) == nil {
      throw Diagnostic(
        .wrongCurrency, at: call.span(of: rate),
        Phrase("the credit note is in CHF", "die Gutschrift ist in CHF"))
    }
    let given = call[amount, 0]
    do {
      let entries = try context.books.pay(
        id, given?.amount, in: given?.currency, from: account, rate: call[rate], on: call[on],
        text: call.keep(call[text], in: &context.books))
      return Answer(entries: entries, document: .creditNote(id))
    } catch {
      throw .payNote(
        error, id, note: call.span(of: document, item: 0), account: call.span(of: from),
        amount: call.span(of: amount, item: 0), on: call.span(of: on), context.books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    noteHeadline(answer, context) ?? statementHeadline(answer, context)
      ?? billsHeadline(answer, context)
  }
}

/// The flag that books what no bill can store.
func byHandFlag(_ index: Int) -> Flag {
  Flag(
    index, "by-hand", "von-hand",
    Phrase(
      "a bill that cannot store what was charged: expense against the account",
      "eine Rechnung, die das Belastete nicht speichern kann: Aufwand an das Konto"))
}
