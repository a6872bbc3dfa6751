/// Who has a key that only one may have; goes back at the cost of what has changed.
struct UniqueKeys: Sendable {
  private var owners: [String: UInt32] = [:]
  private var changes: [Change] = []

  private struct Change {
    let key: String
    /// Who had the key before.
    let owner: UInt32?
  }

  /// How many keys somebody has.
  var count: Int { owners.count }

  /// What to go back to.
  var changeCount: Int { changes.count }

  func find(_ key: String) -> Int? { owners[key].map(Int.init) }

  mutating func give(_ key: String, to owner: Int) {
    set(key, to: UInt32(truncatingIfNeeded: owner))
  }

  mutating func take(_ key: String) { set(key, to: nil) }

  private mutating func set(_ key: String, to owner: UInt32?) {
    let before = owners[key]
    owners[key] = owner
    changes.append(Change(key: key, owner: before))
  }

  mutating func goBack(to count: Int) {
    while changes.count > count {
      let change = changes.removeLast()
      owners[change.key] = change.owner
    }
  }
}
