import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Arguments and stages that the commands on credit cards share.

/// A card by its account, whose name has that of the card in it.
func creditCardOption(_ index: Int, _ help: Phrase) -> Parameter<AccountID?> {
  .keyword(index, "card", "karte", .account, help, example: "2070")
}

func creditCardObject(_ help: Phrase) -> Parameter<AccountID> {
  .object(0, "card", "KARTE", .account, help, example: "2070")
}

func statementObject(_ help: Phrase) -> Parameter<StatementID> {
  .object(0, "statement", "ABRECHNUNG", .document(.statement), help)
}

func receiptObject(_ help: Phrase) -> Parameter<ReceiptID> {
  .object(0, "receipt", "BELEG", .document(.receipt), help)
}

/// Lines that set the stage of examples with a credit card.
let stageCreditCard = ["card new \"Visa\""]

/// The same with a parked receipt.
let stageReceipt = stageCreditCard + ["receipt \"SBB\" 64.86 account 6640 vat VB81"]

/// The same with a statement that is not approved.
let stageStatement = stageReceipt + ["statement 2070 64.86"]

/// The same, approved.
let stageApproved = stageStatement + ["approve KA-1"]

/// The same with its transaction.
let stageExtracted = stageStatement + ["extract KA-1 64.86 text \"SBB CFF FFS\""]

extension Call {
  /// The card on an account; refused with the cards there are.
  func creditCard(
    _ account: AccountID, at span: Span, _ books: Books
  ) throws(Diagnostic) -> CreditCardID {
    guard let card = books.creditCard(on: account) else {
      throw .notACreditCard(account, at: span, books)
    }
    return card
  }
}

extension Books {
  /// `2070 Visa`.
  func title(_ id: CreditCardID) -> String {
    "\(number(self[id].account)) \(self[id].name)"
  }

  /// Names of documents, parted by commas.
  func names(of documents: [Document]) -> String {
    documents.map { document in name(document) }.joined(separator: ", ")
  }
}
