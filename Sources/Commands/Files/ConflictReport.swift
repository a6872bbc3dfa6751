import Books
import Diagnostics
import Exchange
import Ledger

/// What a file of contacts came to, with every value that was not kept.
struct ConflictReport: Sendable {
  private let report: Report
  private let language: Language

  /// So many are shown to people; machines and files get all.
  static let shownCount = 20

  init(_ merge: ContactMerge, _ context: Context) {
    let language = context.language
    self.language = language
    func say(_ english: String, _ german: String) -> String { Phrase(english, german)[language] }
    func field(_ key: String, _ label: Phrase, _ count: Int) -> Report.Field {
      Report.Field(key, label[language], .number(count))
    }
    report = Report(
      "contacts-import", title: "",
      fields: [
        field("created", Phrase("Created", "Angelegt"), merge.createdCount),
        field("changed", Phrase("Changed", "Geändert"), merge.changedCount),
        field("unchanged", Phrase("Unchanged", "Unverändert"), merge.unchangedCount),
        field("other-lacks", Phrase("Not in the file", "Nicht in der Datei"), merge.missingCount),
        field(
          "other-differs", Phrase("Otherwise in the file", "In der Datei anders"),
          merge.outdatedCount),
        field("conflicts", Phrase("Conflicts", "Konflikte"), merge.conflicts.count),
      ],
      columns: [
        Report.Column("row", say("Row", "Zeile"), .count),
        Report.Column("contact", say("Contact", "Kontakt"), .text),
        Report.Column("field", say("Field", "Feld"), .code),
        Report.Column("kept", say("Kept", "Bleibt"), .text),
        Report.Column("other", say("Not kept", "Nicht behalten"), .text),
        Report.Column("why", say("Why", "Warum"), .text),
      ],
      rows: merge.conflicts.map { conflict in
        let title = conflict.field?.title ?? Phrase("Name", "Name")
        return Report.Row(
          .normal,
          [
            .number(conflict.row), .text(conflict.contact),
            .label(key: conflict.field?.keyword.english ?? "name", text: title[language]),
            .text(conflict.kept), .text(conflict.other),
            .label(
              key: conflict.reason.key, text: conflict.reason.phrase(context.books)[language]),
          ])
      })
  }

  func report(_ headline: Phrase, notes: [Phrase], isForPeople: Bool) -> Report {
    var shown = report
    shown.title = headline[language]
    shown.notes = notes.map { note in note[language] }
    guard isForPeople else { return shown }
    // The headline has told all that.
    shown.fields = []
    if shown.rows.count > Self.shownCount {
      let more = shown.rows.count - Self.shownCount
      shown.rows.removeLast(more)
      shown.notes.append(
        Phrase(
          "\(more) more conflicts; format json shows all",
          "\(more) weitere Konflikte; format json zeigt alle")[language])
    }
    return shown
  }

  /// All of them, for a file.
  func text(format: String) -> String {
    let writer = ReportFormats.find(format) ?? .csv
    return writer.write(report, Page(width: 160))
  }
}

extension ContactMerge.Reason {
  var key: String {
    switch self {
    case .oursLater: "ours-later"
    case .theirsLater: "theirs-later"
    case .sameDay: "same-day"
    case .noDate: "no-date"
    case .nameTaken: "name-taken"
    case .severalContacts: "several-contacts"
    case .anotherRow: "another-row"
    }
  }

  func phrase(_ books: Books) -> Phrase {
    switch self {
    case .oursLater(let day): Phrase("ours is later: \(day)", "unserer ist neuer: \(day)")
    case .theirsLater(let day):
      Phrase("the file's is later: \(day)", "der aus der Datei ist neuer: \(day)")
    case .sameDay: Phrase("same day: ours stays", "gleicher Tag: unserer bleibt")
    case .noDate:
      Phrase("no date in the file: ours stays", "ohne Datum in der Datei: unserer bleibt")
    case .nameTaken(let id):
      Phrase(
        "contact \(books[id].number) has the name", "Kontakt \(books[id].number) hat den Namen")
    case .severalContacts(let one, let other):
      Phrase(
        "the id is contact \(books[one].number), the e-mail \(books[other].number)",
        "die Nummer ist Kontakt \(books[one].number), die E-Mail \(books[other].number)")
    case .anotherRow(let row):
      Phrase("row \(row) is the same contact", "Zeile \(row) ist derselbe Kontakt")
    }
  }
}
