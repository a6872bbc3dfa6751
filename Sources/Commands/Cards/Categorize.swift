import Books
import CommandKit
import Diagnostics
import Ledger

/// Says what a card payment is for.
public enum Categorize: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))
  static let category = Parameter<AccountID?>.object(
    1, "category", "KATEGORIE", .account,
    Phrase("the expense account; as it is otherwise", "das Aufwandkonto; sonst wie bisher"),
    example: "6500")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase("the code of the input tax; as it is otherwise", "der Vorsteuer-Code; sonst wie bisher"))
  static let text = Parameter<TextArgument?>.keyword(
    3, "text", "text", .text,
    Phrase(
      "what the final rows say; the merchant otherwise",
      "was die finalen Zeilen sagen; "
        + "sonst der Händler"))

  public static let signature = Signature(
    "categorize", german: "kontieren", .cards,
    Phrase(
      "Gives a card payment its category, the expense account, and its VAT.",
      "Gibt einer Kartenzahlung ihre Kategorie, das Aufwandkonto, und ihre MWST."),
    details: Phrase(
      "May be repeated until the payment is final; what is not said stays. The category is always "
        + "needed, VAT where 'require' says so.",
      "Geht wieder, bis die Zahlung final ist; was nicht gesagt wird, bleibt. Die Kategorie ist "
        + "immer nötig, die MWST wo «verlange» es sagt."),
    objects: [payment.outline, category.outline], options: [vat.outline, text.outline],
    examples: [
      Example(
        "categorize KT-1 6500 vat VB81", Phrase("nothing is booked yet", "noch nichts gebucht"),
        after: stageCardPayment),
      Example(
        "categorize KT-1 vat none", Phrase("the category stays", "die Kategorie bleibt"),
        after: stageCardPayment + ["categorize KT-1 6500 vat VB81"]),
    ],
    search: ["category", "Kategorie", "expense", "Aufwandskonto", "Kontierung", "Spesen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    guard call[category] != nil || call[vat] != nil || call[text] != nil else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "the category is missing: an expense account, such as 6500",
          "die Kategorie fehlt: ein Aufwandkonto, zum Beispiel 6500"))
    }
    let tax = call[vat].map { argument in
      argument.code.map(CardVAT.code) ?? CardVAT.none
    }
    let purpose = call[text].map { text in call.keep(text, in: &context.books) }
    do {
      try context.books.categorize(id, call[category], vat: tax, purpose: purpose)
      return Answer(document: .card(id))
    } catch {
      switch error {
      case .notOpen: throw .notOpen(id, at: call.span(of: payment), context.books)
      case .notAnExpense: throw notAnExpense(call, context.books)
      case .vat(let refusal): throw .vat(refusal, at: call.span(of: vat), call, context.books)
      }
    }
  }

  private static func notAnExpense(_ call: Call, _ books: Books) -> Diagnostic {
    let number = call[category].map { account in books.number(account) } ?? ""
    return Diagnostic(
      .notAnExpenseAccount, at: call.span(of: category),
      Phrase(
        "\(number) is no expense account; a category is one, such as 6500",
        "\(number) ist kein Aufwandkonto; eine Kategorie ist eines, zum Beispiel 6500"),
      possible: ["categorize \(books.name(call[payment])) 6500"])
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    return context.books.completenessWords(id)
  }
}
