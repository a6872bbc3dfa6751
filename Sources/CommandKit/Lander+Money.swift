import Diagnostics
import Ledger
import Syntax

// Amounts with a currency, rates and currencies.
extension Lander {
  /// Reads `(2 * 17.89) USD`; whether a currency stands behind.
  ///
  /// A computed amount is rounded to the places of its currency, so that has to be known first.
  mutating func readComputedMoney(
    _ word: Word, into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) -> Bool {
    guard let currency = foreignCurrency(behind: position, call) else { return false }
    slot.number = try value(of: word, in: currency, &call)
    slot.second = currency.raw
    call.isForeign = true
    position += 2
    return true
  }

  /// Puts the currency behind an amount that was read with two places.
  mutating func take(
    _ currency: Currency, into slot: inout Slot, at word: Word, _ call: inout Call
  ) throws(Diagnostic) {
    if currency.places != 2 {
      guard let amount = currency.amount(ofHundredths: slot.number) else {
        throw currency.places == 0 && slot.number % 100 != 0
          ? .tooManyPlaces(currency, at: word.span) : amountTooLarge(word.span)
      }
      slot.number = amount.minorUnits
    }
    slot.second = currency.raw
    call.isForeign = true
    position += 1
  }

  /// Reads `10.500 KWD`: an amount of three places, which only some currencies have.
  ///
  /// False where no currency stands behind.
  mutating func readThousandths(
    _ mantissa: Int64, _ places: Int, at span: Span, into slot: inout Slot, _ call: inout Call
  ) throws(Diagnostic) -> Bool {
    guard let currency = foreignCurrency(behind: position, call) else { return false }
    guard places == 3, currency.places == 3 else {
      throw .tooManyPlaces(currency, at: span)
    }
    guard mantissa.magnitude <= UInt64(Amount.limit) else { throw amountTooLarge(span) }
    slot.number = mantissa
    slot.second = currency.raw
    call.isForeign = true
    position += 2
    return true
  }

  /// The currency in the word behind an amount; nil for that of the books.
  private func foreignCurrency(behind place: Int, _ call: borrowing Call) -> Currency? {
    guard place + 1 < call.words.count, let currency = currency(at: place + 1, call),
      currency != .chf
    else { return nil }
    return currency
  }

  private func currency(at place: Int, _ call: borrowing Call) -> Currency? {
    let word = call.words[place]
    guard word.kind == .bare, word.end - word.start == 3 else { return nil }
    return Currency(
      code: String(decoding: call.line[Int(word.start)..<Int(word.end)], as: UTF8.self))
  }

  private func value(
    of word: Word, in currency: Currency, _ call: inout Call
  ) throws(Diagnostic) -> Int64 {
    let value = try evaluate(line: call.line, word: word) { name in
      call.variables[name]?.decimal
    }
    call.isCanonical = false
    guard let units = value.roundedMinorUnits(places: Int(currency.places)),
      units.magnitude <= UInt64(Amount.limit)
    else { throw amountTooLarge(word.span) }
    return units
  }

  mutating func readRate(into slot: inout Slot, _ call: borrowing Call) throws(Diagnostic) {
    let word = call.words[position]
    guard word.kind == .bare,
      case .amount(let mantissa, let places, _) = scanAmount(
        call.line, from: Int(word.start), to: Int(word.end)),
      let rate = Rate(mantissa, places: Int(places))
    else { throw wrong(word.span) }
    slot.number = rate.units
    position += 1
  }

  mutating func readCurrency(into slot: inout Slot, _ call: borrowing Call) throws(Diagnostic) {
    let word = call.words[position]
    guard let currency = currency(at: position, call) else {
      let typed = String(decoding: call.line[Int(word.start)..<Int(word.end)], as: UTF8.self)
      let known = Currency(code: typed.uppercased())?.code
      throw wrong(word.span, fix: known.flatMap { code in call.replacing(word.span, with: code) })
    }
    slot.second = currency.raw
    position += 1
  }

  /// Reads `2026-03` and `3.2026`; kept as months since year 0.
  mutating func readMonth(into slot: inout Slot, _ call: borrowing Call) throws(Diagnostic) {
    let word = call.words[position]
    let text = String(decoding: call.line[Int(word.start)..<Int(word.end)], as: UTF8.self)
    let isGerman = text.contains(".")
    let parts = text.split(separator: isGerman ? "." : "-", omittingEmptySubsequences: false)
    guard word.kind == .bare, parts.count == 2,
      let year = Int(parts[isGerman ? 1 : 0]), let month = Int(parts[isGerman ? 0 : 1]),
      (1_900...2_199).contains(year), (1...12).contains(month)
    else { throw wrong(word.span) }
    slot.number = Int64(year * 12 + month - 1)
    position += 1
  }
}

extension Call {
  /// The place behind an amount and the currency that was typed with it.
  public func endOfMoney(_ amount: Span) -> Int {
    guard let next = words.first(where: { word in Int(word.start) >= amount.end }),
      next.kind == .bare,
      Currency(code: String(decoding: line[Int(next.start)..<Int(next.end)], as: UTF8.self)) != nil
    else { return amount.end }
    return Int(next.end)
  }
}

extension Diagnostic {
  /// More places than the currency has.
  public static func tooManyPlaces(_ currency: Currency, at span: Span) -> Diagnostic {
    let words: (english: String, german: String) =
      switch currency.places {
      case 0: ("no places", "keine Nachkommastellen")
      case 3: ("three places", "drei Nachkommastellen")
      default: ("two places", "zwei Nachkommastellen")
      }
    return Diagnostic(
      .tooManyPlaces, at: span,
      Phrase(
        "\(currency.code) has \(words.english)", "\(currency.code) hat \(words.german)"))
  }
}
