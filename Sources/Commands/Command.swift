import CommandKit
import Diagnostics

/// A verb of the language: declared once, one file each, listed in `Catalogue`.
public protocol Command: Sendable {
  static var signature: Signature { get }

  /// Does it, or throws with the books unchanged.
  static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer

  /// The result in one line; asked for only when somebody looks, right after `run`.
  static func headline(_ answer: Answer, _ context: Context) -> Phrase?
}

extension Command {
  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? { nil }
}
