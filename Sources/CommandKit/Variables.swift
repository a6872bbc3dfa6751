import Books
import Ledger
import Syntax

/// What a name stands for after `let`.
public enum Variable: Hashable, Sendable {
  case amount(Amount)
  case day(Day)
  case text(String)
  case document(Document)
  case contact(ContactID)

  /// The value inside an expression; only amounts compute.
  var decimal: ExactDecimal? {
    guard case .amount(let amount) = self else { return nil }
    return ExactDecimal(mantissa: Int128(amount.minorUnits), places: 2)
  }
}

/// The names a session knows, `$last` among them.
public struct Variables: Sendable {
  public private(set) var values: [String: Variable] = [:]
  /// The latest document; kept apart because every document sets it.
  public var last: Document?

  public init() {}

  public subscript(name: String) -> Variable? {
    get { name == "last" ? last.map(Variable.document) : values[name] }
    set { values[name] = newValue }
  }

  public var names: [String] { (values.keys + (last == nil ? [] : ["last"])).sorted() }
}
