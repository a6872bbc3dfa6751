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
public struct ContactDetails: Hashable, Sendable {
  private var id = TextReference.none
  private var email = TextReference.none
  private var street = TextReference.none
  private var postcode = TextReference.none
  private var city = TextReference.none
  private var country = TextReference.none
  private var phone = TextReference.none
  /// When it was last changed, here or elsewhere: of two sides the later one wins.
  public internal(set) var changed: Day

  init(changed: Day) { self.changed = changed }

  public internal(set) subscript(field: ContactField) -> TextReference {
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
