import Books
import Commands
import Diagnostics
import Ledger
import Text

/// Why the log does not go where it is asked to, in words.
enum HistoryRefusals {
  static func nothingToUndo(at span: Span) -> Diagnostic {
    Diagnostic(
      .nothingToUndo, at: span,
      Phrase("nothing is there to take back", "nichts ist da, das sich zurücknehmen liesse"))
  }

  static func nothingToRedo(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .nothingToRedo, at: span,
      count == 0
        ? Phrase("nothing was taken back", "nichts wurde zurückgenommen")
        : Phrase(
          "\(count) \(count == 1 ? "step was" : "steps were") taken back, no more",
          "\(count) \(count == 1 ? "Schritt wurde" : "Schritte wurden") zurückgenommen, "
            + "mehr nicht"),
      possible: count == 0 ? [] : ["redo \(count)"])
  }

  static func unknownCheckpoint(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .unknownCheckpoint, at: span,
      names.isEmpty
        ? Phrase("no checkpoint was set", "es wurde kein Merkpunkt gesetzt")
        : Phrase(
          "no such checkpoint; there is: \(list(names))",
          "kein solcher Merkpunkt; es gibt: \(list(names))"))
  }

  static func unknownFork(_ names: [String], isHere: Bool, at span: Span) -> Diagnostic {
    let others = list(Array(names.dropFirst()))
    guard !isHere else {
      return Diagnostic(
        .forkInUse, at: span,
        Phrase("you are there already", "Sie sind schon dort"),
        possible: names.dropFirst().map { name in "switch \(name)" })
    }
    return Diagnostic(
      .unknownFork, at: span,
      names.count == 1
        ? Phrase("there are no forks", "es gibt keine Varianten")
        : Phrase(
          "no such fork; there is: \(others)", "keine solche Variante; es gibt: \(others)"))
  }

  static func forkNotDroppable(isBooks: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .forkInUse, at: span,
      isBooks
        ? Phrase("the books are no fork; they stay", "die Bücher sind keine Variante; sie bleiben")
        : Phrase("you are in it", "Sie sind darin"),
      possible: isBooks ? [] : ["switch books"])
  }

  static func beforeFork(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .undoBeforeFork, at: span,
      Phrase(
        "before the fork \(name) began, steps belong to the books too; take them back there",
        "was vor der Variante \(name) geschah, gehört auch den Büchern; dort nehmen Sie es zurück"),
      possible: ["switch books"])
  }

  static func notSteppedBack(at span: Span) -> Diagnostic {
    Diagnostic(
      .nothingToUndo, at: span,
      Phrase(
        "this step is in the session and has no way back",
        "dieser Schritt steht in der Sitzung und hat keinen Weg zurück"))
  }

  static func notPreviewable(at span: Span) -> Diagnostic {
    Diagnostic(
      .notPreviewable, at: span,
      Phrase(
        "only what a command books can be previewed, not a way back",
        "eine Vorschau gibt es von dem, was ein Befehl bucht, nicht vom Weg zurück"))
  }

  /// A lock or an export: says what corrects the books behind it.
  static func blocked(
    _ reason: LogStructure.Barrier.Reason, _ context: Context, before place: Int, at span: Span
  ) -> Diagnostic {
    let remedy = Phrase(
      "what lies before goes back with a reversal, which everybody sees",
      "was davor liegt, geht mit einem Storno zurück, das alle sehen")
    var possible = reversal(of: context, before: place).map { line in [line] } ?? []
    switch reason {
    case .locked(let day):
      if context.books.journal.lockedThrough != nil {
        // A reversal needs an open day; a lock that was a slip goes back with a reason.
        if context.books.workingDay <= day { possible.insert("date \(day.next)", at: 0) }
        possible.append("unlock \"…\"")
      }
      return Diagnostic(
        .undoLocked, at: span,
        Phrase(
          "the books were locked through \(day) there; \(remedy.english)",
          "dort wurden die Bücher bis \(day) gesperrt; \(remedy.german)"),
        possible: possible)
    case .exported(let target):
      return Diagnostic(
        .undoExported, at: span,
        Phrase(
          "the bookings were handed on there (\(visible(target))); \(remedy.english)",
          "dort wurden die Buchungen weitergegeben (\(visible(target))); \(remedy.german)"),
        possible: possible)
    }
  }

  /// The command that takes back the latest entry before a place.
  private static func reversal(of context: Context, before place: Int) -> String? {
    let books = context.books
    let found = books.journal.entries.indices.last { position in
      let entry = books.journal.entries[position]
      return entry.command.position < place && entry.kind == .booking
        && books.journal.successor(of: EntryID(position)) == nil
    }
    guard let found else { return nil }
    switch Document(packed: books.journal.entries[found].document) {
    case nil: return "reverse #\(books.journal.number(of: EntryID(found)))"
    case .bank(let id): return "unmatch \(books.name(id))"
    case .invoice(let id): return "credit-note \(books.name(id))"
    case .creditNote(let id): return "reopen \(books.name(id))"
    case .card(let id):
      // What is pending or released has no way back of its own.
      guard case .final = books[id].state else { return nil }
      return "unsync \(books.name(id))"
    case .tillDay(let id): return "unexport-day \(books[id].day)"
    case .bill(let id):
      return books.possible(for: .bill(id)).first { line in
        ["unpay ", "unpost ", "reopen ", "unapply-credit ", "unmatch "].contains { verb in
          line.hasPrefix(verb)
        }
      }
    case .receipt(let id): return books.wayBack(of: EntryID(found), by: .receipt(id))
    case .statement(let id): return books.wayBack(of: EntryID(found), by: .statement(id))
    case .charge(let id): return books.wayBack(of: EntryID(found), by: .charge(id))
    case .sale: return nil
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map(visible).joined(separator: ", ")
  }
}
