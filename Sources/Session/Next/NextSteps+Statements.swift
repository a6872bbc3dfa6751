import Books
import CommandKit
import Commands
import Diagnostics
import Exchange
import Ledger

// What follows for credit cards: statements to approve and pay, transactions to extract and match.
extension NextSteps {
  func cardSteps(for document: Document) -> [NextStep] {
    books.possible(for: document).filter { line in
      !line.hasPrefix("show ") && !line.hasSuffix("…")
    }.map { line in NextStep([line]) } + extraction(of: document)
  }

  /// A step that only the user can fill in.
  private func extraction(of document: Document) -> [NextStep] {
    guard case .statement(let id) = document, !books[id].isExtracted,
      books[id].state != .withdrawn
    else { return [] }
    let name = books.name(id)
    return [
      NextStep(
        [],
        Phrase(
          "Extract its transactions, from the issuer's file or typed: extract \(name) FILE.",
          "Die Transaktionen extrahieren, aus der Datei oder getippt: extrahieren \(name) DATEI."))
    ]
  }

  /// Statements that a bank transaction pays exactly.
  func statements(for id: BankID) -> [NextStep] {
    let line = books[id]
    let open = books.statements.indices.filter { place in books.statements[place].isPayable }
    let exact = open.filter { place in books.statements[place].remaining == -line.amount }
    var steps = exact.prefix(Self.most).map { place in
      NextStep(["match \(books.name(id)) \(books.name(StatementID(place)))"])
    }
    let all = open.reduce(Amount.zero) { sum, place in sum + books.statements[place].remaining }
    if exact.isEmpty, open.count > 1, all == -line.amount {
      let names = open.map { place in books.name(StatementID(place)) }.joined(separator: ", ")
      steps.append(NextStep(["match \(books.name(id)) \(names)"]))
    }
    return steps
  }

  /// What waits: one match for all receipts that fit, then the statements and what is left.
  func creditCards() -> [NextStep] {
    guard !books.creditCards.isEmpty else { return [] }
    let causes = books.cardCauses()
    var steps: [NextStep] = []
    let fits = causes.contains { cause in
      if case .receiptFits = cause.kind { true } else { false }
    }
    if fits { steps.append(NextStep(["match-receipts"])) }
    let open = books.statements.indices.lazy.filter { place in
      let statement = books.statements[place]
      return statement.state == .uploaded || statement.isPayable
    }
    steps += open.prefix(Self.most).compactMap { place in
      cardSteps(for: .statement(StatementID(place))).first
    }
    let rest = causes.compactMap { cause -> NextStep? in
      switch cause.kind {
      case .noTransaction(let id): return NextStep(["reconcile \(books.name(id))"])
      case .noReceipt(let id): return NextStep(["match \(books.name(id)) account 6500"])
      default: return nil
      }
    }
    return steps + rest.prefix(Self.most)
  }
}
