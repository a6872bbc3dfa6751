import Books
import Diagnostics
import Exchange
import Ledger
import Text

/// What setting up or using the till tells beside its result.
public enum TillNotice: Hashable, Sendable {
  case contactsIn(Int)
  case articlesIn(Int)
  case templatesMade(Int)
  case accountsMade([AccountID])
  case credentials
  /// What is left to do by hand.
  case nextByHand
  /// bexio's plan has none, and cash is booked there.
  case cashAccountMissing(Int)
  /// The cash of the day is to be counted anew.
  case countUndone(TillDayID)
  case noRevenueAccount(AccountID)
  /// Vouchers are sold onto another account than they are redeemed from.
  case vouchersApart(sold: Int)
  /// Takings that were not exported before their day was locked.
  case takingsBehindLock([TillDayID])
  /// More of an article was sold than came in.
  case stockBelowZero(ArticleID)
  /// Returns took more out of the drawer than is in it.
  case drawerBelowZero(TillDayID, missing: Amount)
  /// The template of a place, which the headline tells.
  case templateSet(Int)

  func phrase(_ books: Books) -> Phrase? {
    switch self {
    case .templateSet: return nil
    case .contactsIn(let count):
      return Phrase(
        "step 1 of 4: contacts in: \(count)", "Schritt 1 von 4: Kontakte übernommen: \(count)")
    case .articlesIn(let count):
      return Phrase(
        "step 2 of 4: articles in, once with their stock: \(count)",
        "Schritt 2 von 4: Artikel übernommen, einmalig mit Lagerbestand: \(count)")
    case .templatesMade(let count):
      return Phrase(
        "step 3 of 4: templates for the export created: \(count)",
        "Schritt 3 von 4: Buchungssätze für den Export erstellt: \(count)")
    case .credentials:
      return Phrase(
        "step 4 of 4: the credentials come by mail",
        "Schritt 4 von 4: die Zugangsdaten kommen per Mail")
    case .accountsMade(let accounts):
      return Phrase(
        "accounts created: \(Self.list(accounts, books, .english))",
        "Konten erstellt: \(Self.list(accounts, books, .german))")
    case .nextByHand:
      return Phrase(
        "next: \(Self.steps(.english))", "weiter: \(Self.steps(.german))")
    case .cashAccountMissing(let number):
      return Phrase(
        "there is no account \(number) yet: account new \(number) \"Kasse\" cash",
        "es gibt noch kein Konto \(number): konto neu \(number) \"Kasse\" kasse")
    case .countUndone(let id):
      let day = books[id].day
      return Phrase(
        "the cash of \(day) had been counted; count it again: count-cash AMOUNT on \(day)",
        "die Kasse vom \(day) war gezählt; zählen Sie neu: kassensturz BETRAG am \(day)")
    case .noRevenueAccount(let account):
      let number = books.number(account)
      return Phrase(
        "\(number) is no revenue account; goods usually credit 3xxx",
        "\(number) ist kein Ertragskonto; Waren buchen üblicherweise auf 3xxx")
    case .vouchersApart(let sold):
      let redeemed = books.till.voucherAccount
      return Phrase(
        "vouchers sold go on \(sold), redeemed ones off \(redeemed); set both to one account, or "
          + "none of those sold can be redeemed",
        "verkaufte Gutscheine kommen auf \(sold), eingelöste gehen von \(redeemed) weg; setzen "
          + "Sie beide auf ein Konto, sonst lassen sich die verkauften nicht einlösen")
    case .takingsBehindLock(let days): return Self.behindLock(days, books)
    case .stockBelowZero(let article): return Self.oversold(books[article])
    case .drawerBelowZero(let day, let missing):
      return Self.overdrawn(books[day].day, missing, books)
    }
  }

  private static func oversold(_ article: Article) -> Phrase {
    let number = visible(article.number)
    let stock = shownQuantity(article.remaining ?? 0)
    return Phrase(
      "more of article \(number) is sold than came in; its stock is \(stock)",
      "vom Artikel \(number) ist mehr verkauft als hereingekommen; sein Bestand ist \(stock)")
  }

  private static func overdrawn(_ day: Day, _ missing: Amount, _ books: Books) -> Phrase {
    let account = books.till.cashAccount
    let amount = missing.shown
    return Phrase(
      "the returns of \(day) take \(amount) more out of the drawer than is in it; is what it held "
        + "before booked on \(account)?",
      "die Rückgaben vom \(day) nehmen \(amount) mehr aus der Kasse, als darin ist; ist ihr "
        + "früherer Inhalt auf \(account) gebucht?")
  }

  private static func behindLock(_ days: [TillDayID], _ books: Books) -> Phrase {
    let list =
      days.prefix(5).map { id in books[id].day.description }.joined(separator: ", ")
      + (days.count > 5 ? ", …" : "")
    let unlock = "unlock \"…\""
    let german = Catalogue.localized(unlock, .german)
    return Phrase(
      "takings not exported, which the lock keeps out of the books: \(list); to export them "
        + "first: \(unlock)",
      "Einnahmen nicht exportiert, und wegen der Sperre nicht zu buchen: \(list); um sie vorher "
        + "zu exportieren: \(german)")
  }

  private static func steps(_ language: Language) -> String {
    ["till contacts import FILE", "till articles import FILE", "till templates"]
      .map { line in Catalogue.localized(line, language) }.joined(separator: ", ")
  }

  private static func list(
    _ accounts: [AccountID], _ books: Books, _ language: Language
  ) -> String {
    accounts.map { id in "\(books.number(id)) \(books.chart[id].name(language))" }
      .joined(separator: ", ")
  }
}

extension TillSetup {
  /// Accounts that were created, and the one that is left to the user.
  func accountNotices(_ books: Books) -> [Notice] {
    var notices: [Notice] = accounts.isEmpty ? [] : [.till(.accountsMade(accounts))]
    let cash = books.till.cashAccount
    if books.account(numbered: cash) == nil { notices.append(.till(.cashAccountMissing(cash))) }
    return notices
  }
}
