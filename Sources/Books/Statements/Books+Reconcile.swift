import Ledger

/// Why a receipt is not set to reconciled, in the order of testing.
public enum ReconcileRefusal: Error, Hashable, Sendable {
  case notParked
  /// The plan has none of the usual accounts, so one is to be named.
  case accountMissing(Int)
  /// No account of assets or liabilities, or one of the cards.
  case accountNotAllowed
  case journal(JournalRefusal)
}

/// Why a receipt is not parked again, in the order of testing.
public enum UnreconcileRefusal: Error, Hashable, Sendable {
  case notReconciled
  case journal(JournalRefusal)
}

extension Books {
  /// Who has paid privately is owed the money here: 2560 at a company with shareholders, else
  /// 2100.
  public var ownersAccount: Int {
    let words = company.name.split { letter in letter == " " || letter == "," || letter == "." }
    let forms = ["AG", "GmbH", "SA", "Sàrl", "Sagl"]
    let hasShareholders = words.contains { word in
      forms.contains { form in form.lowercased() == word.lowercased() }
    }
    return hasShareholders ? 2560 : 2100
  }

  /// Sets a receipt to reconciled by hand that a private card has paid: superseded against the
  /// owner's account.
  public mutating func reconcile(
    _ id: ReceiptID, account: AccountID?
  ) throws(ReconcileRefusal) -> Range<Int> {
    stage.clear()
    guard receipts[id.position].state == .parked else { throw .notParked }
    guard let account = account ?? chart.find(ownersAccount) else {
      throw .accountMissing(ownersAccount)
    }
    let kind = chart[account].kind
    guard kind == .liability || kind == .asset, !isOfCreditCards(account),
      !chart[account].isMoney
    else { throw .accountNotAllowed }
    stageMove(
      of: .receipt(id), to: account, reason: .paidPrivately, text: receipts[id.position].text)
    do {
      let entries = try commit()
      receipts[id.position].state = .reconciled(account: account)
      return entries
    } catch {
      throw .journal(error)
    }
  }

  /// Parks a receipt again that was reconciled by hand.
  public mutating func unreconcile(
    _ id: ReceiptID
  ) throws(UnreconcileRefusal) -> Range<Int> {
    stage.clear()
    guard case .reconciled = receipts[id.position].state, let parking = parkingAccount else {
      throw .notReconciled
    }
    stageMove(
      of: .receipt(id), to: parking, reason: .receiptParked, text: receipts[id.position].text)
    do {
      let entries = try commit()
      receipts[id.position].state = .parked
      return entries
    } catch {
      throw .journal(error)
    }
  }
}
