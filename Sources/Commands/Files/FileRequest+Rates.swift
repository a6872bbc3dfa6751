import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Exchange rates from a file: those that are new or differ become lines that state them.
extension FileRequest {
  /// So many rates that are replaced are named; the headline counts all.
  private static let namedCount = 5

  func rates(
    _ bytes: [UInt8], of wanted: RateTable.Period?, _ context: Context
  ) throws(ImportRefusal) -> Expansion {
    let file: RateFile
    do throws(RateFileRefusal) {
      file = try RateFile(bytes, wanted: wanted)
    } catch {
      throw .rates(error)
    }
    var expansion = Expansion()
    var replaced: [Phrase] = []
    var sameCount = 0
    for quote in file.quotes {
      for period in file.periods {
        let known = context.books.rates.rate(of: quote.currency, period)
        if known == quote.rate {
          sameCount += 1
          continue
        }
        if let known { replaced.append(Self.replacement(known, quote, period)) }
        expansion.add(Self.line(quote, period), row: quote.line)
      }
    }
    expansion.headline = headline(
      file, newCount: expansion.count - replaced.count, replacedCount: replaced.count, sameCount)
    expansion.notes = notes(file, replaced, context.books)
    return expansion
  }

  /// As it is quoted, so that the log can be compared with the file.
  private static func line(_ quote: RateFile.Quote, _ period: RateTable.Period) -> String {
    let count = quote.count == 1 ? "" : " per \(quote.count)"
    return "rate \(quote.currency.code) \(quote.quoted.shown)\(count) \(period.words)"
  }

  private static func replacement(
    _ known: Rate, _ quote: RateFile.Quote, _ period: RateTable.Period
  ) -> Phrase {
    let name = "\(quote.currency.code) \(period.title)"
    return Phrase(
      "\(name): \(quote.rate.shown) replaces \(known.shown)",
      "\(name): \(quote.rate.shown) ersetzt \(known.shown)")
  }

  private func headline(
    _ file: RateFile, newCount: Int, replacedCount: Int, _ sameCount: Int
  ) -> Phrase {
    let periods = file.periods.map(\.title).joined(separator: ", ")
    guard newCount + replacedCount > 0 else {
      return Phrase(
        "nothing changed; the rates for \(periods) are as in the file",
        "nichts geändert; die Kurse für \(periods) sind wie in der Datei")
    }
    return Phrase(
      "rates for \(periods): \(newCount) new, \(replacedCount) replaced, \(sameCount) unchanged",
      "Kurse für \(periods): \(newCount) neu, \(replacedCount) ersetzt, \(sameCount) unverändert")
  }

  private func notes(
    _ file: RateFile, _ replaced: [Phrase], _ books: Books
  ) -> [Phrase] {
    var notes = Array(replaced.prefix(Self.namedCount))
    if replaced.count > Self.namedCount {
      let more = replaced.count - Self.namedCount
      notes.append(Phrase("\(more) more are replaced", "\(more) weitere werden ersetzt"))
    }
    if !replaced.isEmpty {
      notes.append(
        Phrase(
          "what is booked stays at the rate it was booked at",
          "was gebucht ist, bleibt beim Kurs, zu dem es gebucht wurde"))
    }
    if !file.unknownCodes.isEmpty {
      let codes = file.unknownCodes.joined(separator: ", ")
      notes.append(
        Phrase(
          "no foreign currency, left out: \(codes)", "keine Fremdwährung, ausgelassen: \(codes)"))
    }
    if let note = Self.strategyNote(file, books) { notes.append(note) }
    return notes
  }

  /// Rates that no document of the year would take by itself.
  private static func strategyNote(_ file: RateFile, _ books: Books) -> Phrase? {
    switch file.periods.first {
    case .month(let year, _) where books.bookkeeping.strategy(in: year) == .daily:
      Phrase(
        "documents of \(year) take the rate of their day, not the monthly average",
        "Belege von \(year) nehmen den Kurs ihres Tages, nicht den Monatsmittelkurs")
    case .day(let day) where books.bookkeeping.strategy(in: day.civil.year) == .monthly:
      Phrase(
        "documents of \(day.civil.year) take the monthly average, not the rate of their day",
        "Belege von \(day.civil.year) nehmen den Monatsmittelkurs, nicht den Kurs ihres Tages")
    default: nil
    }
  }
}

extension RateTable.Period {
  /// As a command line names it: `month 2026-03`, `on 2026-03-15`.
  var words: String {
    switch self {
    case .month: "month \(title)"
    case .day: "on \(title)"
    }
  }
}
