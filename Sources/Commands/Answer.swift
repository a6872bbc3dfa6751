import Books
import Diagnostics
import Exchange
import Ledger

/// What a command did, as facts; worded only when somebody looks.
///
/// Few plain fields, and what most answers do not have kept apart: so it is handed on in
/// registers, and dropping it costs nothing.
public struct Answer: Sendable {
  /// The entries it booked.
  public var entries: Range<Int>
  // 0 is none.
  private var documentPacked: UInt32
  private var otherPacked: UInt32
  public var contact: ContactID?
  public var day: Day?
  public var amount: Amount
  /// Something does not agree: at the prompt a warning, in a script exit code 4.
  public var isDifference: Bool
  /// About the account of a supplier, not that of a customer.
  public var isOfSupplier = false
  private var more: More?

  private indirect enum More: Sendable {
    case of(notices: [Notice], output: Output?)
  }

  /// The documents it is about, the one it made first.
  public var document: Document? {
    get { Document(packed: documentPacked) }
    set { documentPacked = newValue?.packed ?? 0 }
  }
  public var other: Document? {
    get { Document(packed: otherPacked) }
    set { otherPacked = newValue?.packed ?? 0 }
  }

  /// Things the user should know beside the result.
  public var notices: [Notice] {
    get { if case .of(let notices, _) = more { notices } else { [] } }
    set { more = Self.more(newValue, output) }
  }

  /// A report, a text, or something only the session can do.
  public var output: Output? {
    get { if case .of(_, let output) = more { output } else { nil } }
    set { more = Self.more(notices, newValue) }
  }

  private static func more(_ notices: [Notice], _ output: Output?) -> More? {
    notices.isEmpty && output == nil ? nil : .of(notices: notices, output: output)
  }

  /// Indirect, so that the answers of bookings stay small: a report is large and rare.
  public indirect enum Output: Sendable {
    /// In a format of its own or the session's, on the screen or into a file.
    case report(Report, format: String?, file: String?)
    case text(Phrase)
    /// What a file holds, written as a whole or not at all.
    case file([UInt8], path: String)
    case request(Request)
  }

  /// What the session does, because a command cannot: it reads files and runs other commands.
  public enum Request: Hashable, Sendable {
    case include(path: String)
    case expectError(ErrorName, commandAt: Int)
    case runScenario(String, isStepwise: Bool)
    case pause
    case quit
    case history(HistoryRequest)
    case preview(commandAt: Int)
    /// The steps that can follow for a document, or what waits.
    case next(Document?, format: String?, file: String?)
    /// Two forks side by side.
    case compare(String, String?, format: String?, file: String?)
    case store(StoreRequest)
    /// A file whose lines stand for it in the log.
    case read(FileRequest)
    /// A text for a file, that no barrier to undoing comes of.
    case write(String, path: String)
  }

  /// Whether the session reads a file for it; what that says is kept in place of the command.
  public var readsFile: Bool {
    if case .request(.read) = output { true } else { false }
  }

  /// Whether somebody has to look at it, even in a script that shows no answers.
  public var asksForMore: Bool { isDifference || more != nil && output != nil }

  public init(
    entries: Range<Int> = 0..<0, document: Document? = nil, other: Document? = nil,
    contact: ContactID? = nil, amount: Amount = .zero, day: Day? = nil, notices: [Notice] = [],
    output: Output? = nil
  ) {
    self.entries = entries
    documentPacked = document?.packed ?? 0
    otherPacked = other?.packed ?? 0
    self.contact = contact
    self.amount = amount
    self.day = day
    isDifference = false
    more = Self.more(notices, output)
  }

  public static func text(_ english: String, _ german: String) -> Answer {
    Answer(output: .text(Phrase(english, german)))
  }
}

/// Something the user should know; never a refusal.
public enum Notice: Hashable, Sendable {
  case creditAvailable(ContactID, InvoiceID, Amount)
  case prepaymentWithoutInvoice(ContactID)
  case futureDate(Day)
  case controlAccountByHand(AccountID)
  /// Told only while no payment explains it, which is found out when somebody looks.
  case ignored(BankID)
  case creditOverdrawn(ContactID)
  case vatNotCorrected(Amount, InvoiceID)
  case restOpen(InvoiceID, Amount)
  case noteStaysOpen(CreditNoteID, Amount)
  case discountStays(InvoiceID)
  /// A code of sales on an expense or the reverse; right only for private shares and the like.
  case unusualCode(VATCodeID, AccountID)
  case noRevenueAccount(AccountID)
  case till(TillNotice)
  case bill(BillNotice)
  /// Booked on a later day than the bank's, because the document came later.
  case bookedLater(BankID, Day)
  /// Not final after synchronising; told what is missing.
  case cardWaits(CardID)
  case moreCardsWait(Int)
  /// Collected above what was available.
  case cardOverdrawn(CardID)
  case paymentsOnOtherTransfer
  case paymentsBehindLock
  /// The strategy of the year takes other rates.
  case rateNotTaken(BookkeepingSettings.Strategy)
  /// The same merchant or card, day and amount as another that was entered before.
  case looksEntered(Document, before: Document)
  /// Of these statements too.
  case jointPaymentTakenBack([StatementID])
}
