import Ledger

/// Why a contact is not created or changed, in the order of testing.
public enum ContactRefusal: Error, Hashable, Sendable {
  /// Somebody has the name, or had it once.
  case nameTaken(ContactID)
  case idTaken(ContactID)
  case emailTaken(ContactID)
}

extension Books {
  /// Creates a contact; one without a role is a customer.
  public mutating func newContact(
    _ name: String, isCustomer: Bool, isSupplier: Bool
  ) throws(ContactRefusal) -> ContactID {
    var facts = ContactFacts()
    facts.isCustomer = isCustomer
    facts.isSupplier = isSupplier
    return try newContact(name, facts)
  }

  /// Creates a contact with what is known of it; without a role it is a customer, without a date
  /// it was changed on the working day.
  public mutating func newContact(
    _ name: String, _ facts: ContactFacts
  ) throws(ContactRefusal) -> ContactID {
    if let place = contactNames.find(name) { throw .nameTaken(ContactID(place)) }
    let id = ContactID(contacts.count)
    try checkKeys(facts, of: id)
    contactNames.append(name, of: id.position)
    contacts.append(
      Contact(
        name: name, number: contacts.count + 1, isCustomer: facts.isCustomer || !facts.isSupplier,
        isSupplier: facts.isSupplier))
    let day = facts.changed ?? workingDay
    contactDetails.append(ContactDetails(changed: day))
    take(facts, of: id, on: day)
    revision += 1
    return id
  }

  /// Changes what is said, and leaves the rest.
  ///
  /// A contact that is renamed keeps its old name too: nobody else gets it.
  public mutating func changeContact(
    _ id: ContactID, _ facts: ContactFacts
  ) throws(ContactRefusal) {
    if let name = facts.name, let place = contactNames.find(name), place != id.position {
      throw .nameTaken(ContactID(place))
    }
    try checkKeys(facts, of: id)
    if let name = facts.name, name != contacts[id.position].name {
      if contactNames.find(name) == nil { contactNames.append(name, of: id.position) }
      contacts[id.position].name = name
    }
    if facts.isCustomer { contacts[id.position].isCustomer = true }
    if facts.isSupplier { contacts[id.position].isSupplier = true }
    let day = facts.changed ?? workingDay
    contactDetails[id.position].changed = max(contactDetails[id.position].changed, day)
    if facts.name != nil { contactDetails[id.position].nameDay = day }
    take(facts, of: id, on: day)
    revision += 1
  }

  private func checkKeys(_ facts: ContactFacts, of id: ContactID) throws(ContactRefusal) {
    if let text = facts[.id], let owner = contact(withID: text), owner != id {
      throw .idTaken(owner)
    }
    if let text = facts[.email], let owner = contact(withEmail: text), owner != id {
      throw .emailTaken(owner)
    }
  }

  private mutating func take(_ facts: ContactFacts, of id: ContactID, on day: Day) {
    for field in ContactField.allCases {
      guard let text = facts[field] else { continue }
      let before = self.text(field, of: id)
      guard text != before else {
        contactDetails[id.position].set(field, to: contactDetails[id.position][field], on: day)
        continue
      }
      if field == .id { Self.move(&contactIDs, from: before, to: text, of: id) }
      if field == .email {
        Self.move(&contactEmails, from: before.lowercased(), to: text.lowercased(), of: id)
      }
      contactDetails[id.position].set(field, to: keep(Array(text.utf8)[...]), on: day)
    }
  }

  private static func move(
    _ keys: inout UniqueKeys, from before: String, to text: String, of id: ContactID
  ) {
    if !before.isEmpty { keys.take(before) }
    if !text.isEmpty { keys.give(text, to: id.position) }
  }

  /// The contact of exactly this name, or that once had it.
  public func contact(named name: ArraySlice<UInt8>) -> ContactID? {
    contactNames.find(name).map { place in ContactID(place) }
  }

  public func contact(named name: String) -> ContactID? {
    contactNames.find(name).map { place in ContactID(place) }
  }

  /// By place, of contacts that have been renamed; goes through all names where there are any.
  var firstNames: [Int: String] {
    contactNames.count == contacts.count ? [:] : contactNames.firstNames()
  }

  /// What a contact was called before; goes through all names.
  public func formerNames(of id: ContactID) -> [String] {
    contactNames.names(of: id.position).filter { name in name != contacts[id.position].name }
  }

  public func contact(withID text: String) -> ContactID? {
    contactIDs.find(text).map { place in ContactID(place) }
  }

  /// Case does not tell e-mails apart.
  public func contact(withEmail text: String) -> ContactID? {
    contactEmails.find(text.lowercased()).map { place in ContactID(place) }
  }

  /// What is known of a contact; empty where nothing is.
  public func text(_ field: ContactField, of id: ContactID) -> String {
    journal.texts[contactDetails[id.position][field]]
  }
}
