import Diagnostics
import Testing

@testable import Session

/// Commands that set something say what holds from then on.
@Suite struct `Settings` {
  @Test(arguments: [
    ("set language de", "Antworten sind auf Deutsch"),
    ("set language en", "answers are in English"),
    ("set format csv", "reports come as csv"),
    ("set confirm off", "typed commands book at once"),
    (
      "set confirm on",
      "what a typed command would book is shown from now on, and kept when you say yes"
    ),
    ("set accessible on", "label–value lines instead of tables"),
    ("set accessible off", "tables, not label–value lines"),
  ])
  func `are answered`(line: String, answer: String) {
    let played = Play()
    played.showAnswers()
    played.type([line])
    #expect(played.output == answer + "\n")
    #expect(played.errors == "")
  }

  @Test func `closing a period is a lock, keeping a group a commit`() {
    let lock = Play(.german).run("apropos abschliessen").output
    #expect(
      lock.split(separator: "\n").first { line in !line.contains("→") }?.contains("sperren") == true
    )
    #expect(Play(.german).run("abschliessen").errors.contains("«sperren»"))
    for words in ["Gruppe abschliessen", "Gruppe behalten"] {
      #expect(Play(.german).run("apropos \"\(words)\"").output.contains("  behalten  "))
    }
    let played = Play(.german).type(["beginnen", "buchen 6500/1020 5.00", "behalten"])
    #expect(played.errors == "")
    #expect(played.log.hasPrefix("begin\n") && played.log.hasSuffix("commit\n"))
  }
}
