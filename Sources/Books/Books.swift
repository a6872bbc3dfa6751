import Ledger

/// The books of one company: the ledger and everything that is open beside it.
///
/// A value: a copy is a second set of books. Every verb tests first and books then, so a refused
/// one leaves the value as it was.
public struct Books: Sendable {
  public var company = Company()
  public internal(set) var chart: Chart
  public internal(set) var codes: VATCodes
  public internal(set) var journal = Journal()
  public internal(set) var workingDay: Day
  /// The accounts that hand bookings are told about; looked up once, since each line asks.
  public let controls: ControlAccounts
  /// The working date the books began with.
  let firstDay: Day
  /// The accepted command that is running, for the entries it books.
  public var command = CommandID(0)
  /// What the running verb is about to do; empty between commands.
  var stage = Stage()
  /// The lines of the `book` command that is running, a buffer that keeps its memory.
  public var bookingLines: [BookingLine] = []
  /// Counts every change, so that "nothing has changed" is cheap to prove.
  public internal(set) var revision: UInt64 = 0

  // What each booking touches stands above, beside each other, however many tables come below.
  public internal(set) var contacts = Table<Contact>()
  /// One for each contact, at the same place.
  public internal(set) var contactDetails = Table<ContactDetails>()
  public internal(set) var articles = Table<Article>()
  public internal(set) var invoices = Table<Invoice>()
  public internal(set) var creditNotes = Table<CreditNote>()
  public internal(set) var bank = Table<BankTransaction>()
  public internal(set) var cards = Table<CardTransaction>()
  public internal(set) var attachments: [Attachment] = []
  public internal(set) var sales = Table<Sale>()
  public internal(set) var saleLines: [SaleLine] = []
  /// In the order of their lines.
  public internal(set) var articleSales: [ArticleSale] = []
  public internal(set) var tillDays = Table<TillDay>()
  var tillCalendar = TillCalendar()
  public internal(set) var names = DocumentNames()
  public internal(set) var lines: [DocumentLine] = []
  public internal(set) var shares = Table<VATShare>()
  public internal(set) var moves: [Move] = []
  public internal(set) var effects = Table<Effect>()
  /// The partner tools and how they are set up.
  public internal(set) var integration = Integration()
  public internal(set) var cardSettings = CardSettings()
  public internal(set) var till = Till()
  public internal(set) var bills = Table<Bill>()
  /// What the lines of foreign bills and receipts are in their currencies.
  public internal(set) var foreignLines: [Amount] = []
  /// What invoices and credit notes are in currencies other than that of the books.
  public internal(set) var foreignParts = Table<ForeignPart>()
  public internal(set) var billSupplements: [BillSupplement] = []
  public internal(set) var creditCards = Table<CreditCard>()
  public internal(set) var receipts = Table<Receipt>()
  public internal(set) var statements = Table<CardStatement>()
  public internal(set) var charges = Table<CardCharge>()
  public internal(set) var bookkeeping: BookkeepingSettings
  public internal(set) var rates = RateTable()
  var shareMoves: [ShareMove] = []
  var contactNames = NameIndex()
  var contactIDs = UniqueKeys()
  var contactEmails = UniqueKeys()
  var articleNumbers = NameIndex()

  /// What lines of the `book` command that is running are in other currencies.
  public var bookingForeign: [ForeignLine] = []

  /// The lines of the `sell` command that is running, a buffer that keeps its memory.
  public var sellingLines: [SaleLine] = []
  /// The articles among them.
  public var sellingArticles: [ArticleSale] = []

  public init(workingDay: Day) {
    let chart = Chart()
    self.chart = chart
    codes = VATCodes(chart: chart)
    controls = ControlAccounts(chart)
    bookkeeping = BookkeepingSettings(chart: chart)
    self.workingDay = workingDay
    firstDay = workingDay
  }

  public subscript(id: ContactID) -> Contact { contacts[id.position] }
  public subscript(id: ArticleID) -> Article { articles[id.position] }
  public subscript(id: InvoiceID) -> Invoice { invoices[id.position] }
  public subscript(id: CreditNoteID) -> CreditNote { creditNotes[id.position] }
  public subscript(id: BankID) -> BankTransaction { bank[id.position] }
  public subscript(id: CardID) -> CardTransaction { cards[id.position] }
  public subscript(id: SaleID) -> Sale { sales[id.position] }
  public subscript(id: TillDayID) -> TillDay { tillDays[id.position] }
  public subscript(id: BillID) -> Bill { bills[id.position] }
  public subscript(id: ReceiptID) -> Receipt { receipts[id.position] }
  public subscript(id: StatementID) -> CardStatement { statements[id.position] }
  public subscript(id: ChargeID) -> CardCharge { charges[id.position] }
  public subscript(id: CreditCardID) -> CreditCard { creditCards[id.position] }

  public mutating func setWorkingDay(_ day: Day) {
    workingDay = day
    revision += 1
  }

  /// Makes room for a long script, so that nothing is copied while the books grow; untouched room
  /// costs nothing.
  public mutating func reserve(rows: Int, documents: Int, textBytes: Int) {
    journal.reserve(rows: rows, textBytes: textBytes)
    invoices.reserveCapacity(documents)
    bank.reserveCapacity(documents)
    lines.reserveCapacity(documents)
    shares.reserveCapacity(documents)
    moves.reserveCapacity(documents * 2)
    effects.reserveCapacity(documents)
  }

  /// Forgets texts that a refused command had kept.
  public mutating func dropTexts(after byteCount: Int) {
    if journal.texts.byteCount > byteCount { journal.dropTexts(after: byteCount) }
  }

  /// Leaves the texts to the books this is a copy of, so that keeping another text there copies
  /// nothing; without its texts the copy is of no use until it takes them back.
  public mutating func leaveTexts() {
    journal.dropAllTexts()
  }

  /// Takes back from the original what the copy left to it, as it was with `byteCount` bytes.
  public mutating func takeTexts(from original: inout Books, byteCount: Int) {
    original.dropTexts(after: byteCount)
    journal.exchangeTexts(with: &original.journal)
  }

  /// Keeps a text; too long or too many texts give no text, which the language rules out before.
  public mutating func keep(_ text: consuming ArraySlice<UInt8>) -> TextReference {
    journal.keep(consume text) ?? .none
  }
}
