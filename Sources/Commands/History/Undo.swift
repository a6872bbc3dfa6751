import Books
import CommandKit
import Diagnostics
import Ledger

/// Takes back the latest steps.
public enum Undo: Command {
  static let count = stepCount
  static let commands = commandsFlag
  static let point = Parameter<TextArgument?>.keyword(
    2, "to", "bis", .word(.point),
    Phrase(
      "a checkpoint, or an entry that stays, #12",
      "ein Merkpunkt oder eine Buchung, die bleibt, #12")
  )

  public static let signature = Signature(
    "undo", german: "rückgängig", .history,
    Phrase(
      "Takes back the latest steps; a script is one step.",
      "Nimmt die letzten Schritte zurück; ein Skript ist ein Schritt."),
    details: Phrase(
      "The rows go from the journal as if they had never been booked, and their numbers are not "
        + "used again. Nothing before a lock or an export is taken back: there 'reverse' books a "
        + "reversal that everybody sees. In a fork numbers are free.",
      "Die Zeilen verschwinden aus dem Journal, als wären sie nie gebucht worden, und ihre Nummern "
        + "werden nicht wieder gebraucht. Vor einer Sperre oder einem Export wird nichts "
        + "zurückgenommen: dort bucht «stornieren» ein Storno, das alle sehen. In einer Variante "
        + "sind die Nummern frei."),
    objects: [count.outline], options: [commands.outline, point.outline],
    examples: [
      Example(
        "undo", Phrase("the last step", "der letzte Schritt"), after: ["book 6500/1020 5.00"]),
      Example(
        "undo to #1", Phrase("what came after entry #1", "was nach Buchung #1 kam"),
        after: ["book 6500/1020 5.00", "book 6500/1020 7.00", "book 6500/1020 9.00"]),
    ],
    search: ["take back", "revert", "zurücknehmen", "widerrufen", "Ctrl-Z"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let text = call.text(point) else {
      return Answer(output: .request(.history(.undo(try extent(call)))))
    }
    let span = call.span(of: point)
    guard call[count] == nil, !call[commands] else {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: count),
        Phrase("either a number of steps or 'to'", "entweder eine Anzahl Schritte oder «bis»"))
    }
    if let number = Int(text), number > 0 {
      // No name of a checkpoint is only digits.
      throw Diagnostic(
        .unknownCheckpoint, at: span,
        Phrase(
          "no such checkpoint; an entry is named with #: #\(number)",
          "kein solcher Merkpunkt; eine Buchung wird mit # genannt: #\(number)"),
        fix: context.books.journal.entry(number: number).flatMap { _ in
          call.replacing(span, with: "#\(number)")
        })
    }
    guard text.hasPrefix("#") else {
      return Answer(output: .request(.history(.undo(.checkpoint(text)))))
    }
    guard let number = Int(text.dropFirst()),
      let id = context.books.journal.entry(number: number)
    else {
      throw Diagnostic(
        .unknownEntry, at: span, Phrase("no such entry", "keine solche Buchung"))
    }
    return Answer(output: .request(.history(.undo(.entry(id)))))
  }

  static func extent(_ call: Call) throws(Diagnostic) -> HistoryRequest.Extent {
    let steps = call[count] ?? 1
    guard steps > 0 else {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: count),
        Phrase("a number of steps is 1 or more", "eine Anzahl Schritte ist 1 oder mehr"))
    }
    return call[commands] ? .commands(steps) : .steps(steps)
  }
}

/// Does again what `undo` took back.
public enum Redo: Command {
  public static let signature = Signature(
    "redo", german: "wiederherstellen", .history,
    Phrase("Does again what undo took back.", "Tut wieder, was «rückgängig» zurücknahm."),
    details: Phrase(
      "With the same numbers. A new command ends it: then there is another way.",
      "Mit denselben Nummern. Ein neuer Befehl beendet es: dann gibt es einen anderen Weg."),
    objects: [stepCount.outline], options: [commandsFlag.outline],
    examples: [
      Example(
        "redo", Phrase("the booking is back", "die Buchung ist wieder da"),
        after: ["book 6500/1020 5.00", "undo"]),
      Example(
        "redo 2", Phrase("two steps", "zwei Schritte"),
        after: ["book 6500/1020 5.00", "book 6500/1020 7.00", "undo 2"]),
    ],
    search: ["again", "nochmals", "wiederholen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.history(.redo(try Undo.extent(call)))))
  }
}

private let stepCount = Parameter<Int?>.object(
  0, "steps", "SCHRITTE", .integer, Phrase("how many, 1 otherwise", "wie viele, sonst 1"))
private let commandsFlag = Flag(
  1, "commands", "befehle",
  Phrase(
    "count single commands, also those of scripts",
    "einzelne Befehle zählen, auch die von Skripten"))
