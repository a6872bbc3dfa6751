import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Expects a figure of the VAT return.
public enum ExpectVAT: Command {
  static let box = Parameter<Int>.object(
    0, "box", "ZIFFER", .integer, Phrase("a box of the return", "eine Ziffer der Abrechnung"))
  static let amount = expectedAmount(1)

  public static let signature = Signature(
    "expect vat", german: "erwarte mwst", .scripts,
    Phrase(
      "Expects a box of the VAT return: turnover in 200 to 299, tax from 302 on.",
      "Erwartet eine Ziffer der MWST-Abrechnung: Umsatz in 200 bis 299, Steuer ab 302."),
    objects: [box.outline, amount.outline],
    examples: [
      Example(
        "expect vat 303 81.00", Phrase("the tax at 8.1 %", "die Steuer zu 8.1 %"),
        after: stageInvoice),
      Example("expect vat 200 1'000.00", Phrase("the turnover", "der Umsatz"), after: stageInvoice),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let chosen = VATBox(rawValue: call[box]) else {
      let list = VATBox.allCases.map { box in String(box.rawValue) }.joined(separator: ", ")
      throw Diagnostic(
        .wrongArgument, at: call.span(of: box),
        Phrase("no such box; there is \(list)", "keine solche Ziffer; es gibt \(list)"))
    }
    let part: VATBox.Part = chosen.rawValue < 302 || chosen.rawValue >= 900 ? .base : .tax
    let query = FigureQuery.vatBox(chosen, part, days: nil)
    let actual = context.books.figure(query)
    guard actual == call[amount] else {
      let rows = context.books.rows(of: query).map(\.row)
      throw .expectation(
        at: call.span(of: amount), expected: call[amount].shown, actual: actual.shown,
        Phrase("VAT box \(chosen.rawValue)", "MWST-Ziffer \(chosen.rawValue)"),
        rows: context.books.notes(rows))
    }
    return Answer()
  }
}

/// Expects that debits equal credits and the control accounts agree.
public enum ExpectTrialBalance: Command {
  public static let signature = Signature(
    "expect trial-balance", german: "erwarte saldobilanz", .scripts,
    Phrase(
      "Expects that debits equal credits and no control account differs.",
      "Erwartet, dass Soll gleich Haben ist und kein Sammelkonto abweicht."),
    examples: [
      Example(
        "expect trial-balance",
        Phrase("always, unless booked by hand on 1100", "immer, ausser nach Handbuchung auf 1100")),
      Example(
        "expect trial-balance", Phrase("after an invoice too", "auch nach einer Rechnung"),
        after: stageInvoice),
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let books = context.books
    let turnovers = books.journal.turnovers(accounts: books.chart.count, days: Day.first...Day.last)
    let debit = Amount(minorUnits: turnovers.debit.reduce(0, +))
    let credit = Amount(minorUnits: turnovers.credit.reduce(0, +))
    guard debit == credit else {
      throw .expectation(
        at: call.commandSpan, expected: debit.shown, actual: credit.shown,
        Phrase("debits and credits", "Soll und Haben"))
    }
    if let difference = books.controlDifferences().first {
      throw .expectation(
        at: call.commandSpan, expected: difference.subledger.shown,
        actual: difference.ledger.shown,
        Phrase(
          "control account \(books.number(difference.account))",
          "Sammelkonto \(books.number(difference.account))"),
        rows: books.notes(difference.culprits))
    }
    return Answer()
  }
}
