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

extension Day {
  /// ISO 8601, as `description`.
  func append(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    appendDigits(year / 100, to: &bytes)
    appendDigits(year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(day, to: &bytes)
  }

  /// Two of them; a year of the calendar has four.
  private func appendDigits(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension Report.Cell {
  /// As `exported`; whether the text may hold what a format has to escape.
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
