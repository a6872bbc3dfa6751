import Ledger

/// The highest numbers that are used up: of entries and of each kind of document.
public struct NumbersGiven: Hashable, Sendable {
  public var entries: Int
  /// By the place of the kind in `DocumentKind.allCases`.
  public var documents: [Int]

  public static let none = NumbersGiven(
    entries: 0, documents: DocumentKind.allCases.map { _ in 0 })

  /// Whether some of these numbers are not used up in `other`.
  public func exceeds(_ other: NumbersGiven) -> Bool {
    entries > other.entries
      || zip(documents, other.documents).contains { mine, others in mine > others }
  }

  /// The higher of both, number by number.
  public func joined(_ other: NumbersGiven) -> NumbersGiven {
    NumbersGiven(
      entries: max(entries, other.entries),
      documents: zip(documents, other.documents).map { mine, others in max(mine, others) })
  }
}

// Going back in place: nothing is copied beforehand, and what was not touched is not looked at.
extension Books {
  /// A moment to go back to; of use until the books go back beyond it.
  public struct Mark: Sendable {
    fileprivate let company: Company
    fileprivate let accounts: Int
    fileprivate let journal: Journal.Mark
    fileprivate let workingDay: Day
    fileprivate let contacts: Table<Contact>.Mark
    fileprivate let details: Table<ContactDetails>.Mark
    fileprivate let contactNames: Int
    fileprivate let contactIDs: Int
    fileprivate let contactEmails: Int
    fileprivate let articles: Table<Article>.Mark
    fileprivate let invoices: Table<Invoice>.Mark
    fileprivate let creditNotes: Table<CreditNote>.Mark
    fileprivate let bank: Table<BankTransaction>.Mark
    fileprivate let cards: Table<CardTransaction>.Mark
    fileprivate let attachments: Int
    fileprivate let sales: Table<Sale>.Mark
    fileprivate let saleLines: Int
    fileprivate let articleSales: Int
    fileprivate let tillDays: Table<TillDay>.Mark
    fileprivate let names: DocumentNames.Mark
    fileprivate let lines: Int
    fileprivate let shares: Table<VATShare>.Mark
    fileprivate let moves: Int
    fileprivate let effects: Table<Effect>.Mark
    fileprivate let shareMoves: Int
    fileprivate let integration: Integration
    fileprivate let cardSettings: CardSettings
    fileprivate let till: Till
    fileprivate let bills: Table<Bill>.Mark
    fileprivate let foreignLines: Int
    fileprivate let foreignParts: Table<ForeignPart>.Mark
    fileprivate let billSupplements: Int
    fileprivate let creditCards: Table<CreditCard>.Mark
    fileprivate let receipts: Table<Receipt>.Mark
    fileprivate let statements: Table<CardStatement>.Mark
    fileprivate let charges: Table<CardCharge>.Mark
    fileprivate let bookkeeping: BookkeepingSettings
    fileprivate let rates: RateTable
  }

  /// Remembers the books as they are now; costs nothing that grows with them.
  public mutating func mark() -> Mark {
    Mark(
      company: company, accounts: chart.count, journal: journal.mark(), workingDay: workingDay,
      contacts: contacts.mark(), details: contactDetails.mark(), contactNames: contactNames.count,
      contactIDs: contactIDs.changeCount, contactEmails: contactEmails.changeCount,
      articles: articles.mark(), invoices: invoices.mark(), creditNotes: creditNotes.mark(),
      bank: bank.mark(), cards: cards.mark(), attachments: attachments.count,
      sales: sales.mark(), saleLines: saleLines.count, articleSales: articleSales.count,
      tillDays: tillDays.mark(), names: names.mark(), lines: lines.count, shares: shares.mark(),
      moves: moves.count,
      effects: effects.mark(), shareMoves: shareMoves.count, integration: integration,
      cardSettings: cardSettings, till: till, bills: bills.mark(),
      foreignLines: foreignLines.count, foreignParts: foreignParts.mark(),
      billSupplements: billSupplements.count,
      creditCards: creditCards.mark(), receipts: receipts.mark(),
      statements: statements.mark(), charges: charges.mark(), bookkeeping: bookkeeping,
      rates: rates)
  }

  /// Makes the books what they were at the mark; costs what has happened since.
  public mutating func goBack(to mark: Mark) {
    company = mark.company
    chart.truncate(to: mark.accounts)
    journal.goBack(to: mark.journal)
    workingDay = mark.workingDay
    contactNames.removeLast(contactNames.count - mark.contactNames)
    contacts.goBack(to: mark.contacts)
    contactDetails.goBack(to: mark.details)
    contactIDs.goBack(to: mark.contactIDs)
    contactEmails.goBack(to: mark.contactEmails)
    articleNumbers.removeLast(articles.count - mark.articles.count)
    articles.goBack(to: mark.articles)
    invoices.goBack(to: mark.invoices)
    creditNotes.goBack(to: mark.creditNotes)
    bank.goBack(to: mark.bank)
    cards.goBack(to: mark.cards)
    attachments.removeLast(attachments.count - mark.attachments)
    sales.goBack(to: mark.sales)
    saleLines.removeLast(saleLines.count - mark.saleLines)
    articleSales.removeLast(articleSales.count - mark.articleSales)
    for place in mark.tillDays.count..<tillDays.count { tillCalendar.remove(tillDays[place].day) }
    tillDays.goBack(to: mark.tillDays)
    names.goBack(to: mark.names)
    lines.removeLast(lines.count - mark.lines)
    shares.goBack(to: mark.shares)
    moves.removeLast(moves.count - mark.moves)
    effects.goBack(to: mark.effects)
    shareMoves.removeLast(shareMoves.count - mark.shareMoves)
    integration = mark.integration
    cardSettings = mark.cardSettings
    till = mark.till
    bills.goBack(to: mark.bills)
    foreignLines.removeLast(foreignLines.count - mark.foreignLines)
    foreignParts.goBack(to: mark.foreignParts)
    billSupplements.removeLast(billSupplements.count - mark.billSupplements)
    creditCards.goBack(to: mark.creditCards)
    receipts.goBack(to: mark.receipts)
    statements.goBack(to: mark.statements)
    charges.goBack(to: mark.charges)
    bookkeeping = mark.bookkeeping
    rates = mark.rates
    revision += 1
  }

  public var numbersGiven: NumbersGiven {
    NumbersGiven(
      entries: journal.numbersGiven,
      documents: DocumentKind.allCases.map { kind in names.numbersGiven(kind) })
  }

  /// The highest numbers that entries and documents bear: what `numbering` skipped was never
  /// given to anything.
  public var numbersBorne: NumbersGiven {
    let last = journal.entries.count - 1
    return NumbersGiven(
      entries: last < 0 ? 0 : journal.number(of: EntryID(last)),
      documents: DocumentKind.allCases.map { kind in names.lastBorne(kind) })
  }

  /// Counts all entry numbers through this one as used up.
  public mutating func skipEntryNumbers(through number: Int) {
    journal.skipNumbers(through: number)
    revision += 1
  }

  /// Counts all numbers of a kind of document through this one as used up.
  public mutating func skipNumbers(_ kind: DocumentKind, through number: Int) {
    names.skipNumbers(kind, through: number)
    revision += 1
  }
}
