import Books
import CommandKit
import Diagnostics
import Ledger

/// Sets the next number of a kind of document, or of the entries.
public enum Numbering: Command {
  static let next = Parameter<TextArgument>.object(
    0, "next", "NÄCHSTE", .word(.number),
    Phrase("the next number, RE-1001 or #15", "die nächste Nummer, RE-1001 oder #15"))

  static let kept = Flag(
    0, "kept", "aufgebraucht",
    Phrase(
      "as undo writes it: the numbers before were used by what was taken back",
      "wie «rückgängig» es schreibt: die Nummern davor brauchte, was zurückgenommen ist"))

  public static let signature = Signature(
    "numbering", german: "nummerierung", .start,
    Phrase(
      "Sets the next number of invoices, credit notes, bank transactions or entries.",
      "Setzt die nächste Nummer der Rechnungen, Gutschriften, Banktransaktionen oder Buchungen."),
    details: Phrase(
      "Numbers only go forward, so that none is given twice.",
      "Nummern gehen nur vorwärts, damit keine zweimal vergeben wird."),
    items: [next.outline], options: [kept.outline],
    examples: [
      Example("numbering RE-1001", Phrase("the next invoice", "die nächste Rechnung")),
      Example(
        "numbering GS-201, #15", Phrase("credit notes and entries", "Gutschriften und Buchungen")),
    ],
    search: ["number range", "Nummernkreis", "Rechnungsnummer"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    var entry: Int?
    var documents: [(kind: DocumentKind, number: Int)] = []
    for item in 0..<call.itemCount {
      let text = call.text(call[next, item])
      let span = call.span(of: next, item: item)
      if text.hasPrefix("#") {
        entry = try number(
          text.dropFirst(), context.books.numbersGiven.entries, "#", call, at: span)
      } else {
        guard
          let kind = DocumentKind.allCases.first(where: { kind in
            text.hasPrefix("\(kind.prefix)-")
          })
        else { throw wrong(at: span) }
        let given = context.books.names.numbersGiven(kind)
        documents.append(
          (kind, try number(text.dropFirst(3), given, "\(kind.prefix)-", call, at: span)))
      }
    }
    // No step of the user's: undo and redo go over it.
    if call[kept] {
      context.log.structure.numberings.append(context.log.count)
      keep(entry, documents, &context)
    }
    if let entry { context.books.skipEntryNumbers(through: entry - 1) }
    for (kind, number) in documents { context.books.skipNumbers(kind, through: number - 1) }
    return Answer()
  }

  private static func keep(
    _ entry: Int?, _ documents: [(kind: DocumentKind, number: Int)], _ context: inout Context
  ) {
    var kept = NumbersGiven.none
    if let entry { kept.entries = entry - 1 }
    for (kind, number) in documents {
      guard let place = DocumentKind.allCases.firstIndex(of: kind) else { continue }
      kept.documents[place] = number - 1
    }
    context.numbersKept = context.numbersKept.joined(kept)
  }

  /// Leaves room for as many documents as there can be.
  private static let highest = 1_000_000_000

  private static func number(
    _ digits: Substring, _ given: Int, _ prefix: String, _ call: Call, at span: Span
  ) throws(Diagnostic) -> Int {
    guard let number = Int(digits), "\(number)" == digits else { throw wrong(at: span) }
    guard number > given, number <= highest || call[kept] else {
      throw Diagnostic(
        .wrongArgument, at: span,
        Phrase(
          "the next number is \(prefix)\(given + 1); from there it goes up to \(highest)",
          "die nächste Nummer ist \(prefix)\(given + 1); von da geht es bis \(highest)"))
    }
    return number
  }

  private static func wrong(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongArgument, at: span,
      Phrase(
        "expected a number such as RE-1001, GS-201, BT-50 or #15",
        "erwartet wird eine Nummer wie RE-1001, GS-201, BT-50 oder #15"))
  }

  /// The line that counts the given numbers as used up where books are behind them.
  public static func line(_ given: NumbersGiven, beyond now: NumbersGiven) -> String {
    var words: [String] = []
    if given.entries > now.entries { words.append("#\(given.entries + 1)") }
    for (place, kind) in DocumentKind.allCases.enumerated()
    where given.documents[place] > now.documents[place] {
      words.append("\(kind.prefix)-\(given.documents[place] + 1)")
    }
    return "numbering \(words.joined(separator: ", ")) kept"
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let given = context.books.numbersGiven
    let names = zip(DocumentKind.allCases, given.documents).map { kind, number in
      "\(kind.prefix)-\(number + 1)"
    }
    let list = (["#\(given.entries + 1)"] + names).joined(separator: ", ")
    return Phrase("the next numbers: \(list)", "die nächsten Nummern: \(list)")
  }
}
