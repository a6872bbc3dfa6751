import Ledger

/// A hash over numbers and texts that is the same in every run, unlike `Hasher`.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 32
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  mutating func add(_ number: UInt32) { add(UInt64(number)) }
  mutating func add(_ flag: Bool) { add(flag ? 1 as UInt64 : 0) }
  mutating func add(_ amount: Amount) { add(UInt64(bitPattern: amount.minorUnits)) }
  mutating func add(_ day: Day) { add(Int(day.number)) }
  mutating func add(_ text: TextReference) { add(text.offset) }
  mutating func add<Table>(_ id: Identifier<Table>) { add(id.index) }

  /// Nothing is no number that stands for something.
  mutating func add<Table>(_ id: Identifier<Table>?) { add(id.map { id in Int(id.index) } ?? -1) }
  mutating func add(_ day: Day?) { add(day.map { day in Int(day.number) } ?? Int.min) }

  mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.upperBound)
  }

  mutating func add(_ text: String) {
    add(text.utf8)
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    add(bytes.count)
    for byte in bytes { add(UInt64(byte)) }
  }
}
