import Ledger
import Text

/// Why a file is not taken in; rows are counted as a spreadsheet does, the header being row 1.
public enum ImportRefusal: Error, Hashable, Sendable {
  case table(CSVRefusal)
  /// A header without rows.
  case noRows
  /// By what the columns are called at bexio; each group needs one of its columns.
  case columnsMissing([[String]])
  case columnTwice(String)
  case idTwice(String, first: Int, row: Int)
  case emailTwice(String, first: Int, row: Int)
  case nameTwice(String, first: Int, row: Int)
  case nameMissing(row: Int, column: String)
  case tooLong(row: Int, column: String, limit: Int)
  case noDate(String, row: Int, column: String)
  case noPrice(String, row: Int, column: String)
  case noStock(String, row: Int, column: String)
  case noVATCode(String, row: Int, column: String)
  case noAccount(String, row: Int, column: String)
  case rates(RateFileRefusal)
  case otherCurrency(String, row: Int, column: String)
  /// Rows there are, but none of them is a charge.
  case noCharges
}

/// Where the columns of a file stand that we know.
struct ColumnPlaces {
  /// By the place of the column among those that may be there.
  private(set) var places: [Int?]
  /// Headers that say nothing to us.
  private(set) var unknown: [String] = []

  /// `names` are those a column may have, the best first, for each column.
  init(_ header: [String], _ names: [[String]]) throws(ImportRefusal) {
    let keys = header.map(Self.key)
    var taken: Set<Int> = []
    places = names.map { names in
      let place = names.map(Self.key).lazy.compactMap { key in keys.firstIndex(of: key) }.first
      if let place { taken.insert(place) }
      return place
    }
    for place in taken.sorted() {
      guard keys.lastIndex(of: keys[place]) == place else { throw .columnTwice(header[place]) }
    }
    unknown = header.enumerated().filter { place, name in !taken.contains(place) && !name.isEmpty }
      .map(\.element)
  }

  /// The letters and digits of a header: `Geändert am` and `geandert_am` are one.
  private static func key(_ header: String) -> String {
    String(
      folded(header).unicodeScalars.filter { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }.map(Character.init))
  }
}

/// A cell as we keep it: without blanks around it, in one line, and without the apostrophe that
/// guards a formula.
func cleaned(_ cell: String) -> String {
  let bytes = cell.utf8
  let isPlain = bytes.allSatisfy { byte in byte >= 0x20 && byte < 0x7F }
  if isPlain, bytes.first != 0x20, bytes.first != 0x27, bytes.last != 0x20 { return cell }
  var text = String.UnicodeScalarView()
  for scalar in nfc(withoutGuard(cell)).unicodeScalars {
    let isLayout = scalar == "\n" || scalar == "\r" || scalar == "\t"
    let isBlank = isLayout || scalar == " " || scalar == "\u{A0}"
    if isLayout, text.last == " " { continue }
    if isBlank, text.isEmpty { continue }
    text.append(isLayout ? " " : scalar)
  }
  while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
  return String(text)
}

/// The day a cell begins with, as bexio and spreadsheets write it: `2026-03-01 12:00:00` or
/// `1.3.2026`.
func day(in cell: String) -> Day? {
  var numbers = [0]
  var digitCount = 0
  var separator: UInt8?
  for byte in cell.utf8 {
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") { break }
    if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      digitCount += 1
      guard digitCount <= 9 else { return nil }
      numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 0x30
      continue
    }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), digitCount > 0,
      separator == nil || separator == byte, numbers.count < 3
    else { return nil }
    separator = byte
    numbers.append(0)
    digitCount = 0
  }
  guard numbers.count == 3, digitCount > 0 else { return nil }
  return separator == UInt8(ascii: ".")
    ? Day(year: numbers[2], month: numbers[1], day: numbers[0])
    : Day(year: numbers[0], month: numbers[1], day: numbers[2])
}
