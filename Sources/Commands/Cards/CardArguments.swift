import Books
import CommandKit
import Diagnostics
import Ledger

func cardObject(_ help: Phrase) -> Parameter<CardID> {
  .object(0, "payment", "ZAHLUNG", .document(.card), help)
}

/// Lines that set the stage of examples with cards that can be used.
let stageCards = [
  "account new 1025 \"Kartenkonto\" bank", "card-account 1025", "integration bexio enable",
  "integration bexio link", "integration bexio grant all", "top-up 1'000.00",
]

/// The same with a payment that is pending.
let stageCardPayment = stageCards + ["card-payment 108.10 \"Papeterie\""]

/// The same with the payment collected and complete.
let stageReadyPayment =
  stageCardPayment + ["collect KT-1", "categorize KT-1 6500 vat VB81"]
