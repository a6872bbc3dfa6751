import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The rows of the journal, or only what was taken back.
public enum JournalReport: Command {
  static let from = fromDate(0)
  static let to = toDate(1)
  static let account = Parameter<AccountID?>.keyword(
    2, "account", "konto", .account, Phrase("rows of this account", "Zeilen dieses Kontos"))
  static let party = Parameter<Party?>.keyword(
    3, "for", "für", .party,
    Phrase("of this contact or invoice", "dieses Kontakts oder dieser Rechnung"))
  static let audit = Flag(
    4, "audit", "revision",
    Phrase(
      "only reversals with their originals, each with its command",
      "nur Stornos mit ihren Originalen, je mit ihrem Befehl"))
  static let format = formatOption(5)
  static let file = fileOption(6)

  public static let signature = Signature(
    "journal", german: "journal", .look,
    Phrase("Shows the rows of the journal.", "Zeigt die Zeilen des Journals."),
    options: [
      from.outline, to.outline, account.outline, party.outline, audit.outline, format.outline,
      file.outline,
    ],
    examples: [
      Example(
        "journal", Phrase("all of it", "das ganze")),
      Example(
        "journal from 2026-03-01 account 1020",
        Phrase("from a day on, one account", "ab einem Tag, ein Konto")),
      Example(
        "journal audit", Phrase("reversals and their originals", "Stornos und ihre Originale"),
        after: ["book 6500/1020 108.10 vat VB81", "reverse #1 text \"wrong account\""]),
    ],
    search: ["entries", "Buchungen", "Buchungsjournal", "audit trail", "Revision", "Storno"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var filter = JournalFilter(days: try days(call, from, to), account: call[account])
    switch call[party] {
    case .contact(let id): filter.contact = id
    case .invoice(let id): filter.document = .invoice(id)
    case .bill(let id): filter.document = .bill(id)
    case nil: break
    }
    let log = context.log
    let report =
      call[audit]
      ? context.reports.audit(filter) { command in
        command.position < log.count ? log[command.position] : nil
      } : context.reports.journal(filter)
    return try context.answer(report, call, format: format, file: file)
  }
}
