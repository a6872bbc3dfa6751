import Books
import Diagnostics
import Exchange
import Ledger

// The four points of source 000 for one payment.
extension BookReports {
  /// The points for one payment.
  public func syncPoints(of id: CardID) -> Report {
    let name = label(.card(id))
    let isReleased = books.reservationEnd(of: id) != nil
    let rows =
      [heading(.integration)] + integrationRows + [heading(.collected)]
      + (isReleased ? [neverRow(id)] : collectedRows(id))
    return Report(
      "sync-why", title: say("What \(name) needs", "Was \(name) braucht"), subtitles: company,
      fields: [
        Report.Field("state", say("State", "Status"), cell(books[id].state)),
        Report.Field("complete", say("Complete", "Komplett"), completeness(id)),
        Report.Field("outcome", say("Outcome", "Ergebnis"), .text(outcome(id)[language])),
      ], columns: checkColumns, rows: rows)
  }

  /// What is asked of a payment that may become final, or has.
  private func collectedRows(_ id: CardID) -> [Report.Row] {
    let found = books.missing(on: id).union(books.obstacles(to: id))
    var rows = [row(id, .pending, found), heading(.complete)]
    rows += [.category, .receipt, .vat].map { part in
      openRow(id, part) ?? row(id, part, found)
    }
    // Where it waits and whether its day is open is told only where that is in the way.
    rows += [.transferChanged, .periodLocked].filter(found.contains).map { part in
      row(id, part, found)
    }
    return rows + [heading(.byHand), handRow(id)]
  }

  /// What is not there and need not be; nil where it is there, or missing.
  private func openRow(_ id: CardID, _ part: CardObstacles) -> Report.Row? {
    let payment = books[id]
    let isThere: Bool
    switch part {
    case .receipt: isThere = payment.hasReceipt
    case .vat: isThere = payment.vat != .unknown
    default: return nil
    }
    guard !isThere, !books.missing(on: id).contains(part) else { return nil }
    let isWaived = payment.isCompleteByHand && isNeeded(part)
    return Report.Row(
      key: part.key,
      [
        .label(key: part.key, text: goal(part)[language]),
        isWaived
          ? .label(key: "waived", text: say("– waived by hand", "– von Hand erlassen"))
          : optional(false),
        .empty,
      ])
  }

  /// A released payment: there is nothing to collect, so nothing to complete.
  private func neverRow(_ id: CardID) -> Report.Row {
    let words =
      switch books.reservationEnd(of: id) {
      case .lapsed(let day):
        say("✗ never collected: lapsed on \(day)", "✗ nie eingezogen: verfallen am \(day)")
      case .letGo(let day):
        say("✗ never collected: let go on \(day)", "✗ nie eingezogen: freigegeben am \(day)")
      case nil: ""
      }
    return Report.Row(
      key: CardObstacles.pending.key,
      [
        .label(key: CardObstacles.pending.key, text: goal(.pending)[language]),
        .label(key: "no", text: words),
        .text(say("nothing to do here", "hier ist nichts zu tun")),
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

  private func released(_ id: CardID, _ entry: EntryID) -> Phrase {
    let again = books.paidAnew(id)
    let how = books.endWords(id)
    return Phrase(
      "never collected, taken back by \(label(entry)): \(how.english). Nothing to do here; a "
        + "merchant who collects later makes a new payment (\(again))",
      "nie eingezogen, zurückgenommen mit \(label(entry)): \(how.german). Hier ist nichts zu tun; "
        + "ein Händler, der später einzieht, macht eine neue Zahlung "
        + "(\(Catalogue.localized(again, .german)))")
  }

  private func outcome(_ id: CardID) -> Phrase {
    switch books[id].state {
    case .final(_, let entry):
      Phrase("final, booked by \(label(entry))", "final, gebucht mit \(label(entry))")
    case .released(let entry):
      released(id, entry)
    case .pending, .executed:
      books.integration.isActive
        ? books.waitingWords(id)
        : Phrase("waits for the integration", "wartet auf die Integration")
    }
  }
}
