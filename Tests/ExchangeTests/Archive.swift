/// The files in a zip archive, read by the shortest way: enough to look into an .xlsx where no
/// program is installed that opens it.
struct Archive {
  struct Damage: Error {}

  private(set) var files: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ count: Int) throws -> Int {
      guard place >= 0, place + count <= bytes.count else { throw Damage() }
      return bytes[place..<place + count].reversed().reduce(0) { sum, byte in
        sum << 8 | Int(byte)
      }
    }
    // The end of the directory has no comment behind it.
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4B50 else { throw Damage() }
    var place = try number(end + 16, 4)
    for _ in 0..<(try number(end + 10, 2)) {
      guard try number(place, 4) == 0x0201_4B50 else { throw Damage() }
      let (method, packed) = (try number(place + 10, 2), try number(place + 20, 4))
      let (size, nameSize) = (try number(place + 24, 4), try number(place + 28, 2))
      let name = String(decoding: bytes[place + 46..<place + 46 + nameSize], as: UTF8.self)
      let local = try number(place + 42, 4)
      let start = local + 30 + (try number(local + 26, 2)) + (try number(local + 28, 2))
      let content = Array(bytes[start..<start + packed])
      var inflater = Inflater(content)
      let text = method == 0 ? content : try inflater.all()
      guard text.count == size else { throw Damage() }
      files[name] = text
      place += 46 + nameSize + (try number(place + 30, 2)) + (try number(place + 32, 2))
    }
  }
}

/// Deflate, RFC 1951.
private struct Inflater {
  private let bytes: [UInt8]
  private var bit = 0
  private var output: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func all() throws -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1:
        let lengths =
          [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
          + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8)
        try expand(Codes(lengths), Codes([Int](repeating: 5, count: 30)))
      case 2: try expandDynamic()
      default: throw Archive.Damage()
      }
    }
    return output
  }

  private mutating func take(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      guard bit / 8 < bytes.count else { throw Archive.Damage() }
      value |= Int(bytes[bit / 8] >> UInt8(bit % 8) & 1) << place
      bit += 1
    }
    return value
  }

  private mutating func copyStored() throws {
    bit = (bit + 7) / 8 * 8
    let count = try take(16)
    _ = try take(16)
    for _ in 0..<count { output.append(UInt8(try take(8))) }
  }

  /// The codes of a Huffman tree, by their length and value.
  private struct Codes {
    private var symbols: [Int: Int] = [:]

    init(_ lengths: [Int]) {
      var code = 0
      for length in 1...15 {
        for (symbol, own) in lengths.enumerated() where own == length {
          symbols[length << 16 | code] = symbol
          code += 1
        }
        code <<= 1
      }
    }

    func symbol(_ length: Int, _ code: Int) -> Int? { symbols[length << 16 | code] }
  }

  private mutating func symbol(_ codes: Codes) throws -> Int {
    var code = 0
    for length in 1...15 {
      code = code << 1 | (try take(1))
      if let symbol = codes.symbol(length, code) { return symbol }
    }
    throw Archive.Damage()
  }

  private mutating func expandDynamic() throws {
    let (literals, distances) = (try take(5) + 257, try take(5) + 1)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var sizes = [Int](repeating: 0, count: 19)
    for place in 0..<(try take(4) + 4) { sizes[order[place]] = try take(3) }
    let codes = Codes(sizes)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch try symbol(codes) {
      case 16: lengths += repeatElement(lengths.last ?? 0, count: try take(2) + 3)
      case 17: lengths += repeatElement(0, count: try take(3) + 3)
      case 18: lengths += repeatElement(0, count: try take(7) + 11)
      case let length: lengths.append(length)
      }
    }
    try expand(Codes(Array(lengths[..<literals])), Codes(Array(lengths[literals...])))
  }

  private mutating func expand(_ literals: Codes, _ distances: Codes) throws {
    while true {
      let found = try symbol(literals)
      if found == 256 { return }
      guard found > 256 else {
        output.append(UInt8(found))
        continue
      }
      let count = try sized(found - 257, step: 4, base: 3, last: 28)
      let back = try sized(try symbol(distances), step: 2, base: 1, last: -1)
      guard back <= output.count else { throw Archive.Damage() }
      for _ in 0..<count { output.append(output[output.count - back]) }
    }
  }

  /// A length or distance: every `step` codes take one more bit.
  private mutating func sized(_ code: Int, step: Int, base: Int, last: Int) throws -> Int {
    if code == last { return 258 }
    if code < step * 2 { return code + base }
    let bits = code / step - 1
    return base + ((step + code % step) << bits) + (try take(bits))
  }
}
