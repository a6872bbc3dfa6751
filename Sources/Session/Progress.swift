import Commands
import Diagnostics
import Glibc

/// Tells on the terminal how far something long has come, once it turns out to be long.
struct Progress {
  private let console: Console
  private let words: Phrase
  private let language: Language
  /// One line, written once, for who has lines read aloud.
  private let isAccessible: Bool
  private let start: Int
  private var shown = 0
  private var shownAt = 0

  /// What is over sooner needs no telling.
  private static let patience = 300
  private static let interval = 100

  /// `since` moves the beginning, in milliseconds.
  init(_ words: Phrase, console: Console, _ context: Context, since offset: Int = 0) {
    start = Self.milliseconds + offset
    self.words = words
    self.console = console
    language = context.language
    isAccessible = context.isAccessible
  }

  /// Says so, and whether the user wants it to go on; `count` of `total` is done.
  mutating func tell(_ count: Int, of total: Int) -> Bool {
    if console.isInterrupted() { return false }
    guard console.showsProgress, !(isAccessible && shown > 0) else { return true }
    let now = Self.milliseconds
    guard now - start > Self.patience, now - shownAt > Self.interval else { return true }
    shownAt = now
    let text = "\(words[language]): \(total == 0 ? 100 : count * 100 / total) %"
    console.writeError(isAccessible ? text + "\n" : "\r" + text)
    shown = text.count
    return true
  }

  /// Takes the line away.
  func end() {
    guard shown > 0, !isAccessible else { return }
    console.writeError("\r" + String(repeating: " ", count: shown) + "\r")
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
