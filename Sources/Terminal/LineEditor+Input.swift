import CLibedit
import Glibc

extension LineEditor {
  /// Hands libedit the next character; 0 at the end of input, -1 when Ctrl-C came.
  func readCharacter(_ character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    isEntering = false
    if !draft.isEmpty { takeDraft() }
    while let byte = nextByte() {
      guard let scalar = scalar(from: byte) else { continue }
      if scalar == "\n" || scalar == "\r" { takeHintAway() }
      character.pointee = wchar_t(bitPattern: composed(scalar).value)
      return 1
    }
    character.pointee = 0
    return Interrupt.isPending ? -1 : 0
  }

  private func takeDraft() {
    insertText(draft)
    draft = ""
    goHome()
    kontorist_el_redraw(editor)
  }

  /// The next byte, after dealing with all that happens in between; nil when none will come.
  private func nextByte() -> UInt8? {
    while unread.isEmpty {
      if understandsEscapes && !isPasting { refreshHint() }
      switch kontorist_event(UInt32(kontorist_wait(configuration.input))) {
      case KONTORIST_INPUT:
        guard fill() else { return nil }
      case KONTORIST_RESIZE: resize()
      case KONTORIST_SUSPEND: suspend()
      case KONTORIST_CONTINUE: resume()
      default: return nil
      }
    }
    return unread.popLast()
  }

  /// Reads single bytes, so that what is typed ahead stays with the terminal; but not of a
  /// paste, which is known to be ours and may be long.
  private func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: isPasting ? 4096 : 1)
    let count = read(configuration.input, &bytes, bytes.count)
    if count > 0 {
      unread = bytes[..<count].reversed()
      return true
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN)
  }

  /// The scalar that begins with `lead`; nil, with the bytes dropped, where it is none.
  private func scalar(from lead: UInt8) -> Unicode.Scalar? {
    let length =
      switch lead {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return nil }
    var bytes = [lead]
    while bytes.count < length {
      guard let byte = nextByte() else { return nil }
      guard byte & 0xC0 == 0x80 else {
        unread.append(byte)
        return nil
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// Puts a mark typed behind its letter together with it: libedit would count them apart.
  private func composed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !isPasting, (0x300..<0x370).contains(scalar.value),
      let letter = state.before.unicodeScalars.last
    else { return scalar }
    let whole = configuration.normalise("\(letter)\(scalar)").unicodeScalars
    guard whole.count == 1, let first = whole.first else { return scalar }
    goHome()
    el_deletestr(editor, 1)
    kontorist_el_redraw(editor)
    return first
  }

  // MARK: - The terminal changes

  /// The terminal has folded our lines anew: draw them again from where they begin now.
  private func resize() {
    goHome()
    el_resize(editor)
    kontorist_el_redraw(editor)
  }

  private func suspend() {
    leaveLine(with: "")
    kontorist_el_prepare(editor, 0)
    kontorist_suspend()
    kontorist_el_prepare(editor, 1)
    screen.write("\r")
    el_resize(editor)
    kontorist_el_redraw(editor)
  }

  /// Another program had the terminal and left it in its own mode, with the cursor anywhere.
  private func resume() {
    kontorist_el_prepare(editor, 0)
    kontorist_el_prepare(editor, 1)
    if isBracketingPastes { screen.write("\u{1B}[?2004h") }
    screen.write("\r")
    el_resize(editor)
    kontorist_el_redraw(editor)
  }
}
