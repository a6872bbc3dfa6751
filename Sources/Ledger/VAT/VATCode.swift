/// What a VAT code does with an amount (bexio's type, `facts/vat-codes.tsv`).
public enum VATKind: UInt8, Sendable {
  case sales
  case salesOpted
  /// Turnover that is reported in a deduction box and bears no tax.
  case salesExempt
  case noConsideration
  /// Not in the return at all.
  case none
  case input
  /// The whole amount is tax.
  case customs
  /// The amount is net; tax is owed and deducted at once.
  case acquisition
  case inputCorrection
}

/// A VAT code with its rate, its boxes in the return and the days of supply it is valid for.
public struct VATCode: Hashable, Sendable {
  public let name: String
  /// Hundredths of a percent: 810 is 8.1 %.
  public let rate: Int64
  public let kind: VATKind
  /// The box of the return: of the turnover for sales, of the deduction for input tax.
  public let box: Int
  /// The second box: 205 for opted sales, 382 or 383 for acquisition tax.
  public let secondBox: Int?
  /// The account the tax is booked on when the basis is agreed.
  public let account: AccountID
  public let validFrom: Day?
  public let validTo: Day?
  public let germanName: String
  public let englishName: String

  public var isSale: Bool {
    switch kind {
    case .sales, .salesOpted, .salesExempt, .noConsideration: true
    case .none, .input, .customs, .acquisition, .inputCorrection: false
    }
  }

  public func isValid(on supply: Day) -> Bool {
    if let validFrom, supply < validFrom { return false }
    if let validTo, supply > validTo { return false }
    return true
  }

  /// The tax contained in a gross amount, half away from zero.
  public func tax(inGross gross: Amount) -> Amount {
    kind == .customs ? gross : gross.scaledHalfAwayFromZero(rate, over: 10_000 + rate)
  }

  /// The tax on top of a net amount, half away from zero.
  public func tax(onNet net: Amount) -> Amount {
    net.scaledHalfAwayFromZero(rate, over: 10_000)
  }
}

/// The codes of the books, found by name.
public struct VATCodes: Sendable {
  public private(set) var codes: [VATCode]
  private var byName: [String: VATCodeID]

  /// bexio's codes (`facts/vat-codes.tsv`), their accounts looked up in `chart`.
  public init(chart: Chart) {
    codes = []
    byName = [:]
    for line in PlanTable(BexioVATCodes.table, fieldCount: 9) {
      guard let code = Self.code(of: line, chart: chart) else { continue }
      byName[code.name] = VATCodeID(codes.count)
      codes.append(code)
    }
  }

  public subscript(id: VATCodeID) -> VATCode { codes[id.position] }

  public func find(_ name: String) -> VATCodeID? { byName[name] }

  public var all: [VATCodeID] { codes.indices.map { index in VATCodeID(index) } }

  /// The code of the same family (`UN`, `VM`, `BZB` …) that is valid on the day of supply.
  public func counterpart(of id: VATCodeID, on supply: Day) -> VATCodeID? {
    let code = self[id]
    let family = Self.family(code.name)
    return all.first { other in
      self[other].kind == code.kind && self[other].isValid(on: supply)
        && Self.family(self[other].name) == family && !family.isEmpty
    }
  }

  /// The letters in front of the rate, the reduced rates told apart: `UN`, `UR`, `BZM`.
  private static func family(_ name: String) -> String {
    let letters = name.prefix { letter in letter.isLetter }
    guard letters.count < name.count else { return "" }
    // VM81, VM26 and VM38 share their letters; the old and the new rate differ in the last digits.
    switch name.dropFirst(letters.count) {
    case "81", "77": return letters + "-standard"
    case "26", "25": return letters + "-reduced"
    case "38", "37": return letters + "-special"
    default: return ""
    }
  }

  private static func code(of line: PlanTable.Line, chart: Chart) -> VATCode? {
    guard let rate = line.numbers(1).first else { return nil }
    let (kind, box, second) = shape(kind: line[2], boxes: line.numbers(3))
    return VATCode(
      name: line[0], rate: Int64(rate), kind: kind, box: box, secondBox: second,
      account: line.numbers(4).first.flatMap(chart.find) ?? chart[system: .salesTax],
      validFrom: day(line.numbers(5)), validTo: day(line.numbers(6)), germanName: line[7],
      englishName: line[8])
  }

  private static func shape(kind: String, boxes: [Int]) -> (VATKind, Int, Int?) {
    let first = boxes.first ?? 0
    let second = boxes.count > 1 ? boxes[1] : nil
    if kind == "sales" { return (.sales, first, nil) }
    if kind == "sales-opted" { return (.salesOpted, second ?? first, first) }
    if kind == "sales-exempt" { return (.salesExempt, first, nil) }
    if kind == "no-consideration" { return (.noConsideration, first, nil) }
    if kind.hasPrefix("input-correction") { return (.inputCorrection, first, nil) }
    if kind.hasPrefix("input") { return (.input, first, nil) }
    if kind.hasPrefix("customs") { return (.customs, first, nil) }
    if kind.hasPrefix("acquisition") { return (.acquisition, second ?? first, first) }
    return (.none, 0, nil)
  }

  private static func day(_ parts: [Int]) -> Day? {
    guard parts.count == 3 else { return nil }
    return Day(year: parts[0], month: parts[1], day: parts[2])
  }
}
