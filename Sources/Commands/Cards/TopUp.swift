import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Moves money from the bank to the card.
public enum TopUp: Command {
  static let amount = Parameter<Amount>.object(
    0, "amount", "BETRAG", .amount, Phrase("how much", "wie viel"), example: "1'000.00")
  static let from = Parameter<AccountID?>.keyword(
    1, "from", "von", .moneyAccount,
    Phrase("the bank account; 1020 otherwise", "das Bankkonto; sonst 1020"))
  static let on = onDate(2)
  static let text = textOption(3)

  public static let signature = Signature(
    "top-up", german: "aufladen", .cards,
    Phrase("Moves money from the bank to the card.", "Lädt die Karte von der Bank auf."),
    details: Phrase(
      "Where the bank's statements are taken in, match the line of the bank with the card account "
        + "instead and ignore the line of the card: it is explained by the first.",
      "Wo die Kontoauszüge aufgenommen werden, gleichen Sie stattdessen die Zeile der Bank mit "
        + "dem Kartenkonto ab und ignorieren jene der Karte: die erste erklärt sie."),
    objects: [amount.outline], options: [from.outline, on.outline, text.outline],
    examples: [
      Example(
        "top-up 1'000.00", Phrase("1025/1020 1'000.00", "1025/1020 1'000.00"),
        after: ["account new 1025 \"Kartenkonto\" bank", "card-account 1025"]),
      Example(
        "top-up 500.00 from 1020 text \"März\"", Phrase("from the bank", "von der Bank"),
        after: ["account new 1025 \"Kartenkonto\" bank", "card-account 1025"]),
    ],
    search: ["load", "Guthaben", "funds", "Aufladung", "einzahlen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    do {
      let entries = try context.books.topUp(
        call[amount], from: call[from], on: call[on],
        text: call.keep(call[text], in: &context.books))
      return Answer(entries: entries)
    } catch {
      switch error {
      case .notSetUp: throw .cardsNotSetUp(at: call.commandSpan, context.books)
      case .notABankAccount: throw .notABankAccount(at: call.span(of: from), context.books)
      case .sameAccount: throw sameAccount(call, context.books)
      case .amountNotPositive: throw .notPositive(at: call.span(of: amount), hasSides: false)
      case .journal(let refusal): throw .journal(refusal, at: call.span(of: on))
      }
    }
  }

  /// Without `from` the bank is 1020, which may be the card account.
  private static func sameAccount(_ call: Call, _ books: Books) -> Diagnostic {
    guard let card = books.cardSettings.account else {
      return .sameAccount(at: call.span(of: from))
    }
    let number = books.number(card)
    let bank = books.chart.accounts.first { account in
      // Nobody loads a card from the till.
      account.isMoney && account.leadingFourDigits >= 1_020
        && number != String(account.number)
    }
    let top = bank.map { bank in ["top-up \(call[amount].shown) from \(bank.number)"] } ?? []
    let another = number == "1025" ? 1_026 : 1_025
    let isThere = books.chart.find(another) != nil
    let move =
      (isThere ? [] : ["account new \(another) \"Kartenkonto\" bank"]) + ["card-account \(another)"]
    return Diagnostic(
      .sameAccount, at: call.span(of: from),
      Phrase(
        "\(number) is the card account; the money comes from another",
        "\(number) ist das Kartenkonto; das Geld kommt von einem anderen"),
      possible: top + (call[from] == nil || top.isEmpty ? move : []))
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let available = context.books.availableOnCard.shown
    return Phrase("available on the card \(available)", "auf der Karte verfügbar \(available)")
  }
}
