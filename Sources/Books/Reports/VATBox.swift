import Ledger

/// A box (Ziffer) of the Swiss VAT return, effective method.
public enum VATBox: Int, CaseIterable, Sendable {
  case turnover = 200
  case opted = 205
  case exports = 220
  case abroad = 221
  case notification = 225
  case exempt = 230
  case reductions = 235
  case otherDeductions = 280
  case deductions = 289
  case taxableTurnover = 299
  case standardBefore2024 = 302
  case standard = 303
  case reducedBefore2024 = 312
  case reduced = 313
  case accommodationBefore2024 = 342
  case accommodation = 343
  case acquisitionBefore2024 = 382
  case acquisition = 383
  case taxOwed = 399
  case inputMaterial = 400
  case inputInvestment = 405
  case subsequentDeduction = 410
  case correction = 415
  case reduction = 420
  case taxDeducted = 479
  case toPay = 500
  case inOurFavour = 510
  case subsidies = 900
  case donations = 910

  /// The columns of the return.
  public enum Part: UInt8, Sendable {
    case base
    case tax
  }

  /// The columns a box has; only the boxes of the rates have both.
  public var parts: [Part] {
    switch self {
    case .turnover, .opted, .exports, .abroad, .notification, .exempt, .reductions,
      .otherDeductions, .deductions, .taxableTurnover, .subsidies, .donations:
      [.base]
    case .standardBefore2024, .standard, .reducedBefore2024, .reduced, .accommodationBefore2024,
      .accommodation, .acquisitionBefore2024, .acquisition:
      [.base, .tax]
    case .taxOwed, .inputMaterial, .inputInvestment, .subsequentDeduction, .correction,
      .reduction, .taxDeducted, .toPay, .inOurFavour:
      [.tax]
    }
  }

  /// Whether the box adds up others; such a box is shown even when it is zero.
  public var isTotal: Bool {
    switch self {
    case .turnover, .deductions, .taxableTurnover, .taxOwed, .taxDeducted: true
    default: false
    }
  }

  /// Whether the box belongs to the part on turnover, which every method fills in.
  public var isTurnover: Bool {
    (VATBox.turnover.rawValue...VATBox.taxableTurnover.rawValue).contains(rawValue)
      || self == .subsidies || self == .donations
  }

  /// The boxes a method fills in from the books.
  ///
  /// On net tax rate those of the turnover and acquisition tax; who is not liable has none.
  public static func boxes(of method: Company.VATMethod) -> [VATBox] {
    switch method {
    case .effective: allCases
    case .netTaxRate:
      allCases.filter { box in
        box.isTurnover || box == .acquisition || box == .acquisitionBefore2024
      }
    case .notLiable: []
    }
  }

  /// 1 where tax owed is payable, -1 where it is in our favour; nil for every other box.
  var settlementSign: Int64? {
    switch self {
    case .toPay: 1
    case .inOurFavour: -1
    default: nil
    }
  }

  /// What a fact with this code counts in a box: 1, -1 or 0.
  ///
  /// 415 and 420 lower the deduction, so what they show is what was credited to 1174 and 1173;
  /// 479 therefore always is the movement of the input tax accounts. On net tax rate nothing is
  /// deducted.
  func weight(of code: VATCode, _ part: Part, method: Company.VATMethod) -> Int64 {
    guard parts.contains(part) else { return 0 }
    let counts: Bool
    switch self {
    case .turnover: counts = code.isSale && code.kind != .noConsideration
    case .deductions: counts = code.kind == .salesExempt
    case .taxableTurnover: counts = code.kind == .sales || code.kind == .salesOpted
    case .taxOwed: counts = code.owesTax
    case .taxDeducted: counts = code.deductsTax && method == .effective
    case .toPay, .inOurFavour:
      return VATBox.taxOwed.weight(of: code, .tax, method: method)
        - VATBox.taxDeducted.weight(of: code, .tax, method: method)
    case .correction, .reduction: return code.box == rawValue ? -1 : 0
    case .inputMaterial, .inputInvestment, .subsequentDeduction:
      counts = code.box == rawValue && method == .effective
    default: counts = code.box == rawValue || code.secondBox == rawValue
    }
    return counts ? 1 : 0
  }
}

extension VATCode {
  fileprivate var owesTax: Bool {
    switch kind {
    case .sales, .salesOpted, .acquisition: true
    case .salesExempt, .noConsideration, .none, .input, .customs, .inputCorrection: false
    }
  }

  fileprivate var deductsTax: Bool {
    switch kind {
    case .input, .customs, .inputCorrection, .acquisition: true
    case .sales, .salesOpted, .salesExempt, .noConsideration, .none: false
    }
  }
}

/// The figures of a VAT return, box by box.
public struct VATReturn: Sendable {
  public let days: ClosedRange<Day>?
  private let bases: [Int64]
  private let taxes: [Int64]
  private let codes: [VATCode]
  private let method: Company.VATMethod

  init(_ books: Books, days: ClosedRange<Day>?) {
    self.days = days
    codes = books.codes.codes
    method = books.company.method
    var bases = [Int64](repeating: 0, count: codes.count)
    var taxes = bases
    for fact in books.journal.facts {
      // The day stands with the row; without a period it need not be looked up.
      if let days, !days.contains(books.journal.rows[fact.row.position].day) { continue }
      bases[fact.code.position] += fact.base.minorUnits
      taxes[fact.code.position] += fact.tax.minorUnits
    }
    self.bases = bases
    self.taxes = taxes
  }

  public subscript(box: VATBox, part: VATBox.Part) -> Amount {
    let values = part == .base ? bases : taxes
    var sum: Int64 = 0
    for (place, code) in codes.enumerated() {
      sum += values[place] * box.weight(of: code, part, method: method)
    }
    if let sign = box.settlementSign { sum = max(0, sum * sign) }
    return Amount(minorUnits: sum)
  }

  /// Whether anything was booked for the box.
  public func isEmpty(_ box: VATBox) -> Bool {
    box.parts.allSatisfy { part in self[box, part].isZero }
  }
}

extension Books {
  /// Reads the VAT return of a period off the VAT facts in one pass.
  public func vatReturn(days: ClosedRange<Day>?) -> VATReturn {
    VATReturn(self, days: days)
  }
}
