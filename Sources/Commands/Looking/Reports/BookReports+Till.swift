import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The check list of the till: what is there, and the next step for what is not.
  public func till() -> Report {
    Report(
      "till", title: say("Till", "Kasse"), subtitles: company,
      columns: [
        column("point", Phrase("Point", "Punkt"), .text),
        column("state", Phrase("", ""), .code),
        column("words", Phrase("State", "Stand"), .text),
        column("next", Phrase("Next step", "Nächster Schritt"), .code),
      ],
      rows: [connection, contactsIn, articlesIn, templatesThere, accountsThere, orders])
  }

  private func point(
    _ key: String, _ name: Phrase, _ isDone: Bool, _ words: Phrase, next: String
  ) -> Report.Row {
    Report.Row(
      key: key,
      [
        .label(key: key, text: name[language]),
        .label(key: isDone ? "yes" : "no", text: isDone ? "✓" : "✗"), .text(words[language]),
        isDone ? .empty : .text(Catalogue.localized(next, language)),
      ])
  }

  private var connection: Report.Row {
    let words =
      switch books.till.connection {
      case .none: Phrase("no till", "keine Kasse")
      case .separate: Phrase("does not know bexio", "kennt bexio nicht")
      case .marketplace: Phrase("through the marketplace", "über den Marketplace")
      case .byHand: Phrase("by hand", "von Hand")
      }
    return point(
      "connected", Phrase("bexio", "bexio"),
      books.till.connection.isConnected, words,
      next: books.till.connection == .separate ? "till connect" : "till activate")
  }

  /// What the marketplace brings by itself is done even where there was nothing to bring.
  private var contactsIn: Report.Row {
    let count = books.contactsInTill
    return point(
      "contacts", Phrase("contacts", "Kontakte"),
      books.till.connection == .marketplace || count > 0, Phrase(same: String(count)),
      next: "till contacts import FILE")
  }

  private var articlesIn: Report.Row {
    let count = books.articlesInTill
    let isIn = books.till.connection == .marketplace || count > 0
    return point(
      "articles", Phrase("articles", "Artikel"), isIn,
      isIn
        ? Phrase("\(count), stock taken once", "\(count), Lagerbestand einmalig")
        : Phrase(same: "0"), next: "till articles import FILE")
  }

  private var templatesThere: Report.Row {
    let count = books.till.templates.count
    return point(
      "templates", Phrase("templates", "Vorlagen"), count > 0, Phrase(same: String(count)),
      next: "till templates")
  }

  private var accountsThere: Report.Row {
    let missing = missingTemplateAccounts
    let list = missing.map(String.init).joined(separator: ", ")
    let next = missing.first.map { number in
      number == BookingTemplate.cash
        ? "account new \(number) \"Kasse\" cash" : "account new \(number) \"…\""
    }
    return point(
      "accounts", Phrase("accounts", "Konten"),
      missing.isEmpty && !books.till.templates.isEmpty,
      missing.isEmpty
        ? books.till.templates.isEmpty
          ? Phrase("no templates", "keine Vorlagen") : Phrase("all there", "alle da")
        : Phrase("missing: \(list)", "fehlen: \(list)"),
      next: next ?? "till templates")
  }

  private var orders: Report.Row {
    point(
      "orders", Phrase("module for orders", "Modul Aufträge"), books.till.hasOrders,
      books.till.hasOrders
        ? Phrase("on", "ein") : Phrase("off; optional", "aus; freiwillig"),
      next: "till orders on")
  }

  private var missingTemplateAccounts: [Int] {
    var missing: [Int] = []
    for template in books.till.templates {
      for number in [template.debit, template.credit]
      where books.account(numbered: number) == nil && !missing.contains(number) {
        missing.append(number)
      }
    }
    return missing
  }

  /// The templates of the booking export; accounts that do not exist are marked.
  public func templates() -> Report {
    Report(
      "templates", title: say("Templates of the booking export", "Buchungssätze für Export"),
      subtitles: company,
      columns: [
        column("method", Phrase("Paid by", "Bezahlt"), .code),
        column("item", Phrase("For", "Für"), .code),
        column("debit", Phrase("Debit", "Soll"), .text),
        column("credit", Phrase("Credit", "Haben"), .text),
      ],
      rows: books.till.templates.map { template in
        Report.Row(
          .normal,
          [
            cell(template.method),
            template.item.map(cell) ?? .label(key: "goods", text: say("goods", "Waren")),
            account(template.debit), account(template.credit),
          ])
      })
  }

  private func account(_ number: Int) -> Report.Cell {
    guard let id = books.account(numbered: number) else {
      return .label(
        key: "\(number) missing", text: say("✗ \(number) is missing", "✗ \(number) fehlt"))
    }
    return .label(key: String(number), text: numberAndName(id))
  }
}
