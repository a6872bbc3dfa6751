import Books
import Ledger

/// What the rows of a file mean for the contacts we have.
///
/// Same id or same e-mail is the same contact, what only one side has is kept, and where both
/// differ the later change wins, field by field.
public struct ContactMerge: Sendable {
  /// Why one of two values was kept.
  public enum Reason: Hashable, Sendable {
    case oursLater(Day)
    case theirsLater(Day)
    case sameDay(Day)
    case noDate
    /// The name belongs to somebody else already.
    case nameTaken(ContactID)
    /// Id and e-mail of the row belong to two contacts.
    case severalContacts(ContactID, ContactID)
    /// Another row is about the same contact.
    case anotherRow(Int)
  }

  /// Two values of which only one could be kept.
  public struct Conflict: Hashable, Sendable {
    public let row: Int
    public let contact: String
    /// Nil is the name.
    public let field: ContactField?
    /// Empty where nothing was done for the row.
    public let kept: String
    public let other: String
    public let reason: Reason
  }

  /// A contact to be created or changed.
  public struct Step: Hashable, Sendable {
    public let row: Int
    /// Nil for one that is created.
    public let contact: ContactID?
    public var facts: ContactFacts
  }

  public fileprivate(set) var steps: [Step] = []
  public fileprivate(set) var conflicts: [Conflict] = []
  public fileprivate(set) var createdCount = 0
  public fileprivate(set) var unchangedCount = 0
  /// Rows that differ from what we have afterwards.
  public fileprivate(set) var outdatedCount = 0
  /// Contacts of ours that the file does not have.
  public fileprivate(set) var missingCount = 0
  /// By the place of the row: who it is about; nil where nothing was done.
  fileprivate(set) var contacts: [ContactID?] = []

  public var changedCount: Int { steps.count - createdCount }

  public init(_ file: ContactFile, _ books: Books) {
    var merger = ContactMerger(books)
    merger.merge(file)
    self = merger.merged
  }

  fileprivate init() {}
}

/// Finds out what a file means; apart, so that what comes of it does not hold on to the books.
private struct ContactMerger {
  typealias Reason = ContactMerge.Reason

  var merged = ContactMerge()
  private let books: Books
  /// By contact: the row that is about it.
  private var rows: [Int?]
  /// Ids and e-mails of rows for which nothing is done: nobody is parted from them, or the row
  /// would mean somebody else the next time.
  private var held: [String: Int] = [:]
  /// Names that steps give.
  private var names: Set<String> = []

  init(_ books: Books) {
    self.books = books
    rows = Array(repeating: nil, count: books.contacts.count)
  }

  mutating func merge(_ file: ContactFile) {
    let matches = match(file)
    for (entry, match) in zip(file.entries, matches) {
      guard case .unclear = match else { continue }
      for field in [ContactField.id, .email] { held[key(field, entry[field])] = entry.row }
    }
    for (entry, match) in zip(file.entries, matches) {
      switch match {
      case .new: create(entry)
      case .known(let id): merge(entry, into: id)
      case .unclear(let who, let reason): leave(entry, who, reason)
      }
    }
    merged.missingCount = rows.count { row in row == nil }
  }

  // MARK: - Who is who

  private enum Match {
    case new
    case known(ContactID)
    case unclear(String, Reason)
  }

  /// Rows with an id or an e-mail come first; a bare name means whom they leave.
  private mutating func match(_ file: ContactFile) -> [Match] {
    var matches = file.entries.map { entry in entry.isKeyless ? Match.new : match(entry) }
    for (place, entry) in file.entries.enumerated() where !entry.isKeyless {
      matches[place] = claim(matches[place], entry)
    }
    for (place, entry) in file.entries.enumerated() where entry.isKeyless {
      guard let id = namesake(of: entry.name) else { continue }
      matches[place] = claim(.known(id), entry)
    }
    return matches
  }

  private func match(_ entry: ContactFile.Entry) -> Match {
    let byID = entry[.id].isEmpty ? nil : books.contact(withID: entry[.id])
    let byEmail = entry[.email].isEmpty ? nil : books.contact(withEmail: entry[.email])
    if let byID, let byEmail, byID != byEmail {
      return .unclear(
        "\(books[byID].name) / \(books[byEmail].name)", .severalContacts(byID, byEmail))
    }
    return (byID ?? byEmail).map(Match.known) ?? .new
  }

  private mutating func claim(_ match: Match, _ entry: ContactFile.Entry) -> Match {
    guard case .known(let id) = match else { return match }
    if let row = rows[id.position] { return .unclear(books[id].name, .anotherRow(row)) }
    rows[id.position] = entry.row
    return match
  }

  /// The contact that a row means by its name alone, and that no other row has claimed.
  private func namesake(of name: String) -> ContactID? {
    var count = 1
    while let id = books.contact(named: count == 1 ? name : "\(name) (\(count))") {
      if rows[id.position] == nil { return id }
      count += 1
    }
    return nil
  }

  // MARK: - What is done

