import Books
import Diagnostics
import Exchange
import Ledger
import Text

extension BookReports {
  /// The settings of the bookkeeping, those of single years behind.
  public func bookkeeping() -> Report {
    let settings = books.bookkeeping
    let none = say("not set", "nicht gesetzt")
    var rows = [
      settingRow(
        "strategy", say("Rates", "Kurse"),
        .label(key: settings.strategy.name, text: settings.strategy.title[language]))
    ]
    for (year, strategy) in settings.strategies.sorted(by: { one, other in one.key < other.key }) {
      rows.append(
        settingRow(
          "strategy-\(year)", say("Rates \(year)", "Kurse \(year)"),
          .label(key: strategy.name, text: strategy.title[language])))
    }
    rows += [
      settingRow("loss", say("Exchange losses", "Kursverluste"), account(settings.loss)),
      settingRow("gain", say("Exchange gains", "Kursgewinne"), account(settings.gain)),
      settingRow("fees", say("Fees", "Gebühren"), account(settings.fees)),
      settingRow(
        "vat", say("VAT code of these lines", "MWST-Code dieser Zeilen"),
        books.differenceCode.map { code in .text(books.codes[code].name) }
          ?? .label(key: "none", text: say("none", "keiner"))),
      settingRow(
        "private", say("Private money", "Privates Geld"),
        settings.privateAccount.map(account) ?? .label(key: "", text: none)),
    ]
    return Report(
      "bookkeeping", title: say("Bookkeeping", "Buchhaltung"), subtitles: company,
      columns: [
        column("setting", Phrase("Setting", "Einstellung"), .text),
        column("value", Phrase("Value", "Wert"), .text),
      ], rows: rows)
  }

  private func settingRow(_ key: String, _ title: String, _ value: Report.Cell) -> Report.Row {
    Report.Row(key: key, [.label(key: key, text: title), value])
  }

  private func account(_ id: AccountID) -> Report.Cell {
    .label(key: number(of: id), text: numberAndName(id))
  }

  /// The rates that are known, by currency and then by period.
  public func rates(of currency: Currency? = nil) -> Report {
    let shown = books.rates.sorted.filter { line in
      currency == nil || line.currency == currency
    }
    let nothing = say(
      "No rate is known yet; 'rate' states one.",
      "Noch ist kein Kurs bekannt; «kurs» nennt einen.")
    return Report(
      "rates", title: say("Exchange rates", "Wechselkurse"), subtitles: company,
      columns: [
        column("currency", Phrase("Currency", "Währung"), .code),
        column("period", Phrase("For", "Für"), .code),
        Report.Column("rate", say("CHF for 1", "CHF für 1"), .code, alignment: .right),
      ],
      rows: shown.map { line in
        Report.Row(
          key: "\(line.currency.code) \(line.period.title)",
          [.text(line.currency.code), .text(line.period.title), .text(line.rate.shown)])
      }, notes: shown.isEmpty ? [nothing] : [])
  }
}
