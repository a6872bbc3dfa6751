import CExpat

/// An element of an XML text with what stands in it; prefixes of namespaces are left out.
struct XMLElement: Sendable {
  /// Where a part begins, from 1.
  struct Place: Hashable, Sendable {
    var line: Int
    var column: Int
  }

  let name: String
  let place: Place
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [XMLElement] = []
  /// The text right in it, without the blanks around.
  private(set) var text = ""

  /// The children of a name; case counts, as it does in XML.
  func children(_ name: String) -> [XMLElement] {
    children.filter { child in child.name == name }
  }
}

/// Why a text is not read as XML.
enum XMLRefusal: Error, Hashable, Sendable {
  /// Expat's words, which are English.
  case malformed(String, XMLElement.Place)
  /// A document type may bring entities that grow without end or name other files.
  case documentType(XMLElement.Place)
  case tooDeep(XMLElement.Place)
  case tooLarge
}

extension XMLElement {
  static let byteLimit = 4_000_000
  static let depthLimit: UInt32 = 32
  private static let partLimit = 400_000

  /// Reads a whole text; its root holds the rest.
  init(reading bytes: [UInt8]) throws(XMLRefusal) {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge }
    var read = kontorist_xml_read(bytes, bytes.count, Self.depthLimit, Self.partLimit)
    defer { kontorist_xml_free(&read) }
    let place = Place(line: Int(read.line), column: Int(read.column))
    switch read.outcome {
    case KONTORIST_XML_GOOD: break
    case KONTORIST_XML_DOCTYPE: throw .documentType(place)
    case KONTORIST_XML_TOO_DEEP: throw .tooDeep(place)
    case KONTORIST_XML_MALFORMED: throw .malformed(String(cString: read.reason), place)
    default: throw .tooLarge
    }
    let parts = XMLParts(&read)
    guard let root = parts.root() else { throw .malformed("no element found", place) }
    self = root
  }

  fileprivate init(_ name: String, at place: Place) {
    self.name = name.split(separator: ":").last.map(String.init) ?? name
    self.place = place
  }

  fileprivate mutating func add(_ child: XMLElement) { children.append(child) }
  fileprivate mutating func add(_ more: String) { text += more }

  fileprivate mutating func set(_ attribute: String, _ value: String) {
    attributes[attribute] = value
  }

  fileprivate mutating func trim() {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, blanks.contains(first) { rest.removeFirst() }
    while let last = rest.last, blanks.contains(last) { rest.removeLast() }
    text = String(rest)
  }
}

/// Puts the list of parts together to a tree.
private struct XMLParts {
  private var texts: [UInt8]
  private var parts: [kontorist_xml_part]

  init(_ read: inout kontorist_xml) {
    texts = Array(repeating: 0, count: read.text_count)
    parts = Array(repeating: kontorist_xml_part(), count: read.part_count)
    kontorist_xml_copy(&read, &parts, &texts)
  }

  /// Without recursion: depth is limited, but not by the stack.
  func root() -> XMLElement? {
    var open: [XMLElement] = []
    var attribute = ""
    for part in parts {
      let start = Int(part.offset)
      let words = String(decoding: texts[start..<start + Int(part.length)], as: UTF8.self)
      switch part.kind {
      case KONTORIST_XML_START:
        open.append(
          XMLElement(words, at: .init(line: Int(part.line), column: Int(part.column))))
      case KONTORIST_XML_ATTRIBUTE: attribute = words
      case KONTORIST_XML_VALUE: open[open.count - 1].set(attribute, words)
      case KONTORIST_XML_TEXT: open[open.count - 1].add(words)
      default:
        guard var closed = open.popLast() else { return nil }
        closed.trim()
        if open.isEmpty { return closed }
        open[open.count - 1].add(closed)
      }
    }
    return nil
  }
}
