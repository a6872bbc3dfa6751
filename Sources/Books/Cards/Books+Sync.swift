import Ledger

/// Why nothing is synchronised, in the order of testing.
public enum SyncRefusal: Error, Hashable, Sendable {
  case integrationInactive
  case notSetUp
  case journal(JournalRefusal)
}

/// Why a final booking is not taken back, in the order of testing.
public enum UnsyncRefusal: Error, Hashable, Sendable {
  case notFinal
  case journal(JournalRefusal)
}

extension Books {
  /// Books every executed and complete payment on its category, all or none of them; gives the
  /// entries, one each in the order of the payments.
  ///
  /// One pass over the payments; with nothing to book the books stay as they are.
  public mutating func synchronise() throws(SyncRefusal) -> Range<Int> {
    guard integration.isActive else { throw .integrationInactive }
    guard cardSettings.transfer != nil else { throw .notSetUp }
    stage.clear()
    var ready: [UInt32] = []
    for place in cards.indices {
      let payment = cards[place]
      guard case .executed(let day) = payment.state, let category = payment.category,
        obstacles(to: payment).isEmpty
      else { continue }
      stageFinal(CardID(place), payment, on: payment.bookingDay(collected: day), category)
      ready.append(UInt32(place))
    }
    let next = journal.entries.count
    guard !ready.isEmpty else { return next..<next }
    do {
      let entries = try commit()
      for (place, entry) in zip(ready, entries) {
        guard case .executed(let day) = cards[Int(place)].state else { continue }
        cards[Int(place)].state = .final(on: day, entry: EntryID(entry))
      }
      return entries
    } catch {
      throw .journal(error)
    }
  }

  private mutating func stageFinal(
    _ id: CardID, _ payment: CardTransaction, on day: Day, _ category: AccountID
  ) {
    let text = payment.purpose == .none ? payment.text : payment.purpose
    stage.batch.begin(on: day, document: Document.card(id).packed)
    guard case .code(let code) = payment.vat else {
      stage.batch.add(
        Posting.signed(
          debit: category, credit: payment.transfer, amount: payment.amount, text: text,
          reason: RowReason.cardFinal.rawValue))
      return
    }
    stageWithVAT(
      debit: category, credit: payment.transfer, amount: payment.amount, code: code,
      side: .debit, text: text, reason: .cardFinal)
  }

  /// Takes the final booking of a payment back; it is executed again.
  public mutating func unsynchronise(_ id: CardID) throws(UnsyncRefusal) -> Range<Int> {
    guard case .final(let day, let entry) = cards[id.position].state else { throw .notFinal }
    stage.clear()
    stageReversal(of: entry)
    do {
      let entries = try commit()
      cards[id.position].state = .executed(on: day)
      let reversed = journal.entries[entries.lowerBound].day
      if reversed > journal.entries[entry.position].day { cards[id.position].bookedFrom = reversed }
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// How many payments wait on a transfer account, and the first of them.
  public func waitingPayments(first limit: Int) -> (count: Int, first: [CardID]) {
    openPayments(first: limit) { _ in true }
  }

  /// Payments that stayed on a transfer account that is no longer the company's.
  public func paymentsOnOtherTransfer(first limit: Int) -> (count: Int, first: [CardID]) {
    openPayments(first: limit) { payment in payment.transfer != cardSettings.transfer }
  }

  /// Payments collected on a locked day that are not final: synchronisation passes them over.
  public func paymentsBehindLock(first limit: Int) -> (count: Int, first: [CardID]) {
    openPayments(first: limit) { payment in obstacles(to: payment).contains(.periodLocked) }
  }

  private func openPayments(
    first limit: Int, where isMeant: (CardTransaction) -> Bool
  ) -> (count: Int, first: [CardID]) {
    var count = 0
    var first: [CardID] = []
    for place in cards.indices where cards[place].state.isOpen && isMeant(cards[place]) {
      count += 1
      if first.count < limit { first.append(CardID(place)) }
    }
    return (count, first)
  }
}
