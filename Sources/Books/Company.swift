import Ledger

/// What the company has told the tax administration and how it rounds.
public struct Company: Hashable, Sendable {
  /// How VAT is settled (bexio: `vat_accounting_method`).
  public enum VATMethod: UInt8, CaseIterable, Sendable {
    case effective
    case netTaxRate
    case notLiable
  }

  /// When VAT on sales falls due (vereinbart or vereinnahmt).
  public enum VATBasis: UInt8, CaseIterable, Sendable {
    case agreed
    case collected
  }

  public var name: String
  public var method: VATMethod
  public var basis: VATBasis
  /// Documents built from quantity × price are rounded to this many Rappen: 5, or 1 for exact.
  public var roundingStep: Int64
  /// When it opened its books with bexio, which decides which codes it was given; nil takes the
  /// first working date.
  public var opened: Day?

  public init(
    name: String = "", method: VATMethod = .effective, basis: VATBasis = .agreed,
    roundingStep: Int64 = 5, opened: Day? = nil
  ) {
    self.name = name
    self.method = method
    self.basis = basis
    self.roundingStep = roundingStep
    self.opened = opened
  }
}
