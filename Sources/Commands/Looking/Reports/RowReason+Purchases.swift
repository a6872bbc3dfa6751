import Books
import Diagnostics

extension RowReason {
  /// Of bills, cards' statements and other currencies.
  var ofPurchase: Phrase {
    switch self {
    case .exchangeLoss: Phrase("exchange loss", "Kursverlust")
    case .exchangeGain: Phrase("exchange gain", "Kursgewinn")
    case .superseded: Phrase("superseded by the next entry", "durch die nächste Buchung ersetzt")
    case .receiptParked:
      Phrase("parked until its card is known", "parkiert, bis die Karte bekannt ist")
    case .statementParked:
      Phrase("card statement, not approved and paid", "Abrechnung, nicht genehmigt und bezahlt")
    case .statementPaid:
      Phrase("card statement, approved and paid", "Abrechnung, genehmigt und bezahlt")
    case .cardMatched: Phrase("paid with this card", "mit dieser Karte bezahlt")
    case .paidPrivately: Phrase("paid privately", "privat bezahlt")
    case .advanceHeld:
      Phrase("paid too much: the supplier owes it", "zu viel bezahlt: der Lieferant schuldet es")
    case .advanceDeducted: Phrase("advance payment deducted", "Vorauszahlung angerechnet")
    case .cardFee: Phrase("fee on the transaction", "Gebühr auf der Transaktion")
    case .inputTaxPaid:
      Phrase("input tax deducted with the payment", "Vorsteuer mit der Zahlung abgezogen")
    case .inputTaxNotPaid:
      Phrase("input tax, deducted once paid", "Vorsteuer, abziehbar mit der Zahlung")
    case .alreadyPaidAdvance:
      Phrase("paid already: the supplier owes it", "schon bezahlt: der Lieferant schuldet es")
    case .supplierMoneyHeld:
      Phrase("money with the supplier, 1130", "Geld beim Lieferanten, 1130")
    case .advancePaidBack:
      Phrase("advance payment returned", "Vorauszahlung zurückerhalten")
    case .discountTaken: Phrase("cash discount taken", "Skonto abgezogen")
    case .valuedByStrategy:
      Phrase("at the rate of its day, by the strategy", "zum Kurs des Tages nach der Strategie")
    case .revalued: Phrase("revalued at the rate of the day", "zum Kurs des Tages bewertet")
    default: Phrase(same: "")
    }
  }
}
