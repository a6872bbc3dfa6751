/// The VAT codes a company starts with: bexio's, and nothing that the tax return does not know.
enum BexioVATCodes {
  /// One code a line:
  /// `code|rate|kind|boxes|accounts|valid from|valid to|German name|English name`.
  ///
  /// The rate counts hundredths of a percent, so 8.1 % is 810. Boxes are those of the Swiss VAT
  /// return, joined by `+`; accounts are joined by `/`, the input tax first; `-` stands for none
  /// and for no limit.
  static let table = """
    UN81|810|sales|303|2200|2024-01-01|-|Umsatzsteuer Normalsatz|Output tax, standard rate
    UR26|260|sales|313|2200|2024-01-01|-|Umsatzsteuer reduzierter Satz|Output tax, reduced rate
    US38|380|sales|343|2200|2024-01-01|-|Umsatzsteuer Sondersatz (Beherbergung)|Output tax, special rate (accommodation)
    UN77|770|sales|302|2200|2018-01-01|2023-12-31|Umsatzsteuer Normalsatz|Output tax, standard rate
    UR25|250|sales|312|2200|2018-01-01|2023-12-31|Umsatzsteuer reduzierter Satz|Output tax, reduced rate
    US37|370|sales|342|2200|2018-01-01|2023-12-31|Umsatzsteuer Sondersatz (Beherbergung)|Output tax, special rate (accommodation)
    UO81|810|sales-opted|205+303|2200|2024-01-01|-|optierter Umsatz|Opted turnover
    UO77|770|sales-opted|205+302|2200|2018-01-01|2023-12-31|optierter Umsatz|Opted turnover
    UEX|0|sales-exempt|220|2200|-|-|Export, befreite Leistungen (Art. 23)|Exports, exempt supplies (art. 23)
    ULA|0|sales-exempt|221|2200|-|-|Leistungen im Ausland|Supplies made abroad
    MEL|0|sales-exempt|225|2200|-|-|Übertragung im Meldeverfahren|Transfer by notification procedure
    UNO|0|sales-exempt|230|2200|-|-|von der Steuer ausgenommen, nicht optiert (Art. 21)|Exempt without credit, not opted (art. 21)
    SUB|0|no-consideration|900|2200|-|-|Subventionen, Kurtaxen|Subsidies, tourist taxes
    SPE|0|no-consideration|910|2200|-|-|Spenden, Dividenden, Schadenersatz|Donations, dividends, damages
    U00|0|none|-|2200|-|-|keine MWST (nicht in der Abrechnung)|No VAT (not in the return)
    VM81|810|input-material|400|1170|2024-01-01|-|Vorsteuer Material und Dienstleistungen|Input tax on material and services
    VM26|260|input-material|400|1170|2024-01-01|-|Vorsteuer Material, reduziert|Input tax on material, reduced rate
    VM38|380|input-material|400|1170|2024-01-01|-|Vorsteuer Material, Sondersatz|Input tax on material, special rate
    VM77|770|input-material|400|1170|2018-01-01|2023-12-31|Vorsteuer Material und Dienstleistungen|Input tax on material and services
    VM25|250|input-material|400|1170|2018-01-01|2023-12-31|Vorsteuer Material, reduziert|Input tax on material, reduced rate
    VM37|370|input-material|400|1170|2018-01-01|2023-12-31|Vorsteuer Material, Sondersatz|Input tax on material, special rate
    VB81|810|input-investment|405|1171|2024-01-01|-|Vorsteuer Investitionen, übriger Betriebsaufwand|Input tax on investments and other operating expenses
    VB26|260|input-investment|405|1171|2024-01-01|-|Vorsteuer Betriebsaufwand, reduziert|Input tax on operating expenses, reduced rate
    VB38|380|input-investment|405|1171|2024-01-01|-|Vorsteuer Betriebsaufwand, Sondersatz|Input tax on operating expenses, special rate
    VB77|770|input-investment|405|1171|2018-01-01|2023-12-31|Vorsteuer Investitionen, übriger Betriebsaufwand|Input tax on investments and other operating expenses
    VB25|250|input-investment|405|1171|2018-01-01|2023-12-31|Vorsteuer Betriebsaufwand, reduziert|Input tax on operating expenses, reduced rate
    VB37|370|input-investment|405|1171|2018-01-01|2023-12-31|Vorsteuer Betriebsaufwand, Sondersatz|Input tax on operating expenses, special rate
    VSF|0|input-investment|405|1171|-|-|vorsteuerfrei (ältere Mandanten)|No input tax (older companies)
    V00|0|none|-|1171|-|-|vorsteuerfrei (neuere Mandanten)|No input tax (newer companies)
    VIM|0|input-material|400|1170|-|-|Import, 0 %|Import, 0 %
    ZOLLM|10000|customs-material|400|1170|-|-|Einfuhrsteuer Material (der ganze Betrag ist Steuer)|Import tax on material (the whole amount is tax)
    ZOLLB|10000|customs-investment|405|1171|-|-|Einfuhrsteuer Betriebsaufwand|Import tax on operating expenses
    BZM81|810|acquisition-material|383+400|1170/2203|2024-01-01|-|Bezugsteuer Material (Betrag ist netto)|Acquisition tax on material (amount is net)
    BZB81|810|acquisition-investment|383+405|1171/2203|2024-01-01|-|Bezugsteuer Betriebsaufwand (Betrag ist netto)|Acquisition tax on operating expenses (amount is net)
    BZM77|770|acquisition-material|382+400|1170/2203|2018-01-01|2023-12-31|Bezugsteuer Material|Acquisition tax on material
    BZB77|770|acquisition-investment|382+405|1171/2203|2018-01-01|2023-12-31|Bezugsteuer Betriebsaufwand|Acquisition tax on operating expenses
    VES|810|input-correction|410|1170|-|-|Einlageentsteuerung|Subsequent input tax deduction
    VEV|810|input-correction|415|1174|-|-|Vorsteuerkorrektur (Eigenverbrauch)|Input tax correction (own use)
    VKÜ|810|input-correction|420|1173|-|-|Vorsteuerkürzung|Input tax reduction
    """
}
