import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

/// What holds of a log as a clean script, on demand with the expectations that prove it.
struct RecordedScript {
  private let session: Session
  private let since: String?
  private let start: Int
  private(set) var text = ""

  init(_ session: Session, since: String?, from start: Int) {
    self.session = session
    self.since = since
    self.start = start
  }

  /// Expectations cost a second run of the log and, after each step, a look at all documents.
  mutating func write(withExpects: Bool) throws(Diagnostic) {
    let log = session.context.log
    var again = Session(
      emptyOn: session.context.books.workingDay, language: session.context.language)
    try again.replay(log.lines(0..<start))
    if let since {
      text += "# since \(since)\n"
      if start > 0 { text += "date \(again.context.books.workingDay)\n" }
    }
    for (place, record) in zip(start..<log.count, log.records(start..<log.count)) {
      writeTitle(of: place, log.structure)
      text += String(decoding: record, as: UTF8.self) + "\n"
      guard withExpects else { continue }
      let before = again.context.books.standing()
      try again.replay(log.lines(place..<place + 1))
      writeExpectations(before.change(to: again.context.books.standing()))
    }
    if withExpects { text += "expect trial-balance\n" }
  }

  /// Says where the lines of a script begin, and why numbers are left out.
  private mutating func writeTitle(of place: Int, _ structure: LogStructure) {
    if let group = structure.groups.first(where: { group in group.places.lowerBound == place }),
      !group.name.isEmpty, group.name != "-c", group.name != "-"
    {
      text += "# \(Session.title(group.name))\n"
    }
    if structure.isNumbering(place) {
      text += "# numbers of what was taken back are not used again\n"
    }
  }

  private mutating func writeExpectations(_ change: StandingChange) {
    for account in change.accounts where !account.balance.isEqual {
      text += "expect balance \(account.account.number) \(account.balance.after.shown)\n"
    }
    for document in change.documents {
      guard let after = document.figures.after else { continue }
      text += "expect state \(document.name) \(after.state.name)\n"
      guard [.invoice, .creditNote].contains(document.kind) else { continue }
      // A standing counts what we owe on a credit note as less than nothing.
      let open = after.open.isNegative ? -after.open : after.open
      text += "expect open \(document.name) \(open.shown)\n"
    }
    for contact in change.contacts where !contact.credit.isEqual {
      text += "expect credit \(quoted(contact.name)) \(contact.credit.after.shown)\n"
    }
  }
}
