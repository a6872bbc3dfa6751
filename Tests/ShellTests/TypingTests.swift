import Foundation
import Glibc
import Testing

@testable import Terminal

/// A line editor in this process on a terminal of its own, typed at by a second thread as soon
/// as it listens.
private final class TypedTerminal {
  let terminal: Int32
  let input: Int32

  init() throws {
    let opened = try PseudoTerminal.open(width: 60, height: 24)
    terminal = opened.descriptor
    input = open(opened.name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(input >= 0)
  }

  deinit {
    close(input)
    close(terminal)
  }

  func editor(_ change: (inout LineEditor.Configuration) -> Void = { _ in }) throws -> LineEditor {
    setenv("TERM", "xterm", 1)
    var configuration = LineEditor.Configuration()
    configuration.input = input
    configuration.output = input
    configuration.readsEditrc = false
    configuration.normalise = \.precomposedStringWithCanonicalMapping
    change(&configuration)
    return try #require(LineEditor(configuration))
  }

  /// Types keys into the next line; with what the screen shows then.
  func type(_ keys: String, into editor: LineEditor) -> (event: LineEvent, screen: String) {
    let terminal = terminal
    let typist = Thread {
      var modes = termios()
      repeat {
        usleep(1000)
        tcgetattr(terminal, &modes)
      } while modes.c_lflag & tcflag_t(ICANON) != 0
      let bytes = Array(keys.utf8)
      _ = write(terminal, bytes, bytes.count)
    }
    typist.start()
    let event = editor.next(prompt: Prompt("> ", style: "1"))
    return (event, output())
  }

  private func output() -> String {
    var screen = VirtualScreen(width: 60, height: 24)
    var bytes: [UInt8] = []
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 0) > 0 {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    screen.take(String(decoding: bytes, as: UTF8.self))
    return screen.text
  }
}

@Suite(.serialized) struct `Keys at the terminal` {
  @Test(arguments: [
    ("Müller äöü\r", "Müller äöü"),
    ("Müü\u{7F}\u{7F}üller\r", "Müller"),
    ("Mu\u{308}u\u{308}\u{7F}ller\r", "Müller"),
    ("o\u{30B}x\r", "őx"),
    ("abc def\u{17}x\r", "abc x"),
    ("abc\u{1B}[1;5D\u{1B}[1;5Dx\r", "xabc"),
    ("abc\u{1B}[Hx\u{1B}[Fy\u{1B}[1~z\u{1B}[4~!\r", "zxabcy!"),
    ("abc\u{1B}[D\u{1B}[3~\u{1B}[2~\u{1B}[5~\u{1B}[1;6C\r", "ab"),
    ("日本\u{7F}x\r", "日x"),
    ("a\u{1B}[200~b\tc\u{1B}[31md\u{1B}[201~e\r", "ab c[31mde"),
    ("\u{1B}[200~Mu\u{308}ller\u{1B}[201~\u{7F}\r", "Mülle"),
    ("what?\r", "what?"),
  ])
  func line(keys: String, line: String) throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    let result = terminal.type(keys, into: editor)
    #expect(result.event == .line(line))
    #expect(result.screen.hasPrefix(">  "))
  }

  @Test func `Tab completes, then lists below the line`() throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    var asked: [String] = []
    editor.complete = { line, cursor in
      asked.append("\(line)|\(cursor)")
      return CompletionList(
        replaceFrom: 3,
        candidates: [
          Candidate(insert: "Zürich", description: "ZH"),
          Candidate(insert: "Zürisee", description: "See"),
        ])
    }
    let result = terminal.type("ü zz\u{7F}\t\t\u{1B}[200~c\u{1B}[201~h\r", into: editor)
    #expect(asked == ["ü z|4", "ü Züri|8"])
    #expect(result.event == .line("ü Zürich"))
    #expect(
      result.screen == """
        >  ü Züri
        Zürich   ZH
        Zürisee  See
        >  ü Zürich

        """)
  }

  @Test func `a question mark asks, or is a character`() throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    editor.help = { line, _ in line.contains("\"") ? nil : ["<amount>  what to book"] }
    let result = terminal.type("book?\"ü?\"\r", into: editor)
    #expect(result.event == .line("book\"ü?\""))
    #expect(
      result.screen == """
        >  book
        <amount>  what to book
        >  book"ü?"

        """)
  }

  @Test func `a hint follows the typing and goes with the line`() throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    var seen: [String] = []
    editor.hint = { line, cursor in
      seen.append("\(line)|\(cursor)")
      return Prompt.Segment(line.isEmpty ? "" : "<\(line)>", style: "2")
    }
    let result = terminal.type("ab\u{1B}[D\r", into: editor)
    #expect(result.event == .line("ab"))
    #expect(seen.contains("ab|1"))
    #expect(result.screen == ">  ab\n")
  }

  @Test func `several pasted lines come one after the other, the unfinished one to edit`() throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    let paste = "\u{1B}[200~ne\rtwo\rthree\rfo\u{1B}[201~"
    let first = terminal.type("o!\u{1B}[D" + paste, into: editor)
    #expect(first.event == .line("one"))
    #expect(editor.pasted == ["two", "three"])
    #expect(editor.draft == "fo!")
    #expect(editor.next(prompt: Prompt("> ")) == .line("two"))
    #expect(editor.next(prompt: Prompt("> ")) == .line("three"))
    let last = terminal.type("\u{7F}ur\r", into: editor)
    #expect(last.event == .line("four"))
  }

  @Test func `lines are found again by their beginning and by search`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/typing-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let terminal = try TypedTerminal()
    for (keys, line) in [
      ("book 1 ü\r", "book 1 ü"), ("bank 2\r", "bank 2"), (" hidden\r", " hidden"),
      ("bo\u{1B}[A\r", "book 1 ü"), ("\u{10}\u{10}\r", "bank 2"), ("\u{12}ok 1\r", "book 1 ü"),
    ] {
      // Each in an editor of its own: the lines come from the file.
      let editor = try terminal.editor { configuration in
        configuration.history = HistoryFile(folder: folder)
      }
      #expect(terminal.type(keys, into: editor).event == .line(line))
      #expect(editor.historyFailure == nil)
    }
    let text = try String(contentsOfFile: folder + "/history", encoding: .utf8)
    #expect(text == "book 1 ü\nbank 2\nbook 1 ü\nbank 2\nbook 1 ü\n")
  }

  @Test func `the end of input comes on an empty line only`() throws {
    let terminal = try TypedTerminal()
    let editor = try terminal.editor()
    #expect(terminal.type("ab\u{1}\u{4}\u{5}\u{4}\r", into: editor).event == .line("b"))
    #expect(terminal.type("\u{4}", into: editor).event == .endOfInput)
  }
}
