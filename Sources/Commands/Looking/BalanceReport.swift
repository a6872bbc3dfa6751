import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The balance of accounts.
public enum BalanceReport: Command {
  static let accounts = Parameter<RangeArgument?>.object(
    0, "accounts", "KONTEN", .accountRange,
    Phrase("all with a balance otherwise", "sonst alle mit Saldo"))
  static let asOf = asOfDate(1)
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "balance", german: "saldo", .look,
    Phrase(
      "Shows the balance of accounts, on their natural side.",
      "Zeigt den Saldo von Konten, auf ihrer natürlichen Seite."),
    objects: [accounts.outline], options: [asOf.outline, format.outline, file.outline],
    examples: [
      Example(
        "balance 1020", Phrase("one account", "ein Konto")),
      Example(
        "balance 1000..1999 as-of 2026-03-31",
        Phrase("a range, at a day", "ein Bereich, an einem Tag")),
    ],
    search: ["Saldo", "Kontosaldo"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let range = call[accounts]
    let chosen = range.map { range in
      context.books.chart.ordered.filter { id in
        range.numbers.contains(context.books.chart[id].number)
      }
    }
    if let range, chosen?.isEmpty == true {
      let first = range.numbers.lowerBound
      throw Diagnostic(
        .unknownAccount, at: call.span(of: accounts),
        Phrase(
          "no account in this range, from \(first)", "kein Konto in diesem Bereich, ab \(first)"))
    }
    return try context.answer(
      context.reports.balance(of: chosen, asOf: call[asOf]), call, format: format, file: file)
  }
}
