import Testing

@testable import Terminal

@Suite struct `What the editor works with` {
  @Test(arguments: [
    ("one", [], "one"),
    ("one\rtwo", ["one"], "two"),
    ("one\n", ["one"], ""),
    ("one\r\ntwo\n\rthree", ["one", "two"], "three"),
    ("one\r\rtwo", ["one", ""], "two"),
    ("one\r\n\r\ntwo", ["one", ""], "two"),
    ("a\tb\u{1B}[31mc\u{7}", [], "a b[31mc"),
    ("Mu\u{308}ller\r", ["Müller"], ""),
  ])
  func `a paste falls into lines`(text: String, complete: [String], rest: String) {
    let pasted = PastedText(text.unicodeScalars) { text in
      text.replacing("u\u{308}", with: "ü")
    }
    #expect(pasted.complete.map(\.unicodeScalars.count) == complete.map(\.unicodeScalars.count))
    #expect(pasted.complete == complete)
    #expect(pasted.rest == rest)
  }

  @Test func `the way back goes through lines with the same beginning and returns`() {
    var history = History(["book 1", "bank 1", "book 1", "bank 2", "bank 2", " secret", "book 3"])
    #expect(history.lines == ["book 1", "bank 1", "book 1", "bank 2", "book 3"])
    #expect(history.older(than: "boxy", before: "bo") == "book 3")
    #expect(history.older(than: "book 3", before: "book 3") == "book 1")
    #expect(history.older(than: "book 1", before: "book 1") == nil)
    #expect(history.newer(than: "book 1", before: "book 1") == "book 3")
    #expect(history.newer(than: "book 3", before: "book 3") == "boxy")
    #expect(history.newer(than: "boxy", before: "bo") == nil)
    #expect(history.older(than: "", before: "") == "book 3")
    #expect(history.older(than: "book 3", before: "book 3") == "bank 2")
  }

  @Test(arguments: [
    ("book 1", "book 1" as String?), (" book", nil), ("", nil), ("a\nb", "a b"), ("\t", nil),
    (String(repeating: "x", count: 20_000), nil),
  ])
  func `an entry of the history is one line`(line: String, entry: String?) {
    #expect(History.entry(of: line) == entry)
  }

  @Test func `a prompt in colours does not end in one`() {
    #expect(Prompt("a> ").marked == "a> ")
    #expect(
      Prompt([.init("a", style: "1"), .init("> ")]).marked
        == "\u{1}\u{1B}[1m\u{1}a\u{1}\u{1B}[0m\u{1}> ")
    #expect(Prompt("a>", style: "1").marked.hasSuffix("\u{1} "))
    #expect(Prompt("a>", style: "1").visible == "a> ")
    #expect(Prompt("a\u{1}\u{1B}>").visible == "a��>")
  }

  @Test(arguments: [
    (Screen.ColourSetting.always, "1" as String?, "dumb" as String?, false, true),
    (.never, nil, "xterm", true, false),
    (.auto, nil, "xterm", true, true), (.auto, "", "xterm", true, true),
    (.auto, "1", "xterm", true, false), (.auto, nil, "dumb", true, false),
    (.auto, nil, nil, true, false), (.auto, nil, "xterm", false, false),
  ])
  func `colours`(
    setting: Screen.ColourSetting, noColour: String?, terminal: String?, isTerminal: Bool,
    wanted: Bool
  ) {
    let colour = Screen.colourWanted(
      setting, noColour: noColour, terminal: terminal, isTerminal: isTerminal)
    #expect(colour == wanted)
  }

  @Test(arguments: [
    ("bind -v", true), ("bind ^X ed-newline", true), ("kontorist:bind -s ^X x", true),
    ("bind -r ^X", true), ("settc co 80", true), ("edit off", true), ("bind", false),
    ("bind -k up", false), ("bind -l", false), ("telltc", false), ("settc", false),
    ("# bind -v", false), ("", false), (":", false), ("history list", false),
  ])
  func `lines of editrc that print or lack words are left out`(line: String, isHarmless: Bool) {
    #expect(Editrc.isHarmless(line) == isHarmless)
  }
}
