import Books
import Diagnostics
import Exchange
import Ledger

// States as scripts name them in `expect state`, with their words.
extension InvoiceState {
  /// The state in a column, without its figures.
  var short: Phrase {
    switch self {
    case .draft: Phrase("draft", "Entwurf")
    case .open: Phrase("open", "offen")
    case .reminded(let level):
      Phrase("reminded (\(level))", "gemahnt (\(level))")
    case .partlyPaid: Phrase("partly paid", "teilweise bezahlt")
    case .paid: Phrase("paid", "bezahlt")
    case .notPaid: Phrase("not paid", "nicht bezahlt")
    case .writtenOff: Phrase("written off", "ausgebucht")
    }
  }
}

extension CreditNoteState {
  /// The state in a column, without its figures.
  var short: Phrase {
    switch self {
    case .draft: Phrase("draft", "Entwurf")
    case .issued: Phrase("issued", "gestellt")
    case .settled: Phrase("settled", "erledigt")
    }
  }
}

extension BankState {
  /// The state in a column, without its figures.
  var short: Phrase {
    switch self {
    case .open: Phrase("open", "offen")
    case .matched: Phrase("matched", "abgeglichen")
    case .booked: Phrase("booked", "verbucht")
    case .split: Phrase("split", "aufgeteilt")
    case .ignored: Phrase("ignored", "ignoriert")
    }
  }
}

extension CardState {
  /// The state in a column.
  var short: Phrase {
    if case .final = self { Phrase(same: "final") } else { title }
  }
}

extension TillDayState {
  var short: Phrase { title }
}

extension BookReports {
  func cell(_ state: CardState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }

  func cell(_ state: TillDayState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }

  func cell(_ state: InvoiceState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }

  func cell(_ state: CreditNoteState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }

  func cell(_ state: BankState) -> Report.Cell {
    .label(key: state.name, text: state.short[language])
  }
}

extension BookReports {
  /// How a document stands, in a few words.
  public func state(of document: Document) -> String {
    let phrase =
      switch document {
      case .invoice(let id): books[id].state.title
      case .creditNote(let id): books[id].state.title
      case .bank(let id): books[id].state.title
      case .card(let id): books[id].state.title
      case .sale(let id): books[id].title
      case .tillDay(let id): books[id].state.title
      case .bill(let id): books[id].state.title
      case .receipt(let id): books[id].state.title
      case .statement(let id): books[id].state.title
      case .charge(let id): books[id].state.title
      }
    return phrase[language]
  }
}

extension DocumentState {
  /// As scripts name it in `expect state`.
  public var name: String {
    switch self {
    case .draft: InvoiceState.draft.name
    case .open: InvoiceState.open.name
    case .reminded(let level): InvoiceState.reminded(level: level).name
    case .partlyPaid: InvoiceState.partlyPaid(remaining: .zero).name
    case .paid: InvoiceState.paid.name
    case .notPaid: InvoiceState.notPaid(reversal: EntryID(0)).name
    case .writtenOff: InvoiceState.writtenOff.name
    case .issued: CreditNoteState.issued(remaining: .zero).name
    case .settled: CreditNoteState.settled.name
    case .matched: BankState.matched.name
    case .booked: BankState.booked.name
    case .split: BankState.split.name
    case .ignored: BankState.ignored.name
    case .pending: CardState.pending.name
    case .executed: CardState.executed(on: .first).name
    case .final: CardState.final(on: .first, entry: EntryID(0)).name
    case .released: CardState.released(entry: EntryID(0)).name
    case .sold: "sold"
    case .void: "void"
    case .counted: "counted"
    case .exported: "exported"
    case .byHand: BillState.byHand(entry: EntryID(0)).name
    case .parked: ReceiptState.parked.name
    case .reconciled: ReceiptState.reconciled(account: AccountID(0)).name
    case .withdrawn: ReceiptState.withdrawn.name
    case .uploaded: StatementState.uploaded.name
    case .approved: StatementState.approved.name
    }
  }

  /// The state in a column, as its kind of document words it.
  var short: Phrase {
    switch self {
    case .draft: InvoiceState.draft.short
    case .open: InvoiceState.open.short
    case .reminded(let level): InvoiceState.reminded(level: level).short
    case .partlyPaid: InvoiceState.partlyPaid(remaining: .zero).short
    case .paid: InvoiceState.paid.short
    case .notPaid: Phrase("not paid", "nicht bezahlt")
    case .writtenOff: InvoiceState.writtenOff.short
    case .issued: CreditNoteState.issued(remaining: .zero).short
    case .settled: CreditNoteState.settled.short
    case .matched: BankState.matched.short
    case .booked: BankState.booked.short
    case .split: BankState.split.short
    case .ignored: BankState.ignored.short
    case .pending: CardState.pending.short
    case .executed: CardState.executed(on: .first).short
    case .final: CardState.final(on: .first, entry: EntryID(0)).short
    case .released: CardState.released(entry: EntryID(0)).short
    case .sold: Phrase("sold", "verkauft")
    case .void: Phrase("void", "storniert")
    case .counted: Phrase("counted", "gezählt")
    case .exported: Phrase("exported", "exportiert")
    case .byHand: BillState.byHand(entry: EntryID(0)).short
    case .parked: ReceiptState.parked.title
    case .reconciled: ReceiptState.reconciled(account: AccountID(0)).title
    case .withdrawn: ReceiptState.withdrawn.title
    case .uploaded: StatementState.uploaded.short
    case .approved: StatementState.approved.short
    }
  }
}
