import Books
import Ledger

/// A file of contacts as bexio exports them, read and tested for itself.
public struct ContactFile: Sendable {
  /// One row.
  public struct Entry: Sendable {
    /// As a spreadsheet counts it.
    public let row: Int
    /// Among the rows of the table.
    let place: Int
    /// Last name and first name of a person.
    public let name: String
    let roles: ContactRoles
    public let changed: Day?
    fileprivate var texts: [String]

    public subscript(field: ContactField) -> String { texts[Int(field.rawValue)] }
    /// Whether only its name says who it is.
    var isKeyless: Bool { self[.id].isEmpty && self[.email].isEmpty }
  }

  public let entries: [Entry]
  /// Headers that say nothing to us.
  public let unknownColumns: [String]
  let table: CSVTable
  private let places: [Int?]

  /// A file without rows is of use where both sides are put together.
  public init(_ bytes: [UInt8], mayBeEmpty: Bool = false) throws(ImportRefusal) {
    do throws(CSVRefusal) { table = try CSVTable(bytes) } catch { throw .table(error) }
    let columns = try ColumnPlaces(table.header, ContactColumn.allCases.map(\.names))
    places = columns.places
    unknownColumns = columns.unknown
    try Self.checkColumns(columns.places)
    guard table.count > 0 || mayBeEmpty else { throw .noRows }
    var reader = Reader(table: table, places: places)
    entries = try reader.entries()
  }

  /// A name, and something that tells two contacts of one name apart.
  private static func checkColumns(_ places: [Int?]) throws(ImportRefusal) {
    func lacks(_ column: ContactColumn) -> Bool { places[column.rawValue] == nil }
    func name(_ column: ContactColumn) -> String { column.names[0] }
    var missing: [[String]] = []
    if lacks(.name) { missing.append([name(.name)]) }
    if lacks(.id), lacks(.email) { missing.append([name(.id), name(.email)]) }
    guard missing.isEmpty else { throw .columnsMissing(missing) }
  }

  /// Where a column stands in the file.
  func place(_ column: ContactColumn) -> Int? { places[column.rawValue] }
}

/// Reads the rows of a table, and tests that no id and no e-mail stands there twice.
private struct Reader {
  let table: CSVTable
  let places: [Int?]
  private var ids: [String: Int] = [:]
  private var emails: [String: Int] = [:]
  private var names: [String: Int] = [:]
  /// Of the category that was read last: most rows have the same.
  private var roles = (category: "", are: ContactRoles(""))

  init(table: CSVTable, places: [Int?]) {
    self.table = table
    self.places = places
    ids.reserveCapacity(table.count)
    emails.reserveCapacity(table.count)
  }

  mutating func entries() throws(ImportRefusal) -> [ContactFile.Entry] {
    var entries: [ContactFile.Entry] = []
    entries.reserveCapacity(table.count)
    for place in 0..<table.count {
      let entry = try entry(place)
      try note(entry)
      entries.append(entry)
    }
    return entries
  }

  private func cell(_ place: Int, _ column: ContactColumn) -> String {
    guard let index = places[column.rawValue] else { return "" }
    return cleaned(table.text(place, index))
  }

  private func joined(_ place: Int, _ first: ContactColumn, _ second: ContactColumn) -> String {
    joinedCells(cell(place, first), cell(place, second))
  }

  private func header(_ column: ContactColumn) -> String {
    places[column.rawValue].map { place in table.header[place] } ?? column.names[0]
  }

  private mutating func entry(_ place: Int) throws(ImportRefusal) -> ContactFile.Entry {
    let row = table.number(of: place)
    var texts: [String] = []
    texts.reserveCapacity(ContactField.allCases.count)
    for field in ContactField.allCases {
      let column = ContactColumn(field)
      let text = field == .street ? joined(place, .street, .house) : cell(place, column)
      guard text.utf8.count <= field.limit else {
        throw .tooLong(row: row, column: header(column), limit: field.limit)
      }
      texts.append(text)
    }
    let name = joined(place, .name, .secondName)
    guard !name.isEmpty else { throw .nameMissing(row: row, column: header(.name)) }
    guard name.utf8.count <= 200 else {
      throw .tooLong(row: row, column: header(.name), limit: 200)
    }
    let date = cell(place, .changed)
    let changed = day(in: date)
    guard date.isEmpty || changed != nil else {
      throw .noDate(date, row: row, column: header(.changed))
    }
    let category = cell(place, .category)
    if category != roles.category { roles = (category, ContactRoles(category)) }
    return ContactFile.Entry(
      row: row, place: place, name: name, roles: roles.are,
      changed: changed, texts: texts)
  }

  private mutating func note(_ entry: ContactFile.Entry) throws(ImportRefusal) {
    let id = entry[.id]
    if !id.isEmpty, let first = ids.updateValue(entry.row, forKey: id) {
      throw .idTwice(id, first: first, row: entry.row)
    }
    let email = entry[.email]
    if !email.isEmpty, let first = emails.updateValue(entry.row, forKey: email.lowercased()) {
      throw .emailTwice(email, first: first, row: entry.row)
    }
    if entry.isKeyless, let first = names.updateValue(entry.row, forKey: entry.name) {
      throw .nameTwice(entry.name, first: first, row: entry.row)
    }
  }
}

/// What stands in two cells as one text.
func joinedCells(_ first: String, _ second: String) -> String {
  if second.isEmpty { return first }
  return first.isEmpty ? second : first + " " + second
}
