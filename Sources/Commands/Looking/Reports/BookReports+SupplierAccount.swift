import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The account of a supplier beside that of the customer: what we owe on 2000 and what is held
  /// of ours on 1130.
  ///
  /// Plus is owed by us. Empty where nothing was booked for a supplier.
  func supplierAccount(of id: ContactID, asOf day: Day?) -> [Report.Row] {
    let payables = books.chart[system: .payables]
    let advances = books.chart[system: .supplierAdvances]
    var rows: [Report.Row] = []
    var balance = Amount.zero
    for move in books.moves(of: id) {
      let row = books.journal.rows[move.row.position]
      if let day, row.day > day { continue }
      let touches = [row.debit, row.credit].contains { account in
        account == payables || account == advances
      }
      guard touches else { continue }
      var change = Amount.zero
      if row.credit == payables || row.credit == advances { change += row.amount }
      if row.debit == payables || row.debit == advances { change -= row.amount }
      balance += change
      rows.append(accountRow(row, Document(packed: move.document), change, balance))
    }
    guard !rows.isEmpty else { return [] }
    return rows + supplierProof(of: id, asOf: day)
  }

  private func supplierProof(of id: ContactID, asOf day: Day?) -> [Report.Row] {
    let owed = number(of: books.chart[system: .payables])
    let held = number(of: books.chart[system: .supplierAdvances])
    let payable = FigureQuery.payable(id, asOf: day)
    let advance = FigureQuery.advance(id, asOf: day)
    func line(_ kind: Report.Row.Kind, _ key: String, _ text: String, _ query: FigureQuery)
      -> Report.Row
    {
      Report.Row(
        kind, key: key,
        [.empty, .empty, .empty, .empty, .text(text), .empty, .amount(books.figure(query))],
        figures: [6: query])
    }
    return [
      line(.subtotal, owed, say("owed on \(owed)", "geschuldet auf \(owed)"), payable),
      line(.normal, held, say("less held on \(held)", "weniger gehalten auf \(held)"), advance),
    ]
  }
}
