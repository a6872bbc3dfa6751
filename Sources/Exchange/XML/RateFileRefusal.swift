import Books
import Ledger

/// Why a file of rates is not taken in.
public enum RateFileRefusal: Error, Hashable, Sendable {
  /// Where in the file, from 1.
  public struct Place: Hashable, Sendable {
    public let line: Int
    public let column: Int

    init(_ place: XMLElement.Place) {
      line = place.line
      column = place.column
    }

    init(_ element: XMLElement) { self.init(element.place) }
  }

  /// It is no XML at all.
  case other(OtherContent)
  /// Expat's words, which are English.
  case malformed(String, Place)
  case documentType(Place)
  case tooDeep(Place)
  case tooLarge
  case unknownRoot(String, Place)
  /// Nothing stands in it: what was asked for is not published yet.
  case unpublished(RateTable.Period?)
  case otherPeriod(_ wanted: RateTable.Period, _ found: [RateTable.Period])
  case missing(String, in: String, Place)
  case repeated(String, Place)
  case value(String, of: String, Place)
  case currenciesDiffer(String, String, Place)
  case currencyTwice(String, first: Int, Place)

  static func value(_ element: XMLElement) -> Self {
    .value(element.text, of: element.name, Place(element))
  }

  init(_ refusal: XMLRefusal) {
    self =
      switch refusal {
      case .malformed(let reason, let place): .malformed(reason, Place(place))
      case .documentType(let place): .documentType(Place(place))
      case .tooDeep(let place): .tooDeep(Place(place))
      case .tooLarge: .tooLarge
      }
  }
}

/// What hosts and browsers give in place of the XML that was asked for.
public enum OtherContent: Hashable, Sendable {
  case nothing
  case gzip
  case zip
  case html
  case json

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
      return
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop { byte in byte <= 0x20 }
    let start = String(decoding: text.prefix(14), as: UTF8.self).lowercased()
    if text.isEmpty {
      self = .nothing
    } else if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      self = .html
    } else if start.hasPrefix("{") || start.hasPrefix("[") {
      self = .json
    } else {
      return nil
    }
  }
}
