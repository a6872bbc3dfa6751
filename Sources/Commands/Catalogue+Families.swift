import CommandKit
import Diagnostics
import Syntax
import Text

// Commands of two words that begin as another one: `till`, `till activate`.
extension Catalogue {
  /// The error with the members of the family named, where the word behind the command may have
  /// been meant for one of them.
  public static func naming(
    membersOf signature: Signature, in error: Diagnostic, at place: Int, _ call: Call
  ) -> Diagnostic {
    guard [.surplusArgument, .unknownWord, .wrongArgument].contains(error.name),
      place < call.words.count, call.words[place].span.start == error.span.start
    else { return error }
    let members = signatures.filter { other in
      other.name.hasPrefix(signature.name + " ")
        && !other.name.dropFirst(signature.name.utf8.count + 1).contains(" ")
    }
    guard !members.isEmpty else { return error }
    var error = error
    error.notes.insert(
      Phrase(
        "there is also: \(members.map(\.name).joined(separator: ", "))",
        "es gibt auch: \(members.map(\.german).joined(separator: ", "))"), at: 0)
    let typed = unquoted(call.words[place], in: call.line)
    let names = members.flatMap { member in [member.name, member.german] }
    let second = { (name: String) in String(name.drop { letter in letter != " " }.dropFirst()) }
    if error.fix == nil, let near = nearest(to: typed, among: names.map(second), limit: 1).first,
      let meant = names.first(where: { name in second(name) == near })
    {
      let span = Span(call.commandSpan.start, call.words[place].span.end)
      error.fix = call.replacing(span, with: meant)
    }
    return error
  }
}
