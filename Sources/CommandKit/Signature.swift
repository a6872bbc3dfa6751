import Diagnostics
import Syntax

/// Everything that is declared about a command.
///
/// Immutable and without behaviour: the reader of command lines, help, completion, the manual and
/// the tests all derive from it. A class, because a million lines a second hand it on.
public final class Signature: Sendable {
  /// One word, or two for the members of a family: `contact new`.
  public let name: String
  public let german: String
  /// More German names, where one word does not fit all it does.
  public let otherGerman: [String]
  public let subject: Subject
  public let summary: Phrase
  /// What help says beyond the summary; empty when nothing is needed.
  public let details: Phrase
  /// Arguments by position, before the items.
  public let objects: [Outline]
  /// The arguments of one item of a list; empty where the command takes no list.
  public let items: [Outline]
  /// Keywords and flags that belong to the whole.
  public let options: [Outline]
  public let examples: [Example]
  /// Words by which `apropos` finds it: of bexio, Banana, Abacus, the trade.
  public let search: [String]
  /// Whether the command is kept in the log: those that change the books are.
  public let isRecorded: Bool
  /// Whether it only looks, and is not kept in the log, where it is given no argument.
  public let looksAlone: Bool
  /// All arguments, in the order usage shows them: objects, items, options.
  public let outlines: [Outline]
  /// The same as plain data, for reading lines.
  let plans: [ArgumentPlan]
  /// How many of the arguments of an item stand by position; they are its first.
  let itemObjectCount: Int
  /// Every keyword in both languages, items before options: what it is called and what it begins.
  private let keywordNames: [Name]
  private let keywords: [Keyword]
  /// How many arguments belong to the whole.
  let wholeWidth: Int
  /// A bit for each argument that must be there, by its index: of the whole, and of every item.
  let requiredOfWhole: UInt64
  let requiredOfItem: UInt64
  /// Where `on` stands among the arguments of the whole; nil for a command without it.
  let dateIndex: Int?

  struct Keyword: Sendable {
    /// Among the outlines.
    private let argument: UInt8
    let isItem: Bool
    let isGerman: Bool

    var place: Int { Int(argument) }

    fileprivate init(_ place: Int, isItem: Bool, isGerman: Bool) {
      argument = UInt8(place)
      self.isItem = isItem
      self.isGerman = isGerman
    }
  }

  public init(
    _ name: String, german: String, _ subject: Subject, _ summary: Phrase,
    details: Phrase = Phrase(same: ""), objects: [Outline] = [], items: [Outline] = [],
    options: [Outline] = [], examples: [Example], search: [String] = [],
    isRecorded: Bool = true, looksAlone: Bool = false, otherGerman: [String] = []
  ) {
    self.name = name
    self.german = german
    self.otherGerman = otherGerman
    self.subject = subject
    self.summary = summary
    self.details = details
    self.objects = objects
    self.items = items
    self.options = options
    self.examples = examples
    self.search = search
    self.isRecorded = isRecorded
    self.looksAlone = looksAlone
    outlines = objects + items + options
    plans = outlines.map(ArgumentPlan.init)
    itemObjectCount = items.prefix(while: \.isObject).count
    let declared =
      Self.keywords(items, from: objects.count, isItem: true)
      + Self.keywords(options, from: objects.count + items.count, isItem: false)
    // What is about other currencies is looked for last: most lines have none of it.
    let all = outlines
    let isRare = { (keyword: Keyword) in all[keyword.place].shape == .money }
    let words =
      declared.filter { word in !isRare(word.keyword) }
      + declared.filter { word in isRare(word.keyword) }
    keywordNames = words.map(\.name)
    keywords = words.map(\.keyword)
    wholeWidth = objects.count + options.count
    requiredOfWhole = Self.required(objects) | Self.required(options)
    requiredOfItem = Self.required(items)
    dateIndex = options.first { outline in outline.name == "on" }.map(\.index)
  }

  private static func keywords(
    _ outlines: [Outline], from first: Int, isItem: Bool
  ) -> [(name: Name, keyword: Keyword)] {
    var keywords: [(name: Name, keyword: Keyword)] = []
    for (place, outline) in outlines.enumerated() where !outline.isObject {
      let english = Keyword(first + place, isItem: isItem, isGerman: false)
      keywords.append((Name(outline.name), english))
      guard outline.german != outline.name else { continue }
      let german = Keyword(first + place, isItem: isItem, isGerman: true)
      keywords.append((Name(outline.german), german))
    }
    return keywords
  }

  private static func required(_ outlines: [Outline]) -> UInt64 {
    outlines.filter(\.isRequired).reduce(0) { bits, outline in bits | 1 << UInt64(outline.index) }
  }

