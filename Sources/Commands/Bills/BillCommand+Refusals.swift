import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

extension BillCommand {
  static func diagnostic(_ refusal: BillRefusal, _ call: Call, _ books: Books) -> Diagnostic {
    switch refusal {
    case .notASupplier: return .notASupplier(call[supplier], at: call.span(of: supplier), books)
    case .idTaken: return .nameTaken(at: call.span(of: id))
    case .accountNotAllowed(let line):
      return accountNotAllowed(call[account, line], at: call.span(of: account, item: line), books)
    case .otherCurrency(let line, let own):
      return Diagnostic(
        .wrongCurrency, at: call.span(of: amount, item: line),
        Phrase(
          "the bill is in \(own.code); all its lines are",
          "die Rechnung ist in \(own.code); alle ihre Zeilen sind es"))
    case .amountTooLarge(let line):
      return Diagnostic(
        .amountTooLarge, at: call.span(of: amount, item: line),
        Phrase(
          "up to this line the bill is larger than 10'000'000'000'000.00",
          "bis zu dieser Zeile ist die Rechnung grösser als 10'000'000'000'000.00"))
    case .amountZero(let line): return .amountZero(at: call.span(of: amount, item: line))
    case .codeMissing(let line, let usual):
      return codeMissing(usual, line, call, books)
    case .vat(let refusal, let line):
      return .vat(refusal, at: call.span(of: vat, item: line), call, books)
    case .correctionCode(let line):
      return Diagnostic(
        .vatCodeNotAllowed, at: call.span(of: vat, item: line),
        Phrase(
          "codes of boxes 415 and 420 correct what was deducted; no bill bears them, 'book' does",
          "Codes der Ziffern 415 und 420 korrigieren Abgezogenes; keine Rechnung trägt sie, "
            + "«buchen» schon"))
    case .lineNotPositive(let line):
      return Diagnostic(
        .amountNotPositive, at: call.span(of: amount, item: line),
        Phrase(
          "with customs and acquisition tax a line is above zero",
          "mit Einfuhr- und Bezugsteuer ist eine Zeile über null"))
    case .totalNotPositive(let total):
      return Diagnostic(
        .amountNotPositive, at: call.span(of: amount, item: 0),
        Phrase(
          "the bill comes to \(total.shown); a bill is above zero",
          "die Rechnung ergibt \(total.shown); eine Rechnung ist über null"))
    case .rateOnFrancs: return .rateOnFrancs(at: call.span(of: rate))
    case .rateMissing(let missing):
      return .rateMissing(missing, at: call.span(of: amount, item: 0), books)
    case .dueTooEarly:
      return Diagnostic(
        .dateTooEarly, at: call.span(of: due),
        Phrase("due before the bill", "fällig vor der Rechnung"))
    case .referenceTaken(let other):
      let name = books.name(other)
      return Diagnostic(
        .referenceTaken, at: call.span(of: reference),
        Phrase(
          "\(name) of this supplier has the same number; entered twice it would be paid twice",
          "\(name) dieses Lieferanten hat dieselbe Nummer; doppelt erfasst würde doppelt bezahlt"),
        possible: ["show \(name)"], fix: call.replacing(call.end, with: " force"))
    case .journal(let refusal): return .journal(refusal, at: call.span(of: on))
    }
  }

  private static func accountNotAllowed(
    _ account: AccountID, at span: Span, _ books: Books
  ) -> Diagnostic {
    let number = books.number(account)
    let isClosing = books.chart[account].kind == .closing
    return Diagnostic(
      .accountNotAllowed, at: span,
      isClosing
        ? Phrase(
          "\(number) belongs to the closing; no bill is booked on it",
          "\(number) gehört zum Abschluss; keine Rechnung wird darauf gebucht")
        : Phrase(
          "\(number) is kept by bexio itself; no bill is booked on it",
          "\(number) führt bexio selbst; keine Rechnung wird darauf gebucht"))
  }

  private static func codeMissing(
    _ usual: VATCodeID?, _ line: Int, _ call: Call, _ books: Books
  ) -> Diagnostic {
    let name = usual.map { id in books.codes[id].name } ?? "VB81"
    let span = call.span(of: account, item: line)
    return Diagnostic(
      .vatCodeMissing, at: call.span(of: amount, item: line),
      usual == nil
        ? Phrase(
          "the line needs a VAT code, such as VB81", "die Zeile braucht einen MWST-Code, etwa VB81")
        : Phrase(
          "the line needs a VAT code; usual here is \(name)",
          "die Zeile braucht einen MWST-Code; üblich ist hier \(name)"),
      notes: [
        Phrase(
          "a code is never applied silently; 'vat none' means no tax",
          "ein Code wird nie stillschweigend angewendet; «mwst ohne» heisst keine Steuer")
      ], fix: call.replacing(Span(span.end, span.end), with: " vat \(name)"))
  }
}
