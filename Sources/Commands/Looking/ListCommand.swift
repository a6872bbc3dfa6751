import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Lists what there is: accounts, contacts, documents, codes.
public enum ListCommand: Command {
  static let what = Parameter<Int>.object(
    0, "what", "WAS",
    .choice([
      Choice("accounts", "konten"), Choice("contacts", "kontakte"),
      Choice("invoices", "rechnungen"), Choice("credit-notes", "gutschriften"),
      Choice("bank", "banktransaktionen"), Choice("codes", "codes"),
      Choice("card-payments", "kartenzahlungen"),
      Choice("sales", "verkäufe"), Choice("till-days", "tagesabschlüsse"),
      Choice("templates", "vorlagen"), Choice("articles", "artikel"),
      Choice("bills", "lieferantenrechnungen"),
      Choice("credit-cards", "kreditkarten"), Choice("receipts", "belege"),
      Choice("statements", "kartenabrechnungen"), Choice("transactions", "kartentransaktionen"),
    ]), Phrase("what to list", "was aufgelistet wird"))
  static let part = Parameter<TextArgument?>.object(
    1, "part", "TEIL", .text,
    Phrase("of accounts: a part of number or name", "bei Konten: ein Teil von Nummer oder Name"))
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "list", german: "liste", .look,
    Phrase(
      "Lists accounts, contacts, articles, documents or VAT codes.",
      "Listet Konten, Kontakte, Artikel, Belege oder MWST-Codes auf."),
    objects: [what.outline, part.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "list accounts bank",
        Phrase("accounts with «bank» in their name", "Konten mit «bank» im Namen")),
      Example("list codes", Phrase("with rates and boxes", "mit Sätzen und Ziffern")),
    ],
    search: ["chart", "Kontenplan", "Kontakte", "Übersicht"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let reports = context.reports
    let report =
      switch call[what] {
      case 0: reports.accounts(part: call.text(part))
      case 1: reports.contacts(context.contactFields(format: call.text(format)))
      case 2: reports.invoices()
      case 3: reports.creditNotes()
      case 4: reports.bankTransactions()
      case 5: reports.vatCodes()
      case 6: reports.cardPayments()
      case 7: reports.sales()
      case 8: reports.tillDays()
      case 9: reports.templates()
      case 10: reports.articles()
      case 11: reports.bills()
      case 12: reports.creditCards()
      case 13: reports.receipts()
      case 14: reports.statements()
      default: reports.charges()
      }
    return try context.answer(report, call, format: format, file: file)
  }
}

extension Context {
  /// What a list of contacts tells beside names and balances: everything to machines, to people
  /// what there is and has room.
  fileprivate func contactFields(format name: String?) -> [ContactField] {
    guard ["table", "plain"].contains(name ?? format) else { return ContactField.allCases }
    guard width >= 80 else { return [] }
    return [ContactField.id, .email, .city].filter { field in
      books.contacts.indices.contains { place in !books.text(field, of: ContactID(place)).isEmpty }
    }
  }
}
