import Text

/// The part of a command line around a span, as it is shown, and where the span stands in it.
///
/// However long the line is, only some kilobytes around the span are looked at.
struct SourceExcerpt {
  let text: String
  /// Display columns before the carets.
  let offset: Int
  let carets: Int

  private static let bytesBefore = 4_096
  private static let bytesBehind = 8_192

  init(line: [UInt8], span: Span, width: Int) {
    let start = min(max(0, span.start), line.count)
    let end = min(max(start, span.end), line.count)
    let window = SourceExcerpt.window(around: start, in: line)
    var cells: [ShownCell] = []
    forEachCell(in: line[window], blankTabs: true) { cell in
      cells.append(cell)
      return true
    }
    // A place behind the last word needs a column of its own to stand in.
    cells.append(ShownCell(text: "", columns: 1, bytes: window.upperBound..<window.upperBound + 1))
    let first = cells.firstIndex { cell in cell.bytes.upperBound > start } ?? cells.count - 1
    let behind = cells[first...].firstIndex { cell in cell.bytes.lowerBound >= end }
    let marked = first..<max(first + 1, behind ?? cells.count)

    let isCut = (left: window.lowerBound > 0, right: window.upperBound < line.count)
    let marksEnd = marked.upperBound == cells.count
    let isWhole =
      !isCut.left && !isCut.right && cells.columns <= (marksEnd ? width : width + 1)
    let kept = isWhole ? cells.indices : SourceExcerpt.cut(cells, around: marked, to: width - 2)
    let before = isCut.left || kept.lowerBound > 0 ? "…" : ""
    let after = isCut.right || kept.upperBound < cells.count - 1 ? "…" : ""
    text = before + cells[kept].map(\.text).joined() + after
    offset = before.count + cells[kept.lowerBound..<first].columns
    carets = max(1, cells[marked.clamped(to: kept)].columns)
  }

  /// Cut at the edges of characters, so that no half of one is shown as broken.
  private static func window(around start: Int, in line: [UInt8]) -> Range<Int> {
    func edge(near position: Int) -> Int {
      guard position > 0 && position < line.count else { return min(max(0, position), line.count) }
      let candidates = (max(0, position - 3)...position).reversed()
      return candidates.first { index in line[index] & 0xC0 != 0x80 } ?? position
    }
    return edge(near: start - bytesBefore)..<max(start, edge(near: start + bytesBehind))
  }

  /// The span's beginning first, then a third of the room before it, then what else fits.
  private static func cut(
    _ cells: [ShownCell], around marked: Range<Int>, to limit: Int
  ) -> Range<Int> {
    var low = marked.lowerBound
    var high = marked.lowerBound
    var used = 0
    func take(_ index: Int, within limit: Int) -> Bool {
      guard used + cells[index].columns <= limit else { return false }
      used += cells[index].columns
      return true
    }
    while high < marked.upperBound, take(high, within: limit) { high += 1 }
    let third = min(limit, used + limit / 3)
    while low > 0, take(low - 1, within: third) { low -= 1 }
    while high < cells.count, take(high, within: limit) { high += 1 }
    while low > 0, take(low - 1, within: limit) { low -= 1 }
    return low..<high
  }
}

extension Collection where Element == ShownCell {
  fileprivate var columns: Int { reduce(0) { sum, cell in sum + cell.columns } }
}
