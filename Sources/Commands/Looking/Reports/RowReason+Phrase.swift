import Books
import Diagnostics

extension RowReason {
  /// Why a rule booked a row, in one line; empty where the command itself says it.
  public var phrase: Phrase {
    switch self {
    case .none: Phrase(same: "")
    case .overpaymentHeld:
      Phrase(
        "overpayment: we hold it for the customer", "Überzahlung: Guthaben des Kunden")
    case .alreadyPaidHeld:
      Phrase("already paid: we hold it for the customer", "schon bezahlt: Guthaben des Kunden")
    case .customerMoneyHeld:
      Phrase("money held for the customer", "Guthaben des Kunden")
    case .creditDeducted: Phrase("credit deducted", "Guthaben angerechnet")
    case .creditPaidOut: Phrase("credit paid out", "Guthaben ausbezahlt")
    case .creditReleased: Phrase("credit kept as income", "Guthaben als Ertrag behalten")
    case .vatOnSale: Phrase("VAT on the sale", "MWST auf dem Verkauf")
    case .inputTax: Phrase("input tax", "Vorsteuer")
    case .acquisitionTaxOwed: Phrase("acquisition tax owed", "Bezugsteuer geschuldet")
    case .acquisitionTaxDeducted: Phrase("acquisition tax deducted", "Bezugsteuer abgezogen")
    case .importTax: Phrase("import tax", "Einfuhrsteuer")
    case .vatCorrected: Phrase("VAT corrected", "MWST korrigiert")
    case .vatCollected: Phrase("VAT due with the payment", "MWST mit der Zahlung fällig")
    case .discountGranted: Phrase("cash discount", "Skonto")
    case .creditNoteIssued: Phrase("credit note", "Gutschrift")
    case .badDebt: Phrase("bad debt", "Debitorenverlust")
    case .revenueTakenBack: Phrase("not paid: taken back", "nicht bezahlt: zurückgebucht")
    case .roundedToFiveRappen: Phrase("rounded to 0.05", "auf 0.05 gerundet")
    case .openingBalance: Phrase("opening balance", "Eröffnung")
    case .taken: Phrase("reversal", "Storno")
    case .restOfPayment: Phrase("rest of the payment", "Rest der Zahlung")
    case .notePaid: Phrase("credit note paid out", "Gutschrift ausbezahlt")
    case .noteReleased: Phrase("credit note kept as credit", "Gutschrift als Guthaben")
    case .cardToppedUp: Phrase("card topped up", "Karte aufgeladen")
    case .cardReserved: Phrase("card payment, not final yet", "Kartenzahlung, noch nicht final")
    case .cardCollectedOther:
      Phrase("collected otherwise than reserved", "anders eingezogen als reserviert")
    case .cardLapsed:
      Phrase("not collected in time: taken back", "nicht eingezogen: zurückgenommen")
    case .cardRefunded:
      Phrase("refund to the card, not final yet", "Rückerstattung auf die Karte, noch nicht final")
    case .cardReleased:
      Phrase("let go by the merchant: taken back", "vom Händler freigegeben: zurückgenommen")
    case .cardFinal: Phrase("card payment, final", "Kartenzahlung, final")
    case .cashTakings: Phrase("takings in cash", "Einnahmen bar")
    case .cardTakings: Phrase("takings by card", "Einnahmen mit Karte")
    case .voucherRedeemed: Phrase("vouchers redeemed", "Gutscheine eingelöst")
    case .voucherSold: Phrase("vouchers sold", "Gutscheine verkauft")
    case .cashShort: Phrase("cash counted: less than expected", "Kasse gezählt: zu wenig")
    case .cashOver: Phrase("cash counted: more than expected", "Kasse gezählt: zu viel")
    case .exchangeLoss, .exchangeGain, .superseded, .receiptParked, .statementParked,
      .statementPaid, .cardMatched, .paidPrivately, .advanceHeld, .advanceDeducted, .cardFee,
      .inputTaxPaid, .inputTaxNotPaid, .alreadyPaidAdvance, .supplierMoneyHeld, .advancePaidBack,
      .discountTaken, .revalued, .valuedByStrategy:
      ofPurchase
    }
  }
}
