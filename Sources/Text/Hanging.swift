/// Labels and texts in two aligned columns; further lines of a text hang under its first.
///
/// The labels' column is as wide as the longest of them, at most `widest`; a longer label, and
/// every label where the texts would get less than 24 columns, has a line of its own.
public func hanging(
  _ rows: [(label: String, text: String)], width: Int, indent: Int = 2, widest: Int = 24
) -> String {
  let longest = rows.map { row in columns(of: row.label) }.filter { length in length <= widest }
  let column = longest.max() ?? 0
  let margin = indent + column + 2
  guard width - margin >= 24 else {
    return rows.map { label, text in
      let lead = wrapped(label, width: width, indent: indent + 4, first: indent)
      return text.isEmpty ? lead : lead + "\n" + wrapped(text, width: width, indent: indent + 4)
    }.joined(separator: "\n")
  }
  let blanks = String(repeating: " ", count: indent)
  let below = String(repeating: " ", count: margin)
  return rows.map { label, text in
    let lines = wrappedLines(text, width: width - margin)
    let isAlone = columns(of: label) > column
    let lead = isAlone ? [wrapped(label, width: width, indent: indent + 4, first: indent)] : []
    let rest = lines.enumerated().map { place, line in
      place == 0 && !isAlone ? blanks + padded(label, to: column) + "  " + line : below + line
    }
    return (lead + (text.isEmpty ? (isAlone ? [] : [blanks + label]) : rest))
      .joined(separator: "\n")
  }.joined(separator: "\n")
}
