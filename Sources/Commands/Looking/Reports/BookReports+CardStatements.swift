import Books
import Diagnostics
import Exchange
import Ledger

// Lists of credit cards, receipts, statements and transactions.
extension BookReports {
  /// How far each statement is, below the accounts that must come to zero.
  public func statements() -> Report {
    let matches = matchesByStatement()
    return Report(
      "statements", title: say("Card statements", "Kreditkartenabrechnungen"), subtitles: company,
      fields: accountFields,
      columns: [
        column("statement", Phrase("No.", "Nr."), .code),
        column("card", Phrase("Card", "Karte"), .text),
        column("date", Phrase("Date", "Datum"), .day),
        column("state", Phrase("State", "Status"), .code),
        column("extracted", Phrase("Extracted", "Extrahiert"), .code),
        column("matched", Phrase("Matched", "Abgegl."), .code),
        column("next", Phrase("Next", "Nächster Schritt"), .code),
        column("open", Phrase("Open", "Offen"), .amount),
        column("total", Phrase("Total", "Total"), .amount),
      ],
      rows: books.statements.indices.map { place in
        row(StatementID(place), next: matches[StatementID(place)])
      })
  }

  /// 2000, 2050 and the cards, with a tick where they are zero.
  private var accountFields: [Report.Field] {
    guard let parking = books.parkingAccount else { return [] }
    let cards = books.creditCards.indices.filter { place in
      books.takesStatements(CreditCardID(place))
    }.map { place in books.creditCards[place].account }
    return ([books.chart[system: .payables], parking] + cards).map { account in
      let balance = books.journal.balance(of: account)
      let shown = balance.isZero ? "✓ 0.00" : (-balance).shown
      return Report.Field(
        number(of: account), numberAndName(account),
        .label(key: (-balance).exported, text: shown))
    }
  }

  private func row(_ id: StatementID, next match: String?) -> Report.Row {
    let statement = books[id]
    let name = label(.statement(id))
    let charges = books.charges(on: id)
    let done = charges.count { charge in books[charge].state != .open }
    let step = nextStep(of: id, match).map { line in Catalogue.localized(line, language) } ?? ""
    return Report.Row(
      key: name,
      [
        .text(name), .text(books[statement.card].name), .day(statement.day), cell(statement.state),
        .label(
          key: statement.isExtracted ? "yes" : "no",
          text: statement.isExtracted ? say("✓ yes", "✓ ja") : say("✗ no", "✗ nein")),
        .text(
          charges.isEmpty ? "–" : say("\(done) of \(charges.count)", "\(done) von \(charges.count)")
        ),
        .text(step), .amount(statement.remaining), .amount(statement.total),
      ])
  }

  /// The first match that is missing on statements that are paid; the causes know what fits
  /// without a search for each.
  private func matchesByStatement() -> [StatementID: String] {
    var found: [StatementID: String] = [:]
    for cause in books.cardCauses() {
      let charge: ChargeID
      let step: String
      switch cause.kind {
      case .chargeFits(let id, let receipt):
        (charge, step) = (id, "match \(label(.charge(id))) \(label(.receipt(receipt)))")
      case .noReceipt(let id):
        (charge, step) = (id, "match \(label(.charge(id))) account …")
      case .chargeParkedByMistake(let id, let entry):
        (charge, step) = (id, "reverse #\(books.journal.number(of: entry))")
      default: continue
      }
      let statement = books[charge].statement
      if found[statement] == nil { found[statement] = step }
    }
    return found
  }

  /// What is missing first: approve, pay, extract, match.
  private func nextStep(of id: StatementID, _ match: String?) -> String? {
    let name = label(.statement(id))
    let statement = books[id]
    switch statement.state {
    case .withdrawn: return nil
    case .uploaded: return "approve \(name)"
    case .approved, .partlyPaid: return books.possible(for: .statement(id)).first
    case .paid: break
    }
    guard statement.isExtracted else { return "extract \(name) …" }
    return match
  }

