import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Walks through what synchronisation needs, point by point.
public enum SyncWhy: Command {
  static let payment = Parameter<CardID?>.object(
    0, "payment", "ZAHLUNG", .document(.card),
    Phrase("of one payment; all that wait otherwise", "einer Zahlung; sonst aller, die warten"))
  static let format = formatOption(1)
  static let file = fileOption(2)

  public static let signature = Signature(
    "sync why", german: "synchronisieren warum", .cards,
    Phrase(
      "Walks through the four points synchronisation needs, each with the next step.",
      "Geht die vier Punkte durch, welche die Synchronisation braucht, je mit dem nächsten "
        + "Schritt."),
    details: Phrase(
      "1 the integration, 2 collected by the merchant, 3 category, receipt and VAT, 4 marked as "
        + "complete by hand.",
      "1 die Integration, 2 vom Händler eingezogen, 3 Kategorie, Beleg und MWST, 4 von Hand als "
        + "komplett markiert."),
    objects: [payment.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "sync why KT-1", Phrase("what keeps it from being final", "was sie noch hindert"),
        after: stageCardPayment),
      Example("sync why", Phrase("the company as a whole", "die Firma als Ganzes")),
    ],
    search: [
      "troubleshooting", "Synchronisation funktioniert nicht", "why not final", "check list",
    ],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let reports = context.reports
    let report =
      if let id = call[payment] { reports.syncPoints(of: id) } else { reports.syncPoints() }
    return try context.answer(report, call, format: format, file: file)
  }
}
