import Glibc
import Text

// Files and folders, as the path typed so far leads to them.
extension Completer {
  /// Entries of a folder that are looked at; nobody reads on in a list of more.
  private static let entryLimit = 4_000

  /// The entries of the folder typed so far, sorted; folders end in a slash.
  ///
  /// Names are matched as the system does, by their letters; hidden ones want a dot.
  func paths(typing typed: String) -> [Completion] {
    let text = typed.hasPrefix("\"") ? unescaped(typed) : typed
    let slash = text.lastIndex(of: "/").map { slash in text.index(after: slash) }
    let folder = String(text[..<(slash ?? text.startIndex)])
    let begun = String(text[(slash ?? text.startIndex)...])
    let names = Self.names(in: folder.isEmpty ? "." : folder, beginningWith: begun)
    return names.sorted { one, other in one.name < other.name }.prefix(Findings.limit)
      .map { entry in
        let path = folder + entry.name + (entry.isFolder ? "/" : "")
        let help = entry.isFolder ? say("folder", "Ordner") : ""
        return Completion(
          written(path, isQuoted: typed.hasPrefix("\""), isOpen: entry.isFolder), display: path,
          help)
      }
  }

  /// What stands behind an opening quote, as far as it is typed.
  private func unescaped(_ typed: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in typed.unicodeScalars.dropFirst() {
      if !isEscaped, scalar == "\\" || scalar == "\"" {
        isEscaped = scalar == "\\"
        continue
      }
      isEscaped = false
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The path as the line takes it: in quotes where it must; those of a folder stay open, since
  /// the path goes on behind it.
  private func written(_ path: String, isQuoted: Bool, isOpen: Bool) -> String {
    let isBare = path.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? scalar != " " && !"\"\\,()$#".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
    }
    guard isQuoted || !isBare else { return path }
    var text = "\""
    for scalar in path.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return isOpen ? text : text + "\""
  }

  /// Names that could be typed: none with control characters, and none that is no UTF-8.
  private static func names(
    in folder: String, beginningWith begun: String
  ) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [(name: String, isFolder: Bool)] = []
    var count = 0
    while count < entryLimit, let entry = readdir(stream) {
      count += 1
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
          String(validatingCString: bytes)
        }
      }
      guard let name, name != ".", name != "..", name.hasPrefix(begun) else { continue }
      guard visible(name) == name, !name.hasPrefix(".") || begun.hasPrefix(".") else { continue }
      found.append((name, entry.pointee.d_type == UInt8(DT_DIR)))
    }
    return found
  }
}
