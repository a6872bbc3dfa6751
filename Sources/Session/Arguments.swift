import Diagnostics
import Exchange
import Ledger

/// The arguments of the program.
public struct Arguments: Sendable {
  public var files: [String] = []
  public var commands: [String] = []
  public var options = ScriptOptions()
  public var language: Language?
  public var day: Day?
  /// The file the session is kept in.
  public var session: String?
  public var format: String?
  public var colour = "auto"
  public var width: Int?
  public var isAccessible = false
  public var isInteractive = false
  public var showsHelp = false
  public var showsVersion = false
  public var readsStandardInput = false

  /// What is wrong with an argument, in both languages.
  public struct Refusal: Error, Hashable, Sendable {
    public let phrase: Phrase
  }

  /// Options with a value; the rest are switches.
  private static let valued: Set<String> = [
    "-c", "--command", "--echo", "--language", "--date", "--seed", "--format", "--color", "--width",
    "--session",
  ]

  public init(_ arguments: [String]) throws(Refusal) {
    var position = 0
    var onlyFiles = false
    while position < arguments.count {
      let argument = arguments[position]
      position += 1
      if onlyFiles || !argument.hasPrefix("-") || argument == "-" {
        if argument == "-" { readsStandardInput = true } else { files.append(argument) }
        continue
      }
      if argument == "--" {
        onlyFiles = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = argument.hasPrefix("--") ? String(parts[0]) : argument
      guard Self.valued.contains(name) else {
        try takeSwitch(name)
        continue
      }
      if argument.hasPrefix("--"), parts.count == 2 {
        try take(name, String(parts[1]))
      } else if position < arguments.count {
        try take(name, arguments[position])
        position += 1
      } else {
        throw Refusal(phrase: Phrase("\(name) wants a value", "\(name) braucht einen Wert"))
      }
    }
  }

  private mutating func takeSwitch(_ name: String) throws(Refusal) {
    switch name {
    case "--keep-going": options.keepsGoing = true
    case "--step": options.isStepwise = true
    case "--dry-run": options.isDryRun = true
    case "--quiet", "-q": options.isQuiet = true
    case "--summary": options.hasSummary = true
    case "--accessible": isAccessible = true
    case "--interactive", "-i": isInteractive = true
    case "--help", "-h": showsHelp = true
    case "--version": showsVersion = true
    default:
      throw Refusal(
        phrase: Phrase(
          "unknown option \(name); kontorist --help lists them",
          "unbekannte Option \(name); kontorist --help listet sie auf"))
    }
  }

  private mutating func take(_ name: String, _ value: String) throws(Refusal) {
    switch name {
    case "-c", "--command": commands.append(value)
    case "--echo": options.echo = try read(name, value, ScriptOptions.Echo(rawValue: value))
    case "--session": session = value
    case "--language": language = try read(name, value, Language(tag: value))
    case "--date": day = try readDay(value)
    // Nothing here is drawn by chance yet; the number is checked so that scripts can pass it.
    case "--seed": _ = try read(name, value, UInt64(value))
    case "--format": format = try read(name, value, ReportFormats.find(value)?.name)
    case "--color":
      colour = try read(name, value, ["auto", "always", "never"].contains(value) ? value : nil)
    default: width = try read(name, value, Int(value))
    }
  }

  private func readDay(_ value: String) throws(Refusal) -> Day {
    let swiss = value.split(separator: ".", omittingEmptySubsequences: false)
    let turned = swiss.count == 3 ? "\(swiss[2])-\(two(swiss[1]))-\(two(swiss[0]))" : value
    guard let day = Day(iso: turned) else {
      throw Refusal(
        phrase: Phrase(
          "--date wants a day such as 2026-03-01 or 1.3.2026, not '\(value)'",
          "--date will einen Tag wie 2026-03-01 oder 1.3.2026, nicht «\(value)»"))
    }
    return day
  }

  private func two(_ digits: Substring) -> String { digits.count == 1 ? "0\(digits)" : "\(digits)" }

  private func read<Value>(
    _ name: String, _ value: String, _ read: Value?
  ) throws(Refusal) -> Value {
    guard let read else {
      throw Refusal(
        phrase: Phrase("\(name) does not take '\(value)'", "\(name) nimmt «\(value)» nicht"))
    }
    return read
  }

  public static let usage = Phrase(
    """
    kontorist [options] [FILE…]        runs scripts, .kontor or .md; without any: the shell
      -c COMMANDS          runs commands, one a line, and shows their answers
      -                    runs commands from standard input
      -i, --interactive    goes on at the prompt afterwards
      --step               one command at a time
      --keep-going         goes on after an error
      --dry-run            writes no files and shows what would change
      --echo none|errors|commands|all
      --quiet, --summary   nothing but errors; a last line that counts
      --format F           table, plain, csv, tsv, json, md, html
      --session FILE       keeps every command in FILE, made where there is none
      --language en|de     of answers and reports
      --date D             the working date, 2026-03-01
      --accessible         label–value lines for screen readers
      --color auto|always|never, --width N
      --version, --help

    Exit codes: 0 done, 1 file or internal error, 2 the language, 3 refused by a rule of
    bookkeeping, 4 an expectation is not met.
    """,
    """
    kontorist [Optionen] [DATEI…]      führt Skripte aus, .kontor oder .md; ohne: die Shell
      -c BEFEHLE           führt Befehle aus, einer pro Zeile, und zeigt ihre Antworten
      -                    führt Befehle der Standardeingabe aus
      -i, --interactive    danach weiter an der Eingabezeile
      --step               ein Befehl nach dem andern
      --keep-going         nach einem Fehler weiter
      --dry-run            schreibt keine Dateien und zeigt, was sich änderte
      --echo none|errors|commands|all
      --quiet, --summary   nur Fehler; eine letzte Zeile, die zählt
      --format F           table, plain, csv, tsv, json, md, html
      --session DATEI      hält jeden Befehl in DATEI fest; ohne Datei entsteht sie
      --language en|de     der Antworten und Auswertungen
      --date D             das Arbeitsdatum, 2026-03-01
      --accessible         Bezeichnung–Wert-Zeilen für Screenreader
      --color auto|always|never, --width N
      --version, --help

    Exit-Codes: 0 erledigt, 1 Datei- oder interner Fehler, 2 die Sprache, 3 von einer Regel der
    Buchhaltung abgelehnt, 4 eine Erwartung ist nicht erfüllt.
    """)
}

extension Day {
  /// Reads `2026-03-01`.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
