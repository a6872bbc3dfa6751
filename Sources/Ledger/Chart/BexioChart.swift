/// The chart of accounts a company starts with: bexio's default plan for AG and GmbH.
enum BexioChart {
  /// One account a line, by number:
  /// `number|type|system|usual VAT code|German name|English name`.
  ///
  /// Types are `a` asset, `l` liability, `i` income, `e` expense and `c` closing; `s` marks an
  /// account that cannot be deleted; `-` stands for none. A string literal, because an array
  /// literal of this size takes the compiler seconds. "VA" is a value adjustment.
  static let table = """
    1020|a|-|-|Muster Bank|Muster Bank
    1029|a|s|-|Bank|Bank
    1090|a|-|-|Transferkonto|Transfer account
    1091|a|-|-|Lohndurchlaufkonto|Transitory account
    1099|a|-|-|Unklare Beträge|Unclear amounts
    1100|a|s|-|Forderungen aus Lieferungen und Leistungen|Accounts receivable trade and services
    1109|a|-|-|Wertberichtigung Forderungen|VA receivables trade and service
    1120|a|-|-|Forderungen Aktionär/Gesellschafter|Receivables from shareholders/partners
    1130|a|-|-|Vorauszahlungen an Lieferanten|Advance payments to suppliers
    1140|a|-|-|Darlehen|Loans
    1170|a|s|-|Vorsteuer Material, Waren, DL - Kl. 4|Input tax on cost of material and services
    1171|a|s|-|Vorsteuer Inv., übr. Betriebsaufwand Kl.1 5-8|Input tax on investments and other operating expenses
    1172|a|s|-|Vorsteuerausgleich Abrechnungsmethode|Tax equalization accounting method
    1173|a|s|-|Vorsteuerkürzung|Pre-tax reduction
    1174|a|s|-|Vorsteuerkorrektur|Input tax correction
    1175|a|-|-|Abrechnungskonto MWST|Settlement account VAT
    1176|a|-|-|Verrechnungssteuer|Withholding tax
    1177|a|-|-|Forderungen Oberzolldirektion|Receivables from the customs directorate
    1183|a|-|-|Kontokorrent Unfallversicherung|CA Accident insurance
    1184|a|-|-|Kontokorrent Krankentaggeldversicherung|CA Sick pay insurance
    1188|a|-|-|Kontokorrent Quellensteuer|CA Source taxation
    1191|a|-|-|Kautionen|Security deposits
    1193|a|-|-|Mietzinsdepot|Rent deposit
    1200|a|-|-|Lager Handelsware|Trade goods inventory
    1209|a|-|-|Wertberichtigungen Handelswaren|VA trade goods
    1280|a|-|-|Nicht fakturierte Dienstleistungen|Not invoiced services
    1289|a|-|-|Wertberichtigungen nicht fakturierte Dienstleistungen|VA not invoiced services
    1300|a|-|-|Bezahlter Aufwand des Folgejahres|Prepaid expenses
    1301|a|-|-|Noch nicht erhaltener Ertrag|Accrued income
    1400|a|-|-|Wertschriften|Securities
    1409|a|-|-|Wertberichtigungen Wertschriften|VA securities
    1440|a|-|-|Darlehen|Long-term loans
    1450|a|-|-|Darlehen gegenüber Beteiligung|Loans to participations
    1500|a|-|VB81|Maschinen und Apparate|Machinery
    1509|a|-|-|Wertberichtigung Maschinen, Apparate|VA machinery
    1510|a|-|VB81|Mobiliar und Einrichtungen|Movable property, furnishings
    1519|a|-|-|Wertberichtigung Mobiliar|VA furnishings
    1520|a|-|VB81|Informatik|Office machinery, computers, communication
    1529|a|-|-|Wertberichtigung Informatik|VA office machinery, computers
    1530|a|-|VB81|Fahrzeuge|Vehicles
    1539|a|-|-|Wertberichtigung Fahrzeuge|VA vehicles
    1540|a|-|VB81|Werkzeuge und Geräte|Tools and equipment
    1549|a|-|-|Wertberichtigung Werkzeuge und Geräte|VA tools and equipment
    1550|a|-|VB81|Lagereinrichtungen|Storage facilities
    1559|a|-|-|Wertberichtigung Lagereinrichtungen|VA storage facilities
    1600|a|-|-|Geschäftsliegenschaften|Business properties
    1609|a|-|-|Wertberichtigung Liegenschaften|VA properties
    1700|a|-|-|Patente|Patents
    1709|a|-|-|Wertberichtigung Patente|VA patents
    1740|a|-|VB81|Software|Software
    1749|a|-|-|Wertberichtigung Software|VA software
    1790|a|-|VB81|Übrige immaterielle Werte|Other intangible assets
    1799|a|-|-|Wertberichtigung übr. immaterielle Werte|VA other intangible assets
    1850|a|-|-|Nicht einbezahltes Kapital|Unpaid share capital
    2000|l|s|-|Verbindlichkeiten Material- / Warenaufwand|Liabilities trade payables
    2030|l|s|-|Erhaltene Anzahlungen von Dritten|Advance payments from customers
    2100|l|-|-|Kontokorrent Inhaber A|Current account A
    2190|l|-|-|Kreditkarte|Credit card
    2200|l|s|-|Geschuldete Mehrwertsteuer (Umsatzsteuer)|Turnover tax
    2201|l|s|-|Abrechnungskonto MWST|Turnover tax on receivables
    2202|l|s|-|Umsatzsteuerausgleich Abrechnungsmethode|VAT compensation accounting method
    2203|l|s|-|Bezugsteuer|Service import tax
    2206|l|-|-|Verrechnungssteuer|Withholding tax due
    2270|l|-|-|Kontokorrent Vorsorgeeinrichtung|Due to BVG
    2271|l|-|-|Kontokorrent AHV, IV, EO, ALV|Due to AHV/ALV
    2272|l|-|-|Kontokorrent FAK|Due to FAK
    2273|l|-|-|Kontokorrent Unfallversicherung|Due to UVG
    2274|l|-|-|Kontokorrent Krankentaggeld|Due to KVG
    2279|l|-|-|Kontokorrent Quellensteuer|Tax at source due
    2300|l|-|-|Passive Rechnungsabgrenzungen|Unpaid expenses
    2301|l|-|-|Erhaltener Ertrag des Folgejahrs|Deferred income
    2330|l|-|-|Rückstellungen Garantie|Provisions for warranties
    2340|l|-|-|Rückstellungen Steuern|Provisions for taxes
    2370|l|-|-|Rückstellungen Vorsorgeeinrichtungen|Provisions for occupational pension
    2400|l|-|-|Darlehen|Loan
    2500|l|-|-|Verbindlichkeiten gegenüber Dritten|Liabilities to third parties
    2550|l|-|-|Verbindlichkeiten gegenüber Beteiligung|Liabilities to participations
    2560|l|-|-|Verbindlichkeiten Aktionär / Gesellschafter|Liabilities to shareholder A
    2630|l|-|-|Rückstellungen Garantie|Long-term provisions for warranties
    2651|l|-|-|Rückstellungen Sanierung Sachanlagen|Provisions for renovation of fixed assets
    2652|l|-|-|Rückstellungen Forschung|Provisions for research
    2653|l|-|-|Rückstellungen Entwicklung|Provisions for development
    2800|l|-|-|Kapital|Capital
    2900|l|-|-|Aufgeld (Agio) bei Gründung oder Kapitalerhöhung|Share premium on foundation or capital increase
    2950|l|-|-|Gesetzliche Gewinnreserve|Legal reserve Retained earnings
    2961|l|-|-|Beschlussmässige Gewinnreserven|Reserves by resolution of the general meeting
    2970|l|-|-|Gewinnvortrag oder Verlustvortrag|Earned Surplus carried forward or loss carried forward
    2979|l|-|-|Jahresgewinn oder Jahresverlust|Annual profit or annual loss
    3000|i|-|UN81|Bruttoerlös Erzeugnis|Production yield
    3200|i|s|UN81|Handelserlös|Income from Trading
    3208|i|-|UN81|Bestandsänderungen Forderungen|Changes in receivables, trading
    3400|i|-|UN81|Dienstleistungserlös|Income from Services
    3408|i|-|UN81|Bestandsänderungen Forderungen|Changes in receivables, services
    3600|i|-|UN81|Nebenerlös Lieferungen und Leistungen|Additional income from deliveries and services
    3680|i|-|UN81|Sonstige Erlöse|Other revenues
    3710|i|-|UN81|Eigenverbrauch Erzeugnis A|Own consumption of product A
    3720|i|-|UN81|Eigenverbrauch von Handelsware A|Own consumption of trade goods A
    3740|i|-|UN81|Eigenverbrauch Dienstleistung A|Own consumption of service A
    3790|i|-|UN81|Naturalbezüge|Withdrawals in kind
    3800|i|s|UN81|Skonti|Cash discounts
    3801|i|-|UN81|Rabatte und Preisnachlässe|Rebates and price deductions
    3802|i|-|UN81|Rückvergütungen|Reimbursements
    3803|i|-|VM81|Provision an Dritte|Commission to third parties
    3804|i|-|-|Inkassospesen|Collection expenses
    3805|i|-|-|Verluste / Wertberichtigung Forderungen|Losses from receivables
    3806|i|-|-|Kursdifferenzen|Exchange rate differences
    3900|i|-|-|Bestandesänderungen unfertige Erzeugnisse|Changes in inventories of unfinished products
    3901|i|-|-|Bestandesänderungen fertige Erzeugnisse|Changes in inventories of finished products
    3940|i|-|-|Bestandsänderungen nicht fakturierte Dienstleistungen|Changes in inventories of unbilled services
    4000|e|-|VM81|Materialeinkauf Erzeugnis|Materials procurement A
    4001|e|-|VM81|Einkauf von Bestandteilen|Purchase of components
    4002|e|-|VM81|Einkauf von Zubehörteilen|Purchase of accessories
    4004|e|-|VM81|Einkauf von Hilfs- und Verbrauchsmaterial|Purchase of auxiliary materials and consumables
    4005|e|-|VM81|Einkauf von Verpackungsmaterial|Purchase of packaging material
    4006|e|-|VM81|Fremdleistungen|Subcontracted work
    4007|e|-|VM81|Direkte Einkaufsspesen|Direct purchasing expenses, materials
    4008|e|-|VM81|Bestandesänderungen|Changes in inventories of materials
    4070|e|-|VM81|Eingangsfracht|Incoming freight charges, materials
    4071|e|-|-|Einfuhrzölle|Import duties, materials
    4200|e|s|VM81|Einkauf Handelsware|Purchase of merchandise
    4205|e|-|VM81|Einkauf und Verpackungsmaterial|Purchase and packaging material
    4207|e|-|VM81|Direkte Einkaufsspesen|Direct purchasing expenses, merchandise
    4208|e|-|-|Bestandesänderungen|Changes in inventories
    4270|e|-|VM81|Eingangsfrachten|Incoming freight charges
    4271|e|-|-|Einfuhrzölle|Import duties, merchandise
    4400|e|-|VM81|Einkauf Dienstleistungen|Purchase of services
    4407|e|-|VM81|Direkte Einkaufsspesen|Direct purchasing expenses, services
    4409|e|-|VM81|Einkaufspreisminderungen|Purchase price reductions
    4600|e|-|VM81|Übriger Materialaufwand Produktion|Other material expenses for production
    4620|e|-|VM81|Übriger Handelswarenaufwand|Other expenses for merchandise
    4640|e|-|VM81|Übriger Aufwand für Dienstleistungen|Other expenses for services
    4650|e|-|VM81|Aufwand für Verpackungen|Expenses for packaging
    4660|e|-|-|Veränderung der Garantierückstellungen|Change in reserve for warranties
    4700|e|-|-|Eingangsfrachten und Zoll|Incoming freight charges
    4800|e|-|-|Bestandsänderung Handelswaren|Changes in inventories of trading goods
    4900|e|s|VM81|Skonti|Cash discounts
    4901|e|-|VM81|Rabatte und Preisnachlässe|Rebates and price deductions
    4902|e|-|VM81|Rückvergütungen|Reimbursements
    4903|e|-|VM81|Einkaufsprovisionen|Purchasing commissions
    4906|e|-|-|Kursdifferenzen|Exchange rate differences
    5000|e|-|-|Löhne|Salaries
    5001|e|-|-|Zulagen|Allowances
    5002|e|-|-|Erfolgsbeteiligungen|Profit-sharing
    5003|e|-|-|Provisionen|Commissions
    5005|e|-|-|Leistungen von Sozialversicherungen|Social security benefits
    5008|e|-|VB81|Übriger Personalaufwand|Other personnel expenses
    5700|e|-|-|AHV, IV, EO, ALV|AHV, IV, EO, ALV
    5710|e|-|-|FAK|FAK
    5720|e|-|-|Vorsorgeeinrichtungen|Occupational pension
    5730|e|-|-|Unfallversicherung|Accident insurance
    5740|e|-|-|Krankentaggeldversicherung|Daily sickness insurance
    5790|e|-|-|Quellensteuer|Tax at source
    5800|e|-|VB81|Personalinserate|Recruitment advertisements
    5810|e|-|VB81|Aus- und Weiterbildung|Education and training
    5820|e|-|VB81|Spesenentschädigung effektiv|Expenses, actual
    5821|e|-|VB81|Verpflegungsspesen|Meal expenses
    5822|e|-|VB81|Übernachtungsspesen|Accommodation expenses
    5830|e|-|-|Pauschalspesen Kader|Lump-sum expenses for management
    5832|e|-|-|Spesen, Reise, Auto, Übernachtung|Expenses, travel, car, overnight stay
    5880|e|-|VB81|Personalanlässe|Personnel events
    5890|e|-|-|Privatanteile Personalaufwand|Private share Employee expenses
    5891|e|-|-|Ausgleich Naturalleistungen|Compensation in kind
    5900|e|-|-|Leistungen Dritter|Services by third parties
    5901|e|-|-|Temporäre Arbeitnehmer|Temporary employees
    6000|e|-|-|Miete|Rent
    6010|e|-|-|Eigenmieten Geschäftslokalitäten|Imputed rent of own business premises
    6030|e|-|VB81|Nebenkosten|Additional costs
    6040|e|-|VB81|Reinigung|Cleaning
    6100|e|-|VB81|URE Maschinen und Einrichtungen|Expenses Machinery and equipment
    6200|e|-|VB81|Reparaturen|Repairs
    6210|e|-|VB81|Betriebsstoffe|Fuel
    6220|e|-|-|Fahrzeugversicherung und Abgaben|Vehicle Insurance
    6260|e|-|VB81|Fahrzeugleasing|Vehicle Leasing
    6270|e|-|UN81|Privatanteile Fahrzeugaufwand|Private share Vehicle expenses
    6300|e|-|-|Sachversicherungen|Insurance Premiums
    6360|e|-|-|Abgaben, Gebühren, Bewilligungen|Duties and charges
    6400|e|-|VB81|Energie- und Entsorgungsaufwand|Electricity
    6500|e|-|VB81|Büromaterial|Office material
    6510|e|-|VB81|Kommunikationskosten|Communication costs
    6512|e|-|VB81|Internet|Internet
    6513|e|-|VB81|Porti|Postage
    6530|e|-|VB81|Buchführung|Accounting expenses
    6559|e|-|VB81|Sonstiger Verwaltungsaufwand|Other administrative expenses
    6570|e|-|VB81|Informatikaufwand|IT costs
    6600|e|-|VB81|Werbeinserate, elektronische Medien|Advertising
    6610|e|-|VB81|Werbedrucksachen, Werbematerial|Advertising print and promotional material
    6640|e|-|VB81|Reisespesen|Travel expenses
    6641|e|-|VB81|Kundenbetreuung|Representation expenses
    6700|e|-|VB81|Wirtschaftsauskünfte, Betreibungen|Credit information, debt collection
    6790|e|-|VB81|Sonstiger betrieblicher Aufwand|Other operating expenses
    6800|e|-|-|Abschreibung / WB Anlagevermögen|Depreciation on financial assets
    6820|e|-|-|Abschreibungen / WB Maschinen, Apparate|Depreciation on machinery
    6900|e|-|-|Zinsaufwand|Interest expenses
    6940|e|-|-|Bankspesen|Bank charges
    6945|e|s|-|Rundungsdifferenz|Rounding differences
    6949|e|s|-|Währungsverluste|Exchange losses
    6950|i|-|-|Erträge aus Bankguthaben|Return on bank deposits
    6999|i|s|-|Währungsgewinne|Exchange gains
    8000|e|-|-|Betriebsfremder a.o. Aufwand|Non-company related expenditures
    8100|i|-|-|Betriebsfremder a.o. Ertrag|Non-company related income
    8505|e|-|-|A.o. Verluste von Forderungen|Extraordinary losses on receivables
    8514|i|-|-|A.o. Gewinne Veräusserung Anlagevermögen|Extraordinary profits from the sale of fixed assets
    8700|e|-|-|Periodenfremder Aufwand|Expenses of other periods
    8710|i|-|-|Periodenfremder Ertrag|Income of other periods
    8900|e|-|-|Direkte Steuern|Direct taxes
    9000|c|s|-|Erfolgsrechnung|Profit and Loss Account
    9100|c|s|-|Eröffnungsbilanz|Opening balance
    9101|c|s|-|Schlussbilanz|Closing balance
    9200|c|s|-|Jahresgewinn oder Jahresverlust|Annual profit or loss
    9900|c|s|-|Korrekturen|Corrections
    9901|c|s|-|Saldoübernahme|Balance transfer
    """
}
