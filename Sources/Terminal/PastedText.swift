/// A pasted text, taken apart into what is typed by it.
struct PastedText: Hashable {
  /// Lines that ended within the text.
  var complete: [String]
  /// What stood behind the last line break.
  var rest: String

  /// Takes line breaks of every kind, also in the wrong order, since the terminal turns each of
  /// their two characters into the other; a tab becomes a blank, other control characters go.
  init(_ scalars: String.UnicodeScalarView, normalise: (String) -> String) {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var half: Unicode.Scalar?
    for scalar in scalars {
      switch scalar {
      case "\r", "\n":
        if let first = half, first != scalar {
          half = nil
          continue
        }
        half = scalar
        lines.append(normalise(String(line)))
        line.removeAll(keepingCapacity: true)
        continue
      case "\t": line.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default: line.append(scalar)
      }
      half = nil
    }
    complete = lines
    rest = normalise(String(line))
  }
}
