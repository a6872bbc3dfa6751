/// Why a step of the integration is refused.
public enum IntegrationRefusal: Error, Hashable, Sendable {
  /// What is to be linked must be enabled.
  case notEnabled
  /// Permissions are granted by who is linked.
  case notLinked
}

extension Integration {
  /// The points of the check list, in the order in which they are fulfilled.
  public enum Point: Hashable, Sendable {
    case enabled
    case linked
    case permission(Permission)

    public static let all: [Point] =
      [.enabled, .linked] + Permission.allCases.map { permission in .permission(permission) }
  }

  public func holds(_ point: Point) -> Bool {
    switch point {
    case .enabled: isEnabled
    case .linked: isLinked
    case .permission(let permission): has(permission)
    }
  }
}

extension Books {
  /// Switches the integration on or off; the link and its permissions stay.
  public mutating func enableIntegration(_ isEnabled: Bool) {
    integration.isEnabled = isEnabled
    revision += 1
  }

  public mutating func linkIntegration() throws(IntegrationRefusal) {
    guard integration.isEnabled else { throw .notEnabled }
    integration.isLinked = true
    revision += 1
  }

  /// Parts the tools; bexio forgets the permissions with the link.
  public mutating func unlinkIntegration() {
    integration.isLinked = false
    for permission in Integration.Permission.allCases { integration.set(permission, to: false) }
    revision += 1
  }

  public mutating func grant(
    _ permissions: [Integration.Permission]
  ) throws(IntegrationRefusal) {
    guard integration.isLinked else { throw .notLinked }
    for permission in permissions { integration.set(permission, to: true) }
    revision += 1
  }

  public mutating func revoke(_ permissions: [Integration.Permission]) {
    for permission in permissions { integration.set(permission, to: false) }
    revision += 1
  }
}
