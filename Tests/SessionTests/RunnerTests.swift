import Books
import Commands
import Diagnostics
import Foundation
import Ledger
import Syntax
import Testing

@testable import Session

@Suite struct `The place of an error` {
  /// A script, and where its error stands.
  static let places: [(String, String)] = [
    ("book 6501/1020 1.00", "play.kontor:1:6: "),
    ("\n\n# remark\n  book 6501/1020 1.00", "play.kontor:4:8: "),
    ("\tbook\t6501/1020 1.00", "play.kontor:1:7: "),
    ("say \"Überzahlung\"; 1", "play.kontor:1:18: "),
    ("say \"Überzahlung\" 1", "play.kontor:1:19: "),
    ("say \"U\u{308}berzahlung\" 1", "play.kontor:1:19: "),
    ("say \"会計\" 1", "play.kontor:1:12: "),
    ("say \"\u{958}\u{959}\" 1", "play.kontor:1:10: "),
    ("book 6500/1020 \\\n  1.00 on \\\n  2026-02-30", "play.kontor:3:3: "),
    ("book 6500/1020 \\\n  ü 1.00", "play.kontor:2:3: "),
    ("book 6500/1020 \\\n  1.00 text \"U\u{308}\" 1", "play.kontor:2:17: "),
    ("date 2026-03-01\r\nbook 6501/1020 1.00\r\n", "play.kontor:2:6: "),
    ("\u{FEFF}book 6501/1020 1.00", "play.kontor:1:6: "),
    ("date 2026-03-01\nbook 6500/1020", "play.kontor:2:15: "),
    ("book 6500/1020 1.00 \\\n", ""),
  ]

  @Test(arguments: places) func `is file, line and column`(script: String, place: String) {
    let played = Play().run(script)
    #expect(played.errors.hasPrefix(place))
    #expect(played.errors.isEmpty == place.isEmpty)
  }

  @Test func `holds behind letters that grow when they are composed`() {
    let grown = String(repeating: "\u{958}\u{FB1D}\u{1D15E}", count: 40)
    for script in ["say \"\(grown)\" x", "say \\\n \"\(grown)\" \\\n x", "\(grown)"] {
      let played = Play().run(script)
      #expect(played.errors.hasPrefix("play.kontor:"))
      #expect(played.exitCode == 2)
    }
  }

  @Test func `has no file for -c and no place for a typed line`() {
    let script = Play()
    script.runner.runText("book 6501/1020 1.00")
    #expect(script.errors.hasPrefix("error: unknown-account\n"))
    let typed = Play()
    typed.runner.runTyped("book 6501/1020 1.00")
    #expect(typed.errors.hasPrefix("error: unknown-account\n"))
  }

  @Test func `in Markdown counts the lines of the file`() {
    let text = "# Title\n\nprose\n\n```kontor\ndate 2026-03-01\n\nbook 6501/1020 1.00\n```\n"
    #expect(Play().runMarkdown(text, named: "a.md").errors.hasPrefix("a.md:8:6: "))
  }

  @Test func `in JSON is one object`() {
    let played = Play().run("set format json\nbook 6501/1020 1.00")
    #expect(
      played.output.hasSuffix(
        """
        {"error":"unknown-account","message":"the chart has no account 6501",\
        "file":"play.kontor","line":2,\
        "notes":["near it: 6500 Büromaterial, 6503 Telekommunikation, 6510 Telefon, 6512 Internet",\
        "create it with: account new 6501 \\"NAME\\""],"possible":[]}

        """) || played.output.contains("\"error\":\"unknown-account\""))
    #expect(played.errors == "")
  }
}

@Suite struct `Running scripts` {
  @Test func `stops at the first error, nothing half done`() {
    let played = Play().run("book 6500/1020 1.00\nbook 6501/1020 1.00\nbook 6500/1020 2.00")
    #expect(played.rows == ["6500/1020 1.00"])
    #expect(played.exitCode == 2)
    #expect(played.runner.commandCount == 2)
  }

  @Test func `keeps going when asked, and remembers the first error`() {
    let played = Play()
    played.runner.options.keepsGoing = true
    played.run(
      "expect balance 1020 5.00\nbook 6501/1020 1.00\nbook 1020/1020 1.00\nbook 6500/1020 2.00")
    #expect(played.rows == ["6500/1020 2.00"])
    #expect(played.exitCode == 4)
    #expect(played.errors.components(separatedBy: "error: ").count == 4)
    played.runner.showSummary()
    #expect(played.output == "4 commands, 1 entries, 1 differences\n")
  }

  @Test func `quit ends the script`() {
    let played = Play().run("book 6500/1020 1.00\nquit\nbook 6500/1020 2.00")
    #expect(played.rows == ["6500/1020 1.00"])
    #expect(played.exitCode == 0)
    #expect(played.runner.hasQuit)
  }

  @Test func `echoes as much as asked`() {
    let script = "# remark\n\nbook 6500/1020 1.00\nsay \"hello\""
    let shown = ["none", "errors", "commands", "all"].map { echo in
      let played = Play()
      played.runner.options.echo = ScriptOptions.Echo(rawValue: echo) ?? .none
      return played.run(script).output
    }
    #expect(shown[0] == "hello\n")
    #expect(shown[1] == "hello\n")
    #expect(shown[2] == "> book 6500/1020 1.00\n> say \"hello\"\nhello\n")
    let all = Play()
    all.runner.options.echo = .all
    all.runMarkdown("# Title\n\nSome prose.\n\n```kontor\nsay \"hello\"\n```\n", named: "a.md")
    #expect(all.output.contains("# Title"))
    #expect(all.output.contains("Some prose."))
    #expect(all.output.contains("> say \"hello\"\nhello\n"))
    let quiet = Play()
    quiet.runner.options.isQuiet = true
    #expect(quiet.run(script + "\ntrial-balance\nhelp").output == "")
  }

