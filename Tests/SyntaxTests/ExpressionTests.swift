import Diagnostics
import Testing

@testable import Syntax

private func decimal(_ mantissa: Int128, _ places: Int) throws -> ExactDecimal {
  try #require(ExactDecimal(mantissa: mantissa, places: places))
}

private func value(_ expression: String) throws(Diagnostic) -> ExactDecimal {
  let line = Array(expression.utf8)
  return try evaluate(line: line, word: Word(.expression, from: 0, to: line.count)) { name in
    switch name {
    case "paid": ExactDecimal(mantissa: 113_100, places: 2)
    case "paid-rest": ExactDecimal(50)
    case "rate": ExactDecimal(mantissa: 81, places: 1)
    case "vast": ExactDecimal(mantissa: Int128.max, places: 0)
    case "lowest": ExactDecimal(mantissa: Int128.min, places: 0)
    case "tiny": ExactDecimal(mantissa: 1, places: 18)
    default: nil
    }
  }
}

@Suite struct `Expressions` {
  @Test(
    arguments: [
      ("(5)", "5"), ("(1'081.00)", "1081"), ("(1’081.50)", "1081.5"),
      ("($paid - 1'081.00)", "50"), ("($paid-1'081.00)", "50"), ("($paid-rest)", "50"),
      ("($paid-$paid-rest)", "1081"),
      ("(540 + 8.1%)", "583.74"), ("(540 - 8.1%)", "496.26"), ("(8.1%)", "0.081"),
      ("(540 + (8.1%))", "540.081"), ("(540 * 8.1%)", "43.74"), ("(540 + 8.1% * 2)", "540.162"),
      ("(100 + 10% + 10%)", "121"), ("(540 + $rate%)", "583.74"), ("(540+8.1 %)", "583.74"),
      ("(100 + -10%)", "90"), ("(50%%)", nil),
      ("(1 + 2 * 3)", "7"), ("((1 + 2) * 3)", "9"), ("(-5 + 3)", "-2"), ("(5 - -3)", "8"),
      ("(-(2 + 3))", "-5"), ("(+5)", "5"), ("(10 - 4 - 3)", "3"), ("(100 / 10 / 5)", "2"),
      ("(583.74 / 1.081)", "540"), ("(1 / 8)", "0.125"), ("(0 / 7)", "0"), ("(0.1 + 0.2)", "0.3"),
      ("(\u{A0}1\u{202F}+\t1 )", "2"), ("(0.30 / 0.1)", "3"), ("(-1 / 4)", "-0.25"),
      ("($vast - $vast)", "0"), ("($vast / $vast)", "1"), ("($lowest / $lowest)", "1"),
      ("($tiny / $tiny)", "1"),
    ] as [(String, String?)])
  func `are computed exactly`(expression: String, result: String?) throws {
    guard let result else {
      #expect(throws: Diagnostic.self) { try value(expression) }
      return
    }
    let computed = try value(expression)
    #expect(computed.description == result)
    #expect(computed.isExact)
  }

  @Test(arguments: [
    ("(1 / 3)", "0.333333333333333333"), ("(2 / 3)", "0.666666666666666667"),
    ("(-2 / 3)", "-0.666666666666666667"), ("(1 / 3 * 3)", "0.999999999999999999"),
    ("($tiny * $tiny)", "0"), ("($tiny * 0.5)", "0.000000000000000001"),
    ("($tiny * -0.5)", "-0.000000000000000001"), ("($tiny / 2)", "0.000000000000000001"),
  ])
  func `tell when they were rounded`(expression: String, result: String) throws {
    let computed = try value(expression)
    #expect(computed.description == result)
    #expect(!computed.isExact)
  }

