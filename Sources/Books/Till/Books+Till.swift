import Ledger

/// Why the till is not set up as asked, in the order of testing.
public enum TillSetupRefusal: Error, Hashable, Sendable {
  case alreadyConnected
  /// One that was there before is connected by hand, not through the marketplace.
  case exists
}

/// Why a setting of the till is refused.
public enum TillRefusal: Error, Hashable, Sendable {
  case notConnected
}

/// What setting the till up has done.
public struct TillSetup: Hashable, Sendable {
  public var contacts = 0
  public var articles = 0
  public var templates = 0
  public var accounts: [AccountID] = []
}

extension Books {
  /// Says that there is a till already, which does not know bexio.
  public mutating func declareTill() throws(TillSetupRefusal) {
    guard !till.connection.isConnected else { throw .alreadyConnected }
    guard till.connection != .separate else { throw .exists }
    till.connection = .separate
    revision += 1
  }

  /// Activates a new till through bexio's marketplace, which does everything by itself.
  public mutating func activateTill() throws(TillSetupRefusal) -> TillSetup {
    guard !till.connection.isConnected else { throw .alreadyConnected }
    guard till.connection != .separate else { throw .exists }
    till.connection = .marketplace
    let accounts = makeTillAccounts()
    let templates = makeStandardTemplates()
    revision += 1
    return TillSetup(
      contacts: contactsInTill, articles: articlesInTill, templates: templates,
      accounts: accounts)
  }

  /// Connects the till by hand; contacts, articles and templates are steps of their own.
  public mutating func connectTill() throws(TillSetupRefusal) -> TillSetup {
    guard !till.connection.isConnected else { throw .alreadyConnected }
    till.connection = .byHand
    let accounts = makeTillAccounts()
    revision += 1
    return TillSetup(accounts: accounts)
  }

  /// Creates the standard templates that are missing.
  public mutating func makeTemplates() throws(TillRefusal) {
    guard till.connection.isConnected else { throw .notConnected }
    _ = makeStandardTemplates()
    revision += 1
  }

  /// Switches the module for orders on or off.
  public mutating func setOrders(_ hasOrders: Bool) throws(TillRefusal) {
    guard till.connection.isConnected else { throw .notConnected }
    till.hasOrders = hasOrders
    revision += 1
  }

  private mutating func makeStandardTemplates() -> Int {
    let missing = BookingTemplate.standard.filter { template in
      till.place(of: template.method, template.item) == nil
    }
    till.templates += missing
    return missing.count
  }

  /// Creates the accounts for card payments and vouchers, which no standard plan has.
  ///
  /// Not 1000: that is the user's to create, as in bexio.
  private mutating func makeTillAccounts() -> [AccountID] {
    let wanted = [
      Account(
        number: BookingTemplate.cardPayments, kind: .asset, isMoney: false,
        germanName: "Kartenzahlungen", englishName: "Card payments"),
      Account(
        number: BookingTemplate.vouchers, kind: .liability, isMoney: false,
        germanName: "Gutscheine", englishName: "Vouchers"),
    ]
    return wanted.compactMap { account in try? newAccount(account) }
  }
}
