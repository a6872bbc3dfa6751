import Diagnostics
import Ledger
import Syntax

extension Lander {
  mutating func readAmount(
    into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) {
    let word = call.words[position]
    let from = Int(word.start)
    let to = Int(word.end)
    if word.kind == .expression {
      if takesMoney, try readComputedMoney(word, into: &slot, &call) { return }
      try readExpression(word, into: &slot, &call)
      position += 1
      if mayBeCurrency(call) { try takeCurrency(into: &slot, &call) }
      return
    }
    guard word.kind == .bare else { throw notAnAmount(word, call) }
    switch scanAmount(call.line, from: from, to: to) {
    case .amount(let mantissa, let places, _):
      guard places <= 2 else {
        if takesMoney,
          try readThousandths(mantissa, Int(places), at: word.span, into: &slot, &call)
        {
          return
        }
        throw tooManyPlaces(word.span)
      }
      let factor: Int64 = places == 2 ? 1 : places == 1 ? 10 : 100
      let (units, overflows) = mantissa.multipliedReportingOverflow(by: factor)
      guard !overflows, units.magnitude <= UInt64(Amount.limit) else {
        throw amountTooLarge(word.span)
      }
      slot.number = units
      position += 1
      if mayBeCurrency(call) { try takeCurrency(into: &slot, &call) }
    case .notAnAmount:
      guard let form = wordForAmount(word, call) else { throw notAnAmount(word, call) }
      slot.form = form
      if name(of: word, in: call.line) == "offen" { call.isCanonical = false }
      position += 1
    case .tooLarge: throw amountTooLarge(word.span)
    case .tooManyPlaces: throw tooManyPlaces(word.span)
    case .commaInsteadOfPoint, .misplacedApostrophe, .noDigitsBeforePoint, .noDigitsAfterPoint:
      throw notAnAmount(word, call)
    }
  }

  private func wordForAmount(_ word: Word, _ call: Call) -> Slot.Form? {
    guard case .amount(let rest, let open) = shape else { return nil }
    let name = name(of: word, in: call.line)
    if rest, name == "rest" { return .rest }
    if open, name == "open" || name == "offen" { return .open }
    return nil
  }

  /// Whether a word of three letters follows.
  @inline(__always)
  private func mayBeCurrency(_ call: borrowing Call) -> Bool {
    position < call.words.count && call.words[position].kind == .bare
      && call.words[position].end - call.words[position].start == 3
  }

  /// Whether an amount of another currency may stand here.
  private var takesMoney: Bool {
    switch shape {
    case .money, .amount(rest: true, open: false): true
    default: false
    }
  }

  /// Takes a currency behind the amount; most amounts accept that of the books only.
  private mutating func takeCurrency(
    into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) {
    let word = call.words[position]
    let bytes = call.line[Int(word.start)..<Int(word.end)]
    guard bytes.allSatisfy({ byte in byte >= 65 && byte <= 90 }) else { return }
    let code = String(decoding: bytes, as: UTF8.self)
    guard let currency = Currency(code: code) else { return }
    guard currency == .chf else {
      if takesMoney { return try take(currency, into: &slot, at: word, &call) }
      throw Diagnostic(
        .wrongCurrency, at: word.span,
        Phrase(
          "these books are kept in CHF; \(code) has no account here",
          "diese Bücher sind in CHF geführt; \(code) hat hier kein Konto"))
    }
    call.isCanonical = false
    position += 1
  }

  private func readExpression(
    _ word: Word, into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) {
    let value = try evaluate(line: call.line, word: word) { name in
      call.variables[name]?.decimal
    }
    call.isCanonical = false
    // The one place where a computed amount becomes Rappen: half away from zero.
    guard let units = value.roundedMinorUnits(places: 2),
      units.magnitude <= UInt64(Amount.limit)
    else {
      throw amountTooLarge(word.span)
    }
    slot.number = units
  }

  func amountTooLarge(_ span: Span) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, at: span,
      Phrase(
        "an amount goes up to 10'000'000'000'000.00", "ein Betrag geht bis 10'000'000'000'000.00"))
  }

  private func tooManyPlaces(_ span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyPlaces, at: span,
      Phrase("CHF has two places", "CHF hat zwei Nachkommastellen"))
  }

  /// Reads `3 x`: up to three places, kept in thousandths.
  mutating func readQuantity(into slot: inout Slot, _ call: Call) throws(Diagnostic) {
    let word = call.words[position]
    guard
      case .amount(let mantissa, let places, _) = scanAmount(
        call.line, from: Int(word.start), to: Int(word.end))
    else { throw notAnAmount(word, call) }
    guard places <= 3 else {
      throw Diagnostic(
        .tooManyPlaces, at: word.span,
        Phrase("a quantity has up to three places", "eine Menge hat bis zu drei Nachkommastellen"))
    }
    let factor: Int64 = [1000, 100, 10, 1][Int(places)]
    let (thousandths, overflows) = mantissa.multipliedReportingOverflow(by: factor)
    guard !overflows, thousandths.magnitude <= UInt64(Amount.limit) else {
      throw amountTooLarge(word.span)
    }
    slot.number = thousandths
    position += 2
  }

  func notAnAmount(_ word: Word, _ call: Call) -> Diagnostic {
    let fix = amountWithPoint(call.line, from: Int(word.start), to: Int(word.end))
      .flatMap { amount in call.replacing(word.span, with: amount) }
    let title = outline.shape.title
    return Diagnostic(
      .wrongAmount, at: word.span,
      Phrase(
        "expected \(title.english), such as \(outline.example)",
        "erwartet wird \(title.german), zum Beispiel \(outline.example)"),
      fix: fix)
  }
}
