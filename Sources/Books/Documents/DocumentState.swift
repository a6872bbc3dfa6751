/// Where a document of any kind stands, without what belongs to one set of books only.
///
/// So the states of a document in two histories can be set side by side.
public enum DocumentState: Hashable, Sendable {
  case draft
  case open
  case reminded(level: UInt8)
  case partlyPaid
  case paid
  case notPaid
  case writtenOff
  case issued
  case settled
  case matched
  case booked
  case split
  case ignored
  case pending
  case executed
  case final
  case released
  case sold
  case void
  case counted
  case exported
  case byHand
  case parked
  case reconciled
  case withdrawn
  case uploaded
  case approved

  init(_ state: InvoiceState) {
    switch state {
    case .draft: self = .draft
    case .open: self = .open
    case .reminded(let level): self = .reminded(level: level)
    case .partlyPaid: self = .partlyPaid
    case .paid: self = .paid
    case .notPaid: self = .notPaid
    case .writtenOff: self = .writtenOff
    }
  }

  init(_ state: CreditNoteState) {
    switch state {
    case .draft: self = .draft
    case .issued: self = .issued
    case .settled: self = .settled
    }
  }

  init(_ state: BankState) {
    switch state {
    case .open: self = .open
    case .matched: self = .matched
    case .booked: self = .booked
    case .split: self = .split
    case .ignored: self = .ignored
    }
  }

  init(_ state: CardState) {
    switch state {
    case .pending: self = .pending
    case .executed: self = .executed
    case .final: self = .final
    case .released: self = .released
    }
  }

  init(_ state: TillDayState) {
    switch state {
    case .open: self = .open
    case .counted: self = .counted
    case .exported: self = .exported
    }
  }

  init(_ state: BillState) {
    switch state {
    case .draft: self = .draft
    case .booked: self = .booked
    case .partlyPaid: self = .partlyPaid
    case .paid: self = .paid
    case .byHand: self = .byHand
    }
  }

  init(_ state: ReceiptState) {
    switch state {
    case .parked: self = .parked
    case .matched: self = .matched
    case .reconciled: self = .reconciled
    case .withdrawn: self = .withdrawn
    }
  }

  init(_ state: StatementState) {
    switch state {
    case .uploaded: self = .uploaded
    case .approved: self = .approved
    case .partlyPaid: self = .partlyPaid
    case .paid: self = .paid
    case .withdrawn: self = .withdrawn
    }
  }

  init(_ state: ChargeState) {
    switch state {
    case .open: self = .open
    case .matched: self = .matched
    case .booked: self = .booked
    case .withdrawn: self = .withdrawn
    }
  }
}
