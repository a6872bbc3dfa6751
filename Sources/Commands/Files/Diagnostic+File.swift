import Diagnostics
import Exchange

// Why a file is not taken in: the file, the row and what is wrong there.
extension Diagnostic {
  /// `name` is that of the file.
  static func file(_ refusal: ImportRefusal, name: String, at span: Span) -> Diagnostic {
    switch refusal {
    case .table(let refusal): return table(refusal, name, span)
    case .noRows:
      return Diagnostic(
        .importEmpty, at: span,
        Phrase(
          "\(name) has a header and no rows", "\(name) hat eine Kopfzeile und keine Zeilen"))
    case .columnsMissing(let groups):
      let english = groups.map { names in names.joined(separator: " or ") }
      let german = groups.map { names in names.joined(separator: " oder ") }
      return Diagnostic(
        .importColumns, at: span,
        Phrase(
          "\(name) lacks the column \(english.joined(separator: ", "))",
          "\(name) fehlt die Spalte \(german.joined(separator: ", "))"))
    case .columnTwice(let header):
      return Diagnostic(
        .importColumns, at: span,
        Phrase("\(name) has the column \(header) twice", "\(name) hat die Spalte \(header) zweimal")
      )
    case .noCharges:
      return Diagnostic(
        .importEmpty, at: span,
        Phrase(
          "\(name) has no charges of this card", "\(name) hat keine Belastungen dieser Karte"))
    case .idTwice(let text, let first, let row), .emailTwice(let text, let first, let row),
      .nameTwice(let text, let first, let row):
      return Diagnostic(
        .importDouble, at: span,
        Phrase(
          "\(name), row \(row): \(text) stands in row \(first) already",
          "\(name), Zeile \(row): \(text) steht schon in Zeile \(first)"))
    case .rates(let refusal): return rateFile(refusal, name, span)
    default: return value(refusal, name, span)
    }
  }

  private static func value(
    _ refusal: ImportRefusal, _ name: String, _ span: Span
  ) -> Diagnostic {
    func wrong(_ row: Int, _ column: String, _ english: String, _ german: String) -> Diagnostic {
      Diagnostic(
        .importValue, at: span,
        Phrase(
          "\(name), row \(row), column \(column): \(english)",
          "\(name), Zeile \(row), Spalte \(column): \(german)"))
    }
    return switch refusal {
    case .nameMissing(let row, let column): wrong(row, column, "it is empty", "sie ist leer")
    case .tooLong(let row, let column, let limit):
      wrong(row, column, "more than \(limit) bytes", "mehr als \(limit) Bytes")
    case .noDate(let text, let row, let column):
      wrong(row, column, "\(text) is no date", "\(text) ist kein Datum")
    case .noPrice(let text, let row, let column):
      wrong(
        row, column, "\(text) is no price such as 12.50", "\(text) ist kein Preis wie 12.50")
    case .noStock(let text, let row, let column):
      wrong(
        row, column, "\(text) is no number of pieces", "\(text) ist keine Stückzahl")
    case .noVATCode(let text, let row, let column):
      wrong(
        row, column, "\(text) is no VAT code and no rate of sales",
        "\(text) ist kein MWST-Code und kein Satz für Umsätze")
    case .noAccount(let text, let row, let column):
      wrong(
        row, column, "the chart has no account \(text)", "der Kontenplan hat kein Konto \(text)")
    case .otherCurrency(let text, let row, let column):
      wrong(
        row, column, "\(text) is not CHF; a statement is in CHF",
        "\(text) ist nicht CHF; eine Abrechnung ist in CHF")
    case .table, .noRows, .columnsMissing, .columnTwice, .idTwice, .emailTwice, .nameTwice,
      .rates, .noCharges:
      wrong(1, "", "", "")
    }
  }

  private static func table(_ refusal: CSVRefusal, _ name: String, _ span: Span) -> Diagnostic {
    switch refusal {
    case .empty:
      return Diagnostic(
        .importEmpty, at: span, Phrase("\(name) is empty", "\(name) ist leer"))
    case .utf16: return encoding(Phrase("\(name) is UTF-16", "\(name) ist UTF-16"), span)
    case .encoding(let row, let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      return encoding(
        Phrase(
          "\(name), row \(row): the byte \(digits) is not UTF-8; it looks like Windows-1252",
          "\(name), Zeile \(row): das Byte \(digits) ist kein UTF-8; es sieht nach Windows-1252 aus"
        ), span)
    case .openQuote(let row, let column):
      return Diagnostic(
        .importQuote, at: span,
        Phrase(
          "\(name), row \(row), column \(column): the quote is never closed",
          "\(name), Zeile \(row), Spalte \(column): das Anführungszeichen wird nie geschlossen"))
    case .textBehindQuote(let row, let column):
      return Diagnostic(
        .importQuote, at: span,
        Phrase(
          "\(name), row \(row), column \(column): text behind the closing quote; a quote within a "
            + "cell is doubled",
          "\(name), Zeile \(row), Spalte \(column): Text hinter dem schliessenden "
            + "Anführungszeichen; in einer Zelle wird es verdoppelt"))
    case .tooManyFields(let row, let count, let columns):
      return Diagnostic(
        .importFields, at: span,
        Phrase(
          "\(name), row \(row): \(count) cells where the header has \(columns)",
          "\(name), Zeile \(row): \(count) Zellen, die Kopfzeile hat \(columns)"))
    case .tooManyColumns(let row):
      return Diagnostic(
        .importFields, at: span,
        Phrase(
          "\(name), row \(row): more than 4096 columns",
          "\(name), Zeile \(row): mehr als 4096 Spalten"))
    }
  }

  private static func encoding(_ label: Phrase, _ span: Span) -> Diagnostic {
    Diagnostic(
      .importEncoding, at: span, label,
      notes: [
        Phrase(
          "save it as «CSV UTF-8» and read it again",
          "speichern Sie sie als «CSV UTF-8» und lesen Sie sie noch einmal ein")
      ])
  }
}
