import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Turns a customer's credit into income, or a credit note into a credit.
public enum ReleaseCredit: Command {
  static let source = Parameter<CreditSource>.object(
    0, "source", "HERKUNFT", .creditSource,
    Phrase(
      "the contact whose credit, or the credit note",
      "der Kontakt mit dem Guthaben, oder die Gutschrift"))
  static let amount = Parameter<MoneyArgument?>.object(
    1, "amount", "BETRAG", .money, Phrase("all of it otherwise", "sonst alles"),
    example: "50.00")
  static let account = Parameter<AccountID?>.keyword(
    2, "account", "konto", .account,
    Phrase(
      "the income account; ask your fiduciary", "das Ertragskonto; fragen Sie Ihren Treuhänder"))
  static let vat = Parameter<CodeArgument?>.keyword(
    3, "vat", "mwst", .vatCodeOrNone,
    Phrase("the VAT code; none otherwise", "der MWST-Code; sonst keiner"))
  static let on = onDate(4)
  static let text = textOption(5)

  public static let signature = Signature(
    "release-credit", german: "auflösen", .sales,
    Phrase(
      "Turns a credit into income (2030), or a credit note into a credit (1100/2030).",
      "Löst ein Guthaben als Ertrag auf (2030), oder eine Gutschrift ins Guthaben (1100/2030)."),
    objects: [source.outline, amount.outline],
    options: [account.outline, vat.outline, on.outline, text.outline],
    examples: [
      Example(
        "release-credit \"Kunde AG\" account 8100", Phrase("2030/8100 50.00", "2030/8100 50.00"),
        after: [
          "contact new \"Kunde AG\" customer", "bank 1020 +50.00",
          "match BT-1 customer \"Kunde AG\"",
        ]),
      Example(
        "release-credit GS-1",
        Phrase("1100/2030 216.20: the customer's credit", "1100/2030 216.20: Guthaben des Kunden"),
        after: [
          "contact new \"Kunde AG\" customer", "invoice \"Kunde AG\" 1'081.00 vat UN81",
          "bank 1020 +1'081.00", "match BT-1 RE-1", "credit-note RE-1 216.20",
        ]),
    ],
    search: ["release", "Guthaben ausbuchen", "verjährt"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.keep(call[text], in: &context.books)
    switch call[source] {
    case .contact(let contact):
      guard let account = call[account] else {
        throw Diagnostic(
          .missingArgument, at: call.end,
          Phrase(
            "'account' is missing: the income account, such as 8100",
            "'account' fehlt: das Ertragskonto, zum Beispiel 8100"))
      }
      if let typed = call[amount]?.currency {
        throw Diagnostic(
          .wrongCurrency, at: call.span(of: amount),
          Phrase(
            "a customer's credit is in CHF, not in \(typed.code)",
            "das Guthaben eines Kunden ist in CHF, nicht in \(typed.code)"))
      }
      do {
        let entries = try context.books.releaseCredit(
          of: contact, call[amount]?.amount, to: account, code: call[vat]?.code, on: call[on],
          text: text)
        return Answer(entries: entries, contact: contact)
      } catch {
        throw diagnostic(error, contact, call, context.books)
      }
    case .note(let note):
      guard call[account] == nil, call[vat] == nil else {
        throw Diagnostic(
          .surplusArgument,
          at: call[account] == nil ? call.span(of: vat) : call.span(of: account),
          Phrase(
            "a credit note is released to the customer's credit; then release that credit",
            "eine Gutschrift wird ins Guthaben aufgelöst; lösen Sie danach das Guthaben auf"))
      }
      do {
        let entries = try context.books.releaseNote(
          note, call[amount]?.amount, in: call[amount]?.currency, on: call[on], text: text)
        return Answer(
          entries: entries, document: .creditNote(note), contact: context.books[note].contact)
      } catch {
        throw .payNote(
          error, note, note: call.span(of: source), account: call.span(of: account),
          amount: call.span(of: amount), on: call.span(of: on), context.books)
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let contact = answer.contact else { return nil }
    let left = context.books[contact]
    return Phrase(
      "credit of \(left.name) \(left.credit.shown)",
      "Guthaben von \(left.name) \(left.credit.shown)")
  }

  private static func diagnostic(
    _ refusal: ReleaseCreditRefusal, _ contact: ContactID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .noCredit:
      let name = books[contact].name
      return Diagnostic(
        .noCredit, at: call.span(of: source),
        Phrase("\(name) has no credit", "\(name) hat kein Guthaben"))
    case .amountNotPositive: return .notPositive(at: call.span(of: amount))
    case .exceedsCredit(let credit): return .exceedsCredit(credit, at: call.span(of: amount))
    case .sameAccount: return .sameAccount(at: call.span(of: account))
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat), call, books)
    case .dateTooEarly(let first): return .tooEarly(first, at: call.span(of: on))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }
}
