import Books
import Diagnostics
import Ledger
import Syntax
import Text

extension Call {
  /// Writes the line without what stands around it; the log keeps a canonical one that way.
  public func writeAsTyped(to log: inout [UInt8]) {
    guard let first = words.first, let last = words.last else { return }
    copy(line.span.extracting(Int(first.start)..<Int(last.end)), behind: &log)
  }

  /// Writes the line as the log keeps it, from what was read: English names, absolute dates,
  /// exact ids.
  public func writeCanonical(_ signature: Signature, _ books: Books, to log: inout [UInt8]) {
    var text = signature.name
    for outline in signature.objects {
      write(slot(ofWhole: outline.index), outline, books, to: &text)
    }
    for item in 0..<itemCount {
      if item > 0 { text += "," }
      for outline in signature.items {
        write(slot(outline.index, ofItem: item), outline, books, to: &text)
      }
    }
    for outline in signature.options {
      write(slot(ofWhole: outline.index), outline, books, to: &text)
    }
    log.append(contentsOf: text.utf8)
  }

  private func write(
    _ slot: Slot, _ outline: Outline, _ books: Books, to text: inout String
  ) {
    guard slot.isPresent else { return }
    text += " "
    switch outline.role {
    case .flag:
      text += outline.name
      return
    case .keyword: text += outline.name + " "
    case .object: break
    }
    text += written(slot, outline.shape, books)
  }

  private func written(_ slot: Slot, _ shape: Shape, _ books: Books) -> String {
    switch slot.form {
    case .rest: return "rest"
    case .open: return "open"
    case .none: return "none"
    case .document: return Document(packed: slot.first).map(books.names.name(of:)) ?? ""
    case .customer where shape == .target: return "customer " + contact(slot, books)
    case .supplier: return "supplier " + contact(slot, books)
    case .customer: return contact(slot, books)
    case .account: return "account \(books.chart[AccountID(raw: slot.first)].number)"
    case .variable: return quoted(texts[Int(slot.first)])
    case .amount: return Self.decimal(slot.number)
    case .day: return Day(slot).description
    case .days: return "\(slot.number)d"
    case .absent: return ""
    case .plain, .text: return writtenPlain(slot, shape, books)
    }
  }

  private func writtenPlain(_ slot: Slot, _ shape: Shape, _ books: Books) -> String {
    switch shape {
    case .amount: return Self.decimal(slot.number)
    case .money, .amountOr:
      guard let currency = Currency(raw: slot.second) else { return Self.decimal(slot.number) }
      return "\(Self.decimal(slot.number, places: currency.places)) \(currency.code)"
    case .rate: return Self.rate(slot.number)
    case .month:
      let month = MonthArgument(slot)
      return "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
    case .account, .moneyAccount:
      return String(books.chart[AccountID(raw: slot.first)].number)
    case .accountPair:
      let debit = books.chart[AccountID(raw: slot.first)].number
      return "\(debit)/\(books.chart[AccountID(raw: slot.second)].number)"
    case .contact: return contact(slot, books)
    case .date, .term: return Day(slot).description
    case .vatCode, .vatCodeOrNone: return books.codes[VATCodeID(raw: slot.first)].name
    case .entry: return "#\(books.journal.number(of: EntryID(raw: slot.first)))"
    case .choice(let choices): return choices[Int(slot.number)].english
    case .quantity: return "\(Self.thousandths(slot.number)) x"
    default: return String(decoding: line[Int(slot.start)..<Int(slot.end)], as: UTF8.self)
    }
  }

  private func contact(_ slot: Slot, _ books: Books) -> String {
    quoted(books[ContactID(raw: slot.first)].name)
  }

  /// `3`, `1.5`, `-0.125`.
  private static func thousandths(_ number: Int64) -> String {
    let size = number.magnitude
    var places = size % 1000
    let whole = "\(number < 0 ? "-" : "")\(size / 1000)"
    guard places > 0 else { return whole }
    var digits = places < 10 ? "00" : places < 100 ? "0" : ""
    while places % 10 == 0 { places /= 10 }
    digits += String(places)
    return "\(whole).\(digits)"
  }

  private static func decimal(_ units: Int64, places: UInt8) -> String {
    if places == 2 { return decimal(units) }
    var bytes: [UInt8] = []
    appendDecimal(units, places: Int(places), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Ten places without the zeros at their end: `0.9659`.
  static func rate(_ units: Int64) -> String {
    var scale: Int64 = 1
    for _ in 0..<Rate.places { scale *= 10 }
    var digits = String(scale + units % scale).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(units / scale)" : "\(units / scale).\(digits)"
  }

  private static func decimal(_ minorUnits: Int64) -> String {
    let size = minorUnits.magnitude
    let cents = size % 100
    return "\(minorUnits < 0 ? "-" : "")\(size / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}

/// Adds a text in quotes to a line, as the line takes it.
public func appendQuoted(_ text: String, to line: inout [UInt8]) {
  line.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { line.append(UInt8(ascii: "\\")) }
    line.append(byte)
  }
  line.append(UInt8(ascii: "\""))
}

/// A text in quotes, as a line takes it.
public func quoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
  if isPlain { return "\"\(text)\"" }
  var result = "\""
  // By scalars: a mark behind a quote makes one character of both, and the quote would stay.
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result + "\""
}
