/// A currency by its ISO 4217 code, with the places its minor unit has.
public struct Currency: Hashable, Sendable {
  /// Three capital letters, the first in the lowest byte.
  @usableFromInline let packed: UInt32
  public let places: UInt8

  public static let chf = Currency(packed: pack("CHF"), places: 2)

  /// Code and places in 32 bits, never 0; of use where a currency is kept as plain data.
  @inlinable public var raw: UInt32 { packed | UInt32(places) << 24 }

  @inlinable public init?(raw: UInt32) {
    guard raw != 0 else { return nil }
    packed = raw & 0xff_ffff
    places = UInt8(truncatingIfNeeded: raw >> 24)
  }

  private init(packed: UInt32, places: UInt8) {
    self.packed = packed
    self.places = places
  }

  /// Nil when the code is none of ISO 4217's currencies.
  public init?(code: String) {
    guard code.utf8.count == 3, Self.known.contains(code) else { return nil }
    self.init(packed: Self.pack(code), places: Self.places(code))
  }

  private static func places(_ code: String) -> UInt8 {
    if withoutPlaces.contains(code) { return 0 }
    return withThreePlaces.contains(code) ? 3 : 2
  }

  /// An amount that was read with two places, in this currency's minor unit; nil where it has
  /// more places than the currency, or beyond the limit of an amount.
  public func amount(ofHundredths hundredths: Int64) -> Amount? {
    switch places {
    case 2: Amount(exactly: Int128(hundredths))
    case 3: Amount(exactly: Int128(hundredths) * 10)
    default: hundredths % 100 == 0 ? Amount(exactly: Int128(hundredths / 100)) : nil
    }
  }

  public var code: String {
    var text = ""
    for shift in stride(from: UInt32(0), through: 16, by: 8) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: packed >> shift)))
    }
    return text
  }

  private static func pack(_ code: String) -> UInt32 {
    var packed: UInt32 = 0
    for (position, byte) in code.utf8.enumerated() {
      packed |= UInt32(byte) << (8 * UInt32(position))
    }
    return packed
  }

  /// Those in use by ISO 4217, without funds and metals.
  private static let known: Set<String> = [
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
    "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR",
    "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR",
    "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS",
    "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
  ]
  private static let withoutPlaces: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreePlaces: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
}
