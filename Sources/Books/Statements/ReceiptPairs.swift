import Ledger

/// Why a receipt or a transaction was left where they were put together.
public enum LeftOver: UInt8, Hashable, Sendable {
  /// Several have the amount, and neither merchant nor date decide.
  case severalAlike
  case noReceipt
  case noTransaction
}

/// Open receipts put together with open transactions by amount and card.
///
/// A pair is chosen only where each is the only one for the other: of its amount, else also of the
/// same merchant, else of the same merchant and within ten days, else within ten days. The order
/// of the documents makes no difference.
struct ReceiptPairs {
  /// What must agree beside amount and card.
  enum Level: CaseIterable {
    case amount
    case merchant
    case merchantAndDay
    case day

    var needsMerchant: Bool { self == .merchant || self == .merchantAndDay }
    var needsDay: Bool { self == .merchantAndDay || self == .day }
  }

  /// A receipt or a transaction under one of its amounts.
  struct Side {
    let currency: UInt32
    let amount: Int64
    /// -1 where a receipt does not say its card.
    let card: Int32
    let day: Int32
    /// Among the receipts or the transactions that are put together.
    let place: Int32

    func precedes(_ other: Side) -> Bool {
      (currency, amount, day, place) < (other.currency, other.amount, other.day, other.place)
    }

    func hasAmount(of other: Side) -> Bool {
      currency == other.currency && amount == other.amount
    }

    static func agree(_ receipt: Side, _ charge: Side) -> Bool {
      receipt.card < 0 || receipt.card == charge.card
    }

    func isNear(_ other: Side) -> Bool { abs(day - other.day) <= ReceiptPairs.days }
  }

  /// What was found so far for one: nothing, one, or several.
  enum Candidate: Equatable {
    case none
    case one(Int32)
    case several

    mutating func add(_ place: Int32) {
      switch self {
      case .none: self = .one(place)
      case .one(let other) where other != place: self = .several
      case .one, .several: break
      }
    }
  }

  static let days: Int32 = 10

  let receipts: [ReceiptID]
  let charges: [ChargeID]
  /// Sides with the same amount stand beside each other, by day.
  private var receiptSides: [Side] = []
  private var chargeSides: [Side] = []
  private var groups: [(receipts: Range<Int>, charges: Range<Int>)] = []
  private var isPaired: [Bool]
  private var isUsed: [Bool]
  /// In the order of the transactions.
  private(set) var chosen: [(charge: ChargeID, receipt: ReceiptID)] = []
  private(set) var leftReceipts: [(receipt: ReceiptID, why: LeftOver)] = []
  private(set) var leftCharges: [(charge: ChargeID, why: LeftOver)] = []
  private var merchants: MerchantNames

  init(
    _ books: Books, card: CreditCardID?, words: @escaping (String) -> Set<String>
  ) {
    receipts = books.receipts.indices.filter { place in
      let receipt = books.receipts[place]
      return receipt.state == .parked
        && (card == nil || receipt.card == nil || receipt.card == card)
    }.map { place in ReceiptID(place) }
    charges = books.charges.indices.filter { place in
      let charge = books.charges[place]
      return books.isOpen(charge)
        && (card == nil || books.statements[charge.statement.position].card == card)
    }.map { place in ChargeID(place) }
    isPaired = Array(repeating: false, count: receipts.count)
    isUsed = Array(repeating: false, count: charges.count)
    merchants = MerchantNames(books, receipts, charges, words: words)
    addSides(books)
    join()
    chooseAll()
    chosen.sort { one, other in one.charge < other.charge }
    tellRest()
  }

  private mutating func addSides(_ books: Books) {
    for (place, id) in receipts.enumerated() {
      let receipt = books.receipts[id.position]
      let card = receipt.card.map { card in Int32(card.position) } ?? -1
      receiptSides.append(
        Side(
          currency: receipt.written.currency.raw, amount: receipt.written.amount.minorUnits,
          card: card, day: receipt.day.number, place: Int32(place)))
    }
    for (place, id) in charges.enumerated() {
      let charge = books.charges[id.position]
      let card = Int32(books.statements[charge.statement.position].card.position)
      let sums = [Money(charge.amount, .chf), charge.original].compactMap { sum in sum }
      for sum in sums {
        chargeSides.append(
          Side(
            currency: sum.currency.raw, amount: sum.amount.minorUnits, card: card,
            day: charge.day.number, place: Int32(place)))
      }
    }
    receiptSides.sort { one, other in one.precedes(other) }
    chargeSides.sort { one, other in one.precedes(other) }
  }

