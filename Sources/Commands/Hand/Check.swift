import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger
import Text

/// Proves the control accounts against what is open beside them.
public enum Check: Command {
  public static let signature = Signature(
    "check", german: "prüfen", .look,
    Phrase(
      "Proves the control accounts against what is open beside them; names what differs.",
      "Belegt die Sammelkonten gegen das, was daneben offen ist; nennt, was abweicht."),
    details: Phrase(
      "1100 is the open invoices less unsettled credit notes, 2030 the customers' credits, the "
        + "transfer account the card payments that are not final, 2000 the unpaid bills and card "
        + "statements, 1130 what suppliers hold of ours. A hand booking that makes the difference "
        + "is named. Of 2050 and the accounts of credit cards each cause is told with its remedy. "
        + "It is a warning, not a ban.",
      "1100 sind die offenen Rechnungen abzüglich offener Gutschriften, 2030 die Guthaben der "
        + "Kunden, das Transferkonto die Kartenzahlungen, die nicht final sind, 2000 die "
        + "unbezahlten Lieferantenrechnungen und Kartenabrechnungen, 1130 die Vorauszahlungen. "
        + "Eine Handbuchung, welche die Differenz macht, wird genannt. Zu 2050 und den "
        + "Kreditkartenkonten steht jede Ursache mit dem, was hilft. Es ist eine Warnung, kein "
        + "Verbot."),
    examples: [
      Example("check", Phrase("all in order", "alles in Ordnung"), after: stageInvoice),
      Example(
        "check", Phrase("names the hand booking", "nennt die Handbuchung"),
        after: ["book 1100/3200 10.00"]),
    ],
    search: ["audit", "verify", "abstimmen", "Kontrolle"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var english: [String] = []
    var german: [String] = []
    let differences = context.books.controlDifferences()
    for difference in differences {
      let (one, other) = describe(difference, context.books)
      english.append(one)
      german.append(other)
    }
    for id in context.books.unexplainedIgnored() {
      let words = Notice.unexplained(id, context.books)
      english.append(words.english)
      german.append(words.german)
    }
    for id in context.books.daysNotExported(before: context.books.workingDay) {
      let words = notExported(id, context.books)
      english.append(words.english)
      german.append(words.german)
    }
    for hint in cardHints(context.books) {
      english.append(hint.english)
      german.append(hint.german)
    }
    guard english.isEmpty else {
      var answer = Answer.text(
        lines(english.joined(separator: "\n"), context.width),
        lines(german.joined(separator: "\n"), context.width))
      answer.isDifference = !differences.isEmpty
      return answer
    }
    return inOrder(context)
  }

  private static func inOrder(_ context: Context) -> Answer {
    let transfers = context.books.cardTransfers.map { transfer in
      context.books.number(transfer.account)
    }.joined(separator: ", ")
    let cards =
      transfers.isEmpty
      ? Phrase(same: "")
      : Phrase(
        "; \(transfers) with the card payments that are not final",
        "; \(transfers) mit den Kartenzahlungen, die nicht final sind")
    let bills = suppliers(context.books)
    let credit = creditCards(context.books)
    return .text(
      lines(
        "in order: 1100 and 2030 agree with open items and credits" + cards.english + bills.english
          + credit.english, context.width),
      lines(
        "in Ordnung: 1100 und 2030 stimmen mit offenen Posten und Guthaben überein" + cards.german
          + bills.german + credit.german, context.width))
  }

  /// Said only where there is something beside 2000.
  private static func suppliers(_ books: Books) -> Phrase {
    guard !books.bills.isEmpty || !books.statements.isEmpty else { return Phrase(same: "") }
    return Phrase(
      "; 2000 with what is owed on bills and card statements",
      "; 2000 mit dem, was auf Rechnungen und Kartenabrechnungen geschuldet ist")
  }

  private static func notExported(_ id: TillDayID, _ books: Books) -> Phrase {
    let day = books[id].day
    return Phrase(
      "the takings of \(day) are not exported yet: export-day \(day)",
      "die Einnahmen vom \(day) sind noch nicht exportiert: tag-exportieren \(day)")
  }

  /// Each line broken at the width, behind the blanks it begins with.
  private static func lines(_ text: String, _ width: Int) -> String {
    text.split(separator: "\n").map { line in
      if columns(of: String(line)) <= width { return String(line) }
      let lead = line.prefix { letter in letter == " " }.count
      return wrapped(String(line), width: width, indent: lead + 2, first: lead)
    }.joined(separator: "\n")
  }

  private static func beside(_ kind: ControlDifference.Kind) -> Phrase {
    switch kind {
    case .cardTransfer: Phrase("card payments not final", "nicht finale Kartenzahlungen")
    case .payables: Phrase("unpaid bills and statements", "unbezahlte Rechnungen und Abrechnungen")
    case .supplierAdvances: Phrase("advances with suppliers", "Vorauszahlungen an Lieferanten")
    case .inputTaxNotPaid: Phrase("tax of unpaid bills", "Steuer unbezahlter Rechnungen")
    case .receivables, .customerCredits, .taxNotCollected, .parkedOnCards, .creditCard:
      Phrase("open items", "offene Posten")
    }
  }

  private static func advice(_ kind: ControlDifference.Kind) -> Phrase {
    switch kind {
    case .cardTransfer:
      Phrase(
        "\n  only card payments belong there; take it back with: reverse #N",
        "\n  dorthin gehören nur Kartenzahlungen; zurücknehmen mit: stornieren #N")
    case .payables, .supplierAdvances:
      Phrase(
        "\n  put it on a supplier's account with: reverse #N, then book … for SUPPLIER",
        "\n  aufs Konto des Lieferanten bringen mit: stornieren #N, dann buchen … für LIEFERANT")
    case .inputTaxNotPaid:
      Phrase(
        "\n  only the tax of bills belongs there; take it back with: reverse #N",
        "\n  dorthin gehört nur Steuer von Rechnungen; zurücknehmen mit: stornieren #N")
    case .parkedOnCards, .creditCard: Phrase(same: "")
    case .receivables, .customerCredits, .taxNotCollected:
      Phrase(
        "\n  put it on a customer account with: reverse #N, then book … for CONTACT",
        "\n  aufs Kundenkonto bringen mit: stornieren #N, dann buchen … für KONTAKT")
    }
  }

  private static func describe(
    _ difference: ControlDifference, _ books: Books
  ) -> (String, String) {
    let number = books.number(difference.account)
    let rows = difference.culprits.map { row in "\n  \(books.described(row))" }.joined()
    if [.parkedOnCards, .creditCard].contains(difference.kind) {
      return describeCard(difference, rows, books)
    }
    let beside = beside(difference.kind)
    let advice = advice(difference.kind)
    let figures = "\(difference.ledger.shown) ≠ \(difference.subledger.shown)"
    return (
      "\(number) differs by \(difference.difference.shown): ledger \(figures) \(beside.english)"
        + (rows.isEmpty ? "" : ", by hand:\(rows)\(advice.english)"),
      "\(number) weicht um \(difference.difference.shown) ab: Hauptbuch \(figures) "
        + beside.german + (rows.isEmpty ? "" : ", von Hand:\(rows)\(advice.german)")
    )
  }
}
