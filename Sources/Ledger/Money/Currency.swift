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

  /// Nil when the code is none of ISO 4217's currencies that the trade meets.
  public init?(code: String) {
    guard code.utf8.count == 3, Self.known.contains(code) else { return nil }
    self.init(packed: Self.pack(code), places: Self.withoutPlaces.contains(code) ? 0 : 2)
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

  private static let known: Set<String> = [
    "AED", "AUD", "BAM", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KZT", "LKR",
    "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR", "PLN", "RON", "RSD", "RUB", "SAR",
    "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR",
  ]
  private static let withoutPlaces: Set<String> = ["CLP", "ISK", "JPY", "KRW", "VND"]
}
