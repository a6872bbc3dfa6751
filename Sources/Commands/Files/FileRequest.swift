import Books
import CommandKit
import Diagnostics
import Syntax

/// A file that a command wants read, which the session does for it.
///
/// What the file says becomes command lines, and these are what is run and kept: a log replays
/// without the file.
public struct FileRequest: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Takes contacts from the file.
    case contacts
    /// Puts both sides together.
    case contactsBothWays
    case articles
    /// Exchange rates, perhaps of this month or day only.
    case rates(RateTable.Period?)
    /// Attaches the file itself to a document, which is named as a command line has it.
    case attachment(to: String)
    /// Takes the transactions of a card statement from the file.
    case charges(of: String)
  }

  public let purpose: Purpose
  public let path: String
  /// The file behind `>`.
  public let output: String?
  public let format: String?

  public init(_ purpose: Purpose, path: String, output: String? = nil, format: String? = nil) {
    self.purpose = purpose
    self.path = path
    self.output = output
    self.format = format
  }

  /// The command in its own words: how the step is called that comes of it.
  public var title: String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/")]
          .contains(byte)
    }
    let file = isPlain ? path : quoted(path)
    return switch purpose {
    case .contacts: "till contacts import \(file)"
    case .contactsBothWays: "till contacts sync \(file)"
    case .articles: "till articles import \(file)"
    case .rates(nil): "rate import \(file)"
    case .rates(let period?): "rate import \(file) \(period.words)"
    case .attachment(let document): "attach \(document) \(file)"
    case .charges(let statement): "extract \(statement) \(file)"
    }
  }
}

/// A file that was read.
public struct ReadFile: Sendable {
  public let bytes: [UInt8]
  /// SHA-256 in hexadecimal digits; worked out only where it is wanted.
  public let digest: @Sendable ([UInt8]) -> String

  public init(_ bytes: [UInt8], digest: @escaping @Sendable ([UInt8]) -> String) {
    self.bytes = bytes
    self.digest = digest
  }
}
