import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The tick or the exclamation mark, with its word.
  func completeness(_ id: CardID) -> Report.Cell {
    if case .released = books[id].state { return .empty }
    return books.isComplete(id)
      ? .label(key: "complete", text: say("✓ complete", "✓ komplett"))
      : .label(key: "incomplete", text: say("! incomplete", "! unvollständig"))
  }

  /// The same for a narrow column.
  private func tick(_ id: CardID) -> Report.Cell {
    switch completeness(id) {
    case .label("complete", _): .label(key: "complete", text: say("✓ yes", "✓ ja"))
    case .label(let key, _): .label(key: key, text: say("! no", "! nein"))
    default: .empty
    }
  }

  private var cardFields: [Report.Field] {
    let settings = books.cardSettings
    guard let account = settings.account, let transfer = settings.transfer else {
      return [
        Report.Field(
          "account", say("Card account", "Kartenkonto"),
          .text(say("none yet", "noch keines")))
      ]
    }
    let available = books.availableOnCard
    let reserved = books.reservedOnCard
    return [
      Report.Field("account", say("Card account", "Kartenkonto"), .text(numberAndName(account))),
      Report.Field(
        "transfer", say("Transfer account", "Transferkonto"), .text(numberAndName(transfer))),
      Report.Field(
        "balance", say("Funds at the provider", "Guthaben beim Anbieter"),
        .amount(available + reserved)),
      Report.Field("reserved", say("Of it reserved", "Davon reserviert"), .amount(reserved)),
      Report.Field(
        "available", say("Available, the balance here", "Verfügbar, der Saldo hier"),
        .amount(available)),
    ]
  }

  /// Balance, reservations and settings, and the payments by their state.
  public func cards() -> Report {
    let settings = books.cardSettings
    var counts = [0, 0, 0, 0]
    var sums = counts.map { _ in Amount.zero }
    for payment in books.cards {
      let place = payment.state.place
      counts[place] += 1
      sums[place] += payment.amount
    }
    let states: [CardState] = [
      .pending, .executed(on: .first), .final(on: .first, entry: EntryID(0)),
      .released(entry: EntryID(0)),
    ]
    return Report(
      "cards", title: say("Cards", "Karten"), subtitles: company,
      fields: cardFields + [
        Report.Field("integration", "bexio", check(books.integration.isActive)),
        Report.Field(
          "role", say("Role", "Rolle"),
          .label(key: settings.role.name, text: settings.role.title[language])),
        Report.Field(
          "required", say("Complete means", "Komplett heisst"),
          .text(settings.requirements[language])),
      ],
      columns: [
        column("state", Phrase("State", "Status"), .code),
        column("count", Phrase("Payments", "Zahlungen"), .count),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ],
      rows: states.map { state in
        Report.Row(
          key: state.name,
          [cell(state), .number(counts[state.place]), .amount(sums[state.place])])
      })
  }

  /// All card payments, below what is on the cards.
  public func cardPayments() -> Report {
    Report(
      "card-payments", title: say("Card payments", "Kartenzahlungen"), subtitles: company,
      fields: cardFields,
      columns: [
        column("payment", Phrase("No.", "Nr."), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("merchant", Phrase("Merchant", "Händler"), .text),
        column("state", Phrase("State", "Status"), .code),
        column("complete", Phrase("Compl.", "Kompl."), .code),
        column("category", Phrase("Acct", "Konto"), .code),
        column("vat", Phrase("VAT", "MWST"), .code),
        column("receipt", Phrase("Receipt", "Beleg"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ],
      rows: books.cards.indices.map { place in
        let id = CardID(place)
        let payment = books.cards[place]
        let name = label(.card(id))
        let category = if let account = payment.category { number(of: account) } else { "" }
        return Report.Row(
          key: name,
          [
            .text(name), .day(payment.day), .text(books.journal.texts[payment.text]),
            cell(payment.state), tick(id), .text(category), vat(payment),
            .label(
              key: payment.hasReceipt ? "yes" : "no",
              text: payment.hasReceipt ? say("yes", "ja") : ""),
            .amount(payment.amount),
          ])
      })
  }

  func vat(_ payment: CardTransaction) -> Report.Cell {
    switch payment.vat {
    case .unknown: .empty
    case .none: .label(key: "none", text: say("none", "ohne"))
    case .code(let id): .text(books.codes[id].name)
    }
  }
}

extension CardState {
  /// Among the states in the order of a payment's life.
  fileprivate var place: Int {
    switch self {
    case .pending: 0
    case .executed: 1
    case .final: 2
    case .released: 3
    }
  }
}
