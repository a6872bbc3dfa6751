/// Where command lines come from: a terminal, a file, a list within a test.
public protocol LineSource {
  /// Waits for the next line, without its line break.
  mutating func next(prompt: Prompt) -> LineEvent
}

/// What came instead of, or as, a line.
public enum LineEvent: Hashable, Sendable {
  case line(String)
  /// Ctrl-C: the line is dropped, the session goes on.
  case interrupted
  /// Ctrl-D on an empty line, or a terminal that has gone.
  case endOfInput
}

/// What stands before the line while it is typed.
public struct Prompt: Hashable, Sendable {
  /// A stretch of the prompt in one colour.
  public struct Segment: Hashable, Sendable {
    public var text: String
    /// The figures between `ESC[` and `m`, such as `1;32`; nil leaves the colour as it is.
    public var style: String?

    public init(_ text: String, style: String? = nil) {
      self.text = text
      self.style = style
    }
  }

  public var segments: [Segment]
  /// Whether the line goes into the history; no for answers to a question and for secrets.
  public var isRemembered: Bool

  public init(_ segments: [Segment], isRemembered: Bool = true) {
    self.segments = segments
    self.isRemembered = isRemembered
  }

  public init(_ text: String, style: String? = nil, isRemembered: Bool = true) {
    self.init([Segment(text, style: style)], isRemembered: isRemembered)
  }
}

extension Prompt {
  /// Encloses what has no width, as libedit wants it told.
  static let marker: Unicode.Scalar = "\u{1}"

  /// The prompt with its colours between markers.
  var marked: String {
    drawn(mark: String(Self.marker), isColoured: true)
  }

  /// The prompt as it is written to a terminal.
  var coloured: String {
    drawn(mark: "", isColoured: true)
  }

  /// What the terminal shows of the prompt, column for column.
  var visible: String {
    drawn(mark: "", isColoured: false)
  }

  /// A blank stands last where a colour would: libedit loses a marker that comes last.
  private func drawn(mark: String, isColoured: Bool) -> String {
    var result = ""
    for segment in segments {
      let text = segment.text.withoutControls
      guard isColoured, let style = segment.style, !style.isEmpty, !text.isEmpty else {
        result += text
        continue
      }
      result += "\(mark)\u{1B}[\(style)m\(mark)\(text)\(mark)\u{1B}[0m\(mark)"
    }
    let endsInColour = segments.last.map { last in last.style != nil && !last.text.isEmpty }
    return endsInColour == true ? result + " " : result
  }
}
