import Ledger

/// Why a card payment gets no category, in the order of testing.
public enum CategorizeRefusal: Error, Hashable, Sendable {
  /// It is final or released.
  case notOpen
  case notAnExpense
  case vat(VATRefusal)
}

/// Why a receipt is not attached, in the order of testing.
public enum AttachRefusal: Error, Hashable, Sendable {
  /// The money went back: nothing was bought.
  case released
  case sizeNotPositive
  /// A file with the same content is there already.
  case attachedAlready(Attachment)
}

/// Why a payment is not marked as complete, in the order of testing.
public enum CompleteRefusal: Error, Hashable, Sendable {
  case notOpen
  case notAdministrator
  case isComplete(byHand: Bool)
  case noCategory
}

extension Books {
  /// Says what a payment is for; what is nil stays as it is.
  public mutating func categorize(
    _ id: CardID, _ category: AccountID?, vat: CardVAT?, purpose: TextReference?
  ) throws(CategorizeRefusal) {
    let payment = cards[id.position]
    guard payment.state.isOpen else { throw .notOpen }
    if let category, chart[category].kind != .expense { throw .notAnExpense }
    if case .code(let code) = vat {
      do {
        try checkCode(code, supply: payment.day)
      } catch {
        throw .vat(error)
      }
      guard !codes[code].isSale else { throw .vat(.notAnInputCode) }
    }
    if let category { cards[id.position].category = category }
    if let vat { cards[id.position].vat = vat }
    if let purpose { cards[id.position].purpose = purpose }
    revision += 1
  }

  /// Keeps which file is the receipt of a payment; the file itself is kept elsewhere.
  public mutating func attach(
    _ name: TextReference, size: Int64, digest: Digest256, to id: CardID
  ) throws(AttachRefusal) {
    if case .released = cards[id.position].state { throw .released }
    guard size > 0 else { throw .sizeNotPositive }
    if let same = attachments(of: id).first(where: { file in file.digest == digest }) {
      throw .attachedAlready(same)
    }
    attachments.append(
      Attachment(
        name: name, size: size, digest: digest, previous: cards[id.position].lastAttachment))
    cards[id.position].lastAttachment = UInt32(attachments.count - 1)
    revision += 1
  }

  /// The receipts of a payment, in the order they were attached.
  public func attachments(of id: CardID) -> [Attachment] {
    var found: [Attachment] = []
    var position = cards[id.position].lastAttachment
    while position != .max {
      found.append(attachments[Int(position)])
      position = attachments[Int(position)].previous
    }
    return found.reversed()
  }

  /// A card administrator takes a payment for complete without receipt and VAT, never without
  /// category.
  public mutating func complete(
    _ id: CardID, reason: TextReference
  ) throws(CompleteRefusal) {
    let payment = cards[id.position]
    guard payment.state.isOpen else { throw .notOpen }
    guard cardSettings.role == .cardAdministrator else { throw .notAdministrator }
    guard !payment.isCompleteByHand else { throw .isComplete(byHand: true) }
    guard payment.category != nil else { throw .noCategory }
    guard !isComplete(id) else { throw .isComplete(byHand: false) }
    cards[id.position].isCompleteByHand = true
    cards[id.position].reason = reason
    revision += 1
  }
}
