import Books
import CommandKit
import Diagnostics
import Ledger
import Text

/// Thousandths as a quantity: `18`, `-0.5`.
public func shownQuantity(_ thousandths: Int128) -> String {
  let size = thousandths.magnitude
  let whole = "\(thousandths < 0 ? "-" : "")\(size / 1_000)"
  var places = Array(String(1_000 + size % 1_000).dropFirst())
  while places.last == "0" { places.removeLast() }
  return places.isEmpty ? whole : "\(whole).\(String(places))"
}

extension Call {
  /// The article of exactly this number.
  func article(
    _ argument: TextArgument, at span: Span, _ books: Books
  ) throws(Diagnostic) -> ArticleID {
    let number = text(argument)
    if let id = books.article(numbered: number) { return id }
    throw unknownArticle(number, at: span, books)
  }

  private func unknownArticle(_ number: String, at span: Span, _ books: Books) -> Diagnostic {
    let numbers = books.articles.prefix(10_000).map(\.number)
    let near = nearest(to: number, among: numbers, limit: 1).first
    return Diagnostic(
      .unknownArticle, at: span,
      near.map { other in
        Phrase(
          "there is no such article; did you mean \(quoted(other))?",
          "es gibt keinen solchen Artikel; meinten Sie \(quoted(other))?")
      } ?? Phrase("there is no such article", "es gibt keinen solchen Artikel"),
      possible: ["list articles"],
      fix: near.flatMap { other in replacing(span, with: quoted(other)) })
  }
}
