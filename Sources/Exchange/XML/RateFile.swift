import Books
import Ledger

/// A file of exchange rates as the federal offices publish it: monthly averages (ESTV) or those of
/// a day (BAZG), read and tested for itself.
///
/// The order of elements, prefixes and the address of the namespace do not matter: the hosts differ
/// in them.
public struct RateFile: Sendable {
  /// What a currency is worth; quoted for as many units as the file says.
  public struct Quote: Sendable {
    public let currency: Currency
    /// For one unit.
    public let rate: Rate
    public let quoted: Rate
    public let count: Int64
    /// The line of the file.
    public let line: Int
  }

  /// What the rates are for: one month, or the days on which those of a day hold.
  public private(set) var periods: [RateTable.Period] = []
  public private(set) var quotes: [Quote] = []
  /// Codes that are none of ISO 4217's.
  public private(set) var unknownCodes: [String] = []

  /// As they are quoted (`facts/bexio.md`, section 5).
  public static let counts: [Int64] = [1, 100, 1_000, 10_000]

  /// `wanted` is the month or the day that the file has to be of.
  public init(
    _ bytes: [UInt8], wanted: RateTable.Period? = nil
  ) throws(RateFileRefusal) {
    if let other = OtherContent(bytes) { throw .other(other) }
    let root: XMLElement
    do throws(XMLRefusal) {
      root = try XMLElement(reading: bytes)
    } catch {
      throw RateFileRefusal(error)
    }
    switch root.name {
    case "monatsmittelkurs": try readMonth(root, wanted)
    case "wechselkurse": try readDays(root, wanted)
    default: throw .unknownRoot(root.name, RateFileRefusal.Place(root))
    }
    try readQuotes(root)
  }

  private mutating func readMonth(
    _ root: XMLElement, _ wanted: RateTable.Period?
  ) throws(RateFileRefusal) {
    // A month that is not published yet comes as an element with nothing in it, and is no error
    // there.
    guard !root.children.isEmpty else { throw .unpublished(wanted) }
    let element = try Self.only("monat", of: root)
    guard let month = Self.month(element.text) else { throw .value(element) }
    periods = [month]
    // A parameter that the host does not like is passed over, and the current month comes back.
    if let wanted, wanted != month { throw .otherPeriod(wanted, periods) }
  }

  private mutating func readDays(
    _ root: XMLElement, _ wanted: RateTable.Period?
  ) throws(RateFileRefusal) {
    guard !root.children.isEmpty else { throw .unpublished(wanted) }
    let element = try Self.only("gueltigkeit", of: root)
    for word in element.text.split(separator: ",") {
      // The rates of a Friday hold for three days, those before holidays for some more.
      guard let day = day(in: Self.trimmed(word)), periods.count < 31,
        !periods.contains(.day(day))
      else { throw .value(element) }
      periods.append(.day(day))
    }
    guard !periods.isEmpty else { throw .value(element) }
    guard let wanted else { return }
    guard periods.contains(wanted) else { throw .otherPeriod(wanted, periods) }
  }

  private mutating func readQuotes(_ root: XMLElement) throws(RateFileRefusal) {
    var places: [String: Int] = [:]
    for element in root.children("devise") {
      let quoted = try Quoted(element)
      if let first = places.updateValue(element.place.line, forKey: quoted.code) {
        throw .currencyTwice(quoted.code, first: first, RateFileRefusal.Place(element))
      }
      guard let currency = Currency(code: quoted.code), currency != .chf else {
        unknownCodes.append(quoted.code)
        continue
      }
      quotes.append(
        Quote(
          currency: currency, rate: quoted.rate, quoted: quoted.quoted, count: quoted.count,
          line: element.place.line))
    }
    guard !places.isEmpty else { throw .unpublished(periods.first) }
  }

  fileprivate static func only(
    _ name: String, of parent: XMLElement
  ) throws(RateFileRefusal) -> XMLElement {
    let found = parent.children(name)
    guard found.count == 1, let element = found.first else {
      throw found.isEmpty
        ? .missing(name, in: parent.name, RateFileRefusal.Place(parent))
        : .repeated(name, RateFileRefusal.Place(found[1]))
    }
    return element
  }

  /// `2026-08`.
  private static func month(_ text: String) -> RateTable.Period? {
    guard text.utf8.count == 7, let day = day(in: text + "-01") else { return nil }
    let (year, month, _) = day.civil
    return .month(year: year, month: month)
  }

  private static func trimmed(_ word: Substring) -> String {
    String(word.filter { letter in !letter.isWhitespace })
  }
}

/// What one `<devise>` says.
private struct Quoted {
  let code: String
  let count: Int64
  let quoted: Rate
  let rate: Rate

  init(_ element: XMLElement) throws(RateFileRefusal) {
    // `100 DKK`; the attribute says the same in small letters.
    let currency = try RateFile.only("waehrung", of: element)
    let words = currency.text.split { letter in letter.isWhitespace }
    guard words.count == 2, let count = Int64(words[0]), RateFile.counts.contains(count),
      words[1].utf8.count == 3,
      words[1].utf8.allSatisfy({ byte in (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 })
    else { throw .value(currency) }
    code = words[1].uppercased()
    self.count = count
    if let attribute = element.attributes["code"], attribute.uppercased() != code {
      throw .currenciesDiffer(attribute, code, RateFileRefusal.Place(element))
    }
    let value = try RateFile.only("kurs", of: element)
    guard let (mantissa, places) = Self.decimal(value.text),
      let quoted = Rate(mantissa, places: places),
      let rate = Rate(mantissa, places: places, per: count)
    else { throw .value(value) }
    self.quoted = quoted
    self.rate = rate
  }

  /// Digits with a point between them, which may be missing; nothing else.
  private static func decimal(_ text: String) -> (mantissa: Int64, places: Int)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { byte in (0x30...0x39).contains(byte) }
    }
    guard isNumber, parts.count <= 2, text.utf8.count <= 18 else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    return Int64(text.filter { digit in digit != "." }).map { mantissa in (mantissa, places) }
  }
}
