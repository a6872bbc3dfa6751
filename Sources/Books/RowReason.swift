/// Why a rule booked a row; worded at the edge.
public enum RowReason: UInt8, CaseIterable, Sendable {
  case none
  case overpaymentHeld
  case alreadyPaidHeld
  case customerMoneyHeld
  case creditDeducted
  case creditPaidOut
  case creditReleased
  case vatOnSale
  case inputTax
  case acquisitionTaxOwed
  case acquisitionTaxDeducted
  case importTax
  case vatCorrected
  case vatCollected
  case discountGranted
  case creditNoteIssued
  case badDebt
  case revenueTakenBack
  case roundedToFiveRappen
  case openingBalance
  case taken
  case restOfPayment
  case notePaid
  case noteReleased
  case cardToppedUp
  case cardReserved
  case cardCollectedOther
  case cardLapsed
  case cardFinal
  case cashTakings
  case cardTakings
  case voucherRedeemed
  case voucherSold
  case cashShort
  case cashOver
}
