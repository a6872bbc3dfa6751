import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Writes the journal for hledger and ledger.
public enum Export: Command {
  static let form = Parameter<Int>.object(
    0, "form", "FORM", .choice([Choice("hledger", "hledger"), Choice("ledger", "ledger")]),
    Phrase("the program that reads it", "das Programm, das es liest"))
  static let file = fileOption(1)

  public static let signature = Signature(
    "export", german: "exportieren", .look,
    Phrase(
      "Writes the whole journal for hledger or ledger.",
      "Schreibt das ganze Journal für hledger oder ledger."),
    objects: [form.outline], options: [file.outline],
    examples: [
      Example("export hledger", Phrase("on the screen", "auf den Bildschirm"), after: stageInvoice),
      Example("export ledger", Phrase("the same form", "dieselbe Form"), after: stageInvoice),
    ],
    search: ["Export", "journal file"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = HledgerJournal(context.books, language: context.language).text
    guard let path = call.text(file) else { return Answer(output: .text(Phrase(same: text))) }
    return Answer(output: .file(text, path: path))
  }
}
