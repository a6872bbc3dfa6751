/// Finds the owner of a name without making a `String` for the name that is looked up.
///
/// Open addressing over FNV-1a of the bytes; grows at three quarters. Names are kept in one
/// arena and only go in the reverse order of their coming: whoever gets another name keeps the
/// old one too, so that what was written with it is still understood.
public struct NameIndex: Sendable {
  private var slots: [UInt32]
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []
  private var owners: [UInt32] = []

  public init() {
    slots = Array(repeating: .max, count: 64)
  }

  /// Of names, which may be more than there are owners.
  public var count: Int { owners.count }

  public func find(_ name: ArraySlice<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while slots[slot] != .max {
      let place = Int(slots[slot])
      if matches(place, name) { return Int(owners[place]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  public func find(_ name: String) -> Int? {
    find(Array(name.utf8)[...])
  }

  /// The names somebody has or had, in the order of their coming; goes through all there are.
  func names(of owner: Int) -> [String] {
    owners.indices.filter { place in Int(owners[place]) == owner }.map { place in
      String(decoding: bytes[Int(starts[place])..<Int(starts[place + 1])], as: UTF8.self)
    }
  }

  /// The first names of those who have had several.
  func firstNames() -> [Int: String] {
    var firstPlaces: [Int: Int] = [:]
    var several: Set<Int> = []
    for (place, owner) in owners.enumerated() {
      if firstPlaces[Int(owner)] == nil {
        firstPlaces[Int(owner)] = place
      } else {
        several.insert(Int(owner))
      }
    }
    return firstPlaces.filter { owner, _ in several.contains(owner) }.mapValues { place in
      String(decoding: bytes[Int(starts[place])..<Int(starts[place + 1])], as: UTF8.self)
    }
  }

  /// Adds a name that `find` does not know.
  public mutating func append(_ name: String, of owner: Int) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    owners.append(UInt32(truncatingIfNeeded: owner))
    bytes.append(contentsOf: name.utf8)
    starts.append(UInt32(bytes.count))
    insert(count - 1)
  }

  /// Forgets the names that came last.
  ///
  /// Nothing was put in behind them, so emptying their slots breaks no search.
  mutating func removeLast(_ count: Int) {
    let kept = self.count - count
    let mask = slots.count - 1
    for place in (kept..<self.count).reversed() {
      var slot = slot(for: place)
      while slots[slot] != UInt32(place) { slot = (slot + 1) & mask }
      slots[slot] = .max
    }
    // All at once: a slice of the bytes that is still alive would have them copied each time.
    bytes.removeLast(bytes.count - Int(starts[kept]))
    starts.removeLast(count)
    owners.removeLast(count)
  }

  /// Where the search for the name at a place begins.
  private func slot(for place: Int) -> Int {
    let name = bytes[Int(starts[place])..<Int(starts[place + 1])]
    return Int(truncatingIfNeeded: Self.hash(name)) & (slots.count - 1)
  }

  private mutating func insert(_ place: Int) {
    let mask = slots.count - 1
    var slot = slot(for: place)
    while slots[slot] != .max { slot = (slot + 1) & mask }
    slots[slot] = UInt32(place)
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for place in 0..<count { insert(place) }
  }

  private func matches(_ place: Int, _ name: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[place])
    guard Int(starts[place + 1]) - start == name.count else { return false }
    var position = start
    for byte in name {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash ^ (hash >> 29)
  }
}
