import Ledger

/// The merchants of receipts and transactions by the words of their names, read when they are
/// asked for: mostly the amount decides.
struct MerchantNames {
  /// The words of a name, without what does not count.
  private let words: (String) -> Set<String>
  private let receiptTexts: [String]
  private let chargeTexts: [String]
  private var ofReceipts: [Set<String>?]
  private var ofCharges: [Set<String>?]

  init(
    _ books: Books, _ receipts: [ReceiptID], _ charges: [ChargeID],
    words: @escaping (String) -> Set<String>
  ) {
    self.words = words
    // The texts stay where they are until they are compared.
    receiptTexts = receipts.map { id in books.journal.texts[books.receipts[id.position].text] }
    chargeTexts = charges.map { id in books.journal.texts[books.charges[id.position].text] }
    ofReceipts = Array(repeating: nil, count: receipts.count)
    ofCharges = Array(repeating: nil, count: charges.count)
  }

  mutating func words(ofReceipt place: Int) -> Set<String> {
    if let words = ofReceipts[place] { return words }
    let words = self.words(receiptTexts[place])
    ofReceipts[place] = words
    return words
  }

  mutating func words(ofCharge place: Int) -> Set<String> {
    if let words = ofCharges[place] { return words }
    let words = self.words(chargeTexts[place])
    ofCharges[place] = words
    return words
  }

  /// One name has all words of the other: `SBB` and `SBB CFF FFS BERN`.
  mutating func agree(receipt: Int, charge: Int) -> Bool {
    Self.agree(words(ofReceipt: receipt), words(ofCharge: charge))
  }

  static func agree(_ one: Set<String>, _ other: Set<String>) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.count <= other.count ? one.isSubset(of: other) : other.isSubset(of: one)
  }
}