  @Test(
    arguments: [
      ("()", ErrorName.wrongExpression, ")"), ("(1 +)", .wrongExpression, ")"),
      ("(* 2)", .wrongExpression, "*"), ("(1 2)", .wrongExpression, "2"),
      ("(--5)", .wrongExpression, "-5"), ("(1 + x)", .wrongExpression, "x"),
      ("(1e5)", .wrongExpression, "e5"), ("(1.2.3)", .wrongExpression, "1.2.3"),
      ("(12,50)", .wrongExpression, "12,50"), ("(12.)", .wrongExpression, "12."),
      ("(10'81 + 1)", .wrongExpression, "10'81"), ("(.5)", .wrongExpression, ".5"),
      ("(5 / (3 - 3))", .wrongExpression, "(3 - 3)"), ("(5/0)", .wrongExpression, "0"),
      ("(5 / 0.00%)", .wrongExpression, "0.00%"),
      ("(1) 2", .wrongExpression, "2"), ("", .wrongExpression, ""), ("(", .wrongExpression, ""),
      ("(1", .openBracket, "("), ("(1 + $)", .wrongName, "$"),
      ("($gone + 1)", .unknownVariable, "$gone"),
      ("(99999999999999999999)", .amountTooLarge, "99999999999999999999"),
      ("($vast + 1)", .amountTooLarge, "$vast + 1"), ("($vast * 2)", .amountTooLarge, "$vast * 2"),
      ("(-$lowest)", .amountTooLarge, "-$lowest"),
      ("($lowest - 1)", .amountTooLarge, "$lowest - 1"),
      ("(0 - $lowest)", .amountTooLarge, "0 - $lowest"),
      ("($vast / $tiny)", .amountTooLarge, "$vast / $tiny"),
      ("($lowest / -1)", .amountTooLarge, "$lowest / -1"),
      ("($tiny + $vast)", .amountTooLarge, "$tiny + $vast"),
    ] as [(String, ErrorName, String)])
  func `are refused with the bytes at fault`(
    expression: String, name: ErrorName, place: String
  ) throws {
    let error = try #require(throws: Diagnostic.self) { try value(expression) }
    let bytes = Array(expression.utf8)
    #expect(error.name == name)
    let fault = bytes[error.span.start..<error.span.end]
    let text = String(decoding: fault, as: UTF8.self)
    #expect(text.trimmed == place)
  }

  @Test func `nest 64 brackets and no more`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(try value(nested(64)) == ExactDecimal(1))
    let error = try #require(throws: Diagnostic.self) { try value(nested(65)) }
    #expect(error.name == .tooDeep)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

@Suite struct `Exact decimals` {
  @Test func `are equal when their values are`() throws {
    #expect(try decimal(150, 2) == decimal(15, 1))
    #expect(try decimal(-1000, 3) == ExactDecimal(-1))
    #expect(try decimal(0, 5) == .zero)
    #expect(ExactDecimal(mantissa: 1, places: 19) == nil)
    #expect(ExactDecimal(mantissa: 1, places: -1) == nil)
  }

  @Test(
    arguments: [
      (58_374, 2, 2, 58_374), (5, 0, 2, 500), (1, 3, 2, nil), (Int128(Int64.max), 0, 0, .max),
      (Int128(Int64.max), 0, 1, nil), (Int128.max, 0, 18, nil), (5, 0, 50, nil), (150, 2, 1, 15),
    ] as [(Int128, Int, Int, Int64?)])
  func `become minor units`(mantissa: Int128, places: Int, wanted: Int, units: Int64?) throws {
    #expect(try decimal(mantissa, places).minorUnits(places: wanted) == units)
  }

  @Test(
    arguments: [
      (1_075_595, 4, 10_756), (1, 1, 10), (5, 3, 1), (4, 3, 0), (-5, 3, -1), (-4, 3, 0),
      (Int128(Int64.max) * 10 + 4, 3, .max), (Int128(Int64.max) * 10 + 5, 3, nil), (7, 0, 700),
    ] as [(Int128, Int, Int64?)])
  func `are rounded half away from zero`(mantissa: Int128, places: Int, units: Int64?) throws {
    #expect(try decimal(mantissa, places).roundedMinorUnits(places: 2) == units)
  }
}
