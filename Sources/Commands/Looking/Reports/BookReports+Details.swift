import Books
import Diagnostics
import Exchange
import Ledger

// What is known of contacts and articles.
extension BookReports {
  /// Earlier names, address and what else is known; empty for a contact that has only a name.
  func detailFields(of id: ContactID) -> [Report.Field] {
    let known = ContactField.allCases.filter { field in !books.text(field, of: id).isEmpty }
    let names = books.formerNames(of: id)
    guard !known.isEmpty || !names.isEmpty else { return [] }
    let formerly = Report.Field(
      "formerly", say("Formerly", "Früher"), .text(names.joined(separator: ", ")))
    return (names.isEmpty ? [] : [formerly])
      + known.map { field in
        Report.Field(
          field.keyword.english, field.title[language], .text(books.text(field, of: id)))
      } + [
        Report.Field(
          "changed", say("Changed", "Geändert"), .day(books.contactDetails[id.position].changed))
      ]
  }

  /// All contacts with their addresses.
  public func contactDetails() -> Report {
    Report(
      "contact-details", title: say("Contacts", "Kontakte"), subtitles: company,
      columns: [
        column("number", Phrase("No.", "Nr."), .count),
        column("name", Phrase("Name", "Name"), .text),
        column("role", Phrase("Role", "Rolle"), .code),
      ]
        + ContactField.allCases.map { field in
          column(field.keyword.english, field.title, .text)
        } + [column("changed", Phrase("Changed", "Geändert"), .day)],
      rows: books.contacts.enumerated().map { place, contact in
        let id = ContactID(place)
        return Report.Row(
          key: contact.name,
          [.number(contact.number), .text(contact.name), role(contact)]
            + ContactField.allCases.map { field in .text(books.text(field, of: id)) }
            + [.day(books.contactDetails[place].changed)])
      })
  }

  /// All articles; the stock is what came in less what was sold.
  public func articles() -> Report {
    Report(
      "articles", title: say("Articles", "Artikel"), subtitles: company,
      columns: [
        column("article", Phrase("No.", "Nr."), .code),
        column("name", Phrase("Name", "Name"), .text),
        column("price", Phrase("Price", "Preis"), .amount),
        column("vat", Phrase("VAT", "MWST"), .code),
        column("account", Phrase("Account", "Konto"), .code),
        column("stock", Phrase("Stock", "Bestand"), .count),
      ],
      rows: books.articles.map { article in
        let code = if let code = article.code { books.codes[code].name } else { "" }
        let account = if let account = article.account { number(of: account) } else { "" }
        return Report.Row(
          key: article.number,
          [
            .text(article.number), .text(article.name), .amount(article.price), .text(code),
            .text(account), article.remaining.map(stock) ?? .empty,
          ])
      })
  }
  private func stock(_ thousandths: Int128) -> Report.Cell {
    guard thousandths % 1_000 == 0, let whole = Int(exactly: thousandths / 1_000) else {
      return .text(shownQuantity(thousandths))
    }
    return .number(whole)
  }
}
