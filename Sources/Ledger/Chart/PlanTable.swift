/// A table that stands in a string literal: a line for each thing, its fields parted by `|`.
///
/// Read by bytes. Characters would do the same and take most of the time of a start.
struct PlanTable: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let fieldCount: Int
  private var position = 0

  init(_ table: String, fieldCount: Int) {
    bytes = Array(table.utf8)
    self.fieldCount = fieldCount
  }

  /// One line; its fields are counted from 0.
  struct Line {
    fileprivate let bytes: [UInt8]
    fileprivate let fields: [Range<Int>]

    /// A field as text.
    subscript(place: Int) -> String { String(decoding: bytes[fields[place]], as: UTF8.self) }

    /// A field that is not `-`, which stands for none.
    func optional(_ place: Int) -> String? { self[place] == "-" ? nil : self[place] }

    /// The numbers of a field, whatever stands between them.
    func numbers(_ place: Int) -> [Int] {
      bytes[fields[place]].split { byte in byte < 48 || byte > 57 }
        .map { digits in digits.reduce(0) { number, digit in number * 10 + Int(digit - 48) } }
    }
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    var fields: [Range<Int>] = []
    fields.reserveCapacity(fieldCount)
    var start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == UInt8(ascii: "|") {
        fields.append(start..<position)
        start = position + 1
      }
      position += 1
    }
    fields.append(start..<position)
    position += 1
    return fields.count == fieldCount ? Line(bytes: bytes, fields: fields) : next()
  }
}
