import CLibedit
import Glibc

/// The line as it stands and the cursor within.
struct LineState: Hashable {
  var before: String
  var after: String

  var line: String { before + after }
  /// Counted in bytes.
  var cursor: Int { before.utf8.count }
}

extension LineEditor {
  var state: LineState {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer,
      let cursor = info.cursor, let end = info.lastchar, start <= cursor, cursor <= end
    else { return LineState(before: "", after: "") }
    return LineState(
      before: String(wide: UnsafeBufferPointer(start: start, count: cursor - start)),
      after: String(wide: UnsafeBufferPointer(start: cursor, count: end - cursor)))
  }

  // MARK: - Prompts

  func promptText() -> UnsafeMutablePointer<wchar_t>? {
    promptBuffer.start
  }

  func hintText() -> UnsafeMutablePointer<wchar_t>? {
    drawnHint = currentHint
    hintBuffer.hold(drawnHint)
    return hintBuffer.start
  }

  private var currentHint: String {
    guard let hint, !isEntering else { return "" }
    let state = state
    return Prompt([hint(state.line, state.cursor)]).marked
  }

  /// Draws the line again when the hint has changed: for a character at the end of the line
  /// libedit would draw only that.
  func refreshHint() {
    guard hint != nil, currentHint != drawnHint else { return }
    goHome()
    kontorist_el_redraw(editor)
  }

  /// An entered line stays on the screen without its hint.
  func takeHintAway() {
    guard understandsEscapes && !isPasting else { return }
    isEntering = true
    refreshHint()
  }

  // MARK: - Keys

  func insertText(_ text: String) {
    el_winsertstr(editor, text.wide)
  }

  func completeWord() -> UInt8 {
    let state = state
    let list = complete(state.line, state.cursor)
    switch list.step(in: state.line, at: state.cursor, fold: configuration.fold) {
    case .nothing:
      return UInt8(CC_REFRESH_BEEP)
    case .replace(let count, let text):
      el_deletestr(editor, Int32(count))
      insertText(text)
      return UInt8(CC_REFRESH)
    case .list:
      let height = max(2, min(20, screen.height - 3))
      show(list.listing(width: screen.width, height: height, more: configuration.more))
      return UInt8(CC_NORM)
    }
  }

  func showHelp(_ key: Int32) -> UInt8 {
    let state = state
    guard let lines = help(state.line, state.cursor) else {
      insertText(String(Unicode.Scalar(UInt32(bitPattern: key)) ?? "?"))
      return UInt8(CC_REFRESH)
    }
    show(lines)
    return UInt8(CC_NORM)
  }

  func showOlder() -> UInt8 {
    let state = state
    return replaceLine(history.older(than: state.line, before: state.before))
  }

  func showNewer() -> UInt8 {
    let state = state
    return replaceLine(history.newer(than: state.line, before: state.before))
  }

  private func replaceLine(_ line: String?) -> UInt8 {
    guard let line else { return UInt8(CC_REFRESH_BEEP) }
    clearLine()
    insertText(line)
    return UInt8(CC_REFRESH)
  }

  private func clearLine() {
    let state = state
    el_cursor(editor, Int32(state.after.unicodeScalars.count))
    el_deletestr(editor, Int32(state.line.unicodeScalars.count))
  }

  /// Reads a paste to its end; its lines are entered one after the other.
  ///
  /// What stood behind the cursor comes to stand behind the last, unfinished one.
  func paste() -> UInt8 {
    guard let scalars = readPaste() else { return UInt8(CC_NORM) }
    let text = PastedText(scalars, normalise: configuration.normalise)
    guard let first = text.complete.first else {
      insertText(text.rest)
      return UInt8(CC_REFRESH)
    }
    let behind = state.after
    let count = Int32(behind.unicodeScalars.count)
    el_cursor(editor, count)
    el_deletestr(editor, count)
    insertText(first)
    pasted += text.complete.dropFirst()
    draft = text.rest + behind
    el_wpush(editor, "\n".wide)
    return UInt8(CC_REFRESH)
  }

  private func readPaste() -> String.UnicodeScalarView? {
    isPasting = true
    defer { isPasting = false }
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    var matched = 0
    var character: wchar_t = 0
    while matched < end.count {
      guard el_wgetc(editor, &character) == 1,
        let scalar = Unicode.Scalar(UInt32(bitPattern: character))
      else { return nil }
      if scalar == end[matched] {
        matched += 1
        continue
      }
      scalars.append(contentsOf: end[..<matched])
      matched = scalar == end[0] ? 1 : 0
      if matched == 0 { scalars.append(scalar) }
    }
    return scalars
  }

  // MARK: - Below the line

  /// Writes lines below the one being edited and draws that again under them.
  func show(_ lines: [String]) {
    leaveLine(with: "")
    screen.write(lines.map { line in line + "\r\n" }.joined())
    kontorist_el_redraw(editor)
  }

  /// Writes `mark` behind the line and brings the cursor to the beginning of the next row.
  func leaveLine(with mark: String) {
    let state = state
    let here = place(behind: state.before)
    let end = place(behind: state.line)
    var movement = String(repeating: "\n", count: end.row - here.row)
    if understandsEscapes && !mark.isEmpty {
      movement += "\r" + (end.column > 0 ? "\u{1B}[\(end.column)C" : "")
    }
    screen.write(movement + mark + "\r\n")
  }

  /// Brings the cursor from within the line to where the prompt begins and clears what follows.
  func goHome() {
    guard understandsEscapes else {
      leaveLine(with: "")
      return
    }
    let row = place(behind: state.before).row
    screen.write("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J")
  }

  private func place(behind text: String) -> (row: Int, column: Int) {
    let drawn = Array(prompt.visible.unicodeScalars) + Array(text.unicodeScalars)
    return position(behind: drawn, width: max(1, screen.width))
  }
}

/// A text that stays where it is while libedit reads it.
final class WideBuffer {
  private(set) var start: UnsafeMutablePointer<wchar_t>

  init() {
    start = .allocate(capacity: 1)
    start.initialize(to: 0)
  }

  func hold(_ text: String) {
    let characters = text.wide
    start.deallocate()
    start = .allocate(capacity: characters.count)
    start.initialize(from: characters, count: characters.count)
  }

  deinit {
    start.deallocate()
  }
}

extension String {
  /// The text as libedit takes it, with its closing zero.
  var wide: [wchar_t] {
    unicodeScalars.map { scalar in wchar_t(bitPattern: scalar.value) } + [0]
  }

  init(wide characters: UnsafeBufferPointer<wchar_t>) {
    var scalars = String.UnicodeScalarView()
    for character in characters {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    self.init(scalars)
  }
}
