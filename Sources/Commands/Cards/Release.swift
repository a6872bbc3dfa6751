import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// The merchant lets a reservation go before it lapses.
public enum Release: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))

  public static let signature = Signature(
    "release", german: "freigeben", .cards,
    Phrase(
      "The merchant lets a reservation go: the payment is released, the booking taken back.",
      "Der Händler gibt eine Reservation frei: die Zahlung verfällt, die Buchung wird "
        + "zurückgenommen."),
    details: Phrase(
      "Only while it is pending, on the working date. Without this the reservation lapses by "
        + "itself after ten days.",
      "Nur solange sie pendent ist, am Arbeitsdatum. Sonst verfällt die Reservation nach zehn "
        + "Tagen von selbst."),
    objects: [payment.outline],
    examples: [
      Example(
        "release KT-1", Phrase("1025/1090 108.10", "1025/1090 108.10"), after: stageCardPayment),
      Example(
        "release KT-2",
        Phrase("a refund that is not coming", "eine Rückerstattung, die nicht kommt"),
        after: stageCardPayment + ["card-payment 20.00 \"Papeterie\" refund"]),
    ],
    search: [
      "cancel reservation", "Reservation aufheben", "void authorisation", "annullieren",
      "Storno Kartenzahlung",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    do {
      let entries = try context.books.releaseReservation(id)
      return Answer(entries: entries, document: .card(id))
    } catch {
      switch error {
      case .notPending:
        throw .notPending(
          id, again: nil, at: call.span(of: payment),
          Phrase(
            "only a pending reservation is let go", "nur eine pendente Reservation wird freigegeben"
          ),
          context.books)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: payment))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    let name = context.books.name(id)
    let available = context.books.availableOnCard.shown
    return Phrase(
      "\(name) released, available \(available)", "\(name) freigegeben, verfügbar \(available)")
  }
}
