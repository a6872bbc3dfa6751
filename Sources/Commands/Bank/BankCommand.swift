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
  static let amount = Parameter<MoneyArgument>.object(
    1, "amount", "BETRAG", .money,
    Phrase("+ is money received, - is money paid", "+ ist Eingang, - ist Ausgang"),
    example: "+1'131.00")
  static let from = Parameter<ContactID?>.keyword(
    2, "from", "von", .contact, Phrase("who paid", "wer bezahlt hat"))
  static let to = Parameter<ContactID?>.keyword(
    3, "to", "an", .contact, Phrase("who was paid", "wer bezahlt wurde"))
  static let text = textOption(4)
  static let on = onDate(5)
  static let id = ownID(6)
  static let fee = Parameter<MoneyArgument?>.keyword(
    7, "fee", "gebühr", .money,
    Phrase("the part of it that the bank or card kept", "der Teil, den Bank oder Karte behielt"),
    example: "0.50")
  static let rate = Parameter<Rate?>.keyword(
    8, "rate", "kurs", .rate,
    Phrase("francs for one unit of its currency", "Franken für eine Einheit ihrer Währung"))

  public static let signature = Signature(
    "bank", german: "bank", .bank,
    Phrase(
      "Takes in a line of a bank statement; it books nothing until it is matched.",
      "Nimmt eine Zeile des Bankauszugs auf; gebucht wird erst beim Abgleich."),
    details: Phrase(
      "On an account of another currency the amount is written with it. It is worth what 'rate' "
        + "says, else what the rate of its day is by the strategy. A fee is a part of the amount.",
      "Auf einem Konto in anderer Währung steht diese beim Betrag. Sein Wert ist der mit «rate» "
        + "genannte, sonst der des Tages nach der Strategie. Eine Gebühr ist ein Teil davon."),
    objects: [account.outline, amount.outline],
    options: [
      from.outline, to.outline, text.outline, on.outline, id.outline, fee.outline, rate.outline,
    ],
    examples: [
      Example(
        "bank 1020 +1'131.00 from \"Kunde AG\" text \"Zahlung RE-1\" on 2026-03-10",
        Phrase("BT-1 open", "BT-1 offen"), after: ["contact new \"Kunde AG\" customer"]),
      Example("bank 1020 -50.00 text \"Spesen\"", Phrase("money paid", "ein Ausgang")),
      Example(
        "bank 1021 -17.05 EUR rate 1.035",
        Phrase("of an account kept in EUR", "von einem Konto in EUR"),
        after: ["account new 1021 \"Bank EUR\" bank currency EUR"]),
    ],
    search: [
      "bank line", "statement", "Banktransaktion", "Zahlungseingang", "Zahlungsausgang",
      "Kontoauszug",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let day = call[on] ?? context.books.workingDay
    let contact = call[from] ?? call[to]
    let fee = try call.fee(fee, on: call[account], context.books) ?? .zero
    do {
      let id = try context.books.bank(
        call[account], call[amount].amount, currency: call[amount].currency, rate: call[rate],
        fee: fee, on: day, contact: contact,
        text: call.keep(call[text], in: &context.books), ownID: call.text(id))
      context.variables.last = .bank(id)
      return Answer(document: .bank(id))
    } catch {
      switch error {
      case .notABankAccount: throw .notABankAccount(at: call.span(of: account), context.books)
      case .idTaken: throw .nameTaken(at: call.span(of: id))
      case .amountZero: throw .amountZero(at: call.span(of: amount))
      case .otherCurrency(let own):
        throw .otherCurrency(
          call[account], own, call[amount].currency, at: call.span(of: amount), context.books)
      case .rateOnOwnCurrency:
        throw Diagnostic(
          .wrongCurrency, at: call.span(of: rate),
          Phrase("the account is kept in CHF", "das Konto ist in CHF geführt"))
      case .feeTooLarge:
        let most = Money(call[amount].amount.magnitude, call[amount].currency ?? .chf).shown
        throw Diagnostic(
          .wrongAmount, at: call.span(of: Self.fee),
          Phrase(
            "a fee is a part of the amount: up to \(most)",
            "eine Gebühr ist ein Teil des Betrags: bis \(most)"))
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .bank(let id) = answer.document else { return nil }
    let line = context.books[id]
    let sign = line.amount.isNegative ? "" : "+"
    let name = context.books.name(id)
    let amount = Money(line.amount, context.books.chart[line.account].currency).shown
    return Phrase(
      "\(name) open \(sign)\(amount) on \(line.day)",
      "\(name) offen \(sign)\(amount) am \(line.day)")
  }
}
