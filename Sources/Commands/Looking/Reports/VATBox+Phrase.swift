import Books
import Diagnostics

extension VATBox {
  /// The text of the box in the return, shortened.
  public var phrase: Phrase {
    switch self {
    case .turnover: Phrase("Total consideration", "Total Entgelte (weltweiter Umsatz)")
    case .opted: Phrase("of which opted supplies", "davon optierte Leistungen (Art. 22)")
    case .exports: Phrase("Exports, exempt supplies", "Von der Steuer befreite Leistungen")
    case .abroad: Phrase("Supplies made abroad", "Leistungen im Ausland")
    case .notification: Phrase("Notification procedure", "Übertragung im Meldeverfahren")
    case .exempt:
      Phrase("Excluded supplies without option", "Ausgenommene Leistungen ohne Option (Art. 21)")
    case .reductions: Phrase("Reductions of consideration", "Entgeltsminderungen")
    case .otherDeductions: Phrase("Other deductions", "Diverses")
    case .deductions: Phrase("Total of boxes 220 to 280", "Total Ziffern 220 bis 280")
    case .taxableTurnover: Phrase("Taxable turnover", "Steuerbarer Gesamtumsatz")
    case .standardBefore2024: Phrase("Standard rate 7.7 %", "Normalsatz 7.7 %")
    case .standard: Phrase("Standard rate 8.1 %", "Normalsatz 8.1 %")
    case .reducedBefore2024: Phrase("Reduced rate 2.5 %", "Reduzierter Satz 2.5 %")
    case .reduced: Phrase("Reduced rate 2.6 %", "Reduzierter Satz 2.6 %")
    case .accommodationBefore2024: Phrase("Accommodation 3.7 %", "Beherbergung 3.7 %")
    case .accommodation: Phrase("Accommodation 3.8 %", "Beherbergung 3.8 %")
    case .acquisitionBefore2024: Phrase("Acquisition tax to 2023", "Bezugsteuer bis 2023")
    case .acquisition: Phrase("Acquisition tax from 2024", "Bezugsteuer ab 2024")
    case .taxOwed: Phrase("Total tax owed", "Total geschuldete Steuer")
    case .inputMaterial:
      Phrase("Input tax on material and services", "Vorsteuer auf Material und Dienstleistungen")
    case .inputInvestment:
      Phrase(
        "Input tax on investments, other expenses", "Vorsteuer auf Investitionen, Betriebsaufwand")
    case .subsequentDeduction: Phrase("Subsequent input tax deduction", "Einlageentsteuerung")
    case .correction: Phrase("Input tax corrections", "Vorsteuerkorrekturen")
    case .reduction: Phrase("Input tax reductions", "Vorsteuerkürzungen")
    case .taxDeducted: Phrase("Total input tax", "Total Steueranrechnung")
    case .toPay: Phrase("Amount payable", "Zu bezahlender Betrag")
    case .inOurFavour: Phrase("Amount in our favour", "Guthaben")
    case .subsidies: Phrase("Subsidies, tourist taxes", "Subventionen, Tourismusabgaben")
    case .donations: Phrase("Donations, dividends, damages", "Spenden, Dividenden, Schadenersatz")
    }
  }
}
