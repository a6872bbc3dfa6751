import CommandKit
import Diagnostics
import Text

/// Lists the scenarios that are shipped.
public enum ScenarioList: Command {
  public static let signature = Signature(
    "scenario list", german: "szenario liste", .scripts,
    Phrase("Lists the shipped scenarios.", "Listet die mitgelieferten Szenarien auf."),
    examples: [
      Example("scenario list", Phrase("with their titles", "mit ihren Titeln")),
      Example("szenario liste", Phrase("the same in German", "dasselbe auf Deutsch")),
    ],
    search: ["example", "demo", "Beispiel", "Übung"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let width = context.width
    func listed(_ language: Language) -> String {
      hanging(
        Scenario.all.map { scenario in (scenario.name, scenario.title[language]) }, width: width,
        indent: 0, widest: 32)
    }
    return .text(listed(.english), listed(.german))
  }
}

/// Runs a shipped scenario.
public enum ScenarioRun: Command {
  static let name = Parameter<TextArgument>.object(
    0, "name", "NAME", .word(.scenario),
    Phrase("as 'scenario list' shows it", "wie «szenario liste» ihn zeigt"))
  static let step = Flag(
    1, "--step", "--schritt", Phrase("one command at a time", "ein Befehl nach dem andern"))

  public static let signature = Signature(
    "scenario run", german: "szenario start", .scripts,
    Phrase(
      "Runs a shipped scenario on books of its own; yours stay as they are.",
      "Führt ein mitgeliefertes Szenario auf eigenen Büchern aus; Ihre bleiben, wie sie sind."),
    objects: [name.outline], options: [step.outline],
    examples: [
      Example(
        "scenario run overpayment-next-invoice", Phrase("O1 of source 002", "O1 der Quelle 002")),
      Example("scenario run refund-credit-note", Phrase("R1", "R1")),
    ],
    search: ["demo", "play", "Beispiel", "vorführen"], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let text = call.text(call[name])
    guard Scenario.find(text) != nil else {
      let names = Scenario.all.map(\.name)
      let near = nearest(to: text, among: names, limit: 1).first
      throw Diagnostic(
        .unknownScenario, at: call.span(of: name),
        near.map { near in
          Phrase(
            "no such scenario; did you mean \(near)?", "kein solches Szenario; meinten Sie \(near)?"
          )
        }
          ?? Phrase(
            "no such scenario; 'scenario list' shows them",
            "kein solches Szenario; «szenario liste» zeigt sie"),
        fix: near.flatMap { near in call.replacing(call.span(of: name), with: near) })
    }
    return Answer(output: .request(.runScenario(text, isStepwise: call[step])))
  }
}
