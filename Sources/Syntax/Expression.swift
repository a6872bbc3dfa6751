import Diagnostics

/// Computes an expression word exactly: `($paid - 1'081.00)`, `(540 + 8.1%)`.
///
/// `+ - * /` with brackets and a sign before a value. A percentage alone is a hundredth; added to
/// or taken from something it is that share of it, as on a pocket calculator.
/// - Throws: `wrong-expression`, `unknown-variable`, `amount-too-large` or `too-deep` with the
///   bytes at fault.
public func evaluate(
  line: [UInt8], word: Word, variable: (String) -> ExactDecimal?
) throws(Diagnostic) -> ExactDecimal {
  let end = min(Int(word.end), line.count)
  var reader = ExpressionReader(line: line, position: min(Int(word.start), end), end: end)
  let result = try reader.sum(variable)
  if reader.position < end { throw reader.junk() }
  return result.value
}

/// A value on the way through an expression.
private struct Operand {
  var value: ExactDecimal
  /// Whether it is a percentage and nothing else, so that a sum takes it as a share.
  var isPercentage: Bool
}

/// Reads by recursion, one level a bracket and so at most 64 of them.
private struct ExpressionReader {
  let line: [UInt8]
  var position: Int
  let end: Int
  var depth = 0

  mutating func sum(_ variable: (String) -> ExactDecimal?) throws(Diagnostic) -> Operand {
    skipBlanks()
    let start = position
    var left = try product(variable)
    while let sign = take(Byte.plus, Byte.minus) {
      let right = try product(variable)
      let share =
        right.isPercentage ? left.value.multiplied(by: right.value) : Optional(right.value)
      let sum = share.flatMap { amount in
        sign == Byte.plus ? left.value.adding(amount) : left.value.subtracting(amount)
      }
      left = Operand(value: try checked(sum, from: start), isPercentage: false)
    }
    return left
  }

  private mutating func product(
    _ variable: (String) -> ExactDecimal?
  ) throws(Diagnostic) -> Operand {
    skipBlanks()
    let start = position
    var left = try factor(variable)
    while let sign = take(Byte.star, Byte.slash) {
      skipBlanks()
      let rightStart = position
      let right = try factor(variable)
      if sign == Byte.slash, right.value.mantissa == 0 {
        throw refusal(
          .wrongExpression, Span(rightStart, position),
          Phrase(
            "this is zero, nothing can be divided by it",
            "das ist null, dadurch lässt sich nicht teilen"))
      }
      let result =
        sign == Byte.star
        ? left.value.multiplied(by: right.value) : left.value.divided(by: right.value)
      left = Operand(value: try checked(result, from: start), isPercentage: false)
    }
    return left
  }

  private mutating func factor(
    _ variable: (String) -> ExactDecimal?
  ) throws(Diagnostic) -> Operand {
    skipBlanks()
    let start = position
    let sign = take(Byte.plus, Byte.minus)
    skipBlanks()
    var value = try primary(variable)
    let isPercentage = take(Byte.percent, Byte.percent) != nil
    if isPercentage { value = value.hundredth }
    if sign == Byte.minus { value = try checked(value.negated, from: start) }
    skipBlanks()
    return Operand(value: value, isPercentage: isPercentage)
  }

  private mutating func primary(
    _ variable: (String) -> ExactDecimal?
  ) throws(Diagnostic) -> ExactDecimal {
    guard position < end else { throw junk() }
    switch line[position] {
    case Byte.open:
      return try bracketed(variable)
    case Byte.dollar:
      return try named(variable)
    case let byte where Byte.isDigit(byte) || byte == Byte.point:
      return try literal()
    default:
      throw junk()
    }
  }

  private mutating func bracketed(
    _ variable: (String) -> ExactDecimal?
  ) throws(Diagnostic) -> ExactDecimal {
    let start = position
    depth += 1
    if depth > maximumBracketDepth { throw bracketsTooDeep(at: start) }
    position += 1
    let inner = try sum(variable)
    guard position < end else { throw openBracket(at: start) }
    guard line[position] == Byte.close else { throw junk() }
    position += 1
    depth -= 1
    return inner.value
  }

  private mutating func named(
    _ variable: (String) -> ExactDecimal?
  ) throws(Diagnostic) -> ExactDecimal {
    let start = position
    position = variableNameEnd(line.span, from: start + 1, end: end)
    guard position > start + 1 else { throw nameMissing(at: start) }
    let name = String(decoding: line[(start + 1)..<position], as: UTF8.self)
    guard let value = variable(name) else {
      throw refusal(
        .unknownVariable, Span(start, position),
        Phrase("no amount has the name $\(name)", "kein Betrag heisst $\(name)"))
    }
    return value
  }

  private mutating func literal() throws(Diagnostic) -> ExactDecimal {
    let start = position
    while position < end {
      let byte = line[position]
      let apostrophe = apostropheLength(line.span, at: position, end: end)
      guard Byte.isDigit(byte) || byte == Byte.point || byte == Byte.comma || apostrophe > 0 else {
        break
      }
      position += max(apostrophe, 1)
    }
    let span = Span(start, position)
    switch scanAmount(line, from: start, to: position) {
    case .amount(let mantissa, let places, _):
      guard let value = ExactDecimal(mantissa: Int128(mantissa), places: Int(places)) else {
        throw amountTooLarge(span)
      }
      return value
    case .tooLarge, .tooManyPlaces:
      throw amountTooLarge(span)
    case .commaInsteadOfPoint:
      let meant = amountWithPoint(line, from: start, to: position) ?? ""
      throw refusal(
        .wrongExpression, span,
        Phrase(
          "decimals stand behind a point: \(meant)",
          "Dezimalstellen stehen nach einem Punkt: \(meant)"))
    default:
      throw refusal(
        .wrongExpression, span,
        Phrase("this is no amount such as 1'081.00", "das ist kein Betrag wie 1'081.00"))
    }
  }

  private func checked(_ value: ExactDecimal?, from start: Int) throws(Diagnostic) -> ExactDecimal {
    guard let value else { throw amountTooLarge(Span(start, position)) }
    return value
  }

  private func amountTooLarge(_ span: Diagnostics.Span) -> Diagnostic {
    refusal(
      .amountTooLarge, span,
      Phrase("this exceeds what can be computed", "das übersteigt, was gerechnet werden kann"))
  }

  /// The sign that stands next, if it is one of the two; the blanks before it are skipped too.
  private mutating func take(_ one: UInt8, _ other: UInt8) -> UInt8? {
    skipBlanks()
    guard position < end, line[position] == one || line[position] == other else { return nil }
    defer { position += 1 }
    return line[position]
  }

  private mutating func skipBlanks() {
    while true {
      let length = blankLength(line.span, at: position, end: end)
      if length == 0 { return }
      position += length
    }
  }

  /// The refusal of what stands where a value or a sign should; covers it up to a blank or bracket.
  func junk() -> Diagnostic {
    var last = position
    while last < end, line[last] != Byte.close, blankLength(line.span, at: last, end: end) == 0 {
      last += 1
    }
    if last == position, position < end { last += 1 }
    return refusal(
      .wrongExpression, Span(position, last),
      Phrase(
        "here stands an amount, a $name, or one of + - * / % ( )",
        "hier steht ein Betrag, ein $Name oder eines von + - * / % ( )"))
  }
}
