import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension CardObstacles {
  /// One by one, in the order in which they are overcome.
  var each: [CardObstacles] {
    let all: [CardObstacles] = [
      .pending, .category, .receipt, .vat, .transferChanged, .periodLocked,
    ]
    return all.filter(contains)
  }

  /// What is missing, in words.
  public func words(_ language: Language) -> [String] {
    each.map { obstacle in obstacle.title[language] }
  }

  /// What is missing, of one obstacle.
  var title: Phrase {
    switch self {
    case .pending: Phrase("not collected yet", "noch nicht eingezogen")
    case .category: Phrase("category missing", "Kategorie fehlt")
    case .receipt: Phrase("receipt missing", "Beleg fehlt")
    case .vat: Phrase("VAT missing", "MWST fehlt")
    case .transferChanged: Phrase("on an earlier transfer account", "auf früherem Transferkonto")
    default: Phrase("period locked", "Periode gesperrt")
    }
  }
}

extension Books {
  /// The command that overcomes an obstacle of a payment.
  func nextStep(_ id: CardID, _ obstacle: CardObstacles) -> String {
    let name = name(id)
    let payment = self[id]
    switch obstacle {
    case .pending:
      return workingDay > payment.lastDay
        ? "collect \(name) on \(payment.lastDay)" : "collect \(name)"
    case .category: return "categorize \(name) 6500"
    case .receipt: return "attach \(name) \"quittung.pdf\""
    case .vat: return "categorize \(name) vat \(usualCode(payment))"
    case .transferChanged:
      let account = cardSettings.account ?? payment.account
      return "card-account \(number(account)) transfer \(number(payment.transfer))"
    default: return "unlock \"…\""
    }
  }

  /// The code that is usual for the category on the day of the payment.
  private func usualCode(_ payment: CardTransaction) -> String {
    let usual = payment.category.flatMap { category in chart[category].usualCode }
    let name = usual ?? "VB81"
    guard let id = codes.find(name), !codes[id].isSale else { return "VB81" }
    guard !codes[id].isValid(on: payment.day),
      let other = codes.counterpart(of: id, on: payment.day)
    else { return name }
    return codes[other].name
  }

  /// What keeps a payment from being final, each with its next step.
  func waitingWords(_ id: CardID) -> Phrase {
    let parts = obstacles(to: id).each.map { obstacle in
      (title: obstacle.title, command: nextStep(id, obstacle))
    }
    guard !parts.isEmpty else {
      return Phrase(
        "ready: sync books it", "bereit: \(Catalogue.localized("sync", .german)) bucht sie")
    }
    return Phrase(
      parts.map { part in "\(part.title.english) (\(part.command))" }.joined(separator: ", "),
      parts.map { part in
        "\(part.title.german) (\(Catalogue.localized(part.command, .german)))"
      }.joined(separator: ", "))
  }

  /// Why a released payment was never collected.
  func endWords(_ id: CardID) -> Phrase {
    switch reservationEnd(of: id) {
    case .lapsed(let day):
      Phrase(
        "the reservation lapsed on \(day), not collected within ten days",
        "die Reservation ist am \(day) verfallen, nicht innert zehn Tagen eingezogen")
    case .letGo(let day):
      Phrase(
        "the merchant let the reservation go on \(day)",
        "der Händler hat die Reservation am \(day) freigegeben")
    case nil: Phrase(same: "")
    }
  }

  /// The same payment once more, for a merchant who collects after all.
  func paidAnew(_ id: CardID, _ amount: Amount? = nil) -> String {
    let payment = self[id]
    let size = amount.flatMap { amount in amount.isPositive ? amount : nil }
    let merchant = quoted(journal.texts[payment.text])
    return "card-payment \((size ?? payment.reserved.magnitude).shown) \(merchant)"
      + (payment.isRefund ? " refund" : "")
  }

  /// The first names of a list and how many more there are.
  func named(_ first: [CardID], of count: Int) -> Phrase {
    let names = first.map { id in name(id) }.joined(separator: ", ")
    let more = count - first.count
    guard more > 0 else { return Phrase(same: names) }
    return Phrase("\(names) and \(more) more", "\(names) und \(more) weitere")
  }
}

extension CardVAT {
  func name(_ books: Books) -> String {
    switch self {
    case .unknown: ""
    case .none: "none"
    case .code(let id): books.codes[id].name
    }
  }
}

extension Books {
  /// Category and VAT of a payment, and whether it is complete.
  func completenessWords(_ id: CardID) -> Phrase {
    let name = name(id)
    let missing = missing(on: id).each.map(\.title)
    guard !missing.isEmpty else {
      return self[id].isCompleteByHand
        ? Phrase("✓ \(name) complete, marked by hand", "✓ \(name) komplett, von Hand markiert")
        : Phrase("✓ \(name) complete", "✓ \(name) komplett")
    }
    return Phrase(
      "! \(name) incomplete: \(missing.map(\.english).joined(separator: ", "))",
      "! \(name) unvollständig: \(missing.map(\.german).joined(separator: ", "))")
  }
}
