import Books
import CommandKit
import Diagnostics
import Ledger

/// Adds an account to the chart.
public enum AccountNew: Command {
  static let number = Parameter<Int>.object(
    0, "number", "NUMMER", .integer, Phrase("1000 to 999999", "1000 bis 999999"))
  static let name = Parameter<TextArgument>.object(
    1, "name", "NAME", .text, Phrase("the name, in quotes", "der Name, in Anführungszeichen"))
  static let kind = Parameter<Int?>.object(
    2, "kind", "ART",
    .choice([
      Choice("cash", "kasse"), Choice("bank", "bank"), Choice("asset", "aktiv"),
      Choice("liability", "passiv"), Choice("income", "ertrag"), Choice("expense", "aufwand"),
      Choice("closing", "abschluss"),
    ]),
    Phrase("by the number otherwise", "sonst nach der Nummer"))
  static let currency = Parameter<Currency?>.keyword(
    3, "currency", "währung", .currency,
    Phrase("the one it is kept in, CHF otherwise", "in der es geführt ist, sonst CHF"))

  public static let signature = Signature(
    "account new", german: "konto neu", .start,
    Phrase("Adds an account to the chart.", "Fügt dem Kontenplan ein Konto hinzu."),
    details: Phrase(
      "The kind follows from the first digit: 1 asset, 2 liability, 3 income, 4 to 8 expense, "
        + "9 closing. Bank and cash accounts take bank lines and payments. "
        + "An account of another currency keeps two balances, its own and that in francs.",
      "Die Art folgt aus der ersten Ziffer: 1 Aktiv, 2 Passiv, 3 Ertrag, 4 bis 8 Aufwand, "
        + "9 Abschluss. Bank- und Kassenkonten nehmen Bankzeilen und Zahlungen. "
        + "Ein Konto in anderer Währung führt zwei Salden, den eigenen und den in Franken."),
    objects: [number.outline, name.outline, kind.outline], options: [currency.outline],
    examples: [
      Example(
        "account new 1000 \"Kasse\" cash",
        Phrase("bexio's plan has none", "der Plan von bexio hat keines")),
      Example(
        "account new 1021 \"Bank EUR\" bank currency EUR",
        Phrase("a bank account kept in euros", "ein Bankkonto in Euro")),
      Example("account new 6520 \"Lizenzen\"", Phrase("an expense account", "ein Aufwandkonto")),
    ],
    search: ["chart", "Kontenplan", "Kassenkonto", "Bankkonto hinzufügen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let number = call[number]
    guard Chart.numbers.contains(number) else {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: Self.number),
        Phrase("an account number is 1000 to 999999", "eine Kontonummer ist 1000 bis 999999"))
    }
    let text = call.text(call[name])
    guard !text.isEmpty, text.utf8.count <= 200 else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("a name has 1 to 200 bytes", "ein Name hat 1 bis 200 Bytes"))
    }
    let (accountKind, isMoney) = accountKind(call[kind], number)
    let account = Account(
      number: number, kind: accountKind, isMoney: isMoney, germanName: text, englishName: text,
      currency: call[currency] ?? .chf)
    do {
      _ = try context.books.newAccount(account)
      let kept = account.isForeign ? " (\(account.currency.code))" : ""
      return Answer(
        output: .text(
          Phrase("account \(number) \(text)\(kept)", "Konto \(number) \(text)\(kept)")))
    } catch {
      switch error {
      case .numberTaken(let id):
        let name = context.books.chart[id].name(context.language)
        throw Diagnostic(
          .accountTaken, at: call.span(of: Self.number),
          Phrase("\(number) is \(name)", "\(number) ist \(name)"))
      }
    }
  }

  private static func accountKind(_ choice: Int?, _ number: Int) -> (AccountKind, Bool) {
    switch choice {
    case 0, 1: return (.asset, true)
    case 2: return (.asset, false)
    case 3: return (.liability, false)
    case 4: return (.income, false)
    case 5: return (.expense, false)
    case 6: return (.closing, false)
    default: break
    }
    var digit = number
    while digit > 9 { digit /= 10 }
    switch digit {
    case 1: return (.asset, false)
    case 2: return (.liability, false)
    case 3: return (.income, false)
    case 9: return (.closing, false)
    default: return (.expense, false)
    }
  }
}
