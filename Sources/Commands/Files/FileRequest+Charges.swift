import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// The transactions of a card statement from the issuer's file, a line of the log each.
extension FileRequest {
  func charges(
    _ bytes: [UInt8], _ name: String, _ context: Context, at span: Span
  ) throws(Diagnostic) -> Expansion {
    guard case .statement(let id) = context.books.names.find(named: name) else {
      throw Diagnostic(
        .unknownDocument, at: span, Phrase("no such statement", "keine solche Abrechnung"))
    }
    let statement = context.books[id]
    let file = try file(bytes, of: statement, context.books, at: span)
    let sum = file.entries.reduce(Int128(0)) { sum, entry in sum + Int128(entry.amount.minorUnits) }
    guard let missing = Amount(exactly: Int128(statement.total.minorUnits) - sum) else {
      throw .amountTooLarge(at: span)
    }
    guard missing.isZero else {
      var error = Diagnostic.notTheStatement(
        id, missing: missing, file.entries.map(\.amount), at: span, context.books)
      error.notes += skippedNotes(file)
      throw error
    }
    var expansion = Expansion()
    for (place, entry) in file.entries.enumerated() {
      let isLast = place == file.entries.count - 1
      expansion.add(line(entry, of: name, isLast: isLast), row: entry.row)
    }
    let count = file.entries.count
    expansion.headline = Phrase(
      "\(name): \(count) \(count == 1 ? "transaction" : "transactions"), together "
        + statement.total.shown,
      "\(name): \(count) \(count == 1 ? "Transaktion" : "Transaktionen"), zusammen "
        + statement.total.shown)
    expansion.notes = skippedNotes(file)
    return expansion
  }

  private func file(
    _ bytes: [UInt8], of statement: CardStatement, _ books: Books, at span: Span
  ) throws(Diagnostic) -> ChargeFile {
    do throws(ImportRefusal) {
      let file = try ChargeFile(bytes, card: books[statement.card].number)
      guard !file.entries.isEmpty else { throw .noCharges }
      return file
    } catch {
      throw Diagnostic.file(error, name: name, at: span)
    }
  }

  private func line(_ entry: ChargeFile.Entry, of statement: String, isLast: Bool) -> String {
    var line = "extract \(statement) \(entry.amount.exported)"
    if !entry.merchant.isEmpty { line += " text \(quoted(entry.merchant))" }
    line += " on \(entry.day)"
    if let original = entry.original {
      line += " original \(original.plain)"
    }
    return line + (isLast ? "" : " more")
  }

  /// One note for each reason, with the rows.
  private func skippedNotes(_ file: ChargeFile) -> [Phrase] {
    ChargeFile.Skipped.allCases.compactMap { reason in
      guard let rows = file.skipped[reason], !rows.isEmpty else { return nil }
      let list =
        rows.prefix(10).map(String.init).joined(separator: ", ") + (rows.count > 10 ? ", …" : "")
      let title = reason.title
      return Phrase(
        "passed over, \(title.english): \(rows.count == 1 ? "row" : "rows") \(list)",
        "übergangen, \(title.german): \(rows.count == 1 ? "Zeile" : "Zeilen") \(list)")
    }
  }
}

extension ChargeFile.Skipped {
  fileprivate var title: Phrase {
    switch self {
    case .payment: Phrase("payments received", "eingegangene Zahlungen")
    case .carriedOver: Phrase("balances carried over", "Saldovorträge")
    case .otherCard: Phrase("of another card", "von einer anderen Karte")
    case .notBooked: Phrase("not booked yet, or declined", "noch nicht gebucht oder abgelehnt")
    }
  }
}
