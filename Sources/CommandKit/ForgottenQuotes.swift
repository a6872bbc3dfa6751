import Books
import Diagnostics
import Syntax

// A name of several words that was typed without quotes.
extension Lander {
  /// What to say instead of `error` where words belong together; nil where that is not the fault.
  ///
  /// The corrected line is read once more, so that what is offered fits.
  func forgottenQuotes(
    _ error: Diagnostic, in call: borrowing Call, _ books: inout Books
  ) -> Diagnostic? {
    let place = call.words.firstIndex { word in Int(word.start) == error.span.start }
    guard let place, call.line.count < 4096, isWordAlone(place, call) else { return nil }
    // A keyword with a slip is likelier than a text that goes on.
    let isSlip = error.name == .unknownWord && error.fix != nil
    var found: [Diagnostic] = []
    for start in max(call.firstArgument, place - 3)...place {
      guard (start...place).allSatisfy({ word in isWordAlone(word, call) }) else { continue }
      var end = max(place, start + 1)
      while end < call.words.count, end < start + 8, isWordAlone(end, call) {
        let span = Span(Int(call.words[start].start), Int(call.words[end].end))
        let reads = reading(of: call, quoting: span, &books)
        if let shape = reads.shape, !isSlip || shape != .text {
          found.append(
            Diagnostic(
              error.name, at: span, Self.quotesNeeded, fix: reads.line))
        } else if let inner = reads.error, !isSlip, isWholeName(start...end, call) {
          found.append(unknown(inner, span))
        }
        end += 1
      }
    }
    let certain = found.filter { error in error.label == Self.quotesNeeded }
    if certain.count == 1 { return certain.first }
    return certain.isEmpty ? found.first : nil
  }

  private static let quotesNeeded = Phrase(
    "a name or text of several words stands in quotes",
    "ein Name oder Text aus mehreren Wörtern steht in Anführungszeichen")

  /// The quoted words are read as a contact that is not there.
  private func unknown(_ inner: Diagnostic, _ span: Span) -> Diagnostic {
    var error = inner
    error.span = span
    error.notes.insert(Self.quotesNeeded, at: 0)
    return error
  }

  /// A word that could be a part of a name: bare, no keyword, without a quote of its own.
  private func isWordAlone(_ place: Int, _ call: borrowing Call) -> Bool {
    let word = call.words[place]
    guard word.kind == .bare else { return false }
    if signature.keyword(word, in: call.line) != nil { return false }
    return !call.line[Int(word.start)..<Int(word.end)]
      .contains { byte in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
  }

  /// Whether these words would be a whole name: no figure is among them, and a figure or something
  /// else follows.
  private func isWholeName(_ places: ClosedRange<Int>, _ call: borrowing Call) -> Bool {
    let next = places.upperBound + 1
    let goesOn = next < call.words.count && isWordAlone(next, call) && !isFigure(next, call)
    return !goesOn && !places.contains { place in isFigure(place, call) }
  }

  private func isFigure(_ place: Int, _ call: borrowing Call) -> Bool {
    "+-#0123456789".utf8.contains(call.line[Int(call.words[place].start)])
  }

  /// Reads the line again with some of its words in quotes.
  private func reading(
    of call: borrowing Call, quoting span: Span, _ books: inout Books
  ) -> (line: String?, shape: Shape?, error: Diagnostic?) {
    let words = String(decoding: call.line[span.start..<span.end], as: UTF8.self)
    guard let line = call.replacing(span, with: quoted(words)) else { return (nil, nil, nil) }
    var trial = Call()
    trial.replaceLine(line.utf8.span)
    do throws(Diagnostic) {
      try trial.lex(call.variables)
      var lander = Lander(signature, at: call.firstArgument, isTyped: isTyped)
      try lander.landAll(into: &trial, &books)
    } catch {
      let isContact = error.name == .unknownContact && error.span.start == span.start
      return (line, nil, isContact ? error : nil)
    }
    return (line, shape(at: span.start, trial), nil)
  }

  /// What the words were read as, where that may be several words.
  private func shape(at start: Int, _ trial: borrowing Call) -> Shape? {
    let isThere = { (slot: Slot) in slot.isPresent && Int(slot.start) == start }
    let whole = (signature.objects + signature.options).first { outline in
      isThere(trial.slot(ofWhole: outline.index))
    }
    let found =
      whole
      ?? signature.items.first { outline in
        (0..<trial.itemCount).contains { item in
          isThere(trial.slot(outline.index, ofItem: item))
        }
      }
    switch found?.shape {
    case .text, .path, .contact, .party, .creditSource, .target, .account, .moneyAccount:
      return found?.shape
    default: return nil
    }
  }
}
