import Ledger

/// What may be known of a contact beside its name.
public enum ContactField: UInt8, CaseIterable, Sendable {
  /// The number the contact has in bexio; no two contacts share one.
  case id
  /// No two contacts share one; case does not tell them apart.
  case email
  case street
  case postcode
  case city
  case country
  case phone

  /// In bytes.
  public var limit: Int { self == .id ? 40 : 200 }
}

/// The address of a contact, kept apart from what bookings look at.
///
/// Each field with the day it was last said, here or elsewhere: of two sides the later one wins,
/// field by field.
public struct ContactDetails: Hashable, Sendable {
  private struct Said: Hashable, Sendable {
    var text = TextReference.none
    var day: Day
  }

  private var id: Said
  private var email: Said
  private var street: Said
  private var postcode: Said
  private var city: Said
  private var country: Said
  private var phone: Said
  /// When the name was last said.
  public internal(set) var nameDay: Day
  /// When anything was last changed.
  public internal(set) var changed: Day

  init(changed: Day) {
    self.changed = changed
    nameDay = changed
    (id, email, street) = (Said(day: changed), Said(day: changed), Said(day: changed))
    (postcode, city) = (Said(day: changed), Said(day: changed))
    (country, phone) = (Said(day: changed), Said(day: changed))
  }

  public subscript(field: ContactField) -> TextReference { self[said: field].text }

  public func day(of field: ContactField) -> Day { self[said: field].day }

  mutating func set(_ field: ContactField, to text: TextReference, on day: Day) {
    self[said: field] = Said(text: text, day: day)
  }

  private subscript(said field: ContactField) -> Said {
    get {
      switch field {
      case .id: id
      case .email: email
      case .street: street
      case .postcode: postcode
      case .city: city
      case .country: country
      case .phone: phone
      }
    }
    set {
      switch field {
      case .id: id = newValue
      case .email: email = newValue
      case .street: street = newValue
      case .postcode: postcode = newValue
      case .city: city = newValue
      case .country: country = newValue
      case .phone: phone = newValue
      }
    }
  }
}

/// What is said about a contact; what is not said stays as it is.
public struct ContactFacts: Hashable, Sendable {
  public var name: String?
  /// Roles are added, never taken away: documents may stand behind them.
  public var isCustomer = false
  public var isSupplier = false
  public var changed: Day?
  private var texts = [String?](repeating: nil, count: ContactField.allCases.count)

  public init() {}

  /// An empty text takes away what is there.
  public subscript(field: ContactField) -> String? {
    get { texts[Int(field.rawValue)] }
    set { texts[Int(field.rawValue)] = newValue }
  }

  /// Whether nothing is said at all.
  public var isEmpty: Bool {
    name == nil && !isCustomer && !isSupplier && changed == nil
      && texts.allSatisfy { text in text == nil }
  }
}
