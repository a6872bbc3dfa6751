/// One way to go on with the word at the cursor.
public struct Candidate: Hashable, Sendable {
  /// What is put into the line, quotes included.
  public var insert: String
  public var display: String
  public var description: String
  /// An amount, set in a column of its own that is never cut.
  public var figure: String

  public init(
    insert: String, display: String? = nil, description: String = "", figure: String = ""
  ) {
    self.insert = insert
    self.display = display ?? insert
    self.description = description
    self.figure = figure
  }
}

/// The ways to go on, best first, and where in the line the word begins that they replace.
public struct CompletionList: Hashable, Sendable {
  /// Counted in bytes; a word reaches from here to the cursor.
  public var replaceFrom: Int
  public var candidates: [Candidate]
  /// There are more ways than these.
  public var isCut: Bool

  public init(replaceFrom: Int, candidates: [Candidate], isCut: Bool = false) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
    self.isCut = isCut
  }
}

/// What a press of Tab does.
enum CompletionStep: Hashable {
  case nothing
  /// Takes out that many scalars before the cursor and puts in the text.
  case replace(count: Int, text: String)
  case list
}

extension CompletionList {
  /// Decides what Tab does with the cursor `cursor` bytes into `line`.
  ///
  /// A common beginning replaces the word only where it carries on what was typed: candidates
  /// found by a word in their middle would lose it. `fold` makes equal what the search holds to
  /// be equal, such as `Müller` and `mueller`.
  func step(in line: String, at cursor: Int, fold: (String) -> String) -> CompletionStep {
    guard let word = line.bytes(from: replaceFrom, to: cursor), let first = candidates.first else {
      return .nothing
    }
    let count = word.unicodeScalars.count
    if candidates.count == 1 {
      let goesOn = line.utf8.dropFirst(cursor).first == UInt8(ascii: " ")
      let blank = first.opensSomething || goesOn ? "" : " "
      return .replace(count: count, text: first.insert + blank)
    }
    // Where nothing is typed yet, one wants to see; a common beginning would hide the order.
    if word.isEmpty { return .list }
    // What all begin with is not known where not all are told.
    if isCut { return .list }
    let common = commonBeginning
    let carriesOn =
      !common.isEmpty && common != word
      && fold(common.withoutOpeningQuote).hasPrefix(fold(word.withoutOpeningQuote))
    return carriesOn ? .replace(count: count, text: common) : .list
  }

  /// What all candidates begin with.
  var commonBeginning: String {
    guard let first = candidates.first else { return "" }
    return candidates.dropFirst().reduce(first.insert) { common, candidate in
      let pairs = zip(common, candidate.insert).prefix { pair in pair.0 == pair.1 }
      return String(common.prefix(pairs.count))
    }
  }

  /// The candidates in columns, no line wider than `width`.
  func listing(width: Int, height: Int, more: (Int, _ isCut: Bool) -> String) -> [String] {
    let shown = candidates.prefix(candidates.count > height ? max(1, height - 1) : height)
    let names = shown.map { candidate in
      candidate.display.withoutControls.cut(to: max(1, width - 1))
    }
    let descriptions = shown.map(\.description.withoutControls)
    let figures = shown.map(\.figure.withoutControls)
    let nameWidth = min(widest(names), max(12, width / 2))
    let figureWidth = widest(figures)
    let room = width - 1 - nameWidth - 2 - (figureWidth > 0 ? figureWidth + 2 : 0)
    let textWidth = max(0, min(widest(descriptions), room))
    var lines = shown.indices.map { place in
      if descriptions[place].isEmpty && figures[place].isEmpty { return names[place] }
      let name = names[place].cut(to: nameWidth).padded(to: nameWidth)
      let text = descriptions[place].cut(to: textWidth)
      if figures[place].isEmpty { return "\(name)  \(text)" }
      let blanks = String(
        repeating: " ", count: figureWidth - columns(of: figures[place]))
      return "\(name)  \(text.padded(to: textWidth))  \(blanks)\(figures[place])".cut(to: width - 1)
    }
    if candidates.count > shown.count { lines.append(more(candidates.count - shown.count, isCut)) }
    return lines
  }

  private func widest(_ texts: [String]) -> Int {
    texts.map { text in columns(of: text) }.max() ?? 0
  }
}

extension Candidate {
  /// Whether the user goes on right behind it, without a blank.
  var opensSomething: Bool {
    guard let last = insert.last else { return true }
    if last == "\"" || last == "'" {
      return !insert.filter { character in character == last }.count.isMultiple(of: 2)
    }
    return "([{«“„‹:=/@ ".contains(last)
  }
}

extension String {
  fileprivate var withoutOpeningQuote: String {
    first == "\"" || first == "'" ? String(dropFirst()) : self
  }

  /// The part between two offsets in bytes; nil when they are out of range or within a scalar.
  func bytes(from start: Int, to end: Int) -> String? {
    guard start >= 0, start <= end, end <= utf8.count else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    let upper = utf8.index(startIndex, offsetBy: end)
    return String(utf8[lower..<upper])
  }
}
