import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

extension Completer {
  /// What money paid can be matched with: first the bills whose open amount is exactly that, then
  /// those of the supplier, then the others.
  func billTargets(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    guard case .bank(let id) = moment.documents.first else { return }
    let line = books[id]
    let currency = books.chart[line.account].currency
    let named = moment.bills
    let supplier = line.contact ?? named.first.map { bill in books[bill].contact }
    var rest = line.amount.magnitude
    for bill in named { rest -= Self.open(books[bill], currency) }
    scan(.bill, into: &findings, isSure: true, oldestFirst: true, most: 5) { place in
      let bill = books.bills[place]
      guard moment.command.takesBill(BillID(place), books), !named.contains(BillID(place)),
        Self.open(bill, currency) == rest
      else { return nil }
      return supplier == nil || bill.contact == supplier ? 0 : 1
    }
    scan(.bill, into: &findings, oldestFirst: true) { place in
      let bill = books.bills[place]
      guard moment.command.takesBill(BillID(place), books), !named.contains(BillID(place)) else {
        return nil
      }
      return supplier == nil || bill.contact == supplier ? 0 : 1
    }
  }

  /// A supplier stands alone but for a split; what comes in is theirs where they hold something.
  func offerSupplier(
    _ line: BankTransaction, _ moment: Moment, into findings: inout Findings
  ) {
    guard moment.bills.isEmpty || moment.command != "match" else { return }
    let isLikely =
      line.amount.isNegative
      ? context.books.contacts.contains(where: \.isSupplier)
      : context.books.contacts.contains { contact in contact.advance.isPositive }
    guard isLikely || !findings.key.isEmpty else { return }
    offer(
      "supplier", "lieferant",
      Phrase("money with a supplier, 1130", "Geld beim Lieferanten, 1130"), into: &findings)
  }

  /// What is open on a bill in a currency: its own, else francs.
  private static func open(_ bill: Bill, _ currency: Currency) -> Amount {
    if currency == bill.written.currency, bill.isForeign {
      return bill.state == .draft ? bill.written.amount : bill.foreignRemaining
    }
    return bill.state == .draft ? bill.base : bill.remaining
  }
}

extension Moment {
  var bills: [BillID] {
    documents.compactMap { document in
      if case .bill(let id) = document { id } else { nil }
    }
  }
}

extension Books {
  /// Whether a way back finds something on a bill.
  func hasSteps(_ id: BillID, for command: String) -> Bool {
    effects(on: .bill(id)).contains { position in
      let effect = effects[position]
      switch command {
      case "unpay":
        return effect.source == .bill(id)
          && [.payment, .privatePayment, .byHand].contains(effect.kind)
      case "reopen": return effect.kind == .discount
      default: return effect.kind == .advanceApplied
      }
    }
  }
}
