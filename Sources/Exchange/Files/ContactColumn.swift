import Books

/// A column of a file of contacts.
enum ContactColumn: Int, CaseIterable {
  case id
  case name
  /// The first name of a person, the addition of a company.
  case secondName
  case category
  case street
  case house
  case postcode
  case city
  case country
  case phone
  case email
  case changed

  /// What bexio calls it in the list of contacts, in its file for imports and in its API, and
  /// what others do; the first is what we write.
  var names: [String] {
    switch self {
    case .id:
      [
        "Kontakt-Nr.", "Kontaktnummer", "Kundennummer", "Kunden-Nr.", "Nr.", "Nummer", "nr",
        "Contact no.", "Contact number", "Customer number", "Number", "No.", "ID",
      ]
    case .name:
      [
        "Name 1", "Name/Firma", "Firma", "Firmenname", "Firma/Nachname", "Name", "Nachname",
        "Name/Company", "Company", "Company name", "Last name",
      ]
    case .secondName: ["Name 2", "Vorname", "Zusatz", "First name"]
    case .category: ["Kategorie", "Kategorien", "Kontaktgruppe", "Category", "Contact group"]
    case .street: ["Adresse", "Strasse", "Straße", "Street", "Street name", "Address"]
    case .house: ["Hausnummer", "Haus-Nr.", "House number"]
    case .postcode: ["PLZ", "Postleitzahl", "Postcode", "Zip", "Zip code", "Postal code"]
    case .city: ["Ort", "Stadt", "City", "Town", "Place"]
    case .country: ["Land", "Country", "Country code"]
    case .phone:
      ["Telefon", "Telefon 1", "Telefonnummer", "Phone", "Phone fixed", "Phone number"]
    case .email:
      ["E-Mail", "E-Mail 1", "E-Mail-Adresse", "Mail", "E-Mail address"]
    case .changed:
      [
        "Geändert am", "Letzte Änderung", "Aktualisiert am", "Änderungsdatum", "updated_at",
        "Changed on", "Changed", "Last change", "Last modified",
      ]
    }
  }

  init(_ field: ContactField) {
    switch field {
    case .id: self = .id
    case .email: self = .email
    case .street: self = .street
    case .postcode: self = .postcode
    case .city: self = .city
    case .country: self = .country
    case .phone: self = .phone
    }
  }
}

/// What a category says about a contact.
struct ContactRoles: Equatable {
  var isCustomer = false
  var isSupplier = false

  init(isCustomer: Bool, isSupplier: Bool) {
    self.isCustomer = isCustomer
    self.isSupplier = isSupplier
  }

  init(_ category: String) {
    guard !category.isEmpty else { return }
    let words = category.lowercased()
    isCustomer = ["kund", "customer", "client"].contains { word in words.contains(word) }
    isSupplier = ["lieferant", "supplier", "vendor"].contains { word in words.contains(word) }
  }
}
