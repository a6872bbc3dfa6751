import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension Books {
  public func name(_ document: Document) -> String { names.name(of: document) }
  public func name(_ id: InvoiceID) -> String { names.name(of: .invoice(id)) }
  public func name(_ id: CreditNoteID) -> String { names.name(of: .creditNote(id)) }
  public func name(_ id: BankID) -> String { names.name(of: .bank(id)) }
  public func name(_ id: CardID) -> String { names.name(of: .card(id)) }
  public func name(_ id: SaleID) -> String { names.name(of: .sale(id)) }
  public func name(_ id: TillDayID) -> String { names.name(of: .tillDay(id)) }
  public func name(_ id: BillID) -> String { names.name(of: .bill(id)) }
  public func name(_ id: ReceiptID) -> String { names.name(of: .receipt(id)) }
  public func name(_ id: StatementID) -> String { names.name(of: .statement(id)) }
  public func name(_ id: ChargeID) -> String { names.name(of: .charge(id)) }
  public func number(_ id: AccountID) -> String { String(chart[id].number) }
}

extension Account {
  public func name(_ language: Language) -> String {
    language == .english ? englishName : germanName
  }
}

extension InvoiceState {
  /// The stable name scripts use after `expect state`.
  public var name: String {
    switch self {
    case .draft: "draft"
    case .open: "open"
    case .reminded: "reminded"
    case .partlyPaid: "partly-paid"
    case .paid: "paid"
    case .notPaid: "not-paid"
    case .writtenOff: "written-off"
    }
  }

  public var title: Phrase {
    switch self {
    case .draft: Phrase("a draft", "ein Entwurf")
    case .open: Phrase("open", "offen")
    case .reminded(let level): Phrase("reminded (level \(level))", "gemahnt (Stufe \(level))")
    case .partlyPaid(let remaining):
      Phrase("partly paid, open \(remaining.shown)", "teilweise bezahlt, offen \(remaining.shown)")
    case .paid: Phrase("paid", "bezahlt")
    case .notPaid: Phrase("set to not paid", "auf «nicht bezahlt» gesetzt")
    case .writtenOff: Phrase("written off", "ausgebucht")
    }
  }
}

extension CreditNoteState {
  public var name: String {
    switch self {
    case .draft: "draft"
    case .issued: "issued"
    case .settled: "settled"
    }
  }

  public var title: Phrase {
    switch self {
    case .draft: Phrase("a draft", "ein Entwurf")
    case .issued(let remaining):
      Phrase("issued, open \(remaining.shown)", "gestellt, offen \(remaining.shown)")
    case .settled: Phrase("settled", "erledigt")
    }
  }
}

extension BankState {
  public var name: String {
    switch self {
    case .open: "open"
    case .matched: "matched"
    case .booked: "booked"
    case .split: "split"
    case .ignored: "ignored"
    }
  }

  public var title: Phrase {
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
  public var name: String {
    switch self {
    case .pending: "pending"
    case .executed: "executed"
    case .final: "final"
    case .released: "released"
    }
  }

  public var title: Phrase {
    switch self {
    case .pending: Phrase("pending", "pendent")
    case .executed: Phrase("executed", "ausgeführt")
    case .final: Phrase("final", "final verbucht")
    case .released: Phrase("released", "verfallen")
    }
  }
}

extension Sale {
  /// The stable name of its state.
  public var stateName: String { isVoid ? "void" : "sold" }

  public var title: Phrase {
    isVoid ? Phrase("void", "storniert") : Phrase("sold", "verkauft")
  }
}

extension TillDayState {
  public var name: String {
    switch self {
    case .open: "open"
    case .counted: "counted"
    case .exported: "exported"
    }
  }

  public var title: Phrase {
    switch self {
    case .open: Phrase("open", "offen")
    case .counted: Phrase("counted", "gezählt")
    case .exported: Phrase("exported", "exportiert")
    }
  }
}
