/// What a terminal shows after a stream of bytes: as much of an xterm as libedit uses.
struct VirtualScreen {
  private(set) var rows: [[Character]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// Rows that went out at the top are kept in `rows` before this one.
  private var top = 0
  private var width: Int
  private var height: Int
  private var pending: [Unicode.Scalar] = []
  /// Set after a character in the last column: the next one goes to the next row.
  private var wraps = false

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// From now on rows have another width; what is written already stays as it is.
  mutating func resize(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// All rows from the first written one, without blanks at their ends.
  var text: String {
    rows.map { row in
      String(row).replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
  }

  mutating func take(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if !pending.isEmpty {
      pending.append(scalar)
      endSequence()
      return
    }
    switch scalar {
    case "\u{1B}": pending = [scalar]
    case "\r": moveTo(row, 0)
    case "\n": lineFeed()
    case "\u{8}": moveTo(row, max(0, column - 1))
    case "\t": moveTo(row, min(width - 1, (column / 8 + 1) * 8))
    case "\u{0}"..<" ", "\u{7F}": break
    default: put(Character(scalar), joins: scalar.properties.canonicalCombiningClass.rawValue > 0)
    }
  }

  private mutating func put(_ character: Character, joins: Bool) {
    if joins, column > 0, column <= rows[row].count {
      let base = rows[row][column - 1]
      rows[row][column - 1] = Character(String(base) + String(character))
      return
    }
    if wraps {
      lineFeed()
      moveTo(row, 0)
    }
    reach(column)
    if column < rows[row].count {
      rows[row][column] = character
    } else {
      rows[row].append(character)
    }
    wraps = column == width - 1
    if !wraps { column += 1 }
  }

  private mutating func reach(_ column: Int) {
    while rows[row].count < column { rows[row].append(" ") }
  }

  private mutating func lineFeed() {
    wraps = false
    row += 1
    if row == rows.count { rows.append([]) }
    top = max(top, row - height + 1)
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    wraps = false
    while rows.count <= row { rows.append([]) }
    self.row = row
    self.column = column
  }

  // MARK: - Escape sequences

  private mutating func endSequence() {
    guard pending.count > 1 else { return }
    if pending[1] != "[" {
      pending = []
      return
    }
    guard pending.count > 2, let last = pending.last, (0x40...0x7E).contains(last.value) else {
      return
    }
    let body = String(String.UnicodeScalarView(pending[2..<(pending.count - 1)]))
    pending = []
    carryOut(Character(last), body.split(separator: ";").map { figure in Int(figure) ?? 0 })
  }

  private mutating func carryOut(_ command: Character, _ figures: [Int]) {
    let count = max(1, figures.first ?? 1)
    switch command {
    case "A": moveTo(max(top, row - count), column)
    case "B": moveTo(min(top + height - 1, row + count), column)
    case "C": moveTo(row, min(width - 1, column + count))
    case "D": moveTo(row, max(0, column - count))
    case "G": moveTo(row, min(width - 1, count - 1))
    case "H": moveTo(top + count - 1, max(1, figures.count > 1 ? figures[1] : 1) - 1)
    case "K" where figures.first ?? 0 == 0: clearRow()
    case "J" where figures.first ?? 0 == 0:
      clearRow()
      rows.removeSubrange((row + 1)...)
    case "J":
      for index in top..<rows.count { rows[index] = [] }
    case "@":
      reach(column)
      rows[row].insert(contentsOf: repeatElement(" ", count: count), at: column)
      if rows[row].count > width { rows[row].removeLast(rows[row].count - width) }
    case "P":
      if column < rows[row].count {
        rows[row].removeSubrange(column..<min(rows[row].count, column + count))
      }
    default: break
    }
  }

  private mutating func clearRow() {
    if column < rows[row].count { rows[row].removeSubrange(column...) }
  }
}
