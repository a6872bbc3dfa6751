import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Refusals that several verbs of the till share, worded once.
extension Diagnostic {
  static func tillNotConnected(at span: Span, _ books: Books) -> Diagnostic {
    let isSeparate = books.till.connection == .separate
    return Diagnostic(
      .tillNotConnected, at: span,
      isSeparate
        ? Phrase(
          "the till does not know bexio yet; an existing one is connected by hand",
          "die Kasse kennt bexio noch nicht; eine bestehende wird von Hand verbunden")
        : Phrase(
          "there is no till connected with bexio", "es ist keine Kasse mit bexio verbunden"),
      possible: isSeparate ? ["till connect"] : ["till activate", "till connect"])
  }

  static func tillSetup(_ refusal: TillSetupRefusal, at span: Span) -> Diagnostic {
    switch refusal {
    case .alreadyConnected:
      Diagnostic(
        .tillConnected, at: span,
        Phrase(
          "the till is connected with bexio already", "die Kasse ist schon mit bexio verbunden"),
        possible: ["till"])
    case .exists:
      Diagnostic(
        .tillExists, at: span,
        Phrase(
          "a till that exists is not activated through the marketplace; connect it by hand",
          "eine bestehende Kasse wird nicht über den Marketplace aktiviert; von Hand verbinden"),
        notes: [
          Phrase(
            "the same steps as commands, in this order",
            "dieselben Schritte als Befehle, in dieser Reihenfolge")
        ],
        possible: [
          "till connect", "till contacts import FILE", "till articles import FILE",
          "till templates",
        ])
    }
  }

  static func dayExported(_ id: TillDayID, at span: Span, _ books: Books) -> Diagnostic {
    let day = books[id].day
    let name = books.name(id)
    return Diagnostic(
      .dayExported, at: span,
      Phrase(
        "\(day) is exported (\(name)); its takings are closed",
        "der \(day) ist exportiert (\(name)); seine Einnahmen sind abgeschlossen"),
      possible: ["unexport-day \(day)", "show \(name)"])
  }

  static func exceedsVouchers(
    _ outstanding: Amount, at span: Span, _ books: Books
  ) -> Diagnostic {
    let account = books.till.voucherAccount
    return Diagnostic(
      .exceedsVouchers, at: span,
      Phrase(
        "more than the vouchers outstanding: \(outstanding.shown)",
        "mehr als die ausstehenden Gutscheine: \(outstanding.shown)"),
      notes: [
        Phrase(
          "vouchers of earlier years come in with 'opening \(account) AMOUNT'; 'force' does it "
            + "anyway",
          "Gutscheine früherer Jahre kommen mit «eröffnung \(account) BETRAG» herein; "
            + "«erzwingen» tut es trotzdem")
      ])
  }

  static func voucherNotAllowed(at span: Span) -> Diagnostic {
    Diagnostic(
      .voucherNotAllowed, at: span,
      Phrase(
        "a voucher is paid in cash or by card, not with a voucher and not on an invoice",
        "ein Gutschein wird bar oder mit Karte bezahlt, nicht mit Gutschein und nicht auf "
          + "Rechnung"))
  }
}

extension PaymentMethod {
  /// The word of commands and reports.
  public var name: String {
    switch self {
    case .cash: "cash"
    case .card: "card"
    case .voucher: "voucher"
    case .invoice: "invoice"
    }
  }

  public var title: Phrase {
    switch self {
    case .cash: Phrase("cash", "bar")
    case .card: Phrase("card", "Karte")
    case .voucher: Phrase("voucher", "Gutschein")
    case .invoice: Phrase("invoice", "Rechnung")
    }
  }

  static let choices = [
    Choice("cash", "bar"), Choice("card", "karte"), Choice("voucher", "gutschein"),
    Choice("invoice", "rechnung"),
  ]
}

extension BookingTemplate {
  /// What it is for: `cash, UN81`.
  func title(_ books: Books) -> Phrase {
    let method = method.title
    switch item {
    case nil, .goods(nil): return method
    case .voucher:
      return Phrase(
        "\(method.english), vouchers sold", "\(method.german), verkaufte Gutscheine")
    case .goods(let code?):
      let name = books.codes[code].name
      return Phrase("\(method.english), \(name)", "\(method.german), \(name)")
    }
  }

  /// The command that sets it to these accounts.
  func command(debit: Int, credit: Int, _ books: Books) -> String {
    let accounts = "template \(method.name) \(debit)/\(credit)"
    switch item {
    case nil, .goods(nil): return accounts
    case .voucher: return "\(accounts) vouchers"
    case .goods(let code?): return "\(accounts) vat \(books.codes[code].name)"
    }
  }
}

/// The lines that make a till with the templates and account 1000.
let stageTill = ["till activate", "account new 1000 \"Kasse\" cash"]
