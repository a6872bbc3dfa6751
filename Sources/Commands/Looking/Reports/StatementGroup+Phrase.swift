import Books
import Diagnostics

extension StatementGroup {
  /// The name of the group in the KMU plan.
  public var phrase: Phrase {
    switch self {
    case .cash: Phrase("Cash and equivalents", "Flüssige Mittel")
    case .receivables:
      Phrase("Trade receivables", "Forderungen aus Lieferungen und Leistungen")
    case .otherReceivables: Phrase("Other receivables", "Übrige kurzfristige Forderungen")
    case .inventories:
      Phrase(
        "Inventories and unbilled services", "Vorräte und nicht fakturierte Dienstleistungen")
    case .accruedIncome: Phrase("Prepaid expenses", "Aktive Rechnungsabgrenzungen")
    case .financialAssets: Phrase("Financial assets", "Finanzanlagen")
    case .participations: Phrase("Participations", "Beteiligungen")
    case .tangibleAssets: Phrase("Tangible fixed assets", "Mobile Sachanlagen")
    case .properties: Phrase("Real estate", "Immobile Sachanlagen")
    case .intangibleAssets: Phrase("Intangible assets", "Immaterielle Werte")
    case .unpaidCapital: Phrase("Capital not paid in", "Nicht einbezahltes Kapital")
    case .payables:
      Phrase("Trade payables", "Verbindlichkeiten aus Lieferungen und Leistungen")
    case .shortTermLoans:
      Phrase(
        "Short-term interest-bearing debt", "Kurzfristige verzinsliche Verbindlichkeiten")
    case .otherLiabilities:
      Phrase("Other short-term liabilities", "Übrige kurzfristige Verbindlichkeiten")
    case .accruedExpenses:
      Phrase("Accrued expenses and provisions", "Passive Rechnungsabgrenzungen, Rückstellungen")
    case .longTermLoans:
      Phrase("Long-term interest-bearing debt", "Langfristige verzinsliche Verbindlichkeiten")
    case .otherLongTermLiabilities:
      Phrase("Other long-term liabilities", "Übrige langfristige Verbindlichkeiten")
    case .provisions: Phrase("Provisions", "Rückstellungen")
    case .capital: Phrase("Capital", "Grund- oder Stammkapital")
    case .reserves: Phrase("Reserves and results", "Reserven, Gewinn- oder Verlustvortrag")
    case .revenue, .material, .personnel, .otherOperating, .depreciation, .financial, .sideline,
      .nonOperating, .extraordinary, .taxes, .closing:
      profitAndLossPhrase
    }
  }

  private var profitAndLossPhrase: Phrase {
    switch self {
    case .revenue:
      Phrase("Net revenue from goods and services", "Betriebsertrag aus Lieferungen, Leistungen")
    case .material:
      Phrase("Cost of materials, goods and services", "Aufwand für Material, Waren, Leistungen")
    case .personnel: Phrase("Personnel expenses", "Personalaufwand")
    case .otherOperating: Phrase("Other operating expenses", "Übriger betrieblicher Aufwand")
    case .depreciation: Phrase("Depreciation", "Abschreibungen und Wertberichtigungen")
    case .financial: Phrase("Financial result", "Finanzaufwand und Finanzertrag")
    case .sideline: Phrase("Sideline result", "Betrieblicher Nebenerfolg")
    case .nonOperating: Phrase("Non-operating result", "Betriebsfremder Aufwand und Ertrag")
    case .extraordinary:
      Phrase("Extraordinary result", "Ausserordentlicher Aufwand und Ertrag")
    case .taxes: Phrase("Direct taxes", "Direkte Steuern")
    default: Phrase("Closing accounts", "Abschlusskonten")
    }
  }

  /// The line of the income statement that adds up everything down to this group, with its key.
  var result: (key: String, phrase: Phrase)? {
    switch self {
    case .material: ("gross-profit", Phrase("Gross profit", "Bruttogewinn"))
    case .personnel:
      ("gross-result", Phrase("Result after personnel", "Bruttoergebnis nach Personalaufwand"))
    case .otherOperating: ("ebitda", Phrase("EBITDA", "Betriebsergebnis vor Abschreibungen"))
    case .depreciation: ("ebit", Phrase("EBIT", "Betriebsergebnis vor Zinsen und Steuern"))
    case .financial:
      ("operating-result", Phrase("Operating result", "Betriebliches Ergebnis vor Steuern"))
    case .extraordinary: ("ebt", Phrase("Result before taxes", "Jahresergebnis vor Steuern"))
    default: nil
    }
  }
}

extension StatementGroup.Part {
  var key: String {
    switch self {
    case .currentAssets: "current-assets"
    case .fixedAssets: "fixed-assets"
    case .shortTermDebt: "short-term-debt"
    case .longTermDebt: "long-term-debt"
    case .equity: "equity"
    }
  }

  /// The name of the part in the balance sheet.
  public var phrase: Phrase {
    switch self {
    case .currentAssets: Phrase("Current assets", "Umlaufvermögen")
    case .fixedAssets: Phrase("Fixed assets", "Anlagevermögen")
    case .shortTermDebt: Phrase("Short-term debt", "Kurzfristiges Fremdkapital")
    case .longTermDebt: Phrase("Long-term debt", "Langfristiges Fremdkapital")
    case .equity: Phrase("Equity", "Eigenkapital")
    }
  }
}
