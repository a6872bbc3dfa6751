import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Takes the transactions of a card statement in, typed or from the issuer's file.
public enum Extract: Command {
  static let statement = statementObject(Phrase("the statement", "die Abrechnung"))
  static let file = Parameter<TextArgument?>.object(
    1, "file", "DATEI", .path,
    Phrase(
      "the issuer's file, CSV, instead of lines", "die CSV-Datei des Herausgebers statt Zeilen"),
    example: "visa.csv")
  static let amount = Parameter<Amount?>.object(
    0, "amount", "BETRAG", .amount,
    Phrase(
      "what was charged; below zero for a refund", "die Belastung; unter null für Gutschriften"),
    example: "108.10")
  static let text = Parameter<TextArgument?>.keyword(
    1, "text", "text", .text, Phrase("the merchant", "der Händler"), example: "\"Swisscom\"")
  static let on = Parameter<Day?>.keyword(
    2, "on", "am", .date,
    Phrase(
      "the date of the transaction; that of the statement otherwise",
      "das Datum der Transaktion; sonst jenes der Abrechnung"))
  static let original = Parameter<MoneyArgument?>.keyword(
    3, "original", "original", .money,
    Phrase("what the merchant charged in another currency", "der Betrag in anderer Währung"))
  static let more = Flag(
    2, "more", "mehr",
    Phrase(
      "further lines follow; the sum is checked with the last",
      "weitere Zeilen folgen; die Summe wird mit der letzten geprüft"))

  public static let signature = Signature(
    "extract", german: "extrahieren", .statements,
    Phrase(
      "Takes the transactions of a card statement in, for information: nothing is booked.",
      "Erfasst die Transaktionen einer Kreditkartenabrechnung, zur Information: ohne Buchung."),
    details: Phrase(
      "They must add up to the statement: new charges, refunds and fees, not payments nor what was "
        + "carried over. Files of Viseca, Swisscard, Cornèrcard, PostFinance and UBS are "
        + "read, and a "
        + "plain one with date, merchant and amount; each transaction becomes a line of the log.",
      "Sie müssen die Abrechnung ergeben: neue Belastungen, Gutschriften und Gebühren, ohne "
        + "Zahlungen und Saldovortrag. Gelesen werden Dateien von Viseca, Swisscard, Cornèrcard, "
        + "PostFinance und UBS und eine einfache mit Datum, Händler und Betrag; jede "
        + "Transaktion wird "
        + "eine Zeile des Protokolls."),
    objects: [statement.outline, file.outline],
    items: [amount.outline, text.outline, on.outline, original.outline],
    options: [more.outline],
    examples: [
      Example(
        "extract KA-1 44.86 text \"SBB CFF FFS\" on 2026-02-27, 20.00 text \"Mobility\"",
        Phrase("KT-1 and KT-2", "KT-1 und KT-2"), after: stageStatement),
      Example(
        "extract KA-1 34.95 text \"GitHub\" original 35.78 USD more",
        Phrase("further lines follow", "weitere Zeilen folgen"), after: stageStatement),
    ],
    search: [
      "transactions", "Transaktionen", "Viseca", "Swisscard", "CSV", "Kartentransaktionen",
      "extrahieren",
    ])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    if call[file] != nil { return try readFile(id, call, context.books) }
    var lines: [ChargeLine] = []
    for item in 0..<call.itemCount {
      guard let amount = call[amount, item] else {
        throw Diagnostic(
          .missingArgument, at: item == 0 ? call.end : call.span(of: text, item: item),
          Phrase(
            "an amount or a file is missing, such as 108.10",
            "ein Betrag oder eine Datei fehlt, zum Beispiel 108.10"))
      }
      lines.append(
        ChargeLine(
          amount: amount, day: call[on, item] ?? context.books[id].day,
          original: call[original, item]?.money,
          text: call.keep(call[text, item], in: &context.books)))
    }
    do {
      let places = try context.books.extract(id, lines, isLast: !call[more])
      context.variables.last = .charge(ChargeID(places.upperBound - 1))
      return Answer(document: .statement(id))
    } catch {
      throw diagnostic(error, lines, call, context.books)
    }
  }

  private static func readFile(
    _ id: StatementID, _ call: Call, _ books: Books
  ) throws(Diagnostic) -> Answer {
    let isAlone =
      !call[more]
      && (0..<call.itemCount).allSatisfy { item in
        call[amount, item] == nil && call[text, item] == nil && call[on, item] == nil
          && call[original, item] == nil
      }
    guard isAlone, let path = call.text(file) else {
      throw Diagnostic(
        .surplusArgument, at: call.end,
        Phrase("a file stands alone", "eine Datei steht allein"))
    }
    // What the state forbids is said before the file is looked at.
    let span = call.span(of: statement)
    if books[id].state == .withdrawn { throw .withdrawn(.statement(id), at: span, books) }
    if !books.charges(on: id).isEmpty { throw .statementExtracted(id, at: span, books) }
    return Answer(
      output: .request(.read(FileRequest(.charges(of: books.name(id)), path: path))))
  }

  private static func diagnostic(
    _ refusal: ExtractRefusal, _ lines: [ChargeLine], _ call: Call, _ books: Books
  ) -> Diagnostic {
    let id = call[statement]
    let span = call.span(of: statement)
    switch refusal {
    case .isWithdrawn: return .withdrawn(.statement(id), at: span, books)
    case .isExtracted: return .statementExtracted(id, at: span, books)
    case .amountZero(let line): return .amountZero(at: call.span(of: amount, item: line))
    case .originalInFrancs(let line):
      return Diagnostic(
        .wrongCurrency, at: call.span(of: original, item: line),
        Phrase(
          "the original is of another currency than CHF",
          "das Original ist in anderer Währung als CHF"
        ))
    case .wrongSign(let line):
      return Diagnostic(
        .wrongSign, at: call.span(of: original, item: line),
        Phrase(
          "charge and original do not go the same way",
          "Belastung und Original gehen nicht in dieselbe Richtung"))
    case .amountTooLarge(let line): return .amountTooLarge(at: call.span(of: amount, item: line))
    case .doesNotAddUp(let difference):
      let last = max(0, call.itemCount - 1)
      return .notTheStatement(
        id, missing: difference, lines.map(\.amount), at: call.span(of: amount, item: last), books)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .statement(let id) = answer.document else { return nil }
    let books = context.books
    let name = books.name(id)
    let count = books.charges(on: id).count
    let sum = books[id].extracted.shown
    let total = books[id].total.shown
    return books[id].isExtracted
      ? Phrase(
        "\(name): \(count) \(count == 1 ? "transaction" : "transactions"), together \(sum)",
        "\(name): \(count) \(count == 1 ? "Transaktion" : "Transaktionen"), zusammen \(sum)")
      : Phrase(
        "\(name): \(count) so far, \(sum) of \(total)",
        "\(name): bisher \(count), \(sum) von \(total)"
      )
  }
}

