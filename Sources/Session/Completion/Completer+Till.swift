import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

// Days at the till and what is in the drawer.
extension Completer {
  /// Days that the command can use now, the latest first.
  func tillDays(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    guard ["export-day", "unexport-day", "takings", "count-cash"].contains(moment.command) else {
      return
    }
    for place in books.tillDays.indices.suffix(200).reversed() {
      let day = books.tillDays[place]
      guard moment.command == "takings" || moment.command.takesTillDay(day.state) else { continue }
      let sum = PaymentMethod.allCases.reduce(Amount.zero) { sum, method in
        sum + day.takings(method)
      }
      findings.offer(
        Completion(
          day.day.description, day.state.title[context.language], figure: sum.shown))
    }
  }

  /// The cash that must be in the drawer, or the takings an expectation is about.
  func tillAmounts(_ moment: Moment, into findings: inout Findings) {
    let books = context.books
    let day = books.workingDay
    if moment.command == "count-cash", let expected = books.expectedCash(on: day),
      !expected.isNegative
    {
      findings.offer(
        Completion(expected.shown, say("expected in the drawer", "erwartet in der Kasse")))
    }
  }
}
