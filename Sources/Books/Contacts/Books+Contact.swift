import Ledger

/// Why an account is not created.
public enum AccountRefusal: Error, Hashable, Sendable {
  case numberTaken(AccountID)
}

/// Why a setting of the company cannot change any more.
public enum CompanyRefusal: Error, Hashable, Sendable {
  /// Method and basis hold for what is booked or sold: invoices, sales or VAT exist.
  case inUse
}

extension Books {
  /// Adds an account to the chart.
  public mutating func newAccount(_ account: Account) throws(AccountRefusal) -> AccountID {
    if let existing = chart.find(account.number) { throw .numberTaken(existing) }
    revision += 1
    return chart.append(account)
  }

  /// Changes name, method, basis and rounding of the company.
  public mutating func setCompany(_ new: Company) throws(CompanyRefusal) {
    let changes = new.method != company.method || new.basis != company.basis
    let isFree =
      invoices.isEmpty && sales.isEmpty && journal.facts.isEmpty && !hasCodesOnCards
    guard !changes || isFree else {
      throw .inUse
    }
    company = new
    revision += 1
  }

  /// A code that was tested against the method is booked only when the payment becomes final.
  private var hasCodesOnCards: Bool {
    cards.contains { payment in
      if case .code = payment.vat { payment.state.isOpen } else { false }
    }
  }
}
