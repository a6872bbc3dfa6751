import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

/// A session with its runner, whose output is kept for looking at.
final class Play {
  let runner: Runner
  private let transcript: Transcript

  private final class Transcript {
    var output = ""
    var errors = ""
    var replies: [String] = []
  }

  /// The working day until a script says otherwise.
  static let day = Day(year: 2026, month: 3, day: 1) ?? .first

  init(
    _ language: Language = .english, width: Int = 100, options: ScriptOptions = ScriptOptions(),
    replies: [String] = [], isInterrupted: @escaping () -> Bool = { false }
  ) {
    let transcript = Transcript()
    transcript.replies = replies
    self.transcript = transcript
    let console = Console(
      write: { text in transcript.output += text },
      writeError: { text in transcript.errors += text },
      ask: { question in
        transcript.output += question + "\n"
        return transcript.replies.isEmpty ? nil : transcript.replies.removeFirst()
      }, isInterrupted: isInterrupted)
    runner = Runner(
      session: Session(workingDay: Self.day, language: language), console: console,
      options: options, page: Page(width: width))
  }

  var books: Books { runner.session.context.books }
  var output: String { transcript.output }
  var errors: String { transcript.errors }

  var exitCode: Int32 { runner.exitCode }
  /// The corrected command of the last error.
  var fix: String? { runner.lastFix }
  var digest: UInt64 { books.digest() }
  /// What is wrong with the books; empty, or there is a fault in the program.
  var flaws: [String] { books.checkInvariants() }
  /// The commands accepted, without the first line, which names the working day.
  var log: String {
    let script = runner.session.log.script
    return String(script[script.index(after: script.firstIndex(of: "\n") ?? script.startIndex)...])
  }

  /// What is answered to the questions that come.
  var replies: [String] {
    get { transcript.replies }
    set { transcript.replies = newValue }
  }

  /// Shows the answers of commands, as the prompt does.
  func showAnswers() { runner.options.showsAnswers = true }

  func forget() {
    transcript.output = ""
    transcript.errors = ""
  }

  /// Runs lines as the script `play.kontor`.
  @discardableResult
  func run(_ script: String) -> Play {
    runner.runText(script, named: "play.kontor")
    return self
  }

  /// Types lines at the prompt.
  @discardableResult
  func type(_ lines: [String]) -> Play {
    for line in lines { runner.runTyped(line) }
    return self
  }

  /// Runs a Markdown script by its blocks.
  @discardableResult
  func runMarkdown(_ text: String, named name: String) -> Play {
    runner.runMarkdown(Array(text.utf8), named: name)
    return self
  }

  /// What is on an account in its own currency, in minor units, debit positive.
  func foreign(_ number: Int) -> Int64 {
    books.chart.find(number).map { id in books.journal.foreignBalance(of: id).minorUnits } ?? 0
  }

  /// The journal with what each row is in other currencies: `6510/1021 17.62 (EUR -17.05)`.
  var foreignRows: [String] {
    zip(rows, books.journal.rows.indices).map { text, place in
      let facts = books.journal.foreignFacts(of: RowID(place))
      guard !facts.isEmpty else { return text }
      let marks = facts.map { fact in
        "\(books.chart[fact.account].currency.code) \(fact.amount.exported)"
      }
      return "\(text) (\(marks.joined(separator: ", ")))"
    }
  }

  /// The journal as the vectors write it: `1100/3200 1000.00`.
  var rows: [String] {
    books.journal.rows.map { row in
      let debit = books.chart[row.debit].number
      let credit = books.chart[row.credit].number
      return "\(debit)/\(credit) \(row.amount.exported)"
    }
  }
}

/// The line that makes "Kunde AG" a customer.
let customer = "contact new \"Kunde AG\" customer\n"

/// Plays a script that must be accepted, on books whose invariants must hold at the end.
@discardableResult
func play(
  _ script: String, rows: [String]? = nil, at location: SourceLocation = #_sourceLocation
) -> Play {
  let play = Play().run(script)
  #expect(play.errors == "", sourceLocation: location)
  #expect(play.runner.exitCode == 0, sourceLocation: location)
  #expect(play.books.checkInvariants() == [], sourceLocation: location)
  if let rows { #expect(play.rows == rows, sourceLocation: location) }
  return play
}
