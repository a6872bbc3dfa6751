import Ledger

/// A figure at two moments or in two histories.
public struct BeforeAfter<Value: Hashable & Sendable>: Hashable, Sendable {
  public let before: Value
  public let after: Value

  public var isEqual: Bool { before == after }
}

extension BeforeAfter<Amount> {
  public var difference: Amount { after - before }
}

/// What differs between two standings; what is equal is left out of the lists.
public struct StandingChange: Hashable, Sendable {
  /// An account that was booked on; its balance may be the same all the same.
  public struct AccountChange: Hashable, Sendable {
    public let account: Account
    /// On its natural side.
    public let balance: BeforeAfter<Amount>
  }

  /// Nil is a document that is not there.
  public struct DocumentChange: Hashable, Sendable {
    public let name: String
    public let kind: DocumentKind
    public let figures: BeforeAfter<Standing.DocumentFigures?>
  }

  public struct ContactChange: Hashable, Sendable {
    public let name: String
    public let credit: BeforeAfter<Amount>
    public let receivable: BeforeAfter<Amount>
  }

  public struct BoxChange: Hashable, Sendable {
    public let box: VATBox
    public let base: BeforeAfter<Amount>
    public let tax: BeforeAfter<Amount>
  }

  public let entryCount: BeforeAfter<Int>
  public let rowCount: BeforeAfter<Int>
  /// In the order of the chart.
  public let accounts: [AccountChange]
  /// By kind; own ids behind the numbers.
  public let documents: [DocumentChange]
  public let contacts: [ContactChange]
  public let boxes: [BoxChange]
  /// Nil unless both can tell what is due.
  public let vatDue: BeforeAfter<Amount>?
  public let cash: BeforeAfter<Amount>

  public var isEmpty: Bool {
    entryCount.isEqual && rowCount.isEqual && accounts.isEmpty && documents.isEmpty
      && contacts.isEmpty && boxes.isEmpty
  }

  init(from before: Standing, to after: Standing) {
    entryCount = BeforeAfter(before: before.entryCount, after: after.entryCount)
    rowCount = BeforeAfter(before: before.rowCount, after: after.rowCount)
    accounts = Self.accounts(before.accounts, after.accounts)
    let documents =
      Self.numbered(before.numbered, after.numbered) + Self.named(before.named, after.named)
    self.documents = DocumentKind.allCases.flatMap { kind in
      documents.filter { change in change.kind == kind }
    }
    contacts = Self.contacts(before.contacts, after.contacts)
    boxes = Self.boxes(before.boxes, after.boxes)
    vatDue = before.vatDue.flatMap { due in
      after.vatDue.map { later in BeforeAfter(before: due, after: later) }
    }
    cash = BeforeAfter(before: before.cash, after: after.cash)
  }
}

extension Standing {
  /// What differs in another standing, taken later or in another history.
  public func change(to other: Standing) -> StandingChange {
    StandingChange(from: self, to: other)
  }
}

// One list against the other, by what names its elements in both histories.
extension StandingChange {
  private static func accounts(
    _ before: [Standing.AccountFigures], _ after: [Standing.AccountFigures]
  ) -> [AccountChange] {
    pairs(before, after) { figures in figures.account.number }.compactMap { old, new in
      guard old?.debit != new?.debit || old?.credit != new?.credit,
        let account = new?.account ?? old?.account
      else { return nil }
      return AccountChange(
        account: account,
        balance: BeforeAfter(before: old?.balance ?? .zero, after: new?.balance ?? .zero))
    }
    .sorted { left, right in
      (left.account.leadingFourDigits, left.account.number)
        < (right.account.leadingFourDigits, right.account.number)
    }
  }

  private static func contacts(
    _ before: [Standing.ContactFigures], _ after: [Standing.ContactFigures]
  ) -> [ContactChange] {
    pairs(before, after, by: \.firstName).compactMap { old, new in
      guard old?.credit != new?.credit || old?.receivable != new?.receivable,
        let name = new?.name ?? old?.name
      else { return nil }
      return ContactChange(
        name: name,
        credit: BeforeAfter(before: old?.credit ?? .zero, after: new?.credit ?? .zero),
        receivable: BeforeAfter(
          before: old?.receivable ?? .zero, after: new?.receivable ?? .zero))
    }
  }

  private static func boxes(
    _ before: [Standing.BoxFigures], _ after: [Standing.BoxFigures]
  ) -> [BoxChange] {
    pairs(before, after, by: \.box).compactMap { old, new in
      guard old != new, let box = new?.box ?? old?.box else { return nil }
      return BoxChange(
        box: box, base: BeforeAfter(before: old?.base ?? .zero, after: new?.base ?? .zero),
        tax: BeforeAfter(before: old?.tax ?? .zero, after: new?.tax ?? .zero))
    }
    .sorted { left, right in left.box.rawValue < right.box.rawValue }
  }

  /// Those of the one list with their partners, then those that only the other has.
  private static func pairs<Element, Key: Hashable>(
    _ before: [Element], _ after: [Element], by key: (Element) -> Key
  ) -> [(Element?, Element?)] {
    var left = Dictionary(after.map { element in (key(element), element) }) { first, _ in first }
    var pairs: [(Element?, Element?)] = before.map { element in
      (element, left.removeValue(forKey: key(element)))
    }
    for element in after where left.removeValue(forKey: key(element)) != nil {
      pairs.append((nil, element))
    }
    return pairs
  }

  /// Both lists stand in the order of kind and number, so one walk finds what differs.
  private static func numbered(
    _ before: [Standing.DocumentFigures], _ after: [Standing.DocumentFigures]
  ) -> [DocumentChange] {
    var changes: [DocumentChange] = []
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      let old = left < before.count ? before[left] : nil
      let new = right < after.count ? after[right] : nil
      let isOld = old.map { old in new.map { new in !new.precedes(old) } ?? true } ?? false
      let isNew = new.map { new in old.map { old in !old.precedes(new) } ?? true } ?? false
      if isOld { left += 1 }
      if isNew { right += 1 }
      let figures = BeforeAfter(before: isOld ? old : nil, after: isNew ? new : nil)
      guard !figures.isEqual, let some = figures.before ?? figures.after else { continue }
      changes.append(
        DocumentChange(
          name: "\(some.kind.prefix)-\(some.number)", kind: some.kind, figures: figures))
    }
    return changes
  }

  private static func named(
    _ before: [String: Standing.DocumentFigures], _ after: [String: Standing.DocumentFigures]
  ) -> [DocumentChange] {
    Set(before.keys).union(after.keys).sorted().compactMap { name in
      let figures = BeforeAfter(before: before[name], after: after[name])
      guard !figures.isEqual, let some = figures.before ?? figures.after else { return nil }
      return DocumentChange(name: name, kind: some.kind, figures: figures)
    }
  }
}

extension Standing.DocumentFigures {
  fileprivate func precedes(_ other: Self) -> Bool {
    (kind.rawValue, number) < (other.kind.rawValue, other.number)
  }
}
