import Diagnostics
import Syntax
import Text

extension Lander {
  func missing(_ outline: Outline, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingArgument, at: span,
      Phrase(
        "\(outline.title(.english)) is missing: \(outline.shape.title.english), "
          + "such as \(outline.example)",
        "\(outline.title(.german)) fehlt: \(outline.shape.title.german), "
          + "zum Beispiel \(outline.example)"),
      notes: [usageNote])
  }

  var usageNote: Phrase {
    Phrase("usage: \(signature.usage(.english))", "Form: \(signature.usage(.german))")
  }

  func repeated(_ outline: Outline, at span: Span) -> Diagnostic {
    Diagnostic(
      .repeatedArgument, at: span,
      Phrase("'\(outline.name)' is given twice", "'\(outline.name)' steht zweimal"))
  }

  /// Refuses a call in which something is missing, for the first of what is.
  func checkMissing(_ call: borrowing Call) throws(Diagnostic) {
    for outline in signature.outlines where outline.isRequired {
      let isOfItem = signature.items.contains { item in item === outline }
      let isThere =
        isOfItem
        ? (0..<call.itemCount).allSatisfy { item in
          call.slot(outline.index, ofItem: item).isPresent
        } : call.slot(ofWhole: outline.index).isPresent
      if !isThere { throw missing(outline, at: call.end) }
    }
  }

  func checkComma(_ call: Call, isItemBegun: Bool) throws(Diagnostic) {
    let comma = call.words[position].span
    guard !signature.items.isEmpty else {
      throw Diagnostic(
        .surplusArgument, at: comma,
        Phrase(
          "'\(signature.name)' takes no list", "'\(signature.german)' nimmt keine Liste"),
        notes: [usageNote])
    }
    guard isItemBegun else {
      guard let outline = signature.items.first else { return }
      throw missing(outline, at: comma)
    }
  }

  /// A word that is no keyword here.
  func unexpected(_ word: Word, in call: Call) -> Diagnostic {
    let text = unquoted(word, in: call.line)
    let options = (signature.items + signature.options).filter { outline in !outline.isObject }
    guard word.kind == .bare, !options.isEmpty, text.utf8.count <= 40 else {
      return Diagnostic(
        .surplusArgument, at: word.span,
        Phrase("nothing is expected here", "hier wird nichts erwartet"), notes: [usageNote])
    }
    let near = nearest(
      to: text, among: options.flatMap { outline in [outline.name, outline.german] })
    let names = { (language: Language) in
      options.map { outline in outline.word(language) }.joined(separator: ", ")
    }
    guard let first = near.first else {
      return Diagnostic(
        .unknownWord, at: word.span,
        Phrase(
          "unknown word; here can stand: \(names(.english))",
          "unbekanntes Wort; hier kann stehen: \(names(.german))"),
        notes: [usageNote])
    }
    return Diagnostic(
      .unknownWord, at: word.span,
      Phrase("unknown word; did you mean '\(first)'?", "unbekanntes Wort; meinten Sie '\(first)'?"),
      fix: call.replacing(word.span, with: first))
  }
}

extension Outline {
  /// How errors call the argument.
  func title(_ language: Language) -> String {
    switch role {
    case .object: word(language)
    case .keyword, .flag: "'\(word(language))'"
    }
  }
}

extension Call {
  /// The line with the bytes of `span` replaced: the corrected command.
  public func replacing(_ span: Span, with text: String) -> String? {
    guard span.start >= 0, span.end <= line.count, span.start <= span.end, line.count < 4096
    else { return nil }
    return String(decoding: line[..<span.start], as: UTF8.self) + text
      + String(decoding: line[span.end...], as: UTF8.self)
  }
}