  @Test func `an entry names the command that booked it, in the user's words`() {
    let script = "date 2026-03-01\nlet x = 5.00\nbuchen 6500/1020 $x am +1d\n"
    #expect(
      Play().run(script + "show #1").output.contains(
        "Command: book 6500/1020 5.00 on 2026-03-02\n"))
    #expect(
      Play(.german).run(script + "show #1").output.contains(
        "Befehl: buchen 6500/1020 5.00 am 2026-03-02\n"))
  }

  @Test func `asks at each step`() {
    let script = "book 6500/1020 1.00\nbook 6500/1020 2.00\nbook 6500/1020 3.00"
    func stepped(_ replies: [String]) -> [String] {
      let played = Play(replies: replies)
      played.runner.options.isStepwise = true
      #expect(played.run(script).errors == "")
      #expect(played.flaws == [])
      return played.rows
    }
    #expect(stepped(["", "", ""]) == ["6500/1020 1.00", "6500/1020 2.00", "6500/1020 3.00"])
    #expect(stepped(["", "s", ""]) == ["6500/1020 1.00", "6500/1020 3.00"])
    #expect(stepped(["", "q"]) == ["6500/1020 1.00"])
    #expect(stepped([]) == [])
    #expect(stepped(["", "b", "", ""]) == ["6500/1020 1.00", "6500/1020 2.00"])
    #expect(stepped(["", "b", "s", "", ""]) == ["6500/1020 2.00", "6500/1020 3.00"])
    #expect(stepped(["b", "", "nonsense", " S ", ""]) == ["6500/1020 1.00", "6500/1020 3.00"])
    #expect(stepped(["", "", "b", "b", "b", ""]) == ["6500/1020 1.00"])
  }

  @Test func `expect-error leaves the books alone whatever happens`() {
    let played = Play().run("book 6500/1020 1.00\nlet x = 5.00")
    let digest = played.digest
    let log = played.log
    played.run("expect-error unknown-account book 6500/1020 1.00 text \"accepted\"")
    #expect(played.errors.contains("error: error-expected"))
    #expect(played.exitCode == 4)
    played.run("expect-error same-account book 6501/1020 1.00")
    #expect(played.errors.contains("error: other-error-expected"))
    played.run("expect-error unknown-account let x = 6.00")
    played.run("expect-error unknown-account set language de")
    played.run("expect-error unknown-account quit")
    played.run("expect-error same-account expect-error same-account book 1020/1020 1.00")
    #expect(played.errors.components(separatedBy: "error: error-expected").count == 6)
    #expect(!played.runner.hasQuit)
    #expect(played.digest == digest)
    #expect(played.log == log)
    #expect(played.run("expect balance 6500 1.00\nbook 6500/1020 $x").rows.last == "6500/1020 5.00")
    played.run("book 6500/1020 2.00 text \"kept\"")
    played.run("expect-error same-account book 6500/1020 3.00 text \"accepted\"")
    played.run("expect-error same-account book 1020/1020 3.00 text \"refused\"")
    played.run("book 6500/1020 4.00 text \"behind\"")
    let texts = played.books.journal.rows.suffix(2).map { row in
      played.books.journal.texts[row.text]
    }
    #expect(texts == ["kept", "behind"])
    #expect(played.flaws == [])
  }

  @Test func `continues lines, and an open quote does not`() {
    #expect(play("book 6500/1020 \\\n1.00 \\\n\\\ntext \\\n\"a\"").rows == ["6500/1020 1.00"])
    let played = Play().run("say \"one\ntwo\"")
    #expect(played.errors.contains("open-quote"))
  }

  @Test func `typed lines take unique parts of names, scripts do not`() {
    let played = Play().run(customer + "contact new \"Kunde GmbH\"\ncontact new \"Meier\"")
    played.runner.runTyped("invoice kunde 1.00 vat UN81")
    #expect(played.errors.contains("error: ambiguous"))
    #expect(played.errors.contains("Kunde AG, Kunde GmbH"))
    played.forget()
    played.runner.runTyped("invoice mei 1.00 vat UN81")
    played.runner.runTyped("book büromat/1020 1.00")
    #expect(played.errors == "")
    played.run("invoice mei 1.00 vat UN81")
    #expect(played.errors.contains("error: unknown-contact"))
    played.run("book büromat/1020 1.00")
    #expect(played.errors.contains("error: wrong-argument"))
  }

  @Test func `leaves the inner loop every 32 lines while a file has to hear of them`() throws {
    // Lines that book nothing: what was booked before them must not wait for their end.
    let text = Array(String(repeating: "# remark\n", count: 80).utf8)
    var session = Session(workingDay: Play.day, language: .english)
    var cursor = LineCursor(text)
    while case .paused = try session.runAhead(in: text, &cursor) { Issue.record("for nobody") }
    session.beginSending()
    cursor = LineCursor(text)
    var pauses = 0
    while case .paused = try session.runAhead(in: text, &cursor) { pauses += 1 }
    #expect(pauses == 2)
    #expect(cursor.offset == text.count)
  }
}
