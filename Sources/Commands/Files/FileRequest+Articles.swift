import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Articles from a file: new ones with their stock, of known ones what has changed, without it.
extension FileRequest {
  func articles(_ bytes: [UInt8], _ context: Context) throws(ImportRefusal) -> Expansion {
    let file = try ArticleFile(bytes, context.books)
    var expansion = Expansion()
    var createdCount = 0
    for entry in file.entries {
      if let id = context.books.article(numbered: entry.number) {
        guard let line = change(entry, context.books[id], context.books) else { continue }
        expansion.add(line, row: entry.row)
      } else {
        expansion.add(creation(entry, context.books), row: entry.row)
        createdCount += 1
      }
    }
    let changed = expansion.count - createdCount
    let same = file.entries.count - expansion.count
    expansion.headline =
      expansion.count == 0
      ? Phrase(
        "nothing changed; \(same) \(same == 1 ? "article is" : "articles are") as in the file",
        "nichts geändert; \(same) Artikel \(same == 1 ? "ist" : "sind") wie in der Datei")
      : Phrase(
        "articles: \(createdCount) created, \(changed) changed, \(same) unchanged",
        "Artikel: \(createdCount) angelegt, \(changed) geändert, \(same) unverändert")
    expansion.notes = unknownColumns(file.unknownColumns)
    let hasStock = file.entries.contains { entry in entry.stock != nil }
    if hasStock, createdCount < file.entries.count {
      expansion.notes.append(
        Phrase(
          "the stock of known articles stays: the till keeps it",
          "der Bestand bekannter Artikel bleibt: ihn führt die Kasse"))
    }
    return expansion
  }

  private func creation(_ entry: ArticleFile.Entry, _ books: Books) -> String {
    let price = (entry.price ?? .zero).exported
    var line = "article new \(quoted(entry.number)) \(quoted(entry.name)) \(price)"
    line += codeAndAccount(entry.code, entry.account, books)
    if let stock = entry.stock { line += " stock \(stock)" }
    return line
  }

  /// Nil where nothing differs; a cell that says nothing takes nothing away.
  private func change(
    _ entry: ArticleFile.Entry, _ article: Article, _ books: Books
  ) -> String? {
    var line = ""
    if entry.name != article.name { line += " name \(quoted(entry.name))" }
    if let price = entry.price, price != article.price { line += " price \(price.exported)" }
    line += codeAndAccount(
      entry.code == article.code ? nil : entry.code,
      entry.account == article.account ? nil : entry.account, books)
    return line.isEmpty ? nil : "article change \(quoted(entry.number))" + line
  }

  private func codeAndAccount(
    _ code: VATCodeID?, _ account: AccountID?, _ books: Books
  ) -> String {
    (code.map { code in " vat \(books.codes[code].name)" } ?? "")
      + (account.map { account in " account \(books.chart[account].number)" } ?? "")
  }
}
