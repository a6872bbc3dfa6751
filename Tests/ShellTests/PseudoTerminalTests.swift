import Testing

@Suite struct `The terminal of the tests` {
  @Test func `is a terminal with a size and an environment`() throws {
    let shell = try PseudoTerminal(
      "/bin/sh", ["-c", "stty size; echo $WHO; tty -s && echo yes; exit 3"],
      environment: ["WHO": "Müller"], width: 50, height: 12)
    try shell.expect("12 50").expect("Müller").expect("yes")
    #expect(try shell.waitForEnd() == .exit(3))
    #expect(shell.screenText == "12 50\nMüller\nyes\n")
  }

  @Test func `hands Ctrl-C to the program and takes part in a conversation`() throws {
    let cat = try PseudoTerminal("/bin/cat")
    try cat.send("grüezi\n")
    try cat.expect("grüezi").expect("grüezi")
    #expect(cat.isCooked)
    #expect(throws: PseudoTerminal.Missing.self) { try cat.expect("nobody", timeout: 0.05) }
    try cat.send("\u{3}")
    #expect(try cat.waitForEnd() == .signal(2))
  }

  @Test func `hangs up`() throws {
    #expect(try PseudoTerminal("/bin/cat").close() == .signal(1))
  }

  @Test(arguments: [
    ("ab\rc", "cb"), ("abcd\u{8}\u{8}\u{1B}[Kx", "abx"), ("abc\r\u{1B}[1@x", "xabc"),
    ("abc\r\u{1B}[P", "bc"), ("a\r\nb\u{1B}[Ac", "ac\nb"), ("abcdefghijkl", "abcdefghij\nkl"),
    ("a\r\nb\r\u{1B}[A\u{1B}[Jc", "c"), ("\u{1B}[1;31mü\u{1B}[0m", "ü"), ("a\u{1B}[?2004hb", "ab"),
  ])
  func `shows what a terminal would`(written: String, shown: String) {
    var screen = VirtualScreen(width: 10, height: 4)
    screen.take(written)
    #expect(screen.text == shown)
  }
}
