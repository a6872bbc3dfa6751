import Books
import Diagnostics

extension Integration.Permission {
  /// The stable name.
  var name: String {
    switch self {
    case .accounting: "accounting"
    case .bankAccounts: "bank-accounts"
    case .contacts: "contacts"
    case .files: "files"
    }
  }

  var germanName: String {
    switch self {
    case .accounting: "buchhaltung"
    case .bankAccounts: "bankkonten"
    case .contacts: "kontakte"
    case .files: "dateien"
    }
  }
}

extension Integration.Point {
  /// The stable name.
  var name: String {
    switch self {
    case .enabled: "enabled"
    case .linked: "linked"
    case .permission(let permission): permission.name
    }
  }

  var title: Phrase {
    switch self {
    case .enabled: Phrase("synchronisation enabled", "Synchronisation aktiviert")
    case .linked: Phrase("linked with bexio", "mit bexio verknüpft")
    case .permission(.accounting): Phrase("permission: accounting", "Berechtigung: Buchhaltung")
    case .permission(.bankAccounts):
      Phrase("permission: bank accounts", "Berechtigung: Bankkonten")
    case .permission(.contacts): Phrase("permission: contacts", "Berechtigung: Kontakte")
    case .permission(.files): Phrase("permission: files", "Berechtigung: Dateien")
    }
  }

  /// What fulfils it.
  var command: String {
    switch self {
    case .enabled: "integration bexio enable"
    case .linked: "integration bexio link"
    case .permission(let permission): "integration bexio grant \(permission.name)"
    }
  }
}

extension Integration {
  /// How many points do not hold.
  static func missingWords(_ count: Int) -> Phrase {
    let all = Point.all.count
    return Phrase(
      "\(count) of \(all) points missing",
      "\(count) von \(all) Punkten \(count == 1 ? "fehlt" : "fehlen")")
  }
}

extension Books {
  /// The points that do not hold, in the order in which they are fulfilled.
  var missingIntegration: [Integration.Point] {
    Integration.Point.all.filter { point in !integration.holds(point) }
  }
}
