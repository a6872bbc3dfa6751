import Books
import Diagnostics
import Exchange
import Ledger

// The states of bills and of what belongs to credit cards, as scripts name them and as they read.
extension BillState {
  public var name: String {
    switch self {
    case .draft: "draft"
    case .booked: "booked"
    case .partlyPaid: "partly-paid"
    case .paid: "paid"
    case .byHand: "by-hand"
    }
  }

  public var title: Phrase {
    switch self {
    case .draft: Phrase("a draft", "ein Entwurf")
    case .booked: Phrase("booked", "verbucht")
    case .partlyPaid(let remaining, _):
      Phrase("partly paid, open \(remaining.shown)", "teilweise bezahlt, offen \(remaining.shown)")
    case .paid: Phrase("paid", "bezahlt")
    case .byHand: Phrase("booked by hand", "von Hand verbucht")
    }
  }

  /// The state in a column, without its figures.
  var short: Phrase {
    if case .partlyPaid = self { Phrase("partly paid", "teilweise bezahlt") } else { title }
  }
}

extension ReceiptState {
  public var name: String {
    switch self {
    case .parked: "parked"
    case .matched: "matched"
    case .reconciled: "reconciled"
    case .withdrawn: "withdrawn"
    }
  }

  public var title: Phrase {
    switch self {
    case .parked: Phrase("parked", "parkiert")
    case .matched: Phrase("matched", "abgeglichen")
    case .reconciled: Phrase("reconciled", "abgestimmt")
    case .withdrawn: Phrase("withdrawn", "zurückgezogen")
    }
  }
}

extension StatementState {
  public var name: String {
    switch self {
    case .uploaded: "uploaded"
    case .approved: "approved"
    case .partlyPaid: "partly-paid"
    case .paid: "paid"
    case .withdrawn: "withdrawn"
    }
  }

  public var title: Phrase {
    switch self {
    case .uploaded: Phrase("not approved", "nicht genehmigt")
    case .approved: Phrase("approved", "genehmigt")
    case .partlyPaid(let remaining):
      Phrase("partly paid, open \(remaining.shown)", "teilweise bezahlt, offen \(remaining.shown)")
    case .paid: Phrase("paid", "bezahlt")
    case .withdrawn: Phrase("withdrawn", "zurückgezogen")
    }
  }

  /// The state in a column, without its figures.
  var short: Phrase {
    if case .partlyPaid = self { Phrase("partly paid", "teilweise bezahlt") } else { title }
  }
}

extension ChargeState {
  public var name: String {
    switch self {
    case .open: "open"
    case .matched: "matched"
    case .booked: "booked"
    case .withdrawn: "withdrawn"
    }
  }

  public var title: Phrase {
    switch self {
    case .open: Phrase("open", "offen")
    case .matched: Phrase("matched", "abgeglichen")
    case .booked: Phrase("booked without a receipt", "ohne Beleg verbucht")
    case .withdrawn: Phrase("taken back", "zurückgenommen")
    }
  }

  /// The state in a column.
  var short: Phrase {
    if case .booked = self { Phrase("booked", "verbucht") } else { title }
  }
}
