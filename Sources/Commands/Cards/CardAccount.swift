import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Sets the account of the cards and where payments wait.
public enum CardAccount: Command {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .moneyAccount,
    Phrase("holds the prepaid balance", "hält das Guthaben der Karten"), example: "1025")
  static let transfer = Parameter<AccountID?>.keyword(
    1, "transfer", "transfer", .account,
    Phrase(
      "where payments wait, of group 109; as it is otherwise, 1090 at first",
      "wo Zahlungen warten, aus der Gruppe 109; sonst wie bisher, zuerst 1090"))

  public static let signature = Signature(
    "card-account", german: "kartenkonto", .cards,
    Phrase(
      "Sets the account of the cards and the transfer account.",
      "Bestimmt das Konto der Karten und das Transferkonto."),
    details: Phrase(
      "After a change of the transfer account earlier payments stay on the old one and are not "
        + "synchronised any more; 'sync' says so and how to put it right.",
      "Nach einem Wechsel des Transferkontos bleiben frühere Zahlungen auf dem alten und werden "
        + "nicht mehr synchronisiert; «synchronisieren» sagt es und was hilft."),
    objects: [account.outline], options: [transfer.outline],
    examples: [
      Example(
        "card-account 1025", Phrase("with 1090", "mit 1090"),
        after: ["account new 1025 \"Kartenkonto\" bank"]),
      Example(
        "card-account 1025 transfer 1091",
        Phrase("KT-1 stays on 1090", "KT-1 bleibt auf 1090"), after: stageCardPayment),
    ],
    search: ["debit card", "Debitkarte", "Transferkonto", "transfer account", "prepaid"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let before = context.books.cardSettings.transfer
    do {
      try context.books.setCardAccount(call[account], transfer: call[transfer])
    } catch {
      switch error {
      case .notABankAccount: throw .notABankAccount(at: call.span(of: account), context.books)
      case .notATransferAccount: throw notATransferAccount(call, context.books)
      case .sameAccount:
        throw Diagnostic(
          .sameAccount, at: call.span(of: transfer),
          Phrase(
            "card account and transfer account are the same",
            "Kartenkonto und Transferkonto sind dasselbe"))
      }
    }
    let hasChanged = before != nil && before != context.books.cardSettings.transfer
    return Answer(notices: hasChanged ? [.paymentsOnOtherTransfer] : [])
  }

  private static func notATransferAccount(_ call: Call, _ books: Books) -> Diagnostic {
    let numbers = books.chart.accounts.filter(Books.canBeTransfer).map(\.number).sorted()
      .map(String.init)
    let list = numbers.joined(separator: ", ")
    let card = books.number(call[account])
    return Diagnostic(
      .notATransferAccount, at: call.span(of: transfer),
      Phrase(
        "a transfer account is an asset of group 109; there is \(list)",
        "ein Transferkonto ist ein Aktivkonto der Gruppe 109; es gibt \(list)"),
      possible: numbers.prefix(1).map { number in "card-account \(card) transfer \(number)" })
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let settings = context.books.cardSettings
    guard let account = settings.account, let transfer = settings.transfer else { return nil }
    let numbers = (context.books.number(account), context.books.number(transfer))
    return Phrase(
      "card account \(numbers.0), transfer account \(numbers.1)",
      "Kartenkonto \(numbers.0), Transferkonto \(numbers.1)")
  }
}
