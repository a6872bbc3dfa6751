import Ledger

/// Why a card payment is not made, in the order of testing.
public enum CardPaymentRefusal: Error, Hashable, Sendable {
  case notSetUp
  /// The cards work only with active synchronisation.
  case integrationInactive
  case idTaken
  case amountNotPositive
  case declined(available: Amount)
  case journal(JournalRefusal)
}

/// Why a payment is not collected, in the order of testing.
public enum CollectRefusal: Error, Hashable, Sendable {
  case notPending
  case amountNotPositive
  case dateTooEarly(Day)
  /// Ten days after the payment the reservation has lapsed.
  case tooLate(last: Day)
  case journal(JournalRefusal)
}

/// Why a reservation is not let go, in the order of testing.
public enum ReleaseRefusal: Error, Hashable, Sendable {
  case notPending
  case journal(JournalRefusal)
}

/// How a reservation ended without being collected.
public enum ReservationEnd: Hashable, Sendable {
  /// The ten days ran out.
  case lapsed(Day)
  case letGo(Day)
}

extension Books {
  /// Pays with the card, or takes a merchant's refund on it: at once on the transfer account,
  /// pending until it is collected.
  ///
  /// No refund is declined for want of money.
  public mutating func payByCard(
    _ amount: Amount, merchant: TextReference, refund isRefund: Bool = false, on day: Day?,
    ownID: String?
  ) throws(CardPaymentRefusal) -> (id: CardID, entries: Range<Int>) {
    guard let account = cardSettings.account, let transfer = cardSettings.transfer else {
      throw .notSetUp
    }
    guard integration.isActive else { throw .integrationInactive }
    if let ownID, names.isTaken(ownID) { throw .idTaken }
    guard amount.isPositive else { throw .amountNotPositive }
    let available = journal.balance(of: account)
    guard isRefund || amount <= available else { throw .declined(available: available) }
    let id = CardID(cards.count)
    let payment = CardTransaction(
      account: account, transfer: transfer, amount: isRefund ? -amount : amount,
      day: day ?? workingDay, text: merchant)
    stage.clear()
    stageCard(
      id, payment, payment.reserved, on: payment.day,
      reason: isRefund ? .cardRefunded : .cardReserved)
    do {
      let entries = try commit()
      cards.append(payment)
      names.add(.card(id), own: ownID)
      cardSettings.nextLapse = min(cardSettings.nextLapse ?? payment.lapseDay, payment.lapseDay)
      return (id, entries)
    } catch {
      throw .journal(error)
    }
  }

  /// The merchant collects what was reserved, or another amount; the difference is booked.
  ///
  /// A refund stays one, whatever its amount.
  public mutating func collect(
    _ id: CardID, _ amount: Amount?, on day: Day?
  ) throws(CollectRefusal) -> Range<Int> {
    let payment = cards[id.position]
    guard payment.state == .pending else { throw .notPending }
    let size = amount ?? payment.reserved.magnitude
    guard size.isPositive else { throw .amountNotPositive }
    let collected = payment.isRefund ? -size : size
    let date = day ?? max(workingDay, payment.day)
    guard date >= payment.day else { throw .dateTooEarly(payment.day) }
    guard date <= payment.lastDay else { throw .tooLate(last: payment.lastDay) }
    stage.clear()
    stageCard(
      id, payment, collected - payment.reserved, on: date, reason: .cardCollectedOther)
    do {
      let entries = try commit()
      cards[id.position].amount = collected
      cards[id.position].state = .executed(on: date)
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// The merchant lets a reservation go: back on the working date, not before the payment.
  public mutating func releaseReservation(
    _ id: CardID
  ) throws(ReleaseRefusal) -> Range<Int> {
    let payment = cards[id.position]
    guard payment.state == .pending else { throw .notPending }
    stage.clear()
    stageCard(
      id, payment, -payment.reserved, on: max(workingDay, payment.day), reason: .cardReleased)
    do {
      let entries = try commit()
      cards[id.position].state = .released(entry: EntryID(entries.lowerBound))
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// How the reservation of a released payment ended; nil for the others.
  public func reservationEnd(of id: CardID) -> ReservationEnd? {
    guard case .released(let entry) = cards[id.position].state else { return nil }
    let row = journal.rows[journal.rowRange(of: entry).lowerBound]
    return row.reason == RowReason.cardLapsed.rawValue
      ? .lapsed(cards[id.position].lapseDay)
      : .letGo(journal.entries[entry.position].day)
  }

  /// Stages transfer/card for what is more, card/transfer for what is less.
  func cardPosting(
    _ payment: CardTransaction, _ amount: Amount, reason: RowReason
  ) -> Posting? {
    Posting.signed(
      debit: payment.transfer, credit: payment.account, amount: amount, text: payment.text,
      reason: reason.rawValue)
  }

  mutating func stageCard(
    _ id: CardID, _ payment: CardTransaction, _ amount: Amount, on day: Day, reason: RowReason
  ) {
    stage.batch.begin(on: day, document: Document.card(id).packed)
    stage.batch.add(cardPosting(payment, amount, reason: reason))
  }
}
