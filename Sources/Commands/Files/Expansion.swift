import Books
import CommandKit
import Diagnostics
import Exchange

/// What a file came to: the command lines that stand for it, and what is to be said.
public struct Expansion: Sendable {
  /// Command lines, each ended by a line break.
  public private(set) var lines: [UInt8] = []
  /// By line: the row of the file it comes from; 0 is none.
  private var rows: [UInt32] = []
  /// The result in one line.
  public var headline = Phrase(same: "")
  /// Things the user should know beside it.
  public var notes: [Phrase] = []
  /// The same in full, where there is more to show than the headline.
  public var report: Report?
  /// Whether the report is shown even where answers are not.
  public var hasConflicts = false
  /// What the file behind `>` holds, made from the books as they are afterwards.
  public var text: (@Sendable (Books) -> String)?

  public init() {}

  public var count: Int { rows.count }

  /// The row of the file that a line comes from; nil where the file has no rows.
  public func row(_ line: Int) -> Int? { rows[line] == 0 ? nil : Int(rows[line]) }

  /// Adds a command line.
  mutating func add(_ line: String, row: Int = 0) { add(Array(line.utf8), row: row) }

  mutating func add(_ line: [UInt8], row: Int) {
    lines.append(contentsOf: line)
    lines.append(UInt8(ascii: "\n"))
    rows.append(UInt32(truncatingIfNeeded: row))
  }
}

extension FileRequest {
  /// Turns what the file says into command lines; nothing is done yet.
  public func expand(
    _ file: ReadFile, _ context: Context, at span: Span
  ) throws(Diagnostic) -> Expansion {
    if case .charges(let statement) = purpose {
      return try charges(file.bytes, statement, context, at: span)
    }
    do throws(ImportRefusal) {
      switch purpose {
      case .contacts, .contactsBothWays: return try contacts(file.bytes, context)
      case .articles: return try articles(file.bytes, context)
      case .rates(let wanted): return try rates(file.bytes, of: wanted, context)
      case .attachment(let document): return attachment(file, to: document)
      case .charges: return Expansion()
      }
    } catch {
      throw Diagnostic.file(error, name: name, at: span)
    }
  }

  /// The file without its folders.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  private func attachment(_ file: ReadFile, to document: String) -> Expansion {
    var expansion = Expansion()
    let digest = file.digest(file.bytes)
    expansion.add(
      "attach \(document) \(quoted(name)) size \(file.bytes.count) sha256 \(digest)")
    expansion.headline = Phrase(
      "\(name) attached to \(document)", "\(name) an \(document) angehängt")
    return expansion
  }
}
