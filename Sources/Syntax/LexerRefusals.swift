import Diagnostics

// The refusals of the lexer stand apart from it and are never inlined: they build texts, and the
// way of a good line shall not carry them along.

@inline(never)
func lineTooLong(_ length: Int) -> Diagnostic {
  refusal(
    .lineTooLong, Span(maximumLineLength, length),
    Phrase(
      "a line has 1048576 bytes at most, this one \(length)",
      "eine Zeile hat höchstens 1048576 Bytes, diese \(length)"))
}

@inline(never)
func openQuote(from start: Int, to end: Int) -> Diagnostic {
  refusal(
    .openQuote, Span(start, end),
    Phrase("this quote is not closed", "dieses Anführungszeichen wird nicht geschlossen"))
}

@inline(never)
func openBracket(at position: Int) -> Diagnostic {
  refusal(
    .openBracket, Span(position, position + 1),
    Phrase("this bracket is not closed", "diese Klammer wird nicht geschlossen"))
}

@inline(never)
func strayBracket(at position: Int) -> Diagnostic {
  refusal(
    .wrongExpression, Span(position, position + 1),
    Phrase("this bracket was never opened", "diese Klammer wurde nie geöffnet"))
}

@inline(never)
func bracketsTooDeep(at position: Int) -> Diagnostic {
  refusal(
    .tooDeep, Span(position, position + 1),
    Phrase(
      "brackets stand \(maximumBracketDepth) deep at most",
      "Klammern stehen höchstens \(maximumBracketDepth) tief ineinander"))
}

@inline(never)
func quoteInExpression(at position: Int) -> Diagnostic {
  refusal(
    .wrongExpression, Span(position, position + 1),
    Phrase("brackets hold a computation, no text", "in Klammern steht eine Rechnung, kein Text"))
}

@inline(never)
func nameMissing(at position: Int) -> Diagnostic {
  refusal(
    .wrongName, Span(position, position + 1),
    Phrase(
      "a name that begins with a letter follows $", "nach $ folgt ein Name ab einem Buchstaben"))
}

@inline(never)
func wrongEscape(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Diagnostic {
  refusal(
    .wrongArgument, Span(position, position + 1),
    Phrase(
      #"in a text \ stands only before " and \"#, #"im Text steht \ nur vor " und \"#),
    fix: corrected(line, at: position, inserting: #"\"#, end: end))
}

@inline(never)
func quoteInsideWord(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Diagnostic {
  refusal(
    .wrongArgument, Span(position, position + 1),
    Phrase(
      "a quote stands at the beginning of a word",
      "ein Anführungszeichen steht am Anfang eines Worts"),
    fix: corrected(line, at: position, inserting: " ", end: end))
}

@inline(never)
func blankMissing(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Diagnostic {
  refusal(
    .wrongArgument, .point(position),
    Phrase("here a blank or a comma is missing", "hier fehlt ein Leerschlag oder ein Komma"),
    fix: corrected(line, at: position, inserting: " ", end: end))
}

/// How many bytes the quote “, ”, „, « or » takes; 0 when none stands here.
func typographicQuoteLength(_ line: Swift.Span<UInt8>, at position: Int, end: Int) -> Int {
  if line[position] == 0xC2, position + 1 < end {
    return line[position + 1] == 0xAB || line[position + 1] == 0xBB ? 2 : 0
  }
  guard line[position] == 0xE2, position + 2 < end, line[position + 1] == 0x80 else { return 0 }
  return (0x9C...0x9E).contains(line[position + 2]) ? 3 : 0
}

@inline(never)
func typographicQuote(_ line: Swift.Span<UInt8>, at start: Int, end: Int) -> Diagnostic {
  let length = typographicQuoteLength(line, at: start, end: end)
  var straight: [UInt8] = []
  var position = 0
  while position < end {
    let width = typographicQuoteLength(line, at: position, end: end)
    straight.append(width > 0 ? Byte.quote : line[position])
    position += max(width, 1)
  }
  return refusal(
    .wrongArgument, Span(start, start + length),
    Phrase("a text stands in straight quotes \"", "ein Text steht in geraden Zeichen \""),
    fix: String(decoding: straight, as: UTF8.self))
}

/// The line with a small insertion; `lex` offers it only when it can then be read.
private func corrected(
  _ line: Swift.Span<UInt8>, at place: Int, inserting text: String, end: Int
) -> String {
  var changed: [UInt8] = []
  for position in 0..<end {
    if position == place { changed.append(contentsOf: text.utf8) }
    changed.append(line[position])
  }
  return String(decoding: changed, as: UTF8.self)
}

/// The refusal without its correction where the corrected line would be refused as well.
@inline(never)
func withReadableFix(_ refusal: Diagnostic) -> Diagnostic {
  guard let fix = refusal.fix, !isReadable(Array(fix.utf8)) else { return refusal }
  var refusal = refusal
  refusal.fix = nil
  return refusal
}
