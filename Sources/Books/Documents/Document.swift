import Ledger

public enum InvoiceTable {}
public enum CreditNoteTable {}
public enum BankTable {}
public enum CardTable {}
public enum SaleTable {}
public enum TillDayTable {}
public enum BillTable {}
public enum ReceiptTable {}
public enum StatementTable {}
public enum ChargeTable {}
public typealias InvoiceID = Identifier<InvoiceTable>
public typealias CreditNoteID = Identifier<CreditNoteTable>
public typealias BankID = Identifier<BankTable>
public typealias CardID = Identifier<CardTable>
public typealias SaleID = Identifier<SaleTable>
public typealias TillDayID = Identifier<TillDayTable>
public typealias BillID = Identifier<BillTable>
public typealias ReceiptID = Identifier<ReceiptTable>
public typealias StatementID = Identifier<StatementTable>
public typealias ChargeID = Identifier<ChargeTable>

/// The kinds of documents with bexio's prefixes, and those of the till.
public enum DocumentKind: UInt8, CaseIterable, Sendable {
  case invoice = 1
  case creditNote = 2
  case bank = 3
  /// A payment with the debit card.
  case card = 4
  /// A sale at the till (Kassenbeleg).
  case sale = 5
  /// A day at the till with its closing (Tagesabschluss).
  case tillDay = 6
  /// A supplier's bill (Lieferantenrechnung).
  case bill = 7
  /// A receipt paid by credit card (Kreditkartenbeleg).
  case receipt = 8
  /// A statement of a credit card (Kreditkartenabrechnung).
  case statement = 9
  /// A transaction on a credit card, as its statement lists it; numbered with the payments of
  /// debit cards.
  case charge = 10

  /// The kind whose numbers it counts on.
  var series: DocumentKind { self == .charge ? .card : self }
  public var hasOwnNumbers: Bool { series == self }

  public var prefix: String {
    switch self {
    case .invoice: "RE"
    case .creditNote: "GS"
    case .bank: "BT"
    case .card: "KT"
    case .sale: "KB"
    case .tillDay: "TA"
    case .bill: "LR"
    case .receipt: "BL"
    case .statement: "KA"
    case .charge: "KT"
    }
  }
}

/// A document of any kind.
public enum Document: Hashable, Sendable {
  case invoice(InvoiceID)
  case creditNote(CreditNoteID)
  case bank(BankID)
  case card(CardID)
  case sale(SaleID)
  case tillDay(TillDayID)
  case bill(BillID)
  case receipt(ReceiptID)
  case statement(StatementID)
  case charge(ChargeID)

  public var kind: DocumentKind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    case .bank: .bank
    case .card: .card
    case .sale: .sale
    case .tillDay: .tillDay
    case .bill: .bill
    case .receipt: .receipt
    case .statement: .statement
    case .charge: .charge
    }
  }

  public var position: Int {
    switch self {
    case .invoice(let id): id.position
    case .creditNote(let id): id.position
    case .bank(let id): id.position
    case .card(let id): id.position
    case .sale(let id): id.position
    case .tillDay(let id): id.position
    case .bill(let id): id.position
    case .receipt(let id): id.position
    case .statement(let id): id.position
    case .charge(let id): id.position
    }
  }

  public init(_ kind: DocumentKind, _ position: Int) {
    switch kind {
    case .invoice: self = .invoice(InvoiceID(position))
    case .creditNote: self = .creditNote(CreditNoteID(position))
    case .bank: self = .bank(BankID(position))
    case .card: self = .card(CardID(position))
    case .sale: self = .sale(SaleID(position))
    case .tillDay: self = .tillDay(TillDayID(position))
    case .bill: self = .bill(BillID(position))
    case .receipt: self = .receipt(ReceiptID(position))
    case .statement: self = .statement(StatementID(position))
    case .charge: self = .charge(ChargeID(position))
    }
  }

  /// Kind and place in 32 bits, never 0: how entries and effects remember a document.
  public var packed: UInt32 { UInt32(kind.rawValue) << 28 | UInt32(position) }

  public init?(packed: UInt32) {
    guard let kind = DocumentKind(rawValue: UInt8(packed >> 28)) else { return nil }
    self.init(kind, Int(packed & 0x0fff_ffff))
  }
}
