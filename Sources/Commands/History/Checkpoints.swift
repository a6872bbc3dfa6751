import CommandKit
import Diagnostics
import Ledger

/// Names the present moment.
public enum CheckpointCommand: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .name, Phrase("a name for this moment", "ein Name für diesen Moment"),
    example: "march")

  public static let signature = Signature(
    "checkpoint", german: "merkpunkt", .history,
    Phrase(
      "Names this moment, to roll back to or to record from.",
      "Benennt diesen Moment, um dahin zurückzurollen oder von da aufzuzeichnen."),
    objects: [name.outline],
    examples: [
      Example(
        "checkpoint march", Phrase("before the bookings of March", "vor den Buchungen im März")),
      Example(
        "checkpoint vorher", Phrase("then: rollback vorher", "dann: zurückrollen vorher")),
    ],
    search: ["savepoint", "bookmark", "Lesezeichen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    context.log.structure.checkpoints.append(
      LogStructure.Checkpoint(name: call.text(call[name]), place: context.log.count + 1))
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    context.log.structure.checkpoints.last.map { checkpoint in
      Phrase(
        "checkpoint \(checkpoint.name); back to it: rollback \(checkpoint.name)",
        "Merkpunkt \(checkpoint.name); zurück dahin: zurückrollen \(checkpoint.name)")
    }
  }
}

/// Goes back to a checkpoint, or gives up a group.
public enum Rollback: Command {
  static let name = Parameter<TextArgument?>.object(
    0, "checkpoint", "MERKPUNKT", .word(.checkpoint),
    Phrase("a checkpoint; the open group otherwise", "ein Merkpunkt; sonst die offene Gruppe"))

  public static let signature = Signature(
    "rollback", german: "zurückrollen", .history,
    Phrase(
      "Goes back to a checkpoint, or gives up what was done since begin.",
      "Geht zu einem Merkpunkt zurück, oder gibt auf, was seit «beginnen» geschah."),
    objects: [name.outline],
    examples: [
      Example(
        "rollback march", Phrase("the booking is gone", "die Buchung ist weg"),
        after: ["checkpoint march", "book 6500/1020 5.00"]),
      Example(
        "rollback", Phrase("nothing of the group stays", "von der Gruppe bleibt nichts"),
        after: ["begin", "book 6500/1020 5.00"]),
    ],
    search: ["revert", "verwerfen", "abbrechen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.history(.rollback(to: call.text(name)))))
  }
}

/// Begins a group of commands that is all or nothing.
public enum Begin: Command {
  static let name = Parameter<TextArgument?>.object(
    0, "name", "NAME", .text, Phrase("what the group is called", "wie die Gruppe heisst"),
    example: "\"month end\"")

  public static let signature = Signature(
    "begin", german: "beginnen", .history,
    Phrase(
      "Begins a group that is all or nothing; commit ends it.",
      "Beginnt eine Gruppe, die ganz oder gar nicht gilt; «behalten» beendet sie."),
    details: Phrase(
      "A committed group goes back as one step. In a script an error takes the whole group back.",
      "Eine behaltene Gruppe geht als ein Schritt zurück. In einem Skript nimmt ein Fehler "
        + "die ganze Gruppe zurück."),
    objects: [name.outline],
    examples: [
      Example("begin", Phrase("until commit or rollback", "bis behalten oder zurückrollen")),
      Example("begin \"month end\"", Phrase("with a name", "mit einem Namen")),
    ],
    search: ["transaction", "Transaktion", "group"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    if let group = context.log.structure.openGroup {
      throw .groupOpen(group.name, at: call.commandSpan)
    }
    context.log.structure.openGroup = LogStructure.OpenGroup(
      place: context.log.count, name: call.text(name) ?? "")
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    Phrase(
      "a group: commit keeps it, rollback takes it back",
      "eine Gruppe: «behalten» lässt sie gelten, «zurückrollen» nimmt sie zurück")
  }
}

/// Ends a group and keeps it.
public enum Commit: Command {
  public static let signature = Signature(
    "commit", german: "behalten", .history,
    Phrase(
      "Ends a group and keeps it as one step.",
      "Beendet eine Gruppe und behält sie als einen Schritt."),
    examples: [
      Example(
        "commit", Phrase("both or none", "beide oder keine"),
        after: ["begin", "book 6500/1020 5.00", "book 6510/1020 7.00"]),
      Example(
        "expect-error no-group commit", Phrase("without begin", "ohne beginnen")),
    ],
    search: ["transaction", "keep", "Transaktion", "Gruppe behalten", "Gruppe abschliessen"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let group = context.log.structure.openGroup else {
      throw Diagnostic(
        .noGroup, at: call.commandSpan,
        Phrase(
          "no group is open; begin opens one", "keine Gruppe ist offen; «beginnen» öffnet eine"),
        possible: ["begin"])
    }
    guard !group.hasFailed else {
      throw Diagnostic(
        .groupFailed, at: call.commandSpan,
        Phrase(
          "a command of the group was refused, so it cannot be kept",
          "ein Befehl der Gruppe wurde abgelehnt, sie lässt sich nicht behalten"),
        possible: ["rollback"])
    }
    context.log.structure.openGroup = nil
    context.log.structure.join(group.place..<context.log.count + 1, name: group.name)
    return Answer()
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard let group = context.log.structure.groups.last else { return nil }
    let count = group.places.count - 2
    return Phrase(
      "kept: \(count) \(count == 1 ? "command" : "commands"), one step for undo",
      "behalten: \(count) \(count == 1 ? "Befehl" : "Befehle"), ein Schritt für «rückgängig»")
  }
}

extension Diagnostic {
  /// A group stands in the way.
  public static func groupOpen(_ name: String, at span: Span) -> Diagnostic {
    let title = name.isEmpty ? "" : " \"\(name)\""
    let german = name.isEmpty ? "" : " «\(name)»"
    return Diagnostic(
      .groupOpen, at: span,
      Phrase(
        "the group\(title) is open; commit or rollback first",
        "die Gruppe\(german) ist offen; zuerst behalten oder zurückrollen"),
      possible: ["commit", "rollback"])
  }
}

extension LogStructure {
  /// What cannot be taken back does not belong into a group that may be given up.
  public func checkNoGroup(at span: Span) throws(Diagnostic) {
    if let openGroup { throw .groupOpen(openGroup.name, at: span) }
  }
}
