/// What connects the card provider with bexio; without all of it nothing synchronises.
///
/// Source 000, point 1.
public struct Integration: Hashable, Sendable {
  /// What bexio allows the provider to do, one by one.
  public enum Permission: UInt8, CaseIterable, Sendable {
    case accounting
    case bankAccounts
    case contacts
    case files
  }

  /// Switched on at the provider.
  public internal(set) var isEnabled = false
  /// Signed in at bexio.
  public internal(set) var isLinked = false
  private var granted: UInt8 = 0

  public init() {}

  public func has(_ permission: Permission) -> Bool { granted & 1 << permission.rawValue != 0 }

  mutating func set(_ permission: Permission, to isGranted: Bool) {
    let bit: UInt8 = 1 << permission.rawValue
    if isGranted { granted |= bit } else { granted &= ~bit }
  }

  /// Whether cards can be used and synchronised.
  public var isActive: Bool {
    isEnabled && isLinked && Permission.allCases.allSatisfy(has)
  }
}
