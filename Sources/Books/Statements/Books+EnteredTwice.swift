import Ledger

// What was probably entered before; told, never refused, since a month has equal purchases.
extension Books {
  /// How far back it is looked: what comes twice comes soon, and a long file stays quick.
  private static let lookback = 200

  /// An earlier statement of the same card, day and amount.
  public func entered(before id: StatementID) -> StatementID? {
    let own = statements[id.position]
    return statements.indices[..<id.position].suffix(Self.lookback).last { place in
      let other = statements[place]
      return other.card == own.card && other.day == own.day && other.total == own.total
        && other.state != .withdrawn
    }.map { place in StatementID(place) }
  }

  /// An earlier receipt of the same merchant, day and amount.
  public func entered(before id: ReceiptID) -> ReceiptID? {
    let own = receipts[id.position]
    return receipts.indices[..<id.position].suffix(Self.lookback).last { place in
      let other = receipts[place]
      return other.written == own.written && other.day == own.day && other.state != .withdrawn
        && journal.texts[other.text] == journal.texts[own.text]
    }.map { place in ReceiptID(place) }
  }
}
