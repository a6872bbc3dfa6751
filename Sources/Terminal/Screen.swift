import CLibedit
import Glibc

/// Where answers are written: a terminal, a file or a pipe.
public struct Screen: Sendable {
  /// Whether colours are used, as the user set it.
  public enum ColourSetting: String, CaseIterable, Sendable {
    case auto
    case always
    case never
  }

  public let descriptor: Int32

  public init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
  }

  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Columns: of the terminal, else from `COLUMNS`, else 80.
  public var width: Int {
    size.map { size in Int(size.ws_col) } ?? Self.figure("COLUMNS") ?? 80
  }

  /// Rows: of the terminal, else from `LINES`, else 24.
  public var height: Int {
    size.map { size in Int(size.ws_row) } ?? Self.figure("LINES") ?? 24
  }

  private var size: winsize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return size
  }

  private static func figure(_ name: String) -> Int? {
    guard let text = environment(name), let figure = Int(text), (1...10_000).contains(figure) else {
      return nil
    }
    return figure
  }

  /// Writes all of a text, whatever number of calls it takes.
  ///
  /// False when it could not be written: the reader has gone, or the disk is full. For a pipe
  /// this needs `ignoreBrokenPipes` first.
  @discardableResult
  public func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in write(UnsafeRawBufferPointer(bytes)) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(descriptor, part.baseAddress, part.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Makes `write` return false where the system would end the process by a signal.
  public static func ignoreBrokenPipes() {
    kontorist_ignore_broken_pipes()
  }

  /// Whether to colour what is written here.
  ///
  /// `always` and `never` win over everything; `auto` asks for a terminal that is not dumb and
  /// a user who did not set `NO_COLOR`.
  public func colourWanted(_ setting: ColourSetting) -> Bool {
    Self.colourWanted(
      setting, noColour: Self.environment("NO_COLOR"), terminal: Self.environment("TERM"),
      isTerminal: Self.isTerminal(descriptor))
  }

  static func colourWanted(
    _ setting: ColourSetting, noColour: String?, terminal: String?, isTerminal: Bool
  ) -> Bool {
    switch setting {
    case .always: return true
    case .never: return false
    case .auto:
      if let noColour, !noColour.isEmpty { return false }
      return isTerminal && understandsEscapes(terminal: terminal)
    }
  }

  /// Whether a terminal of that name obeys escape sequences at all.
  static func understandsEscapes(terminal: String?) -> Bool {
    guard let terminal else { return false }
    return !terminal.isEmpty && terminal != "dumb"
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { value in String(cString: value) }
  }
}