  private mutating func create(_ entry: ContactFile.Entry) {
    var facts = ContactFacts()
    facts.name = freeName(entry, of: nil)
    for field in ContactField.allCases where !entry[field].isEmpty { facts[field] = entry[field] }
    facts.isCustomer = entry.roles.isCustomer || !entry.roles.isSupplier
    facts.isSupplier = entry.roles.isSupplier
    facts.changed = entry.changed
    merged.steps.append(ContactMerge.Step(row: entry.row, contact: nil, facts: facts))
    merged.contacts.append(ContactID(books.contacts.count + merged.createdCount))
    merged.createdCount += 1
    if entry.changed == nil { merged.outdatedCount += 1 }
  }

  private mutating func merge(_ entry: ContactFile.Entry, into id: ContactID) {
    merged.contacts.append(id)
    let contact = books[id]
    let details = books.contactDetails[id.position]
    var facts = ContactFacts()
    var isOutdated = false
    for field in ContactField.allCases {
      let mine = books.text(field, of: id)
      let theirs = entry[field]
      if theirs.isEmpty {
        if !mine.isEmpty { isOutdated = true }
      } else if mine.isEmpty {
        facts[field] = theirs
      } else if !isSame(field, mine, theirs) {
        let ours = details.day(of: field)
        let isLater = entry.changed.map { day in day > ours } ?? false
        let holder = held[key(field, mine)]
        let isTaken = isLater && holder == nil
        if isTaken { facts[field] = theirs } else { isOutdated = true }
        note(
          entry, contact.name, field, isTaken ? (theirs, mine) : (mine, theirs),
          holder.map(Reason.anotherRow) ?? reason(entry.changed, ours))
      }
    }
    if !isSameName(entry.name, as: id) {
      let isLater = entry.changed.map { day in day > details.nameDay } ?? false
      if isLater { facts.name = freeName(entry, of: id) } else { isOutdated = true }
      let kept = isLater ? (entry.name, contact.name) : (contact.name, entry.name)
      note(entry, contact.name, nil, kept, reason(entry.changed, details.nameDay))
    }
    facts.isCustomer = entry.roles.isCustomer && !contact.isCustomer
    facts.isSupplier = entry.roles.isSupplier && !contact.isSupplier
    if contact.isSupplier, !entry.roles.isSupplier { isOutdated = true }
    if isOutdated { merged.outdatedCount += 1 }
    guard !facts.isEmpty else {
      merged.unchangedCount += 1
      return
    }
    // What we take is as old as the file says; what stays keeps its own day.
    facts.changed = entry.changed ?? details.changed
    merged.steps.append(ContactMerge.Step(row: entry.row, contact: id, facts: facts))
  }

  private func reason(_ theirs: Day?, _ ours: Day) -> Reason {
    guard let theirs else { return .noDate }
    if theirs == ours { return .sameDay(ours) }
    return theirs > ours ? .theirsLater(theirs) : .oursLater(ours)
  }

  private func isSame(_ field: ContactField, _ mine: String, _ theirs: String) -> Bool {
    mine == theirs || field == .email && mine.lowercased() == theirs.lowercased()
  }

  private func isSameName(_ name: String, as id: ContactID) -> Bool {
    books[id].name == name || books.nameElsewhere(of: id) == name || books.isNumbered(id, name)
  }

  /// The name of a row, with its id where somebody else has the name.
  private mutating func freeName(_ entry: ContactFile.Entry, of id: ContactID?) -> String {
    var name = entry.name
    var count = 1
    var taken: ContactID?
    while true {
      let owner = books.contact(named: name)
      if owner == nil || owner == id, !names.contains(name) { break }
      if count == 1, let owner {
        taken = owner
      }
      let keyed = "\(entry.name) (\(key(of: entry)))"
      if count == 1, !entry.isKeyless, keyed.utf8.count <= 200 {
        name = keyed
      } else {
        name = "\(entry.name) (\(count + 1))"
      }
      count += 1
    }
    if let taken {
      merged.conflicts.append(
        ContactMerge.Conflict(
          row: entry.row, contact: books[taken].name, field: nil, kept: name, other: entry.name,
          reason: .nameTaken(taken)))
    }
    names.insert(name)
    return name
  }

  /// An id or e-mail among those that rows hold; empty for what may be shared.
  private func key(_ field: ContactField, _ text: String) -> String {
    switch field {
    case .id: "i" + text
    case .email: "e" + text.lowercased()
    default: ""
    }
  }

  private func key(of entry: ContactFile.Entry) -> String {
    entry[.id].isEmpty ? entry[.email] : entry[.id]
  }

  /// Nothing is done for the row, so all it says is told.
  private mutating func leave(_ entry: ContactFile.Entry, _ who: String, _ reason: Reason) {
    merged.contacts.append(nil)
    note(entry, who, nil, ("", entry.name), reason)
    for field in ContactField.allCases where !entry[field].isEmpty {
      note(entry, who, field, ("", entry[field]), reason)
    }
  }

  private mutating func note(
    _ entry: ContactFile.Entry, _ contact: String, _ field: ContactField?,
    _ values: (kept: String, other: String), _ reason: Reason
  ) {
    merged.conflicts.append(
      ContactMerge.Conflict(
        row: entry.row, contact: contact, field: field, kept: values.kept, other: values.other,
        reason: reason))
  }
}
