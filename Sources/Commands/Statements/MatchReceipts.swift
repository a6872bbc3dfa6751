import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Matches all open receipts with all open card transactions where there is no doubt.
public enum MatchReceipts: Command {
  static let card = creditCardOption(0, Phrase("of this card only", "nur dieser Karte"))

  public static let signature = Signature(
    "match-receipts", german: "belege-abgleichen", .statements,
    Phrase(
      "Matches open receipts with open card transactions by amount and card.",
      "Gleicht offene Belege mit offenen Kartentransaktionen nach Betrag und Karte ab."),
    details: Phrase(
      "Only where each is the only one for the other. Where several have the amount, the same "
        + "merchant decides, then the date within ten days; else none is chosen. What is matched "
        + "stays. A receipt in another currency goes by its original amount.",
      "Nur wo beide füreinander die einzigen sind. Haben mehrere den Betrag, entscheidet derselbe "
        + "Händler, dann das Datum innert zehn Tagen; sonst wird keiner gewählt. "
        + "Abgeglichenes bleibt. "
        + "Ein Beleg in anderer Währung geht nach seinem Originalbetrag."),
    options: [card.outline],
    examples: [
      Example(
        "match-receipts", Phrase("BL-1 with KT-1", "BL-1 mit KT-1"), after: stageExtracted),
      Example(
        "match-receipts card 2070", Phrase("of one card", "von einer Karte"),
        after: stageExtracted),
    ],
    search: ["reconcile receipts", "automatic matching", "automatisch abgleichen", "Belegabgleich"])

  /// So many of each kind are shown.
  static let shownCount = 100

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var only: CreditCardID?
    if let account = call[card] {
      only = try call.creditCard(account, at: call.span(of: card), context.books)
    }
    do {
      let found = try context.books.matchReceipts(card: only, words: MerchantWords.of)
      let report = context.reports.matched(found, first: shownCount)
      return Answer(entries: found.entries, output: .report(report, format: nil, file: nil))
    } catch {
      throw .journal(error, at: call.commandSpan)
    }
  }
}

extension BookReports {
  /// What was matched and what was left, the first of each.
  func matched(_ found: MatchedReceipts, first limit: Int) -> Report {
    let left = found.leftReceipts.count + found.leftCharges.count
    var rows: [Report.Row] = []
    for pair in found.pairs.prefix(limit) {
      rows.append(row(pair.charge, pair.receipt, nil))
    }
    let rest = max(0, limit - rows.count)
    let some = found.leftReceipts.prefix(rest)
    rows += some.map { left in row(nil, left.receipt, left.why) }
    rows += found.leftCharges.prefix(rest - some.count).map { left in
      row(left.charge, nil, left.why)
    }
    let shown = rows.count
    let all = found.pairs.count + left
    let more = all - shown
    return Report(
      "matched-receipts",
      title: say(
        "\(found.pairs.count) \(found.pairs.count == 1 ? "receipt" : "receipts") matched, "
          + "\(left) left",
        "\(found.pairs.count) \(found.pairs.count == 1 ? "Beleg" : "Belege") abgeglichen, "
          + "\(left) übrig"),
      columns: [
        column("transaction", Phrase("Transaction", "Transaktion"), .code),
        column("receipt", Phrase("Receipt", "Beleg"), .code),
        column("date", Phrase("Date", "Datum"), .day),
        column("merchant", Phrase("Merchant", "Händler"), .text),
        column("result", Phrase("Result", "Ergebnis"), .code),
        column("amount", Phrase("Amount", "Betrag"), .amount),
      ], rows: rows,
      notes: more == 0 ? [] : [say("\(more) more", "\(more) weitere")])
  }

  private func row(_ charge: ChargeID?, _ receipt: ReceiptID?, _ why: LeftOver?) -> Report.Row {
    let texts = books.journal.texts
    let day =
      charge.map { id in books.charges[id.position].day }
      ?? receipt.map { id in books.receipts[id.position].day }
    let text =
      charge.map { id in texts[books.charges[id.position].text] }
      ?? receipt.map { id in texts[books.receipts[id.position].text] } ?? ""
    let amount =
      charge.map { id in books.charges[id.position].amount }
      ?? receipt.map { id in books.receipts[id.position].total } ?? .zero
    let result: Report.Cell =
      switch why {
      case nil: .label(key: "matched", text: say("matched", "abgeglichen"))
      case .severalAlike:
        .label(key: "several-alike", text: say("several alike", "mehrere gleiche"))
      case .noReceipt: .label(key: "no-receipt", text: say("no receipt", "kein Beleg"))
      case .noTransaction:
        .label(key: "no-transaction", text: say("no transaction", "keine Transaktion"))
      }
    return Report.Row(
      .normal,
      [
        .text(charge.map { id in label(.charge(id)) } ?? ""),
        .text(receipt.map { id in label(.receipt(id)) } ?? ""), day.map(Report.Cell.day) ?? .empty,
        .text(text), result, .amount(amount),
      ])
  }
}
