import Diagnostics
import Glibc
import Ledger

/// What the program takes from where it runs: the language of its user and the day.
public enum Surroundings {
  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere.
  public static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name) else { continue }
      let text = String(cString: value)
      if text.isEmpty { continue }
      return Language(tag: text) ?? .english
    }
    return .english
  }

  /// Said when standard output took only part of the answers.
  public static var lostAnswers: String {
    Phrase(
      "kontorist: the answers could not all be written\n",
      "kontorist: die Antworten liessen sich nicht alle schreiben\n")[language]
  }

  /// The calendar day here and now; the only clock that reaches the books.
  public static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }
}
