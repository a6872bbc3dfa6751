import Diagnostics
import Ledger
import Text

/// An account as it is drawn in the classroom: debit on the left, credit on the right.
public struct TAccount: Hashable, Sendable {
  /// A line on one side: where it comes from and how much.
  public struct Line: Hashable, Sendable {
    public var label: String
    public var amount: Amount

    public init(_ label: String, _ amount: Amount) {
      self.label = label
      self.amount = amount
    }
  }

  public var title: String
  public var debits: [Line]
  public var credits: [Line]
  /// What the closing line is called; nil is the word for balance.
  public var closing: String?

  public init(
    title: String, debits: [Line] = [], credits: [Line] = [], closing: String? = nil
  ) {
    self.title = title
    self.debits = debits
    self.credits = credits
    self.closing = closing
  }

  /// Debit less credit.
  public var balance: Amount { sum(debits) - sum(credits) }

  fileprivate func sum(_ lines: [Line]) -> Amount {
    lines.reduce(.zero) { sum, line in sum + line.amount }
  }
}

/// Draws T accounts, as many beside each other as the width allows.
public struct TAccountDrawing: Sendable {
  private let language: Language
  private let page: Page
  private static let gap = 4

  public init(language: Language, page: Page) {
    self.language = language
    self.page = page
  }

  /// The drawing, without a line end behind the last line.
  public func draw(_ accounts: [TAccount]) -> String {
    var bands: [[[String]]] = [[]]
    var used = 0
    for account in accounts {
      let block = lines(of: account)
      let width = block.map { line in columns(of: line) }.max() ?? 0
      if used > 0, used + Self.gap + width > page.width {
        bands.append([])
        used = 0
      }
      bands[bands.count - 1].append(block)
      used += (used > 0 ? Self.gap : 0) + width
    }
    return bands.map(beside).joined(separator: "\n\n")
  }

  private func beside(_ blocks: [[String]]) -> String {
    let widths = blocks.map { block in block.map { line in columns(of: line) }.max() ?? 0 }
    let height = blocks.map(\.count).max() ?? 0
    // A long account stands alone, and its lines need no filling up.
    if blocks.count == 1, let block = blocks.first {
      return block.map(trimmed).joined(separator: "\n")
    }
    return (0..<height).map { index in
      let parts = zip(blocks, widths).map { block, width in
        padded(index < block.count ? block[index] : "", to: width)
      }
      return trimmed(parts.joined(separator: String(repeating: " ", count: Self.gap)))
    }
    .joined(separator: "\n")
  }

  /// Title, head, rule, lines, balance on the smaller side, the two equal sums.
  private func lines(of account: TAccount) -> [String] {
    let balance = account.balance
    let closing = TAccount.Line(
      account.closing ?? Words.balance[language], balance.magnitude)
    let sum = TAccount.Line("", max(account.sum(account.debits), account.sum(account.credits)))
    let half = halfWidth(account.debits + account.credits + [closing, sum])
    let full = 2 * half + 3
    var lines = [
      centred(fitted(visible(account.title), to: full), in: full),
      padded(Words.debit[language], to: half + 3)
        + padded(Words.credit[language], to: half, alignment: .right),
      rule(half, light, cross: page.ascii ? "+" : "┬"),
    ]
    for index in 0..<max(account.debits.count, account.credits.count) {
      let debit = index < account.debits.count ? account.debits[index] : nil
      let credit = index < account.credits.count ? account.credits[index] : nil
      lines.append(pair(debit, credit, half: half))
    }
    if balance.isNegative { lines.append(pair(closing, nil, half: half)) }
    if balance.isPositive { lines.append(pair(nil, closing, half: half)) }
    lines.append(rule(half, light, cross: page.ascii ? "+" : "┼"))
    lines.append(pair(sum, sum, half: half))
    lines.append(rule(half, page.ascii ? "=" : "═", cross: page.ascii ? "+" : "╧"))
    return lines
  }

  private func pair(_ left: TAccount.Line?, _ right: TAccount.Line?, half: Int) -> String {
    side(left, half: half) + " \(page.ascii ? "|" : "│") " + side(right, half: half)
  }

  private func side(_ line: TAccount.Line?, half: Int) -> String {
    guard let line else { return String(repeating: " ", count: half) }
    let amount = line.amount.shown
    let room = half - columns(of: amount)
    let mark = page.ascii ? "..." : "…"
    return padded(fitted(visible(line.label), to: max(0, room - 1), mark: mark), to: room) + amount
  }

  /// Half of what is left of the width at most, and enough for every amount.
  private func halfWidth(_ lines: [TAccount.Line]) -> Int {
    let amounts = lines.map { line in columns(of: line.amount.shown) }.max() ?? 0
    let wanted =
      lines.map { line in
        columns(of: visible(line.label)) + 2 + columns(of: line.amount.shown)
      }.max() ?? 0
    return max(amounts, 12, min(wanted, (page.width - 3) / 2))
  }

  private var light: String { page.ascii ? "-" : "─" }

  private func rule(_ half: Int, _ stroke: String, cross: String) -> String {
    let arm = String(repeating: stroke, count: half + 1)
    return arm + cross + arm
  }

  private func centred(_ text: String, in width: Int) -> String {
    String(repeating: " ", count: max(0, (width - columns(of: text)) / 2)) + text
  }

  private func trimmed(_ line: String) -> String {
    let blank = UInt8(ascii: " ")
    guard let last = line.utf8.lastIndex(where: { byte in byte != blank }) else { return "" }
    return String(line[...last])
  }

  private enum Words {
    static let debit = Phrase("Debit", "Soll")
    static let credit = Phrase("Credit", "Haben")
    static let balance = Phrase("Balance", "Saldo")
  }
}
