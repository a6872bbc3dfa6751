import CommandKit
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

/// A German reader is told of commands by their German names.
@Suite struct `German advice` {
  @Test(arguments: Refusals.table.map { row in Refusals.stage + row.1 } + ["hilfe fooo"])
  func `names no command in English`(_ script: String) throws {
    var session = Session(workingDay: Play.day, language: .german)
    var refusal: Diagnostic?
    for line in script.split(separator: "\n") {
      do { _ = try session.run(String(line)) } catch { refusal = error }
    }
    // What needs more than lines, such as a file that is not there, refuses elsewhere.
    guard let refusal else { return }
    let said = ([refusal.label] + refusal.notes).map(\.german).joined(separator: "\n")
    for signature in Catalogue.signatures where signature.german != signature.name {
      for opening in ["«", "'", "mit: "] {
        for end in [" ", "»", "'"] {
          #expect(!said.contains(opening + signature.name + end), "\(said)")
        }
      }
    }
  }
}
