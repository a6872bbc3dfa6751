import Books
import CommandKit
import Diagnostics
import Ledger

/// Expects the state of a document.
public enum ExpectState: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document(.any), Phrase("any document", "ein beliebiger Beleg"))
  static let state = Parameter<TextArgument>.object(
    1, "state", "STATUS", .word(.state),
    Phrase("its state by its stable name", "sein Status mit festem Namen"))

  public static let names = [
    "draft", "open", "reminded", "partly-paid", "paid", "not-paid", "written-off", "issued",
    "settled", "matched", "booked", "split", "ignored", "pending", "executed", "final", "released",
    "sold", "void", "counted", "exported", "by-hand", "uploaded", "approved", "parked",
    "reconciled", "withdrawn",
  ]

  public static let signature = Signature(
    "expect state", german: "erwarte status", .scripts,
    Phrase("Expects the state of a document.", "Erwartet den Status eines Belegs."),
    details: Phrase(
      "Invoices: draft, open, reminded, partly-paid, paid, not-paid, written-off. Credit notes: "
        + "draft, issued, settled. Bank transactions: open, matched, booked, split, ignored. "
        + "Card payments: pending, executed, final, released. Sales: sold, void. Days at the "
        + "till: open, counted, exported. Bills: draft, booked, partly-paid, paid, by-hand. Card "
        + "receipts: parked, matched, reconciled, withdrawn. Card statements: uploaded, approved, "
        + "partly-paid, paid, withdrawn. Card transactions: open, matched, booked, withdrawn.",
      "Rechnungen: draft, open, reminded, partly-paid, paid, not-paid, written-off. Gutschriften: "
        + "draft, issued, settled. Banktransaktionen: open, matched, booked, split, ignored. "
        + "Kartenzahlungen: pending, executed, final, released. Kassenbelege: sold, void. "
        + "Tagesabschlüsse: open, counted, exported. Lieferantenrechnungen: draft, booked, "
        + "partly-paid, paid, by-hand. Kreditkartenbelege: parked, matched, reconciled, withdrawn. "
        + "Kreditkartenabrechnungen: uploaded, approved, partly-paid, paid, withdrawn. "
        + "Kartentransaktionen: open, matched, booked, withdrawn."),
    objects: [document.outline, state.outline],
    examples: [
      Example(
        "expect state RE-1 open", Phrase("after issuing", "nach dem Stellen"), after: stageInvoice),
      Example(
        "expect state BT-1 booked",
        Phrase("matched with an account", "mit einem Konto abgeglichen"),
        after: ["bank 1020 -5.00", "match BT-1 account 6940"]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let target = call[document]
    let expected = call.text(call[state])
    guard names.contains(expected) else {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: state),
        Phrase(
          "no such state; there is \(names.joined(separator: ", "))",
          "kein solcher Status; es gibt \(names.joined(separator: ", "))"))
    }
    try expect(expected, target, at: call.span(of: state), context.books)
    return Answer()
  }

  static func expect(
    _ expected: String, _ target: Document, at span: Span, _ books: Books
  ) throws(Diagnostic) {
    let actual =
      switch target {
      case .invoice(let id): books[id].state.name
      case .creditNote(let id): books[id].state.name
      case .bank(let id): books[id].state.name
      case .card(let id): books[id].state.name
      case .sale(let id): books[id].stateName
      case .tillDay(let id): books[id].state.name
      case .bill(let id): books[id].state.name
      case .receipt(let id): books[id].state.name
      case .statement(let id): books[id].state.name
      case .charge(let id): books[id].state.name
      }
    guard actual == expected else {
      let name = books.name(target)
      throw .expectation(
        at: span, expected: expected, actual: actual,
        Phrase("state of \(name)", "Status von \(name)"), rows: books.notes(books.rows(of: target)))
    }
  }
}

/// Expects the state of a bank transaction.
public enum ExpectBank: Command {
  static let bank = bankObject(Phrase("the bank transaction", "die Banktransaktion"))
  static let state = Parameter<Int>.object(
    1, "state", "STATUS",
    .choice([
      Choice("open", "offen"), Choice("matched", "abgeglichen"), Choice("booked", "verbucht"),
      Choice("split", "aufgeteilt"), Choice("ignored", "ignoriert"),
    ]), Phrase("its state", "ihr Status"))

  public static let signature = Signature(
    "expect bank", german: "erwarte bank", .scripts,
    Phrase(
      "Expects the state of a bank transaction.", "Erwartet den Status einer Banktransaktion."),
    objects: [bank.outline, state.outline],
    examples: [
      Example(
        "expect bank BT-1 open", Phrase("not used yet", "noch nicht gebraucht"),
        after: ["bank 1020 -5.00"]),
      Example(
        "expect bank BT-1 ignored", Phrase("set aside", "beiseite gelegt"),
        after: ["bank 1020 -5.00", "ignore BT-1 \"x\""]),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let names = ["open", "matched", "booked", "split", "ignored"]
    try ExpectState.expect(
      names[call[state]], .bank(call[bank]), at: call.span(of: state), context.books)
    return Answer()
  }
}
