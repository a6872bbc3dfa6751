import Books
import Diagnostics
import Exchange
import Ledger

extension BookReports {
  /// Whether a point holds, in a sign and in words: the sign alone is not read aloud.
  func check(_ holds: Bool) -> Report.Cell {
    .label(
      key: holds ? "yes" : "no", text: holds ? say("✓ yes", "✓ ja") : say("✗ missing", "✗ fehlt"))
  }

  /// A command to type, in the words of the language.
  func command(_ line: String) -> Report.Cell { .text(Catalogue.localized(line, language)) }

  var checkColumns: [Report.Column] {
    [
      column("point", Phrase("Point", "Punkt"), .text),
      column("holds", Phrase("Holds", "Erfüllt"), .code),
      column("next", Phrase("Next step", "Nächster Schritt"), .code),
    ]
  }

  func checkRow(
    _ key: String, _ title: Phrase, _ holds: Bool, next: String?
  ) -> Report.Row {
    Report.Row(
      key: key,
      [
        .label(key: key, text: title[language]), check(holds),
        holds ? .empty : next.map(command) ?? .empty,
      ])
  }

  /// The check list of source 000, point 1.
  public func integration() -> Report {
    Report(
      "integration", title: say("Integration bexio", "Integration bexio"), subtitles: company,
      fields: [
        Report.Field(
          "active", say("Cards usable and synchronised", "Karten nutzbar und synchronisiert"),
          check(books.integration.isActive))
      ], columns: checkColumns, rows: integrationRows)
  }

  var integrationRows: [Report.Row] {
    Integration.Point.all.map { point in
      checkRow(point.name, point.title, books.integration.holds(point), next: point.command)
    }
  }
}
