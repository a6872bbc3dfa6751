import Books
import Commands
import Diagnostics
import Exchange
import Ledger

// Entries, numbers, checkpoints and forks.
extension Completer {
  var latestEntries: [Completion] {
    let books = context.books
    let count = books.journal.entries.count
    return (max(count - 50, 0)..<count).reversed().map { place in
      let row = books.journal.rows[books.journal.entries[place].firstRow.position]
      let pair = "\(books.number(row.debit))/\(books.number(row.credit))"
      let number = books.journal.number(of: EntryID(place))
      return Completion("#\(number)", "\(row.day)  \(pair)", figure: row.amount.shown)
    }
  }

  var nextNumbers: [Completion] {
    let books = context.books
    let help = Phrase("the next number now", "jetzt die nächste Nummer")[context.language]
    return DocumentKind.allCases.filter(\.hasOwnNumbers).map { kind in
      Completion("\(kind.prefix)-\(books.names.numbersGiven(kind) + 1)", help)
    } + [Completion("#\(books.journal.numbersGiven + 1)", help)]
  }

  var checkpoints: [Completion] {
    let log = context.log
    return log.structure.checkpoints.reversed().map { checkpoint in
      let count = log.structure.commandCount(checkpoint.place..<max(log.count, checkpoint.place))
      return Completion(checkpoint.name, Self.distance(count)[context.language])
    }
  }

  private static func distance(_ count: Int) -> Phrase {
    switch count {
    case 0: Phrase("here", "hier")
    case 1: Phrase("1 command ago", "vor 1 Befehl")
    default: Phrase("\(count) commands ago", "vor \(count) Befehlen")
    }
  }

  var forks: [Completion] {
    let here = Phrase("where you are", "wo Sie sind")[context.language]
    return context.otherForks.map { name in Completion(name, "") }
      + [Completion(context.fork ?? "books", here)]
  }
}
