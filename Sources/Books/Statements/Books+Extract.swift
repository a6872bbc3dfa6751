import Ledger

/// A transaction as a statement lists it.
public struct ChargeLine: Hashable, Sendable {
  public var amount: Amount
  public var day: Day
  public var original: Money?
  public var text: TextReference

  public init(amount: Amount, day: Day, original: Money?, text: TextReference) {
    self.amount = amount
    self.day = day
    self.original = original
    self.text = text
  }
}

/// Why transactions are not extracted, in the order of testing; lines count from 0.
public enum ExtractRefusal: Error, Hashable, Sendable {
  case isWithdrawn
  case isExtracted
  case amountZero(line: Int)
  /// Also where the original is of francs.
  case originalInFrancs(line: Int)
  /// Charge and original do not go the same way.
  case wrongSign(line: Int)
  case amountTooLarge(line: Int)
  /// What is missing to the total; negative when the transactions are too much.
  case doesNotAddUp(difference: Amount)
}

/// Why an extraction is not taken back, in the order of testing.
public enum UnextractRefusal: Error, Hashable, Sendable {
  case nothingExtracted
  /// It belongs to receipts or is booked: that goes back first.
  case inUse(ChargeID)
}

extension Books {
  /// Takes the transactions of a statement in, for information: nothing is booked.
  ///
  /// With the last of them they must add up to the statement.
  public mutating func extract(
    _ id: StatementID, _ new: [ChargeLine], isLast: Bool
  ) throws(ExtractRefusal) -> Range<Int> {
    let statement = statements[id.position]
    guard statement.state != .withdrawn else { throw .isWithdrawn }
    guard !statement.isExtracted else { throw .isExtracted }
    var sum = Int128(statement.extracted.minorUnits)
    for (place, line) in new.enumerated() {
      guard !line.amount.isZero else { throw .amountZero(line: place) }
      if let original = line.original {
        guard original.currency != .chf else { throw .originalInFrancs(line: place) }
        guard original.amount.isNegative == line.amount.isNegative, !original.amount.isZero else {
          throw .wrongSign(line: place)
        }
      }
      sum += Int128(line.amount.minorUnits)
      guard Amount(exactly: sum) != nil else { throw .amountTooLarge(line: place) }
    }
    let extracted = Amount(exactly: sum) ?? .zero
    if isLast, extracted != statement.total {
      throw .doesNotAddUp(difference: statement.total - extracted)
    }
    let first = charges.count
    for line in new {
      names.add(.charge(ChargeID(charges.count)), own: nil)
      charges.append(
        CardCharge(
          statement: id, day: line.day, amount: line.amount, original: line.original,
          text: line.text, previous: statements[id.position].lastCharge))
      statements[id.position].lastCharge = UInt32(charges.count - 1)
    }
    statements[id.position].extracted = extracted
    statements[id.position].isExtracted = isLast
    revision += 1
    return first..<charges.count
  }

  /// Takes the transactions of a statement back while none of them is used.
  public mutating func unextract(_ id: StatementID) throws(UnextractRefusal) -> Int {
    let own = charges(on: id)
    guard !own.isEmpty else { throw .nothingExtracted }
    if let used = own.first(where: { charge in charges[charge.position].state != .open }) {
      throw .inUse(used)
    }
    for charge in own { charges[charge.position].state = .withdrawn }
    statements[id.position].lastCharge = .max
    statements[id.position].extracted = .zero
    statements[id.position].isExtracted = false
    revision += 1
    return own.count
  }

  /// The transactions of a statement, in their order.
  public func charges(on id: StatementID) -> [ChargeID] {
    var found: [ChargeID] = []
    var position = statements[id.position].lastCharge
    while position != .max {
      found.append(ChargeID(Int(position)))
      position = charges[Int(position)].previous
    }
    return found.reversed()
  }

  /// Whether a transaction waits for its receipt.
  public func isOpen(_ charge: CardCharge) -> Bool {
    charge.state == .open && statements[charge.statement.position].isExtracted
  }
}
