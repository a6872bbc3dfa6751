import Foundation
import Testing

@testable import Terminal

/// The real program on a terminal, with a history of its own.
final class Shell {
  let state: String
  private let isOwner: Bool

  init(state: String? = nil) {
    isOwner = state == nil
    self.state =
      state ?? FileManager.default.temporaryDirectory.path + "/prompt-" + UUID().uuidString
  }

  deinit {
    if isOwner { try? FileManager.default.removeItem(atPath: state) }
  }

  /// Beside the bundle of the tests.
  static let program: String? = {
    let bundles = CommandLine.arguments.filter { argument in argument.contains(".xctest") }
    let places = bundles + [Bundle.main.executablePath ?? "", Bundle.main.bundlePath]
    for place in places {
      var folder = URL(fileURLWithPath: place)
      while folder.path.count > 1 {
        folder.deleteLastPathComponent()
        let path = folder.appendingPathComponent("kontorist").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          !isFolder.boolValue,
          FileManager.default.isExecutableFile(atPath: path)
        {
          return path
        }
        if folder.path.contains(".xctest") == false { break }
      }
    }
    return nil
  }()

  func start(
    _ arguments: [String] = [], environment: [String: String] = [:], width: Int = 80,
    height: Int = 40
  ) throws -> PseudoTerminal {
    let variables = ["XDG_STATE_HOME": state, "NO_COLOR": "1", "EDITRC": "/dev/null"]
    let terminal = try PseudoTerminal(
      try #require(Self.program, "the program is not built"),
      ["--date", "2026-03-01"] + arguments,
      environment: variables.merging(environment) { _, given in given }, width: width,
      height: height)
    // Otherwise the folder may go first, and the program makes it once more.
    terminal.companion = self
    try terminal.expect("2026-03-01> ")
    return terminal
  }
}

extension PseudoTerminal {
  /// Types a command and waits for its answer and the next prompt.
  func run(_ command: String, _ answer: String) throws {
    try send(command + "\r")
    try expect(answer).expect("> ")
  }

  func leave() throws -> Ending {
    try send("\u{4}")
    return try waitForEnd()
  }

  /// Leaves a shell in which something was done, without keeping it.
  func leaveAndDrop() throws -> Ending {
    try send("\u{4}")
    try expect("in no file").expect("file: ")
    try send("drop\r")
    return try waitForEnd()
  }
}

@Suite(.serialized) struct `The prompt` {
  static let customer = #"contact new "Müller & Söhne AG" customer"#

  @Test func `takes a command, answers, and leaves with Ctrl-D`() throws {
    let shell = Shell()
    let terminal = try shell.start()
    try terminal.run("company \"Muster GmbH\"", "Muster GmbH: VAT effective")
    try terminal.run("bank 1020 +50", "BT-1 open +50.00 on 2026-03-01")
    try terminal.run("nonsense", "error: unknown-command")
    try terminal.run("bank 1020 +60", "BT-2 open +60.00")
    #expect(try terminal.leaveAndDrop() == .exit(0))
    #expect(terminal.isCooked)
  }

  @Test func `leaves with quit, but goes on after one in a script`() throws {
    let shell = Shell()
    let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).kontor"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try "say \"in the script\"\nquit\nsay never\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let terminal = try shell.start()
    try terminal.run("include \"\(file)\"", "in the script")
    try terminal.run("include \"\(file)\"", "in the script")
    #expect(!terminal.screenText.contains("never\n"))
    try terminal.send("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `completes a command, a contact and the invoice for a payment`() throws {
    let terminal = try Shell().start()
    try terminal.run(Self.customer, "contact 1 Müller & Söhne AG")
    try terminal.send("invo\t")
    try terminal.expectOnScreen("> invoice")
    try terminal.send("mue\t")
    try terminal.expectOnScreen(#"> invoice "Müller & Söhne AG""#)
    try terminal.run("1081 vat UN81", "RE-1 open 1'081.00")
    try terminal.run(#"invoice "Müller & Söhne AG" 540.50 vat UN81"#, "RE-2 open 540.50")
    try terminal.run("bank 1020 +540.50", "BT-1 open")
    try terminal.send("match \t")
    try terminal.expectOnScreen("> match BT-1")
    try terminal.send("\t")
    try terminal.expect("RE-2 ").expect("open 540.50").expect("RE-1 ").expect("customer")
    try terminal.run("2\t", "RE-2 paid")
    #expect(try terminal.leaveAndDrop() == .exit(0))
  }

  @Test func `tells with a question mark what can come next`() throws {
    let terminal = try Shell().start()
    try terminal.send("bank ?")
    try terminal.expect("ACCOUNT").expect("such as 1020").expect("> bank ")
    try terminal.send("1020 5 ?")
    try terminal.expect("[from]").expect("the line is complete")
    try terminal.run("text \"why?\"", "BT-1 open +5.00")
    try terminal.send("show BT-1\r")
    try terminal.expect("why?")
  }

  @Test func `keeps the history from one start to the next, readable to its owner only`() throws {
    let shell = Shell()
    let first = try shell.start()
    try first.run("bank 1020 +1", "BT-1")
    try first.send("say \"one\r")
    try first.expect("\"… ")
    try first.run("two\"", "one two")
    #expect(try first.leaveAndDrop() == .exit(0))
    let path = shell.state + "/kontorist/history"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let second = try shell.start()
    try second.send("ba\u{1B}[A")
    try second.expectOnScreen("> bank 1020 +1")
    try second.send("\r")
    try second.expect("BT-1 open +1.00").expect("> ")
    #expect(try second.leaveAndDrop() == .exit(0))
  }

  @Test func `puts the corrected command into the history`() throws {
    let terminal = try Shell().start()
    try terminal.run("bnak 1020 +5", "try: bank 1020 +5")
    try terminal.send("\u{1B}[A")
    try terminal.expectOnScreen("> bank 1020 +5")
    try terminal.run("", "BT-1 open +5.00")
  }

  @Test func `drops the line on Ctrl-C and keeps the session`() throws {
    let terminal = try Shell().start()
    try terminal.run("bank 1020 +5", "BT-1")
    try terminal.send("bank 1020 +7")
    try terminal.expectOnScreen("> bank 1020 +7")
    try terminal.send("\u{3}")
    try terminal.expect("^C").expect("> ")
    try terminal.send("say \"open\r")
    try terminal.expect("\"… ")
    try terminal.send("\u{3}")
    try terminal.expect("^C").expect("2026-03-01*> ")
    try terminal.run("bank 1020 +6", "BT-2 open +6.00")
    #expect(try terminal.leaveAndDrop() == .exit(0))
  }

  @Test func `stops a long script on Ctrl-C with a word`() throws {
    let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).kontor"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let lines = ["say \"it runs\""] + Array(repeating: "bank 1020 +1", count: 2_000_000)
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try Shell().start()
    try terminal.send("include \"\(file)\"\r")
    try terminal.expect("\nit runs")
    try terminal.send("\u{3}")
    try terminal.expect("stopped by Ctrl-C").expect("2026-03-01*> ")
    try terminal.run("say \"still here\"", "still here")
    #expect(try terminal.leaveAndDrop() == .exit(0))
  }

