import Foundation
import Glibc

/// A program on a terminal of its own, as a user would run it.
final class PseudoTerminal {
  /// What was waited for did not come; with the screen as it was then.
  struct Missing: Error, CustomStringConvertible {
    var wanted: String
    var screen: String

    var description: String { "waited in vain for '\(wanted)'; the screen shows:\n\(screen)" }
  }

  struct SystemError: Error {
    var call: String
    var number: Int32
  }

  /// How a program ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let process: pid_t
  /// Every byte the program has written, read as UTF-8.
  private(set) var output = ""
  /// What the program needs for as long as it runs, such as its folder.
  var companion: AnyObject?
  private let terminal: Int32
  private var bytes: [UInt8] = []
  private var found = ""
  private var screen: VirtualScreen
  private var ending: Ending?

  /// Starts a program; only the environment given here reaches it.
  init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    width: Int = 80, height: Int = 24, folder: String? = nil
  ) throws {
    screen = VirtualScreen(width: width, height: height)
    var variables = ["TERM": "xterm", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    variables.merge(environment) { _, given in given }
    var command = [executable] + arguments
    if let folder { command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command }
    let opened = try Self.open(width: width, height: height)
    terminal = opened.descriptor
    do {
      process = try Self.start(command, variables, on: opened.name)
    } catch {
      Glibc.close(terminal)
      throw error
    }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    Glibc.close(terminal)
  }

  // MARK: - Talking

  /// Types a text.
  ///
  /// With Ctrl-C and Ctrl-Z the terminal throws away what was typed and not yet read: wait for
  /// its echo first.
  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { part in
        Glibc.write(terminal, part.baseAddress, part.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(call: "write", number: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the program has written `text`, colours and cursor movements left out.
  ///
  /// Only what came after the last thing waited for counts.
  @discardableResult
  func expect(_ text: String, timeout: TimeInterval = 20) throws -> Self {
    let limit = Date().addingTimeInterval(timeout)
    while true {
      if let range = found.range(of: text) {
        found.removeSubrange(..<range.upperBound)
        return self
      }
      guard read(until: limit) else { throw Missing(wanted: text, screen: screenText) }
    }
  }

  /// Waits until the screen shows `text`, in whatever pieces it was drawn.
  @discardableResult
  func expectOnScreen(_ text: String, timeout: TimeInterval = 20) throws -> Self {
    let limit = Date().addingTimeInterval(timeout)
    while !screenText.contains(text) {
      guard read(until: limit) else { throw Missing(wanted: text, screen: screenText) }
    }
    return self
  }

  /// What a user sees, with the rows that have gone out at the top.
  var screenText: String { screen.text }

  /// Gives the terminal another size; the program hears of it by SIGWINCH.
  func resize(width: Int, height: Int) throws {
    screen.resize(width: width, height: height)
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw SystemError(call: "ioctl", number: errno)
    }
  }

  /// Whether the terminal shows what is typed and hands over whole lines, as a shell expects it
  /// after the program.
  var isCooked: Bool {
    var modes = termios()
    tcgetattr(terminal, &modes)
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & wanted == wanted
  }

  /// Waits for the program to end by itself.
  func waitForEnd(timeout: TimeInterval = 20) throws -> Ending {
    let limit = Date().addingTimeInterval(timeout)
    while true {
      if let ending { return ending }
      var status: Int32 = 0
      let isOpen = read(until: min(limit, Date().addingTimeInterval(0.05)))
      if waitpid(process, &status, WNOHANG) == process {
        while read(until: Date()) {}
        ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
      } else if Date() > limit {
        throw Missing(wanted: "the end", screen: screenText)
      } else if !isOpen {
        usleep(5000)
      }
    }
  }

  /// Hangs up, if the program has not ended, and tells how it ended.
  func close(timeout: TimeInterval = 20) throws -> Ending {
    if ending == nil { kill(process, SIGHUP) }
    return try waitForEnd(timeout: timeout)
  }

  /// False at the time limit and when the program has closed its side.
  private func read(until limit: Date) -> Bool {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let milliseconds = max(0, limit.timeIntervalSinceNow * 1000)
    guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    take()
    return true
  }

  /// Takes what has come, up to a letter or an escape sequence that is not complete.
  private func take() {
    var end = bytes.count
    if let escape = bytes.lastIndex(of: 0x1B), end - escape < 16 {
      let body = bytes[(escape + 1)...].drop { byte in byte == UInt8(ascii: "[") }
      if !body.contains(where: { byte in (0x40...0x7E).contains(byte) }) { end = escape }
    }
    while end > 0, bytes.count - end < 4, String(validating: bytes[..<end], as: UTF8.self) == nil {
      end -= 1
    }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeFirst(end)
    output += text
    screen.take(text)
    let plain = text.unicodeScalars.filter { scalar in scalar != "\r" && scalar != "\u{7}" }
    found += String(String.UnicodeScalarView(plain))
      .replacing(#/\u{1B}(\[[0-9;?]*[@-~]|[^\[])/#, with: "")
  }

  // MARK: - Starting

  /// Opens a terminal: the side of the user, and the name of the side of the program.
  ///
  /// What `posix_openpt` and its relatives do, which Swift does not see on Linux.
  static func open(width: Int, height: Int) throws -> (descriptor: Int32, name: String) {
    let setLock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    let terminal = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw SystemError(call: "open", number: errno) }
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(terminal, setLock, &isLocked) == 0, ioctl(terminal, getNumber, &number) == 0,
      ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0
    else {
      defer { Glibc.close(terminal) }
      throw SystemError(call: "ioctl", number: errno)
    }
    return (terminal, "/dev/pts/\(number)")
  }

  /// The leader of a new session gets the first terminal it opens as its controlling one, so
  /// that Ctrl-C and the window size reach it.
  private static func start(
    _ command: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Swift does not see either.
    let newSession: Int32 = 0x80
    let flags = newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var words = command.map { word in strdup(word) } + [nil]
    var variables = environment.map { name, value in strdup("\(name)=\(value)") } + [nil]
    defer { (words + variables).forEach { text in free(text) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, &words, &variables)
    guard result == 0 else { throw SystemError(call: "posix_spawn", number: result) }
    return process
  }
}
