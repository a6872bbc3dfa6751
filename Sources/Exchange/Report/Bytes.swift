import Ledger
import Text

// Figures as they are written out, behind what is there already.

extension Amount {
  /// With thousands parted, as `shown`.
  func append(to bytes: inout [UInt8]) {
    appendGrouped(minorUnits: minorUnits, places: 2, to: &bytes)
  }

  /// Plain decimal, as `exported`.
  func appendExported(to bytes: inout [UInt8]) {
    appendDecimal(minorUnits, places: 2, to: &bytes)
  }
}

extension Report.Cell {
  /// For machines: `1081.00`, `2026-03-01`, the key of a label.
  ///
  /// A text may hold what a format has to escape.
  func appendExported(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text), .label(let text, _): bytes.append(contentsOf: text.utf8)
    case .amount(let amount): amount.appendExported(to: &bytes)
    case .day(let day): day.append(to: &bytes)
    case .number(let number): appendDecimal(Int64(number), places: 0, to: &bytes)
    case .empty: break
    }
  }
}
