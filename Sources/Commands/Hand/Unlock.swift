import Books
import CommandKit
import Diagnostics
import Ledger

/// Opens locked periods again, with a reason.
public enum Unlock: Command {
  static let reason = Parameter<TextArgument>.object(
    0, "reason", "GRUND", .text, Phrase("why; it is kept", "warum; es wird festgehalten"),
    example: "\"Nachtrag\"")

  public static let signature = Signature(
    "unlock", german: "entsperren", .books,
    Phrase(
      "Opens locked periods again; the reason is kept.",
      "Öffnet gesperrte Perioden wieder; der Grund wird festgehalten."),
    objects: [reason.outline],
    examples: [
      Example(
        "unlock \"auditor's correction\"", Phrase("all dates are free", "alle Daten sind frei"),
        after: ["lock 2026-03-31"]),
      Example(
        "unlock \"Nachtrag\"", Phrase("a short reason will do", "ein kurzer Grund genügt"),
        after: ["lock 2025-12-31"]),
    ],
    search: ["reopen period", "Sperre aufheben"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let day = try context.books.unlock()
      context.unlocks.append(Context.Unlock(day: day, reason: call.text(call[reason])))
      return Answer(day: day)
    } catch {
      throw Diagnostic(
        .notLocked, at: call.commandSpan,
        Phrase("no period is locked", "keine Periode ist gesperrt"))
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    answer.day.map { day in
      Phrase("unlocked; the lock was \(day)", "entsperrt; gesperrt war bis \(day)")
    }
  }
}
