import Books
import CommandKit
import Diagnostics

/// What can follow: commands ready to run, each with what it would book.
public enum Next: Command {
  static let document = Parameter<Document?>.object(
    0, "id", "NUMMER", .document(.any),
    Phrase("a document; what waits in the books otherwise", "ein Beleg; sonst, was ansteht"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "next", german: "weiter", .look,
    Phrase(
      "Shows what can follow for a document, each step ready to run and with what it books.",
      "Zeigt, was bei einem Beleg folgen kann: jeden Schritt fertig zum Ausführen, mit dem, was "
        + "er bucht."),
    details: Phrase(
      "Each step is tried and taken back, so what is shown is what happens. Without a document "
        + "it shows what waits: bank lines, drafts, credits, cards, days at the till.",
      "Jeder Schritt wird ausprobiert und zurückgenommen; was dasteht, geschieht auch so. Ohne "
        + "Beleg zeigt es, was ansteht: Banktransaktionen, Entwürfe, Guthaben, Karten, Kassentage."
    ),
    objects: [document.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "next RE-1",
        Phrase(
          "overpaid: deduct it, pay it back or keep it",
          "überzahlt: abziehen, zurückzahlen oder behalten"),
        after: stageInvoice + ["bank 1020 +1'131.00 from \"Kunde AG\"", "match BT-1 RE-1"]),
      Example("next", Phrase("what waits", "was ansteht"), after: stageInvoice),
    ],
    search: ["what now", "todo", "was nun", "wie weiter", "nächster Schritt"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let name = call.text(format)
    if let name { _ = try checkedFormat(name, at: call.span(of: format)) }
    return Answer(
      output: .request(.next(call[document], format: name, file: call.text(file))))
  }
}
