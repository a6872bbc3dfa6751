import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

// What follows from the till: its days, and what the card company pays.
extension NextSteps {
  /// Days with something to book, the earlier ones first; not those a lock keeps out.
  func tillDays() -> [NextStep] {
    let today = books.workingDay
    let earlier = books.daysNotExported(before: today)
    let now = books.tillDay(on: today).map { id in [id] } ?? []
    let open = { (id: TillDayID) in
      let day = books[id]
      return !day.state.isExported && day.hasSomethingToBook
        && books.journal.lockedThrough.map { locked in day.bookingDay > locked } ?? true
    }
    return (earlier.lazy.filter(open).prefix(Self.most) + now.filter(open)).map { id in
      export(books[id].day)
    }
  }

  /// With the cash account before it where bexio's plan lacks it.
  private func export(_ day: Day) -> NextStep {
    let line = "export-day \(day)"
    guard let cash = books.till.template(for: .cash, .goods(nil))?.debit,
      cash == BookingTemplate.cash, books.account(numbered: cash) == nil
    else { return NextStep([line]) }
    return NextStep(
      ["account new \(cash) \"Kasse\" cash", line],
      Phrase(
        "The templates book cash on \(cash), which bexio's plan lacks; then the day goes through.",
        "Die Vorlagen buchen Bargeld auf \(cash), das im Plan von bexio fehlt; dann geht der Tag "
          + "durch."))
  }

  /// What the card company owes comes in, whole or less its commission of at most a twentieth.
  func cardTakings(_ id: BankID) -> [NextStep] {
    let line = books[id]
    guard let template = books.till.template(for: .card, .goods(nil)),
      let account = books.account(numbered: template.debit), account != line.account
    else { return [] }
    let owed = books.journal.balance(of: account)
    guard owed.isPositive, owed >= line.amount else { return [] }
    let name = books.name(id)
    if owed == line.amount {
      return [
        NextStep(
          "match \(name) account \(template.debit)",
          "The card company pays what customers have paid by card.",
          "Die Kartenfirma zahlt aus, was Kunden mit Karte bezahlt haben.")
      ]
    }
    let kept = owed - line.amount
    guard Int128(kept.minorUnits) * 20 <= Int128(owed.minorUnits) else { return [] }
    return [
      NextStep(
        "split \(name) account \(template.debit) \(owed.shown), account 6940 -\(kept.shown)",
        "The card company pays the takings by card and keeps its commission.",
        "Die Kartenfirma zahlt die Einnahmen mit Karte aus und behält ihre Kommission.")
    ]
  }
}
