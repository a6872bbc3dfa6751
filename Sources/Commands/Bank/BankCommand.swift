import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes in a line of a bank statement.
public enum BankCommand: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .moneyAccount,
    Phrase("the bank or cash account", "das Bank- oder Kassenkonto"))
  static let amount = Parameter<Amount>.object(
    1, "amount", "BETRAG", .amount,
    Phrase("+ is money received, - is money paid", "+ ist Eingang, - ist Ausgang"))
  static let from = Parameter<ContactID?>.keyword(
    2, "from", "von", .contact, Phrase("who paid", "wer bezahlt hat"))
  static let to = Parameter<ContactID?>.keyword(
    3, "to", "an", .contact, Phrase("who was paid", "wer bezahlt wurde"))
  static let text = textOption(4)
  static let on = onDate(5)
  static let id = ownID(6)

  public static let signature = Signature(
    "bank", german: "bank", .bank,
    Phrase(
      "Takes in a line of a bank statement; it books nothing until it is matched.",
      "Nimmt eine Zeile des Bankauszugs auf; gebucht wird erst beim Abgleich."),
    objects: [account.outline, amount.outline],
    options: [from.outline, to.outline, text.outline, on.outline, id.outline],
    examples: [
      Example(
        "bank 1020 +1'131.00 from \"Kunde AG\" text \"Zahlung RE-1\" on 2026-03-10",
        Phrase("BT-1 open", "BT-1 offen"), after: ["contact new \"Kunde AG\" customer"]),
      Example("bank 1020 -50.00 text \"Spesen\"", Phrase("money paid", "ein Ausgang")),
    ],
    search: [
      "bank line", "statement", "Banktransaktion", "Zahlungseingang", "Zahlungsausgang",
      "Kontoauszug",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    let contact = call[from] ?? call[to]
    do {
      let id = try context.books.bank(
        call[account], call[amount], on: day, contact: contact,
        text: call.keep(call[text], in: &context.books), ownID: call.text(id))
      context.variables.last = .bank(id)
      return Answer(document: .bank(id))
    } catch {
      switch error {
      case .notABankAccount: throw .notABankAccount(at: call.span(of: account), context.books)
      case .idTaken: throw .nameTaken(at: call.span(of: id))
      case .amountZero: throw .amountZero(at: call.span(of: amount))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .bank(let id) = answer.document else { return nil }
    let line = context.books[id]
    let sign = line.amount.isNegative ? "" : "+"
    let name = context.books.name(id)
    return Phrase(
      "\(name) open \(sign)\(line.amount.shown) on \(line.day)",
      "\(name) offen \(sign)\(line.amount.shown) am \(line.day)")
  }
}
