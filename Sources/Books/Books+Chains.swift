import Ledger

// Chains of effects: by what they settle and by the document whose step they are.
extension Books {
  func lastEffect(of target: Effect.Target) -> UInt32 {
    switch target {
    case .invoice(let id): invoices[id.position].lastEffect
    case .creditNote(let id): creditNotes[id.position].lastEffect
    case .credit(let id), .receivable(let id), .advance(let id), .payable(let id):
      contacts[id.position].lastEffect
    case .bill(let id): bills[id.position].lastEffect
    case .statement(let id): statements[id.position].lastEffect
    case .none: .max
    }
  }

  /// Gives what was the last effect until now.
  @discardableResult
  mutating func setLastEffect(
    of target: Effect.Target, _ position: UInt32
  ) -> UInt32 {
    switch target {
    case .invoice(let id): exchange(&invoices[id.position].lastEffect, with: position)
    case .creditNote(let id): exchange(&creditNotes[id.position].lastEffect, with: position)
    case .credit(let id), .receivable(let id), .advance(let id), .payable(let id):
      exchange(&contacts[id.position].lastEffect, with: position)
    case .bill(let id): exchange(&bills[id.position].lastEffect, with: position)
    case .statement(let id): exchange(&statements[id.position].lastEffect, with: position)
    case .none: .max
    }
  }

  func lastEffect(from source: Document) -> UInt32 {
    if case .bank(let id) = source { bank[id.position].lastEffect } else { .max }
  }

  @discardableResult
  mutating func setLastEffect(from source: Document, _ position: UInt32) -> UInt32 {
    guard case .bank(let id) = source else { return .max }
    return exchange(&bank[id.position].lastEffect, with: position)
  }

  /// Shortens the chains of an effect that was taken back: what no longer holds at their ends is
  /// not walked over again, however often a step is taken and taken back.
  mutating func unchain(_ effect: Effect) {
    var position = lastEffect(of: effect.target)
    while position != .max, effects[Int(position)].isUndone {
      position = effects[Int(position)].previousOfTarget
    }
    setLastEffect(of: effect.target, position)
    guard let source = effect.source else { return }
    position = lastEffect(from: source)
    while position != .max, effects[Int(position)].isUndone {
      position = effects[Int(position)].previousOfSource
    }
    setLastEffect(from: source, position)
  }

  /// Effects on one target that still hold, the latest first.
  public func effects(on target: Effect.Target) -> [Int] {
    var found: [Int] = []
    var position = lastEffect(of: target)
    while position != .max {
      let effect = effects[Int(position)]
      if !effect.isUndone, effect.target == target { found.append(Int(position)) }
      position = effect.previousOfTarget
    }
    return found
  }

  /// Effects of one bank transaction that still hold, in the order they were booked.
  public func effects(of id: BankID) -> [Int] {
    var found: [Int] = []
    var position = bank[id.position].lastEffect
    while position != .max {
      let effect = effects[Int(position)]
      if !effect.isUndone { found.append(Int(position)) }
      position = effect.previousOfSource
    }
    return found.reversed()
  }

  /// The rows of a contact's customer account, in the order of the journal.
  public func moves(of contact: ContactID) -> [Move] {
    var found: [Move] = []
    var position = contacts[contact.position].lastMove
    while position != .max {
      found.append(moves[Int(position)])
      position = moves[Int(position)].previousOfContact
    }
    return found.reversed()
  }
}
