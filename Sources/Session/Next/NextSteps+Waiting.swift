import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

// What waits in the books: the first few of each kind, in the order one works through them.
extension NextSteps {
  func waiting() -> [NextStep] {
    bankLines() + drafts() + billsWaiting() + creditsToDeduct() + notesToPay() + cardPayments()
      + creditCards() + tillDays() + reminders()
  }

  private func bankLines() -> [NextStep] {
    let open = books.bank.indices.lazy.filter { place in books.bank[place].state == .open }
    return open.prefix(Self.most).compactMap { place in
      steps(for: .bank(BankID(place))).first
    }
  }

  private func drafts() -> [NextStep] {
    let invoices = books.invoices.indices.lazy.filter { place in
      books.invoices[place].state == .draft
    }.prefix(Self.most).map { place in "issue \(books.name(InvoiceID(place)))" }
    let notes = books.creditNotes.indices.lazy.filter { place in
      books.creditNotes[place].state == .draft
    }.prefix(Self.most).map { place in "issue \(books.name(CreditNoteID(place)))" }
    return (Array(invoices) + notes).map { line in NextStep([line]) }
  }

  private func creditsToDeduct() -> [NextStep] {
    let open = books.invoices.indices.lazy.filter { place in
      let invoice = books.invoices[place]
      guard books[invoice.contact].credit.isPositive else { return false }
      switch invoice.state {
      case .open, .reminded: return true
      default: return false
      }
    }
    return open.prefix(Self.most).map { place in
      NextStep(["apply-credit \(books.name(InvoiceID(place)))"])
    }
  }

  private func notesToPay() -> [NextStep] {
    let issued = books.creditNotes.indices.lazy.filter { place in
      books.creditNotes[place].remaining.isPositive
    }
    return issued.prefix(Self.most).compactMap { place in
      steps(for: .creditNote(CreditNoteID(place))).first
    }
  }

  private func cardPayments() -> [NextStep] {
    let open = books.cards.indices.lazy.filter { place in
      if case .executed = books.cards[place].state { true } else { false }
    }
    let steps = open.prefix(Self.most).compactMap { place in
      self.steps(for: .card(CardID(place))).first
    }
    // One sync is for all of them.
    let isSync = { (step: NextStep) in step.lines == ["sync"] }
    return steps.filter { step in !isSync(step) } + steps.filter(isSync).prefix(1)
      + pendingPayments()
  }

  private func pendingPayments() -> [NextStep] {
    let pending = books.cards.indices.lazy.filter { place in books.cards[place].state == .pending }
    return pending.prefix(Self.most).compactMap { place in
      // What it lacks can wait; first the merchant collects.
      self.steps(for: .card(CardID(place))).first
    }
  }

  private func reminders() -> [NextStep] {
    let overdue = books.invoices.indices.lazy.filter { place in
      let invoice = books.invoices[place]
      return invoice.isReceivable && invoice.due < books.workingDay && invoice.reminders < 3
    }
    return overdue.prefix(Self.most).map { place in
      NextStep(["remind \(books.name(InvoiceID(place)))"])
    }
  }
}
