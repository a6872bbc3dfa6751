import Ledger

/// Why a template is not changed, in the order of testing.
public enum TemplateRefusal: Error, Hashable, Sendable {
  case notConnected
  /// No voucher is paid with a voucher.
  case voucherForVoucher
  case vat(VATRefusal)
  case sameAccount
  /// VAT is booked beside the template, documents are on control accounts, and the drawer is
  /// counted against another account.
  case accountNotAllowed(AccountID)
}

extension Books {
  /// Sets how takings of a kind are booked; gives the place of the template and the days whose
  /// cash is to be counted anew.
  public mutating func setTemplate(
    _ method: PaymentMethod, _ item: TakingsGroup.Item?, debit: AccountID, credit: AccountID
  ) throws(TemplateRefusal) -> (template: Int, uncounted: [TillDayID]) {
    guard till.connection.isConnected else { throw .notConnected }
    if method == .voucher, item == .voucher { throw .voucherForVoucher }
    if case .goods(let code?) = item { try checkTemplateCode(code) }
    guard debit != credit else { throw .sameAccount }
    for account in [debit, credit] where isReserved(account) { throw .accountNotAllowed(account) }
    if method == .cash, chart[debit].number == Self.cashDifferences {
      throw .accountNotAllowed(debit)
    }
    let numbers = (debit: chart[debit].number, credit: chart[credit].number)
    let money = till.cashAccount(for: item ?? .goods(nil))
    let place = till.place(of: method, item) ?? till.templates.count
    if place < till.templates.count {
      till.templates[place].debit = numbers.debit
      till.templates[place].credit = numbers.credit
    } else {
      till.templates.append(
        BookingTemplate(method, item, debit: numbers.debit, credit: numbers.credit))
    }
    revision += 1
    // What was expected in the drawer was read off the account it had.
    let isMoved = method == .cash && money != numbers.debit
    return (place, isMoved ? undoCounts(from: .first) : [])
  }

  private func checkTemplateCode(_ code: VATCodeID) throws(TemplateRefusal) {
    guard company.method != .notLiable else { throw .vat(.companyNotLiable) }
    guard codes[code].isSale || codes[code].kind == .none else { throw .vat(.notASalesCode) }
  }

  private func isReserved(_ account: AccountID) -> Bool {
    let reserved: [SystemAccount] = [
      .receivables, .inputTaxMaterial, .inputTaxInvestment, .payables, .customerCredits,
      .salesTax, .salesTaxNotCollected, .acquisitionTax,
    ]
    return reserved.contains { system in chart[system: system] == account }
  }

  /// The account of a number that a template names, if it exists.
  public func account(numbered number: Int) -> AccountID? { chart.find(number) }
}
