import Books
import CommandKit
import Diagnostics
import Ledger

/// Names the company and its VAT settings.
public enum CompanyCommand: Command {
  static let name = Parameter<TextArgument?>.object(
    0, "name", "NAME", .text, Phrase("the name of the company", "der Name der Firma"),
    example: "\"Muster GmbH\"")
  static let vat = Parameter<Int?>.keyword(
    1, "vat", "mwst",
    .choice([
      Choice("effective", "effektiv"), Choice("net-tax", "saldo"), Choice("none", "keine"),
    ]),
    Phrase(
      "effective method, net tax rate (Saldosteuersatz), or not liable",
      "effektive Methode, Saldosteuersatz oder nicht pflichtig"))
  static let basis = Parameter<Int?>.keyword(
    2, "basis", "basis",
    .choice([Choice("agreed", "vereinbart"), Choice("collected", "vereinnahmt")]),
    Phrase("when VAT on sales falls due", "wann die MWST auf dem Umsatz fällig wird"))
  static let rounding = Parameter<Int?>.keyword(
    3, "rounding", "rundung", .choice([Choice("0.05", "0.05"), Choice("0.01", "0.01")]),
    Phrase("of documents built from quantity x price", "von Belegen aus Menge x Preis"))

  static let opened = Parameter<Day?>.keyword(
    4, "opened", "eröffnet", .date,
    Phrase(
      "when it opened its books with bexio, which decides between VSF and V00",
      "wann sie ihre Bücher bei bexio eröffnet hat, was über VSF oder V00 entscheidet"),
    example: "2023-05-01")

  public static let signature = Signature(
    "company", german: "firma", .start,
    Phrase(
      "Names the company and sets its VAT and rounding.",
      "Benennt die Firma und stellt MWST und Rundung ein."),
    details: Phrase(
      "Without words: effective method, agreed, rounding 0.05. Method and basis cannot change once "
        + "invoices or VAT are booked.",
      "Ohne Angaben: effektive Methode, vereinbart, Rundung 0.05. Methode und Basis lassen sich "
        + "nicht mehr ändern, sobald Rechnungen oder MWST gebucht sind."),
    objects: [name.outline],
    options: [vat.outline, basis.outline, rounding.outline, opened.outline],
    examples: [
      Example(
        "company \"Muster GmbH\" vat effective basis agreed rounding 0.05",
        Phrase("bexio's defaults", "die Vorgaben von bexio")),
      Example(
        "company \"Muster GmbH\" basis collected",
        Phrase("VAT is due with the payment", "die MWST wird mit der Zahlung fällig")),
      Example(
        "company \"Muster GmbH\" opened 2025-04-01",
        Phrase("fees without tax take V00", "steuerfreie Spesen nehmen V00")),
    ],
    search: ["settings", "Firmeneinstellungen", "vereinbart", "vereinnahmt", "Saldosteuersatz"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var company = context.books.company
    if let name = call.text(name) { company.name = name }
    if let index = call[vat], Company.VATMethod.allCases.indices.contains(index) {
      company.method = Company.VATMethod.allCases[index]
    }
    if let index = call[basis], Company.VATBasis.allCases.indices.contains(index) {
      company.basis = Company.VATBasis.allCases[index]
    }
    if let index = call[rounding] { company.roundingStep = index == 0 ? 5 : 1 }
    if let day = call[opened] { company.opened = day }
    do {
      try context.books.setCompany(company)
      return Answer()
    } catch {
      throw Diagnostic(
        .settingInUse, at: call[vat] != nil ? call.span(of: vat) : call.span(of: basis),
        Phrase(
          "invoices, VAT or codes of card payments are there; method and basis hold for them",
          "Rechnungen, MWST oder Codes von Kartenzahlungen sind da; Methode und Basis gelten dafür"
        ))
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let company = context.books.company
    let english =
      switch company.method {
      case .effective:
        company.basis == .agreed ? "VAT effective, agreed" : "VAT effective, collected"
      case .netTaxRate: "VAT on net tax rate"
      case .notLiable: "not liable to VAT"
      }
    let german =
      switch company.method {
      case .effective:
        company.basis == .agreed ? "MWST effektiv, vereinbart" : "MWST effektiv, vereinnahmt"
      case .netTaxRate: "MWST mit Saldosteuersatz"
      case .notLiable: "nicht MWST-pflichtig"
      }
    let step = company.roundingStep == 5 ? "0.05" : "0.01"
    let opened = company.opened.map { day in
      Phrase(", opened \(day)", ", eröffnet \(day)")
    }
    let name = company.name.isEmpty ? "" : "\(company.name): "
    return Phrase(
      "\(name)\(english), rounding \(step)\(opened?.english ?? "")",
      "\(name)\(german), Rundung \(step)\(opened?.german ?? "")")
  }
}
