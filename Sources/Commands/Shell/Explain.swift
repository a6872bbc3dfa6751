import CommandKit
import Diagnostics
import Text

/// Explains an error by its name.
public enum Explain: Command {
  static let name = Parameter<TextArgument>.object(
    0, "error", "FEHLER", .word(.errorName), Phrase("the name of the error", "der Name des Fehlers")
  )

  public static let signature = Signature(
    "explain", german: "erklären", .shell,
    Phrase("Explains an error by its name.", "Erklärt einen Fehler bei seinem Namen."),
    objects: [name.outline],
    examples: [
      Example(
        "explain invoice-not-open", Phrase("why, and what to do", "warum, und was zu tun ist")),
      Example("explain period-locked", Phrase("what a lock is for", "wozu eine Sperre dient")),
    ],
    search: ["error", "Fehler", "warum"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[name])
    guard let error = ErrorName(rawValue: text) else {
      throw .unknownErrorName(text, at: call.span(of: name), call)
    }
    return explained(error, width: context.width)
  }

  /// What a name of an error means, at length.
  static func explained(_ error: ErrorName, width: Int) -> Answer {
    func page(_ language: Language) -> String {
      let lines = error.explanation[language].split(
        separator: "\n", omittingEmptySubsequences: false)
      let body = lines.map { line in
        line.hasPrefix("  ") ? String(line) : wrapped(String(line), width: width, indent: 0)
      }
      return "\(error.rawValue)\n" + body.joined(separator: "\n")
    }
    return .text(page(.english), page(.german))
  }
}

extension Diagnostic {
  static func unknownErrorName(_ text: String, at span: Span, _ call: Call) -> Diagnostic {
    let near = nearest(to: text, among: ErrorName.allCases.map(\.rawValue), limit: 1).first
    return Diagnostic(
      .unknownError, at: span,
      near.map { near in
        Phrase("no such error; did you mean \(near)?", "kein solcher Fehler; meinten Sie \(near)?")
      } ?? Phrase("no such error", "kein solcher Fehler"),
      fix: near.flatMap { near in call.replacing(span, with: near) })
  }
}
