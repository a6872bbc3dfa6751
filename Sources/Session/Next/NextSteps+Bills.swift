import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

// What follows for suppliers' bills, and for money paid.
extension NextSteps {
  func steps(for id: BillID) -> [NextStep] {
    let name = books.name(id)
    let lines = books.possible(for: .bill(id)).filter { line in !line.hasPrefix("show ") }
    return lines.map { line in
      if line.hasPrefix("pay ") {
        return NextStep(
          [line],
          Phrase(
            "Record the payment; the line on the statement is then ignored.",
            "Zahlung erfassen; die Transaktion im Auszug wird dann ignoriert."))
      }
      if line == "discount \(name)" {
        return NextStep(
          [line],
          Phrase(
            "The rest was deducted (Skonto): the input tax goes down with it.",
            "Der Rest war Skonto: die Vorsteuer sinkt mit."))
      }
      return NextStep([line])
    }
  }

  /// The bills a payment may be meant for: exactly this amount first, then of its supplier.
  func billsPaid(_ id: BankID) -> [NextStep] {
    let line = books[id]
    let name = books.name(id)
    let currency = books.chart[line.account].currency
    let open = books.bills.indices.filter { place in
      let bill = books.bills[place]
      guard bill.state == .draft || bill.isPayable else { return false }
      return line.contact.map { contact in contact == bill.contact }
        ?? (amount(of: bill, in: currency) == line.amount.magnitude)
    }
    let exact = open.filter { place in
      amount(of: books.bills[place], in: currency) == line.amount.magnitude
    }
    let others = open.filter { place in !exact.contains(place) }
    let matches = (exact + others).prefix(Self.most).map { place in
      let bill = BillID(place)
      return books.canPay(id, bill)
        ? NextStep(["match \(name) \(books.name(bill))"])
        : NextStep(
          "match \(name) \(books.name(bill)) by-hand",
          "No bill can store what was charged: by hand, on the expense.",
          "Keine Rechnung kann das Belastete speichern: von Hand, auf den Aufwand.")
    }
    guard let contact = line.contact, books[contact].isSupplier else { return matches }
    return matches + [
      NextStep(
        "match \(name) supplier \(quoted(books[contact].name))",
        "Paid before there is a bill: the supplier holds it, 1130.",
        "Bezahlt, bevor es eine Rechnung gibt: der Lieferant hält es, 1130.")
    ]
  }

  private func amount(of bill: Bill, in currency: Currency) -> Amount? {
    let isDraft = bill.state == .draft
    if currency == .chf { return isDraft ? bill.base : bill.remaining }
    guard currency == bill.written.currency else { return nil }
    return isDraft ? bill.written.amount : bill.foreignRemaining
  }

  /// Drafts to book, then bills that are due.
  func billsWaiting() -> [NextStep] {
    let drafts = books.bills.indices.lazy.filter { place in books.bills[place].state == .draft }
    let due = books.bills.indices.lazy.filter { place in
      let bill = books.bills[place]
      return bill.isPayable && bill.due <= books.workingDay
    }
    return drafts.prefix(Self.most).map { place in
      NextStep(["post \(books.name(BillID(place)))"])
    } + due.prefix(Self.most).compactMap { place in steps(for: BillID(place)).first }
  }
}
