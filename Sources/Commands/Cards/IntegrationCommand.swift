import Books
import CommandKit
import Diagnostics
import Ledger

/// Connects the cards with bexio, and shows what is missing for it.
public enum IntegrationCommand: Command {
  private enum Step: Int {
    case enable
    case disable
    case link
    case unlink
    case grant
    case revoke

    var takesPermission: Bool { self == .grant || self == .revoke }
  }

  static let step = Parameter<Int?>.object(
    0, "step", "SCHRITT",
    .choice([
      Choice("enable", "aktivieren"), Choice("disable", "deaktivieren"),
      Choice("link", "verknüpfen"), Choice("unlink", "trennen"), Choice("grant", "erteilen"),
      Choice("revoke", "entziehen"),
    ]), Phrase("what is done; the check list otherwise", "was geschieht; sonst die Checkliste"))
  static let permission = Parameter<Int?>.object(
    1, "permission", "BERECHTIGUNG",
    .choice(
      Integration.Permission.allCases.map { permission in
        Choice(permission.name, permission.germanName)
      } + [Choice("all", "alle")]),
    Phrase(
      "which permission is granted or revoked", "welche Berechtigung erteilt oder entzogen wird"))

  public static let signature = Signature(
    "integration bexio", german: "integration bexio", .cards,
    Phrase(
      "Connects the cards with bexio, or shows the check list.",
      "Verbindet die Karten mit bexio, oder zeigt die Checkliste."),
    details: Phrase(
      "Cards work and synchronise only while the integration is enabled, linked and has all four "
        + "permissions. Alone the command shows each point with the next step and books nothing. "
        + "Unlinking takes the permissions away, disabling does not.",
      "Karten funktionieren und synchronisieren nur, solange die Integration aktiviert und "
        + "verknüpft ist und alle vier Berechtigungen hat. Allein zeigt der Befehl jeden Punkt mit "
        + "dem nächsten Schritt und bucht nichts. Trennen nimmt die Berechtigungen weg, "
        + "deaktivieren nicht."),
    objects: [step.outline, permission.outline],
    examples: [
      Example("integration bexio", Phrase("the check list", "die Checkliste")),
      Example(
        "integration bexio grant all",
        Phrase("the last step", "der letzte Schritt"),
        after: ["integration bexio enable", "integration bexio link"]),
    ],
    search: [
      "amnis", "Berechtigungen", "Firmeneinstellungen", "connect", "Verknüpfung", "API",
      "permissions", "Synchronisation aktivieren",
    ], looksAlone: true)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    guard let step = call[step].flatMap(Step.init) else {
      let report = context.reports.integration()
      context.report = report
      return Answer(output: .report(report, format: nil, file: nil))
    }
    let chosen = call[permission]
    if step.takesPermission, chosen == nil {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "which permission? 'all' is all of them", "welche Berechtigung? «alle» sind alle"),
        possible: ["integration bexio \(step == .grant ? "grant" : "revoke") all"])
    }
    if !step.takesPermission, chosen != nil {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: permission),
        Phrase(
          "a permission goes with 'grant' or 'revoke'",
          "eine Berechtigung gehört zu «erteilen» oder «entziehen»"))
    }
    let all = Integration.Permission.allCases
    let permissions = chosen.map { place in
      all.indices.contains(place) ? [all[place]] : all
    }
    do {
      try carryOut(step, permissions ?? [], &context.books)
      return Answer()
    } catch {
      throw .integration(error, at: call.span(of: Self.step))
    }
  }

  private static func carryOut(
    _ step: Step, _ permissions: [Integration.Permission], _ books: inout Books
  ) throws(IntegrationRefusal) {
    switch step {
    case .enable: books.enableIntegration(true)
    case .disable: books.enableIntegration(false)
    case .link: try books.linkIntegration()
    case .unlink: books.unlinkIntegration()
    case .grant: try books.grant(permissions)
    case .revoke: books.revoke(permissions)
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    let missing = context.books.missingIntegration
    guard let next = missing.first else {
      return Phrase(
        "bexio is connected: cards can be used", "bexio ist verbunden: Karten sind nutzbar")
    }
    let german = Catalogue.localized(next.command, .german)
    let words = Integration.missingWords(missing.count)
    return Phrase(
      "\(words.english); next: \(next.command)", "\(words.german); als Nächstes: \(german)")
  }
}
