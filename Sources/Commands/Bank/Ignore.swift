import Books
import CommandKit
import Diagnostics
import Ledger

/// Sets a bank transaction aside that is booked elsewhere.
public enum Ignore: Command {
  static let bank = bankObject(Phrase("the bank transaction", "die Banktransaktion"))
  static let reason = Parameter<TextArgument>.object(
    1, "reason", "GRUND", .text,
    Phrase("why it is booked elsewhere", "warum sie anderswo gebucht ist"))

  public static let signature = Signature(
    "ignore", german: "ignorieren", .bank,
    Phrase(
      "Sets a bank transaction aside that is booked elsewhere.",
      "Legt eine Banktransaktion beiseite, die anderswo gebucht ist."),
    details: Phrase(
      "A manual payment on the same account with the same amount within five days explains it; "
        + "'check' names the ones nothing explains.",
      "Eine manuelle Zahlung auf demselben Konto mit demselben Betrag innert fünf Tagen erklärt "
        + "sie; «prüfen» nennt jene, die nichts erklärt."),
    objects: [bank.outline, reason.outline],
    examples: [
      Example(
        "ignore BT-1 \"refund is booked on GS-1\"",
        Phrase("nothing is booked", "nichts wird gebucht"),
        after: ["bank 1020 -216.20"]),
      Example(
        "ignore BT-1 \"booked by hand\"",
        Phrase("explained by the booking", "durch die Buchung erklärt"),
        after: ["book 6940/1020 5.00", "bank 1020 -5.00"]),
    ],
    search: ["skip", "ausblenden"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[bank]
    let reference = call.keep(call[reason], in: &context.books)
    do {
      try context.books.ignore(id, reason: reference)
    } catch {
      throw .bankNotOpen(id, at: call.span(of: bank), context.books)
    }
    return Answer(document: .bank(id), notices: [.ignored(id)])
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    return Phrase("\(name) ignored, nothing is booked", "\(name) ignoriert, nichts wird gebucht")
  }
}
