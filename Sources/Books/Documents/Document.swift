import Ledger

public enum InvoiceTable {}
public enum CreditNoteTable {}
public enum BankTable {}
public typealias InvoiceID = Identifier<InvoiceTable>
public typealias CreditNoteID = Identifier<CreditNoteTable>
public typealias BankID = Identifier<BankTable>

/// The kinds of documents with bexio's prefixes.
public enum DocumentKind: UInt8, CaseIterable, Sendable {
  case invoice = 1
  case creditNote = 2
  case bank = 3

  public var prefix: String {
    switch self {
    case .invoice: "RE"
    case .creditNote: "GS"
    case .bank: "BT"
    }
  }
}

/// A document of any kind.
public enum Document: Hashable, Sendable {
  case invoice(InvoiceID)
  case creditNote(CreditNoteID)
  case bank(BankID)

  public var kind: DocumentKind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    case .bank: .bank
    }
  }

  public var position: Int {
    switch self {
    case .invoice(let id): id.position
    case .creditNote(let id): id.position
    case .bank(let id): id.position
    }
  }

  public init(_ kind: DocumentKind, _ position: Int) {
    switch kind {
    case .invoice: self = .invoice(InvoiceID(position))
    case .creditNote: self = .creditNote(CreditNoteID(position))
    case .bank: self = .bank(BankID(position))
    }
  }

  /// Kind and place in 32 bits, never 0: how entries and effects remember a document.
  public var packed: UInt32 { UInt32(kind.rawValue) << 28 | UInt32(position) }

  public init?(packed: UInt32) {
    guard let kind = DocumentKind(rawValue: UInt8(packed >> 28)) else { return nil }
    self.init(kind, Int(packed & 0x0fff_ffff))
  }
}
