import Ledger

/// Many receipts and transactions of one amount: looked up by card, merchant and day, so that a
/// hundred thousand of them are not compared with each other.
struct ManyAlike {
  private typealias Side = ReceiptPairs.Side

  /// What a side is looked up by; a merchant of -1 stands for any.
  private struct Place: Hashable {
    let merchant: Int32
    let card: Int32
  }

  private let receipts: [ReceiptPairs.Side]
  private let charges: [ReceiptPairs.Side]
  private let level: ReceiptPairs.Level
  private var merchantOfReceipt: [Int32]
  private var merchantOfCharge: [Int32]
  /// The merchants that agree with one, by the merchant of the other side.
  private var ofReceipts: [[Int32]] = []
  private var ofCharges: [[Int32]] = []
  /// Places among the sides, which stand by day.
  private var receiptsAt: [Place: [Int32]] = [:]
  private var chargesAt: [Place: [Int32]] = [:]
  private let cards: [Int32]

  init(
    _ receipts: [ReceiptPairs.Side], _ charges: [ReceiptPairs.Side], _ level: ReceiptPairs.Level,
    _ merchants: inout MerchantNames
  ) {
    self.receipts = receipts
    self.charges = charges
    self.level = level
    cards = Set(charges.map(\.card)).sorted()
    merchantOfReceipt = Array(repeating: -1, count: receipts.count)
    merchantOfCharge = Array(repeating: -1, count: charges.count)
    if level.needsMerchant { tellMerchants(apart: &merchants) }
    for (place, side) in receipts.enumerated() {
      receiptsAt[Place(merchant: merchantOfReceipt[place], card: side.card), default: []]
        .append(Int32(place))
    }
    for (place, side) in charges.enumerated() {
      chargesAt[Place(merchant: merchantOfCharge[place], card: side.card), default: []]
        .append(Int32(place))
    }
  }

  private mutating func tellMerchants(apart merchants: inout MerchantNames) {
    var names = NumberedNames()
    var others = NumberedNames()
    for place in receipts.indices {
      merchantOfReceipt[place] = names.number(
        of: merchants.words(ofReceipt: Int(receipts[place].place)))
    }
    for place in charges.indices {
      merchantOfCharge[place] = others.number(
        of: merchants.words(ofCharge: Int(charges[place].place)))
    }
    ofReceipts = names.names.map { name in others.agreeing(with: name) }
    ofCharges = Array(repeating: [], count: others.names.count)
    for (number, agreeing) in ofReceipts.enumerated() {
      for other in agreeing { ofCharges[Int(other)].append(Int32(number)) }
    }
  }

  mutating func find(
    _ candidatesOfReceipts: inout [ReceiptPairs.Candidate],
    _ candidatesOfCharges: inout [ReceiptPairs.Candidate]
  ) {
    for (place, receipt) in receipts.enumerated() {
      let wanted = level.needsMerchant ? ofReceipts[Int(merchantOfReceipt[place])] : [-1]
      let cards = receipt.card < 0 ? cards : [receipt.card]
      let own = Int(receipt.place)
      search(chargesAt, charges, wanted, cards, near: receipt, &candidatesOfReceipts[own])
    }
    for (place, charge) in charges.enumerated() {
      let wanted = level.needsMerchant ? ofCharges[Int(merchantOfCharge[place])] : [-1]
      let own = Int(charge.place)
      search(
        receiptsAt, receipts, wanted, [charge.card, -1], near: charge, &candidatesOfCharges[own])
    }
  }

  /// Stops where there are several.
  private func search(
    _ places: [Place: [Int32]], _ sides: [ReceiptPairs.Side], _ merchants: [Int32],
    _ cards: [Int32], near side: ReceiptPairs.Side, _ candidate: inout ReceiptPairs.Candidate
  ) {
    for merchant in merchants {
      for card in cards {
        guard let found = places[Place(merchant: merchant, card: card)] else { continue }
        var place = level.needsDay ? first(found, sides, from: side.day) : 0
        while place < found.count {
          let other = sides[Int(found[place])]
          if level.needsDay, !other.isNear(side) { break }
          candidate.add(other.place)
          if candidate == .several { return }
          place += 1
        }
      }
    }
  }

  /// The first that lies no more than ten days before a day.
  private func first(
    _ found: [Int32], _ sides: [ReceiptPairs.Side], from day: Int32
  ) -> Int {
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if sides[Int(found[middle])].day < day - ReceiptPairs.days {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

/// Names by their words, each with a number.
private struct NumberedNames {
  private(set) var names: [Set<String>] = []
  private var numbers: [Set<String>: Int32] = [:]
  /// The names a word occurs in.
  private var occurrences: [String: [Int32]] = [:]
  /// The names whose rarest word it is; made once all names are there.
  private var byRarest: [String: [Int32]]?

  mutating func number(of name: Set<String>) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    for word in name { occurrences[word, default: []].append(number) }
    return number
  }

  /// Those that have all words of a name, or all of whose words the name has.
  ///
  /// A word that many names share is not what they are looked up by.
  mutating func agreeing(with name: Set<String>) -> [Int32] {
    var found: Set<Int32> = []
    if let word = rarest(of: name) {
      for number in occurrences[word] ?? [] where name.isSubset(of: names[Int(number)]) {
        found.insert(number)
      }
    }
    let byRarest = byRarest ?? lookedUpByRarest()
    for word in name {
      for number in byRarest[word] ?? [] where names[Int(number)].isSubset(of: name) {
        found.insert(number)
      }
    }
    return found.sorted()
  }

  private mutating func lookedUpByRarest() -> [String: [Int32]] {
    var found: [String: [Int32]] = [:]
    for (number, name) in names.enumerated() {
      if let word = rarest(of: name) { found[word, default: []].append(Int32(number)) }
    }
    byRarest = found
    return found
  }

  /// The first by the alphabet where several are as rare.
  private func rarest(of name: Set<String>) -> String? {
    name.min { one, other in
      (occurrences[one]?.count ?? 0, one) < (occurrences[other]?.count ?? 0, other)
    }
  }
}
