import CLibedit
import Glibc

extension LineEditor {
  /// The editor that libedit calls back for; callbacks carry no context of their own.
  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    kontorist_el_client(editor).map { client in
      Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
    }
  }

  /// Makes our functions known to libedit, before `~/.editrc` can name them.
  func connect() {
    let marker = wchar_t(bitPattern: Prompt.marker.value)
    kontorist_el_set_editor(editor, "emacs")
    kontorist_el_set_prompt(editor, { editor in LineEditor.of(editor)?.promptText() }, marker)
    kontorist_el_set_right_prompt(editor, { editor in LineEditor.of(editor)?.hintText() }, marker)
    kontorist_el_set_reader(editor) { editor, character in
      guard let character else { return -1 }
      return LineEditor.of(editor)?.readCharacter(character) ?? -1
    }
    add("kontorist-complete", "Complete the word") { editor, _ in
      LineEditor.of(editor)?.completeWord() ?? UInt8(CC_ERROR)
    }
    add("kontorist-help", "Show what can come next") { editor, key in
      LineEditor.of(editor)?.showHelp(key) ?? UInt8(CC_ERROR)
    }
    add("kontorist-paste", "Take in a bracketed paste") { editor, _ in
      LineEditor.of(editor)?.paste() ?? UInt8(CC_ERROR)
    }
    add("kontorist-older", "Older line with this beginning") { editor, _ in
      LineEditor.of(editor)?.showOlder() ?? UInt8(CC_ERROR)
    }
    add("kontorist-newer", "Newer line with this beginning") { editor, _ in
      LineEditor.of(editor)?.showNewer() ?? UInt8(CC_ERROR)
    }
  }

  private func add(_ name: String, _ help: String, _ command: @escaping kontorist_command) {
    kontorist_el_add(editor, name, help, command)
  }

  /// Reads the user's file, then binds the keys that nobody should have to do without.
  func bindKeys() {
    if configuration.readsEditrc { readEditrc() }
    for (key, command) in Self.plainKeys { kontorist_el_bind(editor, key, command) }
    let isEmacs = kontorist_el_is_emacs(editor) != 0
    for (key, command) in Self.sequences {
      if isEmacs {
        kontorist_el_bind(editor, "\\e\(key)", command)
      } else {
        // In vi's manner Escape changes to the other map, where the rest of the sequence lands.
        kontorist_el_bind_alternate(editor, key, command)
      }
    }
    guard isEmacs else { return }
    for (key, command) in Self.emacsKeys { kontorist_el_bind(editor, key, command) }
    isBracketingPastes = understandsEscapes
  }

  private static let plainKeys = [
    ("^I", "kontorist-complete"), ("?", "kontorist-help"), ("^R", "em-inc-search-prev"),
    ("^W", "ed-delete-prev-word"), ("^P", "kontorist-older"), ("^N", "kontorist-newer"),
  ]

  private static let emacsKeys = [
    ("\\e[200~", "kontorist-paste"), ("\\e^?", "ed-delete-prev-word"),
    ("\\e^H", "ed-delete-prev-word"), ("\\ef", "em-next-word"), ("\\eb", "ed-prev-word"),
  ]

  /// What terminals send behind Escape; xterm's, rxvt's and the Linux console's ways.
  private static let sequences: [(String, String)] = {
    var sequences = [
      ("[1~", "ed-move-to-beg"), ("[7~", "ed-move-to-beg"), ("[4~", "ed-move-to-end"),
      ("[8~", "ed-move-to-end"), ("[3~", "ed-delete-next-char"), ("[3;5~", "em-delete-next-word"),
      ("[3;3~", "em-delete-next-word"), ("[2~", "ed-ignore"), ("[5~", "ed-ignore"),
      ("[6~", "ed-ignore"), ("[5C", "em-next-word"), ("[5D", "ed-prev-word"),
      ("Oc", "em-next-word"), ("Od", "ed-prev-word"), ("[Z", "ed-ignore"),
    ]
    let keys = [
      ("A", "kontorist-older", "kontorist-older"), ("B", "kontorist-newer", "kontorist-newer"),
      ("C", "ed-next-char", "em-next-word"), ("D", "ed-prev-char", "ed-prev-word"),
      ("H", "ed-move-to-beg", "ed-move-to-beg"), ("F", "ed-move-to-end", "ed-move-to-end"),
    ]
    for (letter, command, modified) in keys {
      sequences.append(("[\(letter)", command))
      sequences.append(("O\(letter)", command))
      sequences.append(("[1;2\(letter)", command))
      for modifiers in 3...8 { sequences.append(("[1;\(modifiers)\(letter)", modified)) }
    }
    return sequences
  }()

  // MARK: - The user's file

  /// Carries out the user's editrc line by line.
  ///
  /// Not through `el_source`: it stops at the first line it does not like, and lets through
  /// lines that print tables over the first prompt.
  private func readEditrc() {
    let home = Screen.environment("HOME")
    let path = Screen.environment("EDITRC") ?? home.map { home in "\(home)/.editrc" }
    guard let path, let text = Self.smallFile(path) else { return }
    for line in text.split(whereSeparator: \.isNewline) where Editrc.isHarmless(line) {
      _ = kontorist_el_configure(editor, String(line).wide)
    }
  }

  /// A regular file of at most 64 KiB; nil for everything else.
  private static func smallFile(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= 65_536
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    let count = read(file, &bytes, bytes.count)
    return count > 0 ? String(validating: bytes[..<count], as: UTF8.self) : nil
  }
}

/// The lines of an editrc file.
enum Editrc {
  /// Whether a line changes settings, and has as many words as libedit takes for granted.
  ///
  /// Commands that only print would do so over the first prompt.
  static func isHarmless(_ line: some StringProtocol) -> Bool {
    var words = line.split(whereSeparator: { character in character == " " || character == "\t" })
    guard let first = words.first, !first.hasPrefix("#") else { return false }
    words.removeFirst()
    let command = first.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    let plain = words.filter { word in !word.hasPrefix("-") }
    switch command {
    case "bind":
      if words == ["-v"] || words == ["-e"] { return true }
      return plain.count >= 2 || (words.contains("-r") && plain.count == 1)
    case "settc": return words.count == 2
    case "setty": return !plain.isEmpty
    case "edit": return words == ["on"] || words == ["off"]
    default: return false
    }
  }
}
