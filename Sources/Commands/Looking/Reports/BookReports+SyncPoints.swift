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

  /// The points for one payment.
  public func syncPoints(of id: CardID) -> Report {
    let name = label(.card(id))
    let found = books.missing(on: id).union(books.obstacles(to: id))
    var rows = [heading(.integration)] + integrationRows
    rows += [heading(.collected), row(id, .pending, found)]
    rows += [heading(.complete)] + [.category, .receipt, .vat].map { part in row(id, part, found) }
    // Where it waits and whether its day is open is told only where that is in the way.
    rows += [.transferChanged, .periodLocked].filter(found.contains).map { part in
      row(id, part, found)
    }
    rows += [heading(.byHand), handRow(id)]
    return Report(
      "sync-why", title: say("What \(name) needs", "Was \(name) braucht"), subtitles: company,
      fields: [
        Report.Field("state", say("State", "Status"), cell(books[id].state)),
        Report.Field("complete", say("Complete", "Komplett"), completeness(id)),
        Report.Field("outcome", say("Outcome", "Ergebnis"), .text(outcome(id)[language])),
      ], columns: checkColumns, rows: rows)
  }

  private enum Point {
    case integration
    case collected
    case complete
    case byHand
  }

  private func heading(_ point: Point) -> Report.Row {
    switch point {
    case .integration: .heading(say("1 Integration with bexio", "1 Integration mit bexio"))
    case .collected: .heading(say("2 Executed", "2 Ausgeführt"))
    case .complete: .heading(say("3 Complete", "3 Komplett"))
    case .byHand: .heading(say("4 Marked as complete by hand", "4 Von Hand als komplett markiert"))
    }
  }

  private func row(_ id: CardID, _ part: CardObstacles, _ found: CardObstacles) -> Report.Row {
    checkRow(part.key, goal(part), !found.contains(part), next: books.nextStep(id, part))
  }

  /// What is to be so, of one obstacle.
  private func goal(_ part: CardObstacles) -> Phrase {
    switch part {
    case .pending: Phrase("collected by the merchant", "vom Händler eingezogen")
    case .category: Phrase("category, always", "Kategorie, immer")
    case .receipt: needed(Phrase("receipt", "Beleg"), books.cardSettings.needsReceipt)
    case .vat: needed(Phrase("VAT", "MWST"), books.cardSettings.needsVAT)
    case .transferChanged:
      Phrase("on the present transfer account", "auf dem heutigen Transferkonto")
    default: Phrase("period of the collection open", "Periode des Einzugs offen")
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
  private func optional(_ isSo: Bool) -> Report.Cell {
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

  /// Marked by hand or not, which is no condition.
  private func handRow(_ id: CardID) -> Report.Row {
    let payment = books[id]
    let isMarked = payment.isCompleteByHand
    let mayHelp = payment.state.isOpen && !isMarked && !books.isComplete(id)
    let next =
      books.cardSettings.role == .cardAdministrator
      ? "complete \(label(.card(id)))" : "role card-administrator"
    return Report.Row(
      key: "by-hand",
      [
        .label(key: "by-hand", text: say("marked by hand", "von Hand markiert")),
        optional(isMarked),
        mayHelp ? command(next) : .empty,
      ])
  }

  private func outcome(_ id: CardID) -> Phrase {
    switch books[id].state {
    case .final(_, let entry):
      Phrase("final, booked by \(label(entry))", "final, gebucht mit \(label(entry))")
    case .released(let entry):
      Phrase(
        "released, back on the card by \(label(entry))",
        "verfallen, zurück auf der Karte mit \(label(entry))")
    case .pending, .executed:
      books.integration.isActive
        ? books.waitingWords(id)
        : Phrase("waits for the integration", "wartet auf die Integration")
    }
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