  /// The cards with their accounts and what is on them.
  public func creditCards() -> Report {
    Report(
      "credit-cards", title: say("Credit cards", "Kreditkarten"), subtitles: company,
      columns: [
        column("account", Phrase("Account", "Konto"), .code),
        column("name", Phrase("Name", "Name"), .text),
        column("number", Phrase("Number", "Nummer"), .code),
        column("fee-vat", Phrase("Fee VAT", "Gebühren-MWST"), .code),
        column("kind", Phrase("Kind", "Art"), .code),
        column("statements", Phrase("Statements", "Abrechnungen"), .count),
        column("balance", Phrase("Balance", "Saldo"), .amount),
      ],
      rows: books.creditCards.enumerated().map { place, card in
        let id = CreditCardID(place)
        let count = books.statements.count { statement in statement.card == id }
        let query = FigureQuery.balance(
          of: card.account, side: books.chart[card.account].kind.naturalSide, days: nil)
        let code = if let code = card.feeCode { books.codes[code].name } else { "" }
        let kind: Report.Cell =
          books.takesStatements(id)
          ? .label(key: "credit", text: say("credit card", "Kreditkarte"))
          : .label(key: "debit", text: say("debit card", "Debitkarte"))
        return Report.Row(
          key: number(of: card.account),
          [
            .text(number(of: card.account)), .text(card.name), .text(card.number), .text(code),
            kind, .number(count), .amount(books.figure(query)),
          ], figures: [6: query])
      })
  }

  /// All receipts.
  public func receipts() -> Report {
    Report(
      "receipts", title: say("Card receipts", "Kreditkartenbelege"), subtitles: company,
      columns: [
        column("receipt", Phrase("No.", "Nr."), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("merchant", Phrase("Merchant", "Händler"), .text),
        column("state", Phrase("State", "Status"), .code),
        column("card", Phrase("Card", "Karte"), .code),
        column("transaction", Phrase("Transaction", "Transaktion"), .code),
        column("file", Phrase("File", "Datei"), .code),
        column("total", Phrase("Total", "Total"), .amount),
      ],
      rows: books.receipts.enumerated().map { place, receipt in
        let name = label(.receipt(ReceiptID(place)))
        let card = if let card = receipt.card { number(of: books[card].account) } else { "" }
        let charge = if let charge = receipt.charge { label(.charge(charge)) } else { "" }
        return Report.Row(
          key: name,
          [
            .text(name), .day(receipt.day), .text(books.journal.texts[receipt.text]),
            cell(receipt.state), .text(card), .text(charge),
            .label(
              key: receipt.hasAttachment ? "yes" : "no",
              text: receipt.hasAttachment ? say("yes", "ja") : ""), .amount(receipt.total),
          ])
      })
  }

  /// All transactions on credit cards.
  public func charges() -> Report {
    Report(
      "card-transactions", title: say("Card transactions", "Kartentransaktionen"),
      subtitles: company,
      columns: [
        column("transaction", Phrase("No.", "Nr."), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("merchant", Phrase("Merchant", "Händler"), .text),
        column("card", Phrase("Card", "Karte"), .code),
        column("statement", Phrase("Statement", "Abrechnung"), .code),
        column("state", Phrase("State", "Status"), .code),
        column("receipts", Phrase("Receipts", "Belege"), .code),
        column("original", Phrase("Original", "Original"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ],
      rows: books.charges.enumerated().map { place, charge in
        let id = ChargeID(place)
        let name = label(.charge(id))
        let card = number(of: books[books[charge.statement].card].account)
        let receipts = books.names(
          of: books.receipts(of: id).map { id in .receipt(id) }
            + (charge.bill.map { bill in [.bill(bill)] } ?? []))
        let original = if let original = charge.original { original.shown } else { "" }
        return Report.Row(
          key: name,
          [
            .text(name), .day(charge.day), .text(books.journal.texts[charge.text]), .text(card),
            .text(label(.statement(charge.statement))), cell(charge.state), .text(receipts),
            .text(original), .amount(charge.amount),
          ])
      })
  }
}
