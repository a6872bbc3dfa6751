import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// What a user should know of suppliers' bills.
public enum BillNotice: Hashable, Sendable {
  case advanceAvailable(ContactID, BillID, Amount)
  /// What was paid differs from the bill by more than a tenth.
  case hardlyExchange(BillID, Amount)
  /// A supplier's money without a bill.
  case advanceHeld(ContactID, Amount)
  case advanceOverdrawn(ContactID)
}

extension BillNotice {
  func phrase(_ books: Books) -> Phrase {
    switch self {
    case .advanceAvailable(let contact, let bill, let amount):
      let name = books[contact].name
      let command = "apply-credit \(books.name(bill))"
      return Phrase(
        "\(name) holds \(amount.shown) of ours; deduct it with: \(command)",
        "\(name) hält \(amount.shown) von uns; anrechnen mit: \(command)")
    case .hardlyExchange(let bill, let loss):
      let name = books.name(bill)
      let shown = loss.magnitude.shown
      return loss.isPositive
        ? Phrase(
          "\(shown) more were paid than \(name) is worth: hardly an exchange difference",
          "\(shown) mehr bezahlt, als \(name) wert ist: kaum eine Kursdifferenz")
        : Phrase(
          "\(shown) less were paid than \(name) is worth: hardly an exchange difference",
          "\(shown) weniger bezahlt, als \(name) wert ist: kaum eine Kursdifferenz")
    case .advanceHeld(let contact, let amount):
      let name = books[contact].name
      return Phrase(
        "\(name) holds \(amount.shown) of ours on 1130, until a bill takes it",
        "\(name) hält \(amount.shown) von uns auf 1130, bis eine Rechnung es nimmt")
    case .advanceOverdrawn(let contact):
      let name = books[contact].name
      return Phrase(
        "the advance with \(name) is below zero: more came back than was paid",
        "die Vorauszahlung bei \(name) ist unter null: es kam mehr zurück, als bezahlt war")
    }
  }

  /// More than a tenth of a bill is hardly an exchange difference.
  static func difference(of bill: BillID, from source: Document, _ books: Books) -> [Notice] {
    guard let added = books.addition(to: bill, from: source) else { return [] }
    let base = books[bill].base.minorUnits
    guard Int128(added.loss.minorUnits.magnitude) * 10 > Int128(base) else { return [] }
    return [.bill(.hardlyExchange(bill, added.loss))]
  }
}