  /// The keyword that a word is.
  func keyword(_ word: Word, in line: [UInt8]) -> Keyword? {
    let name = Syntax.name(of: word, in: line)
    guard !name.isEmpty else { return nil }
    // The first eight bytes tell most words apart.
    for place in keywordNames.indices where keywordNames[place].first == name.first {
      if keywordNames[place] == name { return keywords[place] }
    }
    return nil
  }
}

/// A command line that help shows and the tests run.
public struct Example: Hashable, Sendable {
  /// Lines that set the stage; run before, not shown.
  public let before: [String]
  public let line: String
  public let says: Phrase

  public init(_ line: String, _ says: Phrase, after before: [String] = []) {
    self.line = line
    self.says = says
    self.before = before
  }
}

/// The subjects help groups the commands by.
public enum Subject: UInt8, CaseIterable, Sendable {
  case start
  case sales
  case bank
  case bills
  case currencies
  case statements
  case cards
  case till
  case books
  case look
  case history
  case scripts
  case shell

  public var title: Phrase {
    switch self {
    case .start: Phrase("Set up", "Einrichten")
    case .sales: Phrase("Invoices and credit notes", "Rechnungen und Gutschriften")
    case .bank: Phrase("Bank", "Bank")
    case .bills: Phrase("Suppliers' bills", "Lieferantenrechnungen")
    case .currencies: Phrase("Currencies", "Währungen")
    case .statements: Phrase("Credit cards", "Kreditkarten")
    case .cards: Phrase("Cards and bexio", "Karten und bexio")
    case .till: Phrase("Till", "Kasse")
    case .books: Phrase("Hand bookings and periods", "Handbuchungen und Perioden")
    case .look: Phrase("Reports", "Auswertungen")
    case .history: Phrase("Undo, forks and session files", "Rückgängig, Varianten, Sitzungen")
    case .scripts: Phrase("Scripts and scenarios", "Skripte und Szenarien")
    case .shell: Phrase("The shell", "Die Shell")
    }
  }
}

extension Signature {
  /// The command as a form: `match BANK TARGET, … [on DATE] [force]`.
  public func usage(_ language: Language) -> String {
    var parts = [language == .english ? name : german]
    parts += objects.map { outline in outline.usage(language) }
    if !items.isEmpty {
      let item = items.map { outline in outline.usage(language) }.joined(separator: " ")
      parts.append(item + "[, …]")
    }
    parts += options.map { outline in outline.usage(language) }
    return parts.joined(separator: " ")
  }
}

extension Outline {
  func usage(_ language: Language) -> String {
    let word = word(language)
    switch role {
    case .object(let isRequired):
      let title = placeholder(word.uppercased(), language)
      return isRequired ? title : "[\(title)]"
    case .keyword(let isRequired):
      let pair = "\(word) \(shape.placeholder(language))"
      return isRequired ? pair : "[\(pair)]"
    case .flag:
      return "[\(word)]"
    }
  }

  /// The keyword, or what an object is called, in a language.
  public func word(_ language: Language) -> String {
    language == .english ? name : german
  }

  private func placeholder(_ title: String, _ language: Language) -> String {
    if shape == .quantity { return "\(title) x" }
    if case .choice = shape { return shape.placeholder(language) }
    return title
  }
}

extension Shape {
  /// The value behind a keyword as usage writes it.
  func placeholder(_ language: Language) -> String {
    let words =
      switch self {
      case .choice(let choices):
        Phrase(
          choices.map(\.english).joined(separator: "|"),
          choices.map(\.german).joined(separator: "|"))
      case .text: Phrase(same: "\"…\"")
      case .date: Phrase("DATE", "DATUM")
      case .term: Phrase("30d|DATE", "30t|DATUM")
      case .account, .moneyAccount, .accountRange, .accountPair, .integer: Phrase(same: "N")
      case .vatCode: Phrase(same: "CODE")
      case .vatCodeOrNone: Phrase("CODE|none", "CODE|ohne")
      case .contact: Phrase("CONTACT", "KONTAKT")
      case .party, .creditSource: Phrase("CONTACT|ID", "KONTAKT|NUMMER")
      case .name, .document, .showable: Phrase("ID", "NUMMER")
      case .amount, .amountOr: Phrase("AMOUNT", "BETRAG")
      case .money: Phrase("AMOUNT", "BETRAG")
      case .rate: Phrase("RATE", "KURS")
      case .currency: Phrase(same: "USD")
      case .month: Phrase("YYYY-MM", "JJJJ-MM")
      case .entry: Phrase(same: "#N")
      case .quantity: Phrase(same: "N x")
      case .path: Phrase("FILE", "DATEI")
      case .target, .word, .rest, .value: Phrase(same: "…")
      }
    return words[language]
  }
}