  @Test func `asks at a pause and at each step, and takes the answers`() throws {
    let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).kontor"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try "say one\npause\nsay two\npause\nsay three\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let terminal = try Shell().start()
    try terminal.send("include \"\(file)\"\r")
    try terminal.expect("\none").expect("Enter goes on: ")
    try terminal.send("\r")
    try terminal.expect("two").expect("Enter goes on: ")
    try terminal.send("\u{3}")
    try terminal.expect("2026-03-01> ")
    try terminal.send("scenario run overpayment-refund --step\r")
    try terminal.expect("Enter runs it")
    try terminal.send("s\r")
    try terminal.expect("Enter runs it")
    try terminal.send("q\r")
    try terminal.expect("2026-03-01> ")
    // Answers are no commands: the history holds none of them.
    try terminal.send("\u{1B}[A")
    try terminal.expectOnScreen("2026-03-01> scenario run overpayment-refund --step")
    #expect(!terminal.screenText.contains("\nthree"))
  }

  @Test(arguments: ["C.UTF-8", "C", ""])
  func `takes and shows umlauts in every locale`(locale: String) throws {
    let terminal = try Shell().start(environment: ["LC_ALL": locale, "LANG": "C"])
    try terminal.run(Self.customer, "contact 1 Müller & Söhne AG")
    try terminal.send("show contact \"Mü")
    try terminal.expectOnScreen("> show contact \"Mü")
    try terminal.send("\u{7F}ü\t\r")
    try terminal.expect("Müller & Söhne AG").expect("> ")
  }

  @Test func `follows the width of the terminal`() throws {
    let terminal = try Shell().start(width: 120)
    try terminal.run("company \"Muster GmbH\"", "Muster GmbH")
    try terminal.resize(width: 40, height: 30)
    try terminal.run("help pay", "Examples")
    let page = terminal.screenText.components(separatedBy: "help pay").last ?? ""
    #expect(page.split(separator: "\n").allSatisfy { line in line.count <= 40 }, "\(page)")
    #expect(try terminal.leaveAndDrop() == .exit(0))
  }

  @Test func `fits into forty columns`() throws {
    let terminal = try Shell().start(width: 40)
    try terminal.run("company \"Eine sehr lange Firma AG\"", "Eine sehr")
    try terminal.run(Self.customer, "contact 1")
    try terminal.run("invoice 1 1081 vat UN81", "1100/3200")
    try terminal.send("sheet 11\t\t")
    try terminal.expect("1100").expect("CHF 1'081.00")
    #expect(terminal.screenText.split(separator: "\n").allSatisfy { line in line.count <= 40 })
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true),
    (["NO_COLOR": "", "TERM": "dumb"], false),
  ])
  func `is coloured only where colours are wanted`(
    environment: [String: String], isColoured: Bool
  ) throws {
    let terminal = try Shell().start(
      environment: ["TERM": "xterm-256color"].merging(environment) { _, given in given })
    try terminal.run("bank 1020 +5", "BT-1 open")
    try terminal.run("nonsense", "error: unknown-command")
    let colours = terminal.output.matches(of: #/\u{1B}\[[0-9;]*m/#).filter { match in
      match.output != "\u{1B}[m" && match.output != "\u{1B}[0m"
    }
    #expect(colours.isEmpty != isColoured)
  }

  @Test func `runs pasted lines in their order and leaves the last to edit`() throws {
    let terminal = try Shell().start()
    try terminal.send(
      "\u{1B}[200~bank 1020 +1\nbank 1020 +2\r\nbank 1020 +3\n bank 1020\u{1B}[201~")
    try terminal.expect("BT-1 open +1.00").expect("BT-2 open +2.00").expect("BT-3 open +3.00")
    try terminal.expect("bank 1020")
    try terminal.run(" +4", "BT-4 open +4.00")
  }

  @Test func `speaks in lines in accessible mode`() throws {
    let terminal = try Shell().start(["--accessible", "--language", "de"])
    try terminal.run(
      "book 6500/1020 12.50 text \"Papier\"", "Zeile #1: 2026-03-01, Soll 6500")
    try terminal.run("trial-balance", "Konto: 6500")
    #expect(!terminal.screenText.contains("─"))
  }
}
