import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// The VAT return of a period; boxes without anything are left out unless `all` is set.
  ///
  /// On net tax rate only the boxes of the turnover are filled in, with acquisition tax owed.
  public func vat(days: ClosedRange<Day>? = nil, all: Bool = false) -> Report {
    let figures = books.vatReturn(days: days)
    let isDue = !figures[.toPay, .tax].isZero
    let rows = VATBox.boxes(of: books.company.method).filter { box in
      switch box {
      case .toPay: isDue || figures.isEmpty(.inOurFavour)
      case .inOurFavour: !figures.isEmpty(box)
      default: all || box.isTotal || !figures.isEmpty(box)
      }
    }
    .map { box in row(box, figures) }
    return Report(
      "vat", title: say("VAT return", "MWST-Abrechnung"),
      subtitles: subtitles(days: days) + [basis],
      columns: [
        column("box", Phrase("Box", "Ziffer"), .code),
        column("text", Phrase("Text", "Text"), .text),
        column("turnover", Phrase("Turnover", "Umsatz"), .amount),
        column("tax", Phrase("Tax", "Steuer"), .amount),
      ], rows: rows, notes: vatNotes)
  }

  private func row(_ box: VATBox, _ figures: VATReturn) -> Report.Row {
    var queries: [Int: FigureQuery] = [:]
    func cell(_ part: VATBox.Part, at place: Int) -> Report.Cell {
      guard box.parts.contains(part) else { return .empty }
      queries[place] = .vatBox(box, part, days: figures.days)
      return .amount(figures[box, part])
    }
    let number = String(box.rawValue)
    let cells: [Report.Cell] = [
      .text(number), .text(box.phrase[language]), cell(.base, at: 2), cell(.tax, at: 3),
    ]
    return Report.Row(kind(box), key: number, cells, figures: queries)
  }

  private func kind(_ box: VATBox) -> Report.Row.Kind {
    switch box {
    case .deductions, .taxableTurnover, .taxOwed, .taxDeducted: .subtotal
    case .toPay, .inOurFavour: .total
    default: .normal
    }
  }

  private var basis: String {
    switch (books.company.method, books.company.basis) {
    case (.notLiable, _): say("not liable", "nicht steuerpflichtig")
    case (.netTaxRate, .agreed): say("net tax rate, agreed", "Saldosteuersatz, vereinbart")
    case (.netTaxRate, .collected):
      say("net tax rate, collected", "Saldosteuersatz, vereinnahmt")
    case (.effective, .agreed): say("effective, agreed", "effektiv, vereinbart")
    case (.effective, .collected): say("effective, collected", "effektiv, vereinnahmt")
    }
  }

  private var vatNotes: [String] {
    switch books.company.method {
    case .effective: []
    case .notLiable:
      [
        say(
          "The company is not liable for VAT: there is nothing to settle.",
          "Die Firma ist nicht steuerpflichtig: es gibt nichts abzurechnen.")
      ]
    case .netTaxRate:
      [
        say(
          "Net tax rate: turnover includes the tax. Multiply box 299 by the approved rates; "
            + "they are not part of the books. No input tax is deducted.",
          "Saldosteuersatz: der Umsatz enthält die Steuer. Ziffer 299 mit den bewilligten Sätzen "
            + "multiplizieren; sie stehen nicht in den Büchern. Vorsteuer wird nicht abgezogen.")
      ]
    }
  }
}
