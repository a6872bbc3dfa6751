/// The text broken at blanks into lines of at most `width` columns, each behind `indent` blanks.
///
/// `first` is the indent of the first line where it differs. Line ends in the text stay, runs of
/// blanks become one, and a word longer than a line is broken where the line ends.
public func wrapped(_ text: String, width: Int, indent: Int, first: Int? = nil) -> String {
  let lead = max(0, first ?? indent)
  let margin = max(0, indent)
  let lines = wrappedLines(text, width: width - margin, firstWidth: width - lead)
  return lines.enumerated().map { index, line in
    line.isEmpty ? "" : String(repeating: " ", count: index == 0 ? lead : margin) + line
  }
  .joined(separator: "\n")
}

/// The lines of a wrapped text without indent; `firstWidth` is for a first line beside something.
public func wrappedLines(_ text: String, width: Int, firstWidth: Int? = nil) -> [String] {
  var lines: [String] = []
  var room: Int { max(1, lines.isEmpty ? firstWidth ?? width : width) }
  // By bytes: a blank and a line break are never part of another character.
  for paragraph in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  {
    var line = ""
    var used = 0
    for bytes in paragraph.split(separator: UInt8(ascii: " ")) {
      var rest = Substring(bytes)
      var length = columns(of: String(rest))
      if !line.isEmpty {
        if used + 1 + length <= room {
          line += " " + rest
          used += 1 + length
          continue
        }
        lines.append(line)
      }
      while length > room {
        let head = beginning(of: rest, columns: room)
        if head.endIndex == rest.endIndex { break }
        lines.append(String(head))
        rest = rest[head.endIndex...]
        length -= columns(of: String(head))
      }
      line = String(rest)
      used = length
    }
    lines.append(line)
  }
  return lines
}

/// At least one character, or a wide one would never find its line.
private func beginning(of text: Substring, columns limit: Int) -> Substring {
  var used = 0
  var end = text.startIndex
  while end < text.endIndex {
    used += columns(of: text[end])
    if used > limit && end > text.startIndex { break }
    end = text.index(after: end)
  }
  return text[..<end]
}