extension Diagnostic {
  /// Says by how much, and what it may come from.
  static func notTheStatement(
    _ id: StatementID, missing difference: Amount, _ amounts: [Amount], at span: Span,
    _ books: Books
  ) -> Diagnostic {
    let name = books.name(id)
    let total = books[id].total
    let sum = (total - difference).shown
    let size = difference.magnitude.shown
    let isShort = difference.isPositive
    let clues = DifferenceClue.all(
      for: difference, among: Array(amounts.prefix(1_000)), books.codes)
    return Diagnostic(
      .doesNotAddUp, at: span,
      Phrase(
        "the transactions come to \(sum), \(name) to \(total.shown): \(size) "
          + (isShort ? "are missing" : "too much"),
        "die Transaktionen ergeben \(sum), \(name) \(total.shown): \(size) "
          + (isShort ? "fehlen" : "zu viel")),
      notes: clues)
  }
}

/// Takes the transactions of a card statement back.
public enum Unextract: Command {
  static let statement = statementObject(
    Phrase("the extracted statement", "die extrahierte Abrechnung"))

  public static let signature = Signature(
    "unextract", german: "extraktion-aufheben", .statements,
    Phrase(
      "Takes the transactions of a card statement back while none is matched.",
      "Nimmt die Transaktionen einer Kreditkartenabrechnung zurück, solange keine "
        + "abgeglichen ist."),
    objects: [statement.outline],
    examples: [
      Example(
        "unextract KA-1", Phrase("to extract it anew", "um sie neu zu extrahieren"),
        after: stageExtracted),
      Example(
        "unextract KA-1", Phrase("also in the middle", "auch mittendrin"),
        after: stageStatement + ["extract KA-1 20.00 more"]),
    ],
    search: ["transactions", "Extraktion rückgängig"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[statement]
    let span = call.span(of: statement)
    let name = context.books.name(id)
    do {
      _ = try context.books.unextract(id)
      return Answer(document: .statement(id))
    } catch {
      switch error {
      case .nothingExtracted:
        throw Diagnostic(
          .statementNotExtracted, at: span,
          Phrase("\(name) has no transactions", "\(name) hat keine Transaktionen"),
          possible: context.books.possible(for: .statement(id)))
      case .inUse(let charge):
        let used = context.books.name(charge)
        let state = context.books[charge].state.title
        throw Diagnostic(
          .transactionMatched, at: span,
          Phrase("\(used) is \(state.english)", "\(used) ist \(state.german)"),
          possible: ["unmatch \(used)"])
      }
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let document = answer.document else { return nil }
    let name = context.books.name(document)
    return Phrase("\(name) without transactions", "\(name) ohne Transaktionen")
  }
}
