import Books
import Diagnostics
import Exchange

// States as scripts name them in `expect state`, with their words.
extension InvoiceState {
  /// The name of the state and its words.
  public var words: (key: String, phrase: Phrase) {
    switch self {
    case .draft: ("draft", Phrase("draft", "Entwurf"))
    case .open: ("open", Phrase("open", "offen"))
    case .reminded(let level):
      ("reminded", Phrase("reminded (\(level))", "gemahnt (\(level))"))
    case .partlyPaid: ("partly-paid", Phrase("partly paid", "teilweise bezahlt"))
    case .paid: ("paid", Phrase("paid", "bezahlt"))
    case .notPaid: ("not-paid", Phrase("not paid", "nicht bezahlt"))
    case .writtenOff: ("written-off", Phrase("written off", "abgeschrieben"))
    }
  }
}

extension CreditNoteState {
  /// The name of the state and its words.
  public var words: (key: String, phrase: Phrase) {
    switch self {
    case .draft: ("draft", Phrase("draft", "Entwurf"))
    case .issued: ("issued", Phrase("issued", "gestellt"))
    case .settled: ("settled", Phrase("settled", "ausgeglichen"))
    }
  }
}

extension BankState {
  /// The name of the state and its words.
  public var words: (key: String, phrase: Phrase) {
    switch self {
    case .open: ("open", Phrase("open", "offen"))
    case .matched: ("matched", Phrase("matched", "abgeglichen"))
    case .booked: ("booked", Phrase("booked", "verbucht"))
    case .split: ("split", Phrase("split", "aufgeteilt"))
    case .ignored: ("ignored", Phrase("ignored", "ignoriert"))
    }
  }
}

extension BookReports {
  func cell(_ words: (key: String, phrase: Phrase)) -> Report.Cell {
    .label(key: words.key, text: words.phrase[language])
  }
}
