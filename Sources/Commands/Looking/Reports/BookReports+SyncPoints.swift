import Books
import Diagnostics
import Exchange
import Ledger

// The four points of source 000: what synchronisation needs.
extension BookReports {
  /// The points for the company, and the payments that wait.
  public func syncPoints() -> Report {
    let waiting = books.waitingPayments(first: Sync.namedLimit)
    let setUp = checkRow(
      "card-account", Phrase("card account set", "Kartenkonto gesetzt"),
      books.cardSettings.account != nil, next: "card-account 1025")
    var rows = [heading(.integration)] + integrationRows + [setUp]
    rows += [heading(.collected)] + countRows([.pending])
    rows += [heading(.complete)]
    rows += countRows([.category, .receipt, .vat, .transferChanged, .periodLocked])
    rows += [heading(.byHand), roleRow]
    if waiting.count > 0 {
      rows.append(.heading(say("Payments that wait", "Zahlungen, die warten")))
      rows += waiting.first.flatMap(waitingRows)
    }
    let more = waiting.count - waiting.first.count
    return Report(
      "sync-why", title: say("What synchronisation needs", "Was die Synchronisation braucht"),
      subtitles: company, columns: checkColumns, rows: rows,
      notes: more == 0
        ? []
        : [
          say(
            "\(more) more wait; 'list card-payments' shows all",
            "\(more) weitere warten; «liste kartenzahlungen» zeigt alle")
        ])
  }

  enum Point {
    case integration
    case collected
    case complete
    case byHand
  }

  func heading(_ point: Point) -> Report.Row {
    switch point {
    case .integration: .heading(say("1 Integration with bexio", "1 Integration mit bexio"))
    case .collected: .heading(say("2 Executed", "2 Ausgeführt"))
    case .complete: .heading(say("3 Complete", "3 Komplett"))
    case .byHand: .heading(say("4 Marked as complete by hand", "4 Von Hand als komplett markiert"))
    }
  }

  func row(_ id: CardID, _ part: CardObstacles, _ found: CardObstacles) -> Report.Row {
    checkRow(part.key, goal(part), !found.contains(part), next: books.nextStep(id, part))
  }

  /// What is to be so, of one obstacle.
  func goal(_ part: CardObstacles) -> Phrase {
    switch part {
    case .pending: Phrase("collected by the merchant", "vom Händler eingezogen")
    case .category: Phrase("category, always", "Kategorie, immer")
    case .receipt: needed(Phrase("receipt", "Beleg"), isNeeded(part))
    case .vat: needed(Phrase("VAT", "MWST"), isNeeded(part))
    case .transferChanged:
      Phrase("on the present transfer account", "auf dem heutigen Transferkonto")
    default: Phrase("period of the collection open", "Periode des Einzugs offen")
    }
  }

  func isNeeded(_ part: CardObstacles) -> Bool {
    switch part {
    case .receipt: books.cardSettings.needsReceipt
    // Without input tax to deduct there is nothing to say about it.
    case .vat: books.cardSettings.needsVAT && books.company.method == .effective
    default: true
    }
  }

  private func needed(_ title: Phrase, _ isNeeded: Bool) -> Phrase {
    isNeeded
      ? Phrase("\(title.english), required", "\(title.german), verlangt")
      : Phrase("\(title.english), not required", "\(title.german), nicht verlangt")
  }

  /// How many of the payments that wait have an obstacle, and the next step for the first of them.
  private func countRows(_ parts: [CardObstacles]) -> [Report.Row] {
    var counts = parts.map { _ in 0 }
    var firsts: [CardID?] = parts.map { _ in nil }
    for place in books.cards.indices where books.cards[place].state.isOpen {
      let found = books.obstacles(to: CardID(place))
      for (index, part) in parts.enumerated() where found.contains(part) {
        counts[index] += 1
        if firsts[index] == nil { firsts[index] = CardID(place) }
      }
    }
    return parts.indices.map { index in
      guard !books.cards.isEmpty else { return noneRow(parts[index]) }
      guard let first = firsts[index] else {
        return checkRow(parts[index].key, goal(parts[index]), true, next: nil)
      }
      let count = counts[index]
      return Report.Row(
        key: parts[index].key,
        [
          .label(key: parts[index].key, text: goal(parts[index])[language]),
          .label(key: "no", text: say("✗ not \(count)", "✗ \(count) nicht")),
          command(books.nextStep(first, parts[index])),
        ])
    }
  }

  /// A point that no payment can hold or miss yet.
  private func noneRow(_ part: CardObstacles) -> Report.Row {
    Report.Row(
      key: part.key,
      [
        .label(key: part.key, text: goal(part)[language]),
        .label(key: "none", text: say("– no payment", "– keine Zahlung")), .empty,
      ])
  }

  private func waitingRows(_ id: CardID) -> [Report.Row] {
    let name = label(.card(id))
    let found = books.obstacles(to: id).each
    guard !found.isEmpty else {
      return [
        Report.Row(key: name, [.text(name), .text(say("ready", "bereit")), command("sync")])
      ]
    }
    return found.map { part in
      Report.Row(
        key: name,
        [
          .text("\(name) \(part.title[language])"), check(false),
          command(books.nextStep(id, part)),
        ])
    }
  }

  /// Whether something is so that need not be.
  func optional(_ isSo: Bool) -> Report.Cell {
    .label(key: isSo ? "yes" : "no", text: isSo ? say("✓ yes", "✓ ja") : say("– no", "– nein"))
  }

  /// Who may mark payments: nothing that has to be so.
  private var roleRow: Report.Row {
    let mayDoIt = books.cardSettings.role == .cardAdministrator
    return Report.Row(
      key: "role",
      [
        .label(key: "role", text: say("you are a card administrator", "Sie verwalten die Karten")),
        optional(mayDoIt),
        mayDoIt ? .empty : command("role card-administrator"),
      ])
  }
}

extension CardObstacles {
  /// The stable name of one obstacle.
  var key: String {
    switch self {
    case .pending: "collected"
    case .category: "category"
    case .receipt: "receipt"
    case .vat: "vat"
    case .transferChanged: "transfer-account"
    default: "period"
    }
  }
}
