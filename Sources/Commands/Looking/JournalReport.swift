import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The rows of the journal.
public enum JournalReport: Command {
  static let from = fromDate(0)
  static let to = toDate(1)
  static let account = Parameter<AccountID?>.keyword(
    2, "account", "konto", .account, Phrase("rows of this account", "Zeilen dieses Kontos"))
  static let party = Parameter<Party?>.keyword(
    3, "for", "für", .party,
    Phrase("of this contact or invoice", "dieses Kontakts oder dieser Rechnung"))
  static let format = formatOption(4)
  static let file = fileOption(5)

  public static let signature = Signature(
    "journal", german: "journal", .look,
    Phrase("Shows the rows of the journal.", "Zeigt die Zeilen des Journals."),
    options: [
      from.outline, to.outline, account.outline, party.outline, format.outline, file.outline,
    ],
    examples: [
      Example(
        "journal", Phrase("all of it", "das ganze")),
      Example(
        "journal from 2026-03-01 account 1020",
        Phrase("from a day on, one account", "ab einem Tag, ein Konto")),
    ],
    search: ["entries", "Buchungen", "Buchungsjournal"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var filter = JournalFilter(days: try days(call, from, to), account: call[account])
    switch call[party] {
    case .contact(let id): filter.contact = id
    case .invoice(let id): filter.document = .invoice(id)
    case nil: break
    }
    return try context.answer(
      context.reports.journal(filter), call, format: format, file: file)
  }
}
