import Testing

@testable import Syntax

private func scanned(_ text: String) -> AmountScan {
  let bytes = Array(text.utf8)
  // In the middle of a line, so that a look beyond the word would show.
  return scanAmount([0x31] + bytes + [0x31], from: 1, to: bytes.count + 1)
}

@Suite struct `Amounts` {
  @Test(
    arguments: [
      ("1'081.00", 108_100, 2, false), ("1081", 1081, 0, false), ("1’081.00", 108_100, 2, false),
      ("-50.00", -5000, 2, true), ("+1'131.00", 113_100, 2, true), ("0", 0, 0, false),
      ("0.05", 5, 2, false), ("1'234'567.8", 12_345_678, 1, false), ("-0.50", -50, 2, true),
      ("12.500", 12_500, 3, false), ("007", 7, 0, false), ("12'081", 12_081, 0, false),
      ("9223372036854775807", Int64.max, 0, false), ("-9223372036854775808", Int64.min, 0, true),
      ("0.000000000000000001", 1, 18, false),
    ] as [(String, Int64, UInt8, Bool)])
  func `are read exactly`(text: String, mantissa: Int64, places: UInt8, isSigned: Bool) {
    #expect(
      scanned(text) == .amount(minorMantissa: mantissa, places: places, isSigned: isSigned))
  }

  @Test(
    arguments: [
      ("", AmountScan.notAnAmount), ("-", .notAnAmount), ("--5", .notAnAmount),
      ("+-5", .notAnAmount), ("1e5", .notAnAmount), ("5-", .notAnAmount), ("rest", .notAnAmount),
      ("1.3.", .notAnAmount), ("1.3.2026", .notAnAmount), ("RE-1", .notAnAmount),
      ("'", .notAnAmount), ("0x10", .notAnAmount), ("٣", .notAnAmount), ("5%", .notAnAmount),
      ("1020/1100", .notAnAmount), ("1,2,3", .notAnAmount), (",", .notAnAmount),
      (".50", .noDigitsBeforePoint), ("-.50", .noDigitsBeforePoint), ("12.", .noDigitsAfterPoint),
      ("1''000", .misplacedApostrophe), ("10'81", .misplacedApostrophe),
      ("1000'000", .misplacedApostrophe), ("'081", .misplacedApostrophe),
      ("1'08.00", .misplacedApostrophe), ("1'", .misplacedApostrophe),
      ("1.000'5", .misplacedApostrophe), ("1'0810", .misplacedApostrophe),
      ("1'’081", .misplacedApostrophe),
      ("9223372036854775808", .tooLarge), ("-9223372036854775809", .tooLarge),
      ("99999999999999999999999999999999999999999", .tooLarge),
      ("0.0000000000000000001", .tooManyPlaces),
      ("12,50", .commaInsteadOfPoint), ("1'081,50", .commaInsteadOfPoint),
    ] as [(String, AmountScan)])
  func `are refused for a reason`(text: String, reason: AmountScan) {
    #expect(scanned(text) == reason)
  }

  @Test(
    arguments: [
      ("12,50", "12.50"), ("-12,5", "-12.5"), ("1'081,50", "1'081.50"), ("1.081,50", "1'081.50"),
      ("1,081.50", "1'081.50"), ("1,081", "1'081"), ("1,234,567", "1'234'567"), ("1,2,3", nil),
      ("1,234,56", nil), ("1.08,50", nil), ("12,", nil), (",50", nil), ("1020/1100,1020/2030", nil),
      ("99999999999999999999,50", nil), ("", nil), ("-", nil),
    ] as [(String, String?)])
  func `with a comma are corrected`(text: String, corrected: String?) {
    #expect(amountWithPoint(Array(text.utf8), from: 0, to: text.utf8.count) == corrected)
  }
}