  /// Finds the stretches of both sides that have the same amount.
  private mutating func join() {
    var charge = 0
    var receipt = 0
    while receipt < receiptSides.count {
      let first = receiptSides[receipt]
      var end = receipt + 1
      while end < receiptSides.count, receiptSides[end].hasAmount(of: first) { end += 1 }
      while charge < chargeSides.count,
        (chargeSides[charge].currency, chargeSides[charge].amount)
          < (first.currency, first.amount)
      {
        charge += 1
      }
      var chargeEnd = charge
      while chargeEnd < chargeSides.count, chargeSides[chargeEnd].hasAmount(of: first) {
        chargeEnd += 1
      }
      if charge < chargeEnd { groups.append((receipt..<end, charge..<chargeEnd)) }
      receipt = end
      charge = chargeEnd
    }
  }

  // MARK: - Choosing

  /// Up to so many pairs of one amount are looked at one by one.
  private static let fewPairs = 64

  /// Until nothing more is found: what was in doubt because of others may be plain without them,
  /// and doing it all once more would change nothing.
  private mutating func chooseAll() {
    var before = -1
    while before != chosen.count, !groups.isEmpty {
      before = chosen.count
      for level in Level.allCases { choose(level) }
      groups.removeAll { group in
        receiptSides[group.receipts].allSatisfy { side in isPaired[Int(side.place)] }
          || chargeSides[group.charges].allSatisfy { side in isUsed[Int(side.place)] }
      }
    }
  }

  private mutating func choose(_ level: Level) {
    let (ofReceipts, ofCharges) = candidates(level)
    for (place, candidate) in ofReceipts.enumerated() {
      guard case .one(let charge) = candidate,
        ofCharges[Int(charge)] == .one(Int32(place))
      else { continue }
      isPaired[place] = true
      isUsed[Int(charge)] = true
      chosen.append((charges[Int(charge)], receipts[place]))
    }
  }

  /// What each that is left could be put together with.
  private mutating func candidates(
    _ level: Level
  ) -> (ofReceipts: [Candidate], ofCharges: [Candidate]) {
    var ofReceipts = [Candidate](repeating: .none, count: receipts.count)
    var ofCharges = [Candidate](repeating: .none, count: charges.count)
    for group in groups {
      let some = receiptSides[group.receipts].filter { side in !isPaired[Int(side.place)] }
      let others = chargeSides[group.charges].filter { side in !isUsed[Int(side.place)] }
      guard !some.isEmpty, !others.isEmpty else { continue }
      guard some.count * others.count > Self.fewPairs else {
        for receipt in some {
          for charge in others where fits(receipt, charge, level) {
            ofReceipts[Int(receipt.place)].add(charge.place)
            ofCharges[Int(charge.place)].add(receipt.place)
          }
        }
        continue
      }
      var many = ManyAlike(some, others, level, &merchants)
      many.find(&ofReceipts, &ofCharges)
    }
    return (ofReceipts, ofCharges)
  }

  private mutating func fits(_ receipt: Side, _ charge: Side, _ level: Level) -> Bool {
    guard Side.agree(receipt, charge) else { return false }
    if level.needsDay, !receipt.isNear(charge) { return false }
    return !level.needsMerchant
      || merchants.agree(receipt: Int(receipt.place), charge: Int(charge.place))
  }

  private mutating func tellRest() {
    let (ofReceipts, ofCharges) = candidates(.amount)
    for (place, candidate) in ofReceipts.enumerated() where !isPaired[place] {
      leftReceipts.append(
        (receipts[place], candidate == .none ? .noTransaction : .severalAlike))
    }
    for (place, candidate) in ofCharges.enumerated() where !isUsed[place] {
      leftCharges.append((charges[place], candidate == .none ? .noReceipt : .severalAlike))
    }
  }
}
