import Ledger

/// The currencies of a bill and of what paid it, where no bill can store what was charged.
public struct BillCombination: Error, Hashable, Sendable {
  public let bill: BillID
  /// What was charged, without its sign.
  public let charged: Money
  /// That of the money; kept in its currency, unless the money was private.
  public let account: AccountID
}

/// How much of a bill one payment settles, and with which money.
struct BillPayment {
  let bill: BillID
  /// In francs, with the fee on it.
  var money: Amount
  /// In the currency of the account; zero where that is the franc.
  var foreignMoney = Amount.zero
  /// Of the bill, in francs and in its currency; with what the payment adds.
  var settles: Amount
  var foreign = Amount.zero
  var supplement: BillSupplement?

  /// Of what the bill came to before.
  var part: Amount { settles - (supplement?.amount ?? .zero) }
}

// What payments of bills have in common, whoever makes them.
extension Books {
  /// Whether a bill can say what was charged in a currency (source 003).
  func isPossible(_ bill: Bill, paidIn currency: Currency) -> Bool {
    currency == .chf || currency == bill.written.currency
  }

  /// A bill in another currency that was paid in francs: it is settled, and what differs from its
  /// value is fee and exchange difference.
  func settling(
    _ id: BillID, with francs: Amount, fee: Amount, from account: AccountID, source: Document,
    text: TextReference
  ) -> BillPayment {
    let open = bills[id.position].open
    return BillPayment(
      bill: id, money: francs, settles: francs, foreign: open.foreign,
      supplement: supplement(
        id, source, fee: fee, foreignFee: .zero, loss: francs - fee - open.francs, on: account,
        text: text))
  }

  /// A part of a bill in the currency of the bill, with the fee that was kept of the money.
  func settling(
    _ id: BillID, _ part: Amount, value: Amount, fee: Amount, from account: AccountID,
    source: Document, text: TextReference
  ) -> BillPayment? {
    let bill = bills[id.position]
    let isForeign = bill.isForeign
    guard let own = isForeign ? bill.rate.value(of: Money(fee, bill.written.currency)) : fee else {
      return nil
    }
    return BillPayment(
      bill: id, money: value, foreignMoney: isForeign ? part + fee : .zero,
      settles: bill.francs(settling: part) + own, foreign: isForeign ? part + fee : .zero,
      supplement: supplement(
        id, source, fee: own, foreignFee: isForeign ? fee : .zero, loss: .zero, on: account,
        text: text))
  }

  private func supplement(
    _ id: BillID, _ source: Document, fee: Amount, foreignFee: Amount, loss: Amount,
    on account: AccountID, text: TextReference
  ) -> BillSupplement? {
    let found = BillSupplement(
      bill: id, source: source, fee: fee, foreignFee: foreignFee, feeCode: feeCode(on: account),
      loss: loss, lossCode: differenceCode, text: text)
    return found.isEmpty ? nil : found
  }

  // MARK: - Staging

  /// What is remembered until the stage is carried out.
  struct BillStep {
    /// The bills as they were, for when the journal refuses.
    var before: [(id: BillID, bill: Bill)] = []
    /// Which entry of the batch holds a bill from now on, and its state; nil for one that follows
    /// from its effects.
    var held: [(id: BillID, entry: Int?, state: BillState?)] = []
    var supplements: [BillSupplement] = []
    /// Booked by hand: the entry's place in the batch is the state.
    var byHand: [(id: BillID, entry: Int)] = []
  }

  /// Books a draft and puts on a bill what its payment adds: superseded on its own day, or, where
  /// that is locked, with an entry of the working date.
  mutating func stageBase(of payment: BillPayment, source: Document, _ step: inout BillStep) {
    let id = payment.bill
    let bill = bills[id.position]
    step.before.append((id, bill))
    var supplement = payment.supplement
    supplement?.previous = bill.lastSupplement
    if bill.state == .draft {
      let place = stageBill(id, with: supplement.map { added in [added] } ?? [])
      bills[id.position].state = .booked
      stage.effect(.posted, .bill(id), .zero, source: source)
      step.held.append((id, place, nil))
    } else if let added = supplement {
      if let place = stageSuperseding(id, with: supplements(of: id).filter(\.isWithin) + [added]) {
        step.held.append((id, place, nil))
      } else {
        supplement?.isApart = true
        let first = stage.batch.postingCount
        stage.batch.begin(on: workingDay, document: Document.bill(id).packed)
        stageRows(of: added)
        claim(from: first, bill.contact, document: .bill(id))
      }
    }
    guard let supplement else { return }
    stage.effect(
      .supplement, .bill(id), supplement.amount, source: source, foreign: supplement.foreignFee)
    step.supplements.append(supplement)
  }

  /// Stages the payment itself: 2000 against the money, the difference of value, the input tax
  /// that becomes deductible.
  mutating func stagePayment(
    _ payment: BillPayment, from account: AccountID, on day: Day, document: Document,
    source: Document, isPrivate: Bool = false, text: TextReference
  ) {
    let bill = bills[payment.bill.position]
    let payables = chart[system: .payables]
    let first = stage.batch.postingCount
    stage.batch.begin(on: day, document: document.packed)
    let row = stage.batch.add(
      Posting.signed(
        debit: payables, credit: account, amount: payment.money, text: text,
        reason: (isPrivate ? RowReason.paidPrivately : .none).rawValue))
    markForeign(-payment.foreignMoney, on: account, from: first)
    let loss = payment.money - payment.settles
    if !loss.isZero {
      stageExchangeDifference(loss, on: payables, code: differenceCode, text: text)
    }
    claim(from: first, bill.contact, document: .bill(payment.bill))
    let moves = stageInputTaxPaid(payment.bill, settling: payment.part, factsOn: row)
    stage.effect(
      isPrivate ? .privatePayment : .payment, .bill(payment.bill), payment.settles,
      source: source, foreign: payment.foreign, shareMoves: moves)
  }

  /// Carries a step of bills out, or leaves all as it was.
  mutating func commit(_ step: BillStep) throws(JournalRefusal) -> Range<Int> {
    do {
      let entries = try commit()
      for supplement in step.supplements {
        billSupplements.append(supplement)
        bills[supplement.bill.position].lastSupplement = UInt32(billSupplements.count - 1)
      }
      for held in step.held {
        bills[held.id.position].entry = held.entry.map { place in
          EntryID(entries.lowerBound + place)
        }
        if let state = held.state { bills[held.id.position].state = state }
      }
      for booked in step.byHand {
        bills[booked.id.position].entry = nil
        bills[booked.id.position].state = .byHand(
          entry: EntryID(entries.lowerBound + booked.entry))
      }
      return entries
    } catch {
      for old in step.before.reversed() { bills[old.id.position] = old.bill }
      throw error
    }
  }
}

extension BillSupplement {
  /// Whether its rows stand in the entry of the bill.
  var isWithin: Bool { !isApart }
}
