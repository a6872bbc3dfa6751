import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

// Contacts from a file: who is created, who changes, and where the two sides disagree.
extension FileRequest {
  func contacts(_ bytes: [UInt8], _ context: Context) throws(ImportRefusal) -> Expansion {
    let isBothWays = purpose == .contactsBothWays
    let file = try ContactFile(bytes, mayBeEmpty: isBothWays)
    let merge = ContactMerge(file, context.books)
    var expansion = Expansion()
    for step in merge.steps { expansion.add(line(step, context.books), row: step.row) }
    expansion.headline = headline(merge)
    expansion.notes = unknownColumns(file.unknownColumns) + namesake(merge, context.books)
    if isBothWays {
      if output == nil { expansion.notes.append(otherSide(merge)) }
      expansion.text = { books in file.text(merged: merge, books) }
    }
    let reports = ConflictReport(merge, context)
    expansion.hasConflicts = !merge.conflicts.isEmpty
    if !isBothWays, output != nil {
      let format = self.format ?? "csv"
      expansion.text = { _ in reports.text(format: format) }
    }
    expansion.report = reports.report(
      expansion.headline, notes: expansion.notes, isForPeople: isForPeople(context))
    return expansion
  }

  private func isForPeople(_ context: Context) -> Bool {
    ["table", "plain"].contains(format ?? context.format)
  }

  /// Columns that say nothing to us are named once.
  func unknownColumns(_ names: [String]) -> [Phrase] {
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: ", ")
    return [
      Phrase("columns not taken over: \(list)", "nicht übernommene Spalten: \(list)")
    ]
  }

  /// A contact of ours without an id may be the one that got its id on the other side: only the
  /// user knows.
  private func namesake(_ merge: ContactMerge, _ books: Books) -> [Phrase] {
    for conflict in merge.conflicts {
      guard case .nameTaken(let id) = conflict.reason, books.text(.id, of: id).isEmpty else {
        continue
      }
      let command = "contact change \(quoted(books[id].name)) id …"
      return [
        Phrase(
          "the same contact? then undo, give it its id with \(command), and read the file again",
          "derselbe Kontakt? dann rückgängig, ihm mit \(command) seine Nummer geben und die Datei "
            + "nochmals lesen")
      ]
    }
    return []
  }

  private func headline(_ merge: ContactMerge) -> Phrase {
    let conflicts = merge.conflicts.count
    let (new, changed, same) = (merge.createdCount, merge.changedCount, merge.unchangedCount)
    if new == 0, changed == 0, conflicts == 0 {
      return Phrase(
        "nothing changed; \(same) \(same == 1 ? "contact is" : "contacts are") as in the file",
        "nichts geändert; \(same) \(same == 1 ? "Kontakt ist" : "Kontakte sind") wie in der Datei")
    }
    return Phrase(
      "contacts: \(new) created, \(changed) changed, \(same) unchanged"
        + (conflicts == 0 ? "" : "; \(conflicts) \(conflicts == 1 ? "conflict" : "conflicts")"),
      "Kontakte: \(new) angelegt, \(changed) geändert, \(same) unverändert"
        + (conflicts == 0 ? "" : "; \(conflicts) \(conflicts == 1 ? "Konflikt" : "Konflikte")"))
  }

  private func otherSide(_ merge: ContactMerge) -> Phrase {
    let (lacks, older) = (merge.missingCount, merge.outdatedCount)
    guard lacks > 0 || older > 0 else {
      return Phrase("the other side has everything", "die andere Seite hat alles")
    }
    return Phrase(
      "missing on the other side: \(lacks), different there: \(older); > FILE writes what to "
        + "import there",
      "auf der anderen Seite fehlen: \(lacks), anders sind dort: \(older); > DATEI schreibt, was "
        + "dort zu importieren ist")
  }

  /// The command that stands for a step; in bytes, since there may be a hundred thousand.
  private func line(_ step: ContactMerge.Step, _ books: Books) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(256)
    func add(_ keyword: String, _ text: String) {
      line.append(contentsOf: keyword.utf8)
      appendQuoted(text, to: &line)
    }
    if let id = step.contact {
      add("contact change ", books[id].name)
      if let name = step.facts.name { add(" name ", name) }
    } else {
      add("contact new ", step.facts.name ?? "")
    }
    if step.facts.isCustomer { line.append(contentsOf: " customer".utf8) }
    if step.facts.isSupplier { line.append(contentsOf: " supplier".utf8) }
    for field in ContactField.allCases {
      guard let text = step.facts[field] else { continue }
      line.append(UInt8(ascii: " "))
      line.append(contentsOf: field.keyword.english.utf8)
      add(" ", text)
    }
    if let day = step.facts.changed { line.append(contentsOf: " changed \(day)".utf8) }
    return line
  }
}
