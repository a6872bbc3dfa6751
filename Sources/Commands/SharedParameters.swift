import Books
import CommandKit
import Diagnostics
import Ledger

// Arguments that many commands take in the same manner; the place differs.

func onDate(_ index: Int) -> Parameter<Day?> {
  .keyword(
    index, "on", "am", .date,
    Phrase(
      "the date of the step; the working date otherwise",
      "das Datum des Schritts; sonst das Arbeitsdatum"))
}

func onDateOfBank(_ index: Int) -> Parameter<Day?> {
  .keyword(
    index, "on", "am", .date,
    Phrase(
      "the date of the booking; the bank's date otherwise",
      "das Datum der Buchung; sonst das Datum der Bank"))
}

func supplyDate(_ index: Int) -> Parameter<Day?> {
  .keyword(
    index, "supply", "leistung", .date,
    Phrase(
      "the day of supply, which decides the VAT rate",
      "der Tag der Leistung, der den MWST-Satz bestimmt"))
}

func textOption(_ index: Int) -> Parameter<TextArgument?> {
  .keyword(index, "text", "text", .text, Phrase("what the row says", "was die Zeile sagt"))
}

func ownID(_ index: Int) -> Parameter<TextArgument?> {
  .keyword(
    index, "as", "als", .name,
    Phrase("an id of your own instead of the next number", "eine eigene Nummer statt der nächsten"))
}

func forceFlag(_ index: Int) -> Flag {
  Flag(
    index, "force", "erzwingen",
    Phrase(
      "do it although a rule of bexio advises against", "tun, obwohl eine Regel von bexio abrät"))
}

func invoiceObject(_ help: Phrase) -> Parameter<InvoiceID> {
  .object(0, "invoice", "RECHNUNG", .document(.invoice), help)
}

func bankObject(_ help: Phrase, _ kinds: DocumentKinds = .bank) -> Parameter<BankID> {
  .object(0, "bank", "BANK", .document(kinds), help)
}

/// The same argument for commands that take transactions of several kinds.
let lineObject = Parameter<Document>.object(
  0, "bank", "BANK", .document([.bank, .charge, .card]), Phrase(same: ""))

func noteObject(_ help: Phrase) -> Parameter<CreditNoteID> {
  .object(0, "note", "GUTSCHRIFT", .document(.creditNote), help)
}
