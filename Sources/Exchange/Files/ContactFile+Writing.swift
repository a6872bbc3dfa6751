import Books
import Ledger

extension ContactFile {
  /// The file once more with what both sides know: its own columns in its own form, the rows in
  /// their order, then the contacts that it did not have.
  ///
  /// A row for which nothing was done stays as it was, and nobody is added who would share its id
  /// or e-mail.
  public func text(merged: ContactMerge, _ books: Books) -> String {
    let layout = ContactLayout(self, books)
    var writer = CSVWriter(
      separator: Character(Unicode.Scalar(table.separator)), lineEnd: "\r\n",
      hasByteOrderMark: table.hasByteOrderMark)
    for header in layout.headers { writer.add(header) }
    writer.endRow()
    let left = zip(entries, merged.contacts).filter { _, id in id == nil }.map(\.0)
    let taken = TakenKeys(left)
    var written = Set<ContactID>()
    for (entry, id) in zip(entries, merged.contacts) {
      let row = table.header.indices.map { column in table.text(entry.place, column) }
      var cells = row + layout.headers.dropFirst(row.count).map { _ in "" }
      if let id {
        written.insert(id)
        layout.update(&cells, with: id, entry, but: taken)
      }
      for cell in cells { writer.add(cell) }
      writer.endRow()
    }
    for place in books.contacts.indices where !written.contains(ContactID(place)) {
      let id = ContactID(place)
      if taken.contains(books, id) { continue }
      for cell in layout.cells(of: id) { writer.add(cell) }
      writer.endRow()
    }
    return writer.text
  }

  /// All contacts as bexio takes them.
  public static func text(_ books: Books, separator: Character = ";", forScreen: Bool) -> String {
    let layout = ContactLayout(books)
    var writer = CSVWriter(
      separator: separator, lineEnd: forScreen ? "\n" : "\r\n", hasByteOrderMark: !forScreen)
    for header in layout.headers { writer.add(header) }
    writer.endRow()
    for place in books.contacts.indices {
      for cell in layout.cells(of: ContactID(place)) { writer.add(cell) }
      writer.endRow()
    }
    return writer.text
  }
}

/// Ids and e-mails of rows that stay as they are: nobody else may bear them in the file.
private struct TakenKeys {
  private var ids: Set<String> = []
  private var emails: Set<String> = []

  init(_ entries: [ContactFile.Entry]) {
    for entry in entries {
      ids.insert(entry[.id])
      emails.insert(entry[.email].lowercased())
    }
  }

  func contains(_ field: ContactField, _ text: String) -> Bool {
    switch field {
    case .id: !text.isEmpty && ids.contains(text)
    case .email: !text.isEmpty && emails.contains(text.lowercased())
    default: false
    }
  }

  func contains(_ books: Books, _ id: ContactID) -> Bool {
    contains(.id, books.text(.id, of: id)) || contains(.email, books.text(.email, of: id))
  }
}

/// Which column of a file holds what.
private struct ContactLayout {
  private(set) var headers: [String]
  private var places: [Int?]
  private let books: Books

  private static let written: [ContactColumn] = [
    .id, .name, .category, .street, .postcode, .city, .country, .phone, .email, .changed,
  ]

  init(_ books: Books) {
    self.books = books
    headers = []
    places = ContactColumn.allCases.map { _ in nil }
    for column in Self.written { add(column) }
  }

  /// The columns of a file, and behind them those it lacks for what we know.
  init(_ file: ContactFile, _ books: Books) {
    self.books = books
    headers = file.table.header
    places = ContactColumn.allCases.map { column in file.place(column) }
    for column in Self.written where places[column.rawValue] == nil {
      let isNeeded = books.contacts.indices.contains { place in
        switch column {
        case .changed: true
        case .category: books.contacts[place].isSupplier
        default: !Self.text(column, of: ContactID(place), books).isEmpty
        }
      }
      if isNeeded { add(column) }
    }
  }

  private mutating func add(_ column: ContactColumn) {
    places[column.rawValue] = headers.count
    headers.append(column.names[0])
  }

  /// The row of a contact that stands in no file yet.
  func cells(of id: ContactID) -> [String] {
    var cells = headers.map { _ in "" }
    for column in Self.written {
      guard let place = places[column.rawValue] else { continue }
      cells[place] = guardingFormula(Self.text(column, of: id, books))
    }
    return cells
  }

  /// Puts into a row what its cells do not say already.
  func update(
    _ cells: inout [String], with id: ContactID, _ entry: ContactFile.Entry, but taken: TakenKeys
  ) {
    let isOwn = books[id].name == entry.name || books.nameElsewhere(of: id) == entry.name
    if !isOwn, !books.isNumbered(id, entry.name) {
      put(books.nameElsewhere(of: id), .name, .secondName, into: &cells)
    }
    for field in ContactField.allCases where books.text(field, of: id) != entry[field] {
      let text = books.text(field, of: id)
      if taken.contains(field, text) { continue }
      if field == .street {
        put(text, .street, .house, into: &cells)
      } else {
        put(text, ContactColumn(field), nil, into: &cells)
      }
    }
    let changed = books.contactDetails[id.position].changed
    if entry.changed != changed { put("\(changed)", .changed, nil, into: &cells) }
    let contact = books[id]
    let lacksCustomer = contact.isCustomer && contact.isSupplier && !entry.roles.isCustomer
    let lacksSupplier = contact.isSupplier && !entry.roles.isSupplier
    guard lacksCustomer || lacksSupplier, let place = places[ContactColumn.category.rawValue]
    else { return }
    let words = [cells[place], lacksCustomer ? "Kunde" : "", lacksSupplier ? "Lieferant" : ""]
    cells[place] = words.filter { word in !word.isEmpty }.joined(separator: ", ")
  }

  private func put(
    _ text: String, _ column: ContactColumn, _ second: ContactColumn?, into cells: inout [String]
  ) {
    guard let place = places[column.rawValue] else { return }
    cells[place] = guardingFormula(text)
    if let second, let place = places[second.rawValue] { cells[place] = "" }
  }

  private static func text(_ column: ContactColumn, of id: ContactID, _ books: Books) -> String {
    switch column {
    case .id: books.text(.id, of: id)
    case .name: books.nameElsewhere(of: id)
    case .secondName, .house: ""
    case .category:
      switch (books[id].isCustomer, books[id].isSupplier) {
      case (true, true): "Kunde, Lieferant"
      case (false, true): "Lieferant"
      case (_, false): "Kunde"
      }
    case .street: books.text(.street, of: id)
    case .postcode: books.text(.postcode, of: id)
    case .city: books.text(.city, of: id)
    case .country: books.text(.country, of: id)
    case .phone: books.text(.phone, of: id)
    case .email: books.text(.email, of: id)
    case .changed: "\(books.contactDetails[id.position].changed)"
    }
  }
}
