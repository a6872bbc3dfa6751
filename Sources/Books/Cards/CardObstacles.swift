import Ledger

/// What keeps a card payment from being final; source 000, points 2 and 3.
public struct CardObstacles: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The merchant has not collected it yet.
  public static let pending = Self(rawValue: 1)
  public static let category = Self(rawValue: 1 << 1)
  public static let receipt = Self(rawValue: 1 << 2)
  public static let vat = Self(rawValue: 1 << 3)
  /// It waits on a transfer account that is no longer the company's.
  public static let transferChanged = Self(rawValue: 1 << 4)
  /// The day of its collection is locked.
  public static let periodLocked = Self(rawValue: 1 << 5)

  /// What is missing for it to be complete.
  public static let incomplete: Self = [.category, .receipt, .vat]
}

extension Books {
  /// What is missing for a payment to be complete; its state does not matter.
  public func missing(on id: CardID) -> CardObstacles { missing(on: cards[id.position]) }

  private func missing(on payment: CardTransaction) -> CardObstacles {
    var missing: CardObstacles = payment.category == nil ? .category : []
    guard !payment.isCompleteByHand else { return missing }
    if cardSettings.needsReceipt, !payment.hasReceipt { missing.insert(.receipt) }
    // Without input tax to deduct there is nothing to say about it.
    if cardSettings.needsVAT, payment.vat == .unknown, company.method == .effective {
      missing.insert(.vat)
    }
    return missing
  }

  /// The green tick.
  public func isComplete(_ id: CardID) -> Bool { missing(on: id).isEmpty }

  /// What keeps `sync` from making a payment final; empty for one that is final or released.
  public func obstacles(to id: CardID) -> CardObstacles { obstacles(to: cards[id.position]) }

  func obstacles(to payment: CardTransaction) -> CardObstacles {
    switch payment.state {
    case .final, .released: return []
    case .pending: return missing(on: payment).union(.pending).union(changedTransfer(payment))
    case .executed(let day):
      var found = missing(on: payment).union(changedTransfer(payment))
      if let locked = journal.lockedThrough, payment.bookingDay(collected: day) <= locked {
        found.insert(.periodLocked)
      }
      return found
    }
  }

  private func changedTransfer(_ payment: CardTransaction) -> CardObstacles {
    payment.transfer == cardSettings.transfer ? [] : .transferChanged
  }
}
