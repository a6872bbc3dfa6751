import Books
import Diagnostics
import Ledger
import Syntax
import Testing

@testable import CommandKit

/// A command that takes one argument of each sort, landed without running anything.
struct Bench {
  static let account = Parameter<AccountID>.object(
    0, "account", "KONTO", .account, Phrase("an account", "ein Konto"))
  static let contact = Parameter<ContactID?>.keyword(
    1, "for", "für", .contact, Phrase("a contact", "ein Kontakt"))
  static let quantity = Parameter<QuantityArgument?>.object(
    0, "quantity", "MENGE", .quantity, Phrase("how many", "wie viele"))
  static let amount = Parameter<PartArgument>.object(
    1, "amount", "BETRAG", .amountOr(rest: true, open: true), Phrase("how much", "wie viel"))
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone, Phrase("the code", "der Code"))
  static let text = Parameter<TextArgument?>.keyword(
    3, "text", "text", .text, Phrase("a text", "ein Text"))
  static let on = Parameter<Day?>.keyword(2, "on", "am", .date, Phrase("the day", "der Tag"))
  static let due = Parameter<TermArgument?>.keyword(
    3, "due", "fällig", .term, Phrase("when", "wann"))
  static let kind = Parameter<Int?>.keyword(
    4, "kind", "art", .choice([Choice("one", "eins"), Choice("two", "zwei")]),
    Phrase("which", "welche"))
  static let id = Parameter<TextArgument?>.keyword(
    5, "as", "als", .name, Phrase("a name", "ein Name"))
  static let force = Flag(6, "force", "erzwingen", Phrase("do it", "tun"))

  static let signature = Signature(
    "test", german: "prüfung", .books, Phrase("Tests.", "Prüft."),
    objects: [account.outline],
    items: [quantity.outline, amount.outline, vat.outline, text.outline],
    options: [contact.outline, on.outline, due.outline, kind.outline, id.outline, force.outline],
    examples: [])

  static let today = Day(year: 2026, month: 3, day: 1) ?? .first

  var call = Call()
  var variables = Variables()
  var books: Books

  init() throws {
    books = Books(workingDay: Self.today)
    _ = try books.newContact("Kunde AG", isCustomer: true, isSupplier: false)
    _ = try books.newContact("Müller", isCustomer: true, isSupplier: false)
    variables["paid"] = .amount(Amount(minorUnits: 5_000))
    variables["day"] = .day(Self.today)
    variables["words"] = .text("a \"b\"")
  }

  /// Lands a line and gives back what the log would keep.
  mutating func land(_ line: String, isTyped: Bool = false) throws(Diagnostic) -> String {
    call.replaceLine(line.utf8.span)
    try call.lex(variables)
    var lander = Lander(Self.signature, at: 1, isTyped: isTyped)
    try lander.land(into: &call, &books)
    var log: [UInt8] = []
    if call.isCanonical {
      call.writeAsTyped(to: &log)
    } else {
      call.writeCanonical(Self.signature, books, to: &log)
    }
    return String(decoding: log, as: UTF8.self)
  }
}
