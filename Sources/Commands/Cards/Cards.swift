import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Shows how the cards stand.
public enum Cards: Command {
  static let format = formatOption(0)
  static let file = fileOption(1)

  public static let signature = Signature(
    "cards", german: "karten", .cards,
    Phrase(
      "Shows balance, reservations and settings of the cards.",
      "Zeigt Guthaben, Reservationen und Einstellungen der Karten."),
    options: [format.outline, file.outline],
    examples: [
      Example(
        "cards", Phrase("891.90 available", "891.90 verfügbar"), after: stageCardPayment),
      Example(
        "cards format csv", Phrase("for a spreadsheet", "für eine Tabelle"), after: stageCards),
    ],
    search: ["available", "verfügbar", "Guthaben", "balance", "reserved", "Reservation"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    try context.answer(context.reports.cards(), call, format: format, file: file)
  }
}
