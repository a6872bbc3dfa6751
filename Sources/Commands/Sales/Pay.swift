import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Pays a credit note out, and bills.
public enum Pay: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.creditNote, .bill]),
    Phrase(
      "the issued credit note, or bills", "die gestellte Gutschrift oder Lieferantenrechnungen"),
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
      "Records the payment of a credit note, 1100 against the bank, or of bills, 2000.",
      "Erfasst die Zahlung einer Gutschrift, 1100 an Bank, oder von Lieferantenrechnungen, 2000."),
    details: Phrase(
      "The bank transaction of the same payment is ignored: a credit note cannot be matched, and "
        + "this step books the bank side. 'private' owes it to the employee, on the account of "
        + "'bookkeeping private'. A bill in another currency that is paid in francs is settled "
        + "with its exchange difference.",
      "Die Banktransaktion derselben Zahlung wird ignoriert: eine Gutschrift lässt sich nicht "
        + "abgleichen, und dieser Schritt bucht die Bankseite. «privat» schuldet es den "
        + "Mitarbeitenden, auf dem Konto von 'bookkeeping private'. Eine Rechnung in anderer "
        + "Währung, die in Franken bezahlt ist, ist mit ihrer Kursdifferenz beglichen."),
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
    case .invoice, .bank, .card, .sale, .tillDay, .receipt, .statement, .charge:
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
    noteHeadline(answer, context) ?? billsHeadline(answer, context)
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
