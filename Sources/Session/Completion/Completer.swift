import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger
import Syntax
import Text

/// Completes a line from the signatures and the live books.
///
/// Made anew for each press of a key; costs a pass over the open documents at most.
public struct Completer {
  let context: Context
  let names: FoldedNames

  /// `names` saves work when it is the same for each key press.
  public init(_ context: Context, names: FoldedNames = FoldedNames()) {
    self.context = context
    self.names = names
  }

  /// So many candidates are told at most; there may then be others.
  public static let limit = Findings.limit

  /// The byte the candidates replace from, and the candidates: those that fit best first.
  public func complete(_ line: String, cursor: Int) -> (from: Int, candidates: [Completion]) {
    guard let parts = LineParts(line, cursor: cursor) else { return (cursor, []) }
    if let dollar = parts.line.lastIndex(of: UInt8(ascii: "$")), dollar >= parts.start,
      !parts.isQuoted
    {
      return (dollar, variables(typing: String(decoding: parts.line[dollar...], as: UTF8.self)))
    }
    guard !parts.isInBrackets else { return (cursor, []) }
    var typed = parts.typed
    let isQuoted = typed.hasPrefix("\"")
    if isQuoted {
      typed.removeFirst()
      if typed.hasSuffix("\""), !parts.isQuoted { typed.removeLast() }
    }
    var start = parts.start
    // Behind the slash only the credit account is being typed.
    if !isQuoted, expectsPair(parts), let slash = typed.firstIndex(of: "/") {
      start += typed[...slash].utf8.count
      var findings = Findings(typed: String(typed[typed.index(after: slash)...]))
      creditAccounts(debit: String(typed[..<slash]), into: &findings)
      return (start, findings.best)
    }
    var findings = Findings(typed: typed)
    find(parts, into: &findings)
    let found = findings.best
    return (
      start,
      isQuoted ? found.filter { completion in completion.insert.hasPrefix("\"") } : found
    )
  }

  private func expectsPair(_ parts: LineParts) -> Bool {
    guard case .argument(let signature, let from) = parts.command else { return false }
    return ArgumentPosition(signature, parts.words, from: from, parts.line).expected
      .contains { expected in
        if case .value(let outline) = expected { outline.shape == .accountPair } else { false }
      }
  }

  private func find(_ parts: LineParts, into findings: inout Findings) {
    switch parts.command {
    case .unknown: break
    case .errorName: findings.offer(vocabulary(.errorName))
    case .commandName: commandNames(into: &findings)
    case .member(let family, let signature, let from):
      members(of: family, into: &findings)
      if let signature { arguments(signature, parts, from: from, into: &findings) }
    case .argument(let signature, let from):
      arguments(signature, parts, from: from, into: &findings)
    }
  }

  private func arguments(
    _ signature: Signature, _ parts: LineParts, from start: Int, into findings: inout Findings
  ) {
    let position = ArgumentPosition(signature, parts.words, from: start, parts.line)
    let moment = Moment(signature, parts, from: start, context.books)
    for expected in position.expected where isOfUse(expected, in: signature) {
      switch expected {
      case .value(let outline):
        values(outline, moment, into: &findings)
      case .keyword(let outline):
        offer(outline.name, outline.german, outline.help, into: &findings)
      }
    }
  }

  private func isOfUse(_ expected: ArgumentPosition.Expected, in signature: Signature) -> Bool {
    context.books.isOfUse(expected.outline, in: signature)
  }

  /// A word in the user's language, in the other one when it is typed so.
  func offer(
    _ english: String, _ german: String, _ help: Phrase, into findings: inout Findings
  ) {
    let isGerman = context.language == .german
    findings.offer(Completion(isGerman ? german : english, help[context.language]))
    guard german != english else { return }
    findings.offerOtherName(Completion(isGerman ? english : german, help[context.language]))
  }

  private func commandNames(into findings: inout Findings) {
    for signature in Catalogue.signatures {
      let (english, german) = (first(signature.name), first(signature.german))
      guard english != signature.name else {
        offer(english, german, signature.summary, into: &findings)
        continue
      }
      // A family that is also a command is told as the command.
      if Catalogue.find(english) != nil { continue }
      let members = Catalogue.signatures.filter { other in first(other.name) == english }
      if members.count == 1 {
        offer(signature.name, signature.german, signature.summary, into: &findings)
      } else {
        let told = Phrase(
          members.map { member in rest(member.name) }.joined(separator: ", "),
          members.map { member in rest(member.german) }.joined(separator: ", "))
        offer(english, german, told, into: &findings)
      }
    }
    // A word of the trade or of another program leads to our command.
    guard findings.isEmpty, findings.key.utf8.count > 2 else { return }
    for signature in Catalogue.signatures {
      let isMeant = signature.search.contains { word in folded(word).hasPrefix(findings.key) }
      guard isMeant else { continue }
      let name = context.language == .german ? signature.german : signature.name
      findings.take(Completion(name, signature.summary[context.language]), .word)
    }
  }

  private func first(_ name: String) -> String {
    name.split(separator: " ").first.map(String.init) ?? name
  }

  private func rest(_ name: String) -> String {
    name.split(separator: " ").dropFirst().joined(separator: " ")
  }

  func members(of family: String, into findings: inout Findings) {
    for signature in Catalogue.signatures {
      for name in [signature.name, signature.german] {
        let words = name.split(separator: " ")
        guard words.count == 2, words[0] == family else { continue }
        findings.offer(Completion(String(words[1]), signature.summary[context.language]))
      }
    }
  }

  private func variables(typing text: String) -> [Completion] {
    var findings = Findings(typed: text)
    for name in context.variables.names {
      guard let value = context.variables[name] else { continue }
      findings.offer(Completion("$\(name)", describe(value)))
    }
    return findings.best
  }

  private func describe(_ value: Variable) -> String {
    switch value {
    case .amount(let amount): amount.shown
    case .day(let day): day.description
    case .text(let text): visible(text)
    case .document(let document): context.books.name(document)
    case .contact(let contact): visible(context.books[contact].name)
    }
  }
}
