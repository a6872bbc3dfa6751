import Ledger

extension Books {
  /// A hash over everything that makes the state: equal books have equal digests, in every run.
  ///
  /// For tests and for proving that a refused command changed nothing; it reads the whole books.
  public func digest() -> UInt64 {
    var print = Fingerprint()
    add(company, to: &print)
    print.add(workingDay)
    addAccounts(to: &print)
    addJournal(to: &print)
    addContacts(to: &print)
    addInvoices(to: &print)
    addCreditNotes(to: &print)
    addBank(to: &print)
    addPartners(to: &print)
    addLines(to: &print)
    addSteps(to: &print)
    return print.value
  }

  private func add(_ company: Company, to print: inout Fingerprint) {
    print.add(company.name)
    print.add(Int(company.method.rawValue))
    print.add(Int(company.basis.rawValue))
    print.add(Int(company.roundingStep))
  }

  /// The default plan is the same in all books.
  private func addAccounts(to print: inout Fingerprint) {
    print.add(chart.count)
    for account in chart.accounts.dropFirst(chart.planCount) {
      print.add(account.number)
      print.add(Int(account.kind.rawValue))
      print.add(account.isMoney)
      print.add(account.isSystem)
      print.add(account.usualCode ?? "")
      print.add(account.germanName)
      print.add(account.englishName)
    }
  }

  private func addJournal(to print: inout Fingerprint) {
    print.add(journal.lockedThrough)
    print.add(journal.texts.content)
    print.add(journal.sumOfRows)
    for row in journal.rows {
      print.add(row.amount)
      print.add(row.debit)
      print.add(row.credit)
      print.add(row.entry)
      print.add(row.day)
      print.add(row.text)
      print.add(Int(row.reason))
    }
    for (place, head) in journal.entries.enumerated() {
      print.add(head.day)
      print.add(head.firstRow)
      print.add(head.command)
      print.add(head.document)
      print.add(Int(head.kind.rawValue))
      print.add(journal.original(of: EntryID(place)))
      print.add(journal.successor(of: EntryID(place)))
    }
    for fact in journal.facts {
      print.add(fact.base)
      print.add(fact.tax)
      print.add(fact.row)
      print.add(fact.code)
    }
    for account in chart.accounts.indices {
      let turnover = journal.turnover(of: AccountID(account))
      guard !turnover.debit.isZero || !turnover.credit.isZero else { continue }
      print.add(account)
      print.add(turnover.debit)
      print.add(turnover.credit)
    }
  }

  private func addContacts(to print: inout Fingerprint) {
    print.add(contactNames.count)
    print.add(contactIDs.count)
    print.add(contactEmails.count)
    for details in contactDetails {
      for field in ContactField.allCases { print.add(details[field]) }
      print.add(details.changed)
      print.add(details.nameDay)
      for field in ContactField.allCases { print.add(details.day(of: field)) }
    }
    for contact in contacts {
      print.add(contact.name)
      print.add(contact.number)
      print.add(contact.isCustomer)
      print.add(contact.isSupplier)
      print.add(contact.credit)
      print.add(contact.handReceivable)
      print.add(contact.lastMove)
      print.add(contact.lastEffect)
    }
  }

  private func addInvoices(to print: inout Fingerprint) {
    print.add(names.numbersGiven(.invoice))
    for (place, invoice) in invoices.enumerated() {
      print.add(names.name(of: .invoice(InvoiceID(place))))
      print.add(invoice.contact)
      print.add(invoice.day)
      print.add(invoice.supply)
      print.add(invoice.due)
      print.add(invoice.total)
      print.add(invoice.rounding)
      add(invoice.state, to: &print)
      print.add(Int(invoice.reminders))
      print.add(invoice.entry)
      print.add(invoice.lines)
      print.add(invoice.shares)
      print.add(invoice.reference)
      print.add(invoice.noted)
      print.add(invoice.lastEffect)
    }
  }

  private func add(_ state: InvoiceState, to print: inout Fingerprint) {
    switch state {
    case .draft: print.add(0)
    case .open: print.add(1)
    case .reminded(let level):
      print.add(2)
      print.add(Int(level))
    case .partlyPaid(let remaining):
      print.add(3)
      print.add(remaining)
    case .paid: print.add(4)
    case .notPaid(let reversal):
      print.add(5)
      print.add(reversal)
    case .writtenOff: print.add(6)
    }
  }

  private func addCreditNotes(to print: inout Fingerprint) {
    print.add(names.numbersGiven(.creditNote))
    for (place, note) in creditNotes.enumerated() {
      print.add(names.name(of: .creditNote(CreditNoteID(place))))
      print.add(note.contact)
      print.add(note.invoice)
      print.add(note.day)
      print.add(note.total)
      switch note.state {
      case .draft: print.add(0)
      case .issued(let remaining):
        print.add(1)
        print.add(remaining)
      case .settled: print.add(2)
      }
      print.add(note.entry)
      print.add(note.lines)
      print.add(note.shares)
      print.add(note.lastEffect)
    }
  }

  private func addBank(to print: inout Fingerprint) {
    print.add(names.numbersGiven(.bank))
    for (place, line) in bank.enumerated() {
      print.add(names.name(of: .bank(BankID(place))))
      print.add(line.account)
      print.add(line.amount)
      print.add(line.day)
      print.add(line.contact)
      print.add(line.text)
      print.add(Int(line.state.rawValue))
      print.add(line.reason)
      print.add(line.lastEffect)
    }
  }

  private func addLines(to print: inout Fingerprint) {
    for line in lines {
      print.add(line.account)
      print.add(line.gross)
      print.add(line.net)
      print.add(line.code)
      print.add(line.text)
    }
    for share in shares {
      print.add(share.code)
      print.add(share.gross)
      print.add(share.net)
      print.add(share.tax)
      print.add(share.movedTax)
      print.add(share.movedNet)
    }
  }

  private func addSteps(to print: inout Fingerprint) {
    for move in moves {
      print.add(move.row)
      print.add(move.contact)
      print.add(move.document)
      print.add(move.previousOfContact)
    }
    for effect in effects {
      print.add(Int(effect.kind.rawValue))
      add(effect.target, to: &print)
      print.add(effect.amount)
      print.add(effect.entry)
      print.add(effect.source?.packed ?? 0)
      print.add(effect.isUndone)
      print.add(effect.shareMoves.lowerBound)
      print.add(effect.shareMoves.upperBound)
      print.add(effect.previousOfTarget)
      print.add(effect.previousOfSource)
    }
    for move in shareMoves {
      print.add(move.share)
      print.add(move.tax)
      print.add(move.net)
    }
  }

  private func add(_ target: Effect.Target, to print: inout Fingerprint) {
    let (kind, index): (Int, UInt32) =
      switch target {
      case .none: (0, 0)
      case .invoice(let id): (1, id.index)
      case .creditNote(let id): (2, id.index)
      case .credit(let id): (3, id.index)
      case .receivable(let id): (4, id.index)
      case .bill(let id): (5, id.index)
      case .statement(let id): (6, id.index)
      case .advance(let id): (7, id.index)
      case .payable(let id): (8, id.index)
      }
    print.add(kind)
    print.add(index)
  }
}
