import Books
import Ledger

/// A file of articles as bexio exports its products, read and tested for itself.
public struct ArticleFile: Sendable {
  /// One row; what a cell does not say is nil.
  public struct Entry: Sendable {
    public let row: Int
    public let number: String
    public let name: String
    public let price: Amount?
    public let code: VATCodeID?
    public let account: AccountID?
    public let stock: Int?
  }

  public private(set) var entries: [Entry] = []
  /// Headers that say nothing to us.
  public let unknownColumns: [String]
  private let table: CSVTable
  private let places: [Int?]

  private enum Column: Int, CaseIterable {
    case number
    case name
    case price
    case code
    case account
    case stock

    /// As in `ContactColumn`.
    var names: [String] {
      switch self {
      case .number:
        [
          "Produktcode", "Artikelnummer", "Artikel-Nr.", "intern_code", "Code", "Nummer", "Nr.",
          "Product code", "Article number", "Number",
        ]
      case .name:
        [
          "Produktname", "Artikelname", "Bezeichnung", "intern_name", "Name", "Product name",
          "Article name",
        ]
      case .price:
        ["Verkaufspreis", "Preis", "sale_price", "Sales price", "Selling price", "Price"]
      case .code:
        ["MwSt Umsatzsteuer", "MWST", "MWST-Satz", "Steuersatz", "VAT", "VAT output tax", "Tax"]
      case .account: ["Ertragskonto", "Ertragskontonummer", "Konto", "Income account", "Account"]
      case .stock: ["Lagerbestand", "Bestand", "stock_nr", "Inventory", "Stock"]
      }
    }
  }

  public init(_ bytes: [UInt8], _ books: Books) throws(ImportRefusal) {
    do throws(CSVRefusal) { table = try CSVTable(bytes) } catch { throw .table(error) }
    let columns = try ColumnPlaces(table.header, Column.allCases.map(\.names))
    places = columns.places
    unknownColumns = columns.unknown
    let missing = [Column.number, .name, .price].filter { column in places[column.rawValue] == nil }
    guard missing.isEmpty else {
      throw .columnsMissing(missing.map { column in [column.names[0]] })
    }
    guard table.count > 0 else { throw .noRows }
    var rows: [String: Int] = [:]
    for place in 0..<table.count {
      let entry = try entry(place, books)
      if let first = rows.updateValue(entry.row, forKey: entry.number) {
        throw .idTwice(entry.number, first: first, row: entry.row)
      }
      entries.append(entry)
    }
  }

  private func cell(_ place: Int, _ column: Column) -> String {
    places[column.rawValue].map { index in cleaned(table.text(place, index)) } ?? ""
  }

  private func header(_ column: Column) -> String {
    places[column.rawValue].map { place in table.header[place] } ?? column.names[0]
  }

  private func entry(_ place: Int, _ books: Books) throws(ImportRefusal) -> Entry {
    let row = table.number(of: place)
    for (column, limit) in [(Column.number, 40), (.name, 200)] {
      let text = cell(place, column)
      guard text.utf8.count <= limit else {
        throw .tooLong(row: row, column: header(column), limit: limit)
      }
      if text.isEmpty { throw .nameMissing(row: row, column: header(column)) }
    }
    let price = cell(place, .price)
    let amount = decimal(price)
    guard price.isEmpty || amount != nil else {
      throw .noPrice(price, row: row, column: header(.price))
    }
    let stock = cell(place, .stock)
    let pieces = decimal(stock).map { amount in amount.minorUnits }
    guard stock.isEmpty || pieces.map({ pieces in pieces % 100 == 0 && pieces >= 0 }) == true
    else { throw .noStock(stock, row: row, column: header(.stock)) }
    return Entry(
      row: row, number: cell(place, .number), name: cell(place, .name), price: amount,
      code: try code(place, row, books), account: try account(place, row, books),
      stock: pieces.map { pieces in Int(pieces / 100) })
  }

  /// A code, or a rate that is one of the usual codes of sales on the working day.
  private func code(_ place: Int, _ row: Int, _ books: Books) throws(ImportRefusal) -> VATCodeID? {
    let text = cell(place, .code)
    if text.isEmpty { return nil }
    if let word = text.split(separator: " ").first, let id = books.codes.find(String(word)) {
      return id
    }
    let rate = decimal(text.filter { letter in letter != "%" && letter != " " })
    let found = books.codes.all.first { id in
      let code = books.codes[id]
      return code.kind == .sales && code.rate == rate?.minorUnits
        && code.isValid(on: books.workingDay)
    }
    if let found { return found }
    if rate == .zero, let none = books.codes.find("U00") { return none }
    throw .noVATCode(text, row: row, column: header(.code))
  }

  private func account(
    _ place: Int, _ row: Int, _ books: Books
  ) throws(ImportRefusal) -> AccountID? {
    let text = cell(place, .account)
    if text.isEmpty { return nil }
    let number = text.split(separator: " ").first.flatMap { word in Int(word) }
    guard let number, let id = books.chart.find(number) else {
      throw .noAccount(text, row: row, column: header(.account))
    }
    return id
  }

  /// Up to two places, thousands parted by apostrophes; more places only where they are zeros.
  private func decimal(_ text: String) -> Amount? {
    let digits = text.filter { letter in letter != "'" && letter != "’" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, whole.utf8.count <= 13, !whole.isEmpty,
      let francs = Int64(whole), whole.utf8.first != UInt8(ascii: "+")
    else { return nil }
    let isNegative = whole.utf8.first == UInt8(ascii: "-")
    guard parts.count == 2 else { return Amount(minorUnits: francs * 100) }
    let places = parts[1].utf8
    guard !places.isEmpty, places.allSatisfy({ byte in byte >= 0x30 && byte <= 0x39 }),
      places.dropFirst(2).allSatisfy({ byte in byte == 0x30 })
    else { return nil }
    let tens = Int64(places.first ?? 0x30) - 0x30
    let ones = Int64(places.dropFirst().first ?? 0x30) - 0x30
    let cents = tens * 10 + ones
    return Amount(minorUnits: francs * 100 + (isNegative ? -cents : cents))
  }
}
