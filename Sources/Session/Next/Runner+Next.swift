import Books
import Commands
import Diagnostics
import Exchange
import Text

// What can follow, tried before it is told.
extension Runner {
  func showNext(
    _ document: Document?, format: String?, file: String?, _ line: [UInt8]
  ) throws(Diagnostic) {
    let context = session.context
    let steps = NextSteps(books: context.books)
    let wanted = document.map { document in steps.steps(for: document) } ?? steps.waiting()
    let tried = wanted.compactMap { step in session.tried(step) }
    let name = format ?? session.context.format
    guard file == nil, ["table", "plain"].contains(name) else {
      let report = report(tried, document, context)
      return try showReport(report, format: format, file: file, line)
    }
    guard !options.isQuiet else { return }
    console.write(text(tried, document, context))
  }

  private func title(_ document: Document?, _ context: Context) -> String {
    guard let document else { return Phrase("What waits", "Was ansteht")[context.language] }
    let state = BookReports(context.books, language: context.language).state(of: document)
    return "\(visible(context.books.name(document))): \(state)"
  }

  private func text(_ steps: [TriedStep], _ document: Document?, _ context: Context) -> String {
    var text = page.styling.apply(.strong, to: title(document, context)) + "\n"
    guard !steps.isEmpty else {
      let nothing =
        document == nil
        ? Phrase("nothing waits", "nichts steht an")
        : Phrase("nothing has to follow", "es muss nichts folgen")
      return text + nothing[context.language] + "\n"
    }
    text += "\n"
    for step in steps {
      for line in step.lines {
        text += visible(Catalogue.localized(line, context.language)) + "\n"
      }
      text += wrapped(step.says[context.language], width: page.width, indent: 4) + "\n"
      guard !step.lines.isEmpty else { continue }
      text += wrapped(effect(of: step, context), width: page.width, indent: 4) + "\n"
    }
    return text
  }

  /// The rows, or that there are none, and how things stand then.
  private func effect(of step: TriedStep, _ context: Context) -> String {
    let shown = step.rows.prefix(Self.shownRows)
    var parts = [
      shown.isEmpty
        ? Phrase("books nothing", "bucht nichts")[context.language]
        : shown.joined(separator: " · ")
    ]
    if step.rows.count > shown.count {
      let more = step.rows.count - shown.count
      parts.append(Phrase("… \(more) more rows", "… \(more) weitere Zeilen")[context.language])
    }
    if let result = step.result { parts.append(visible(result[context.language])) }
    return parts.joined(separator: "; ")
  }

  private func report(
    _ steps: [TriedStep], _ document: Document?, _ context: Context
  ) -> Report {
    func column(_ key: String, _ title: Phrase) -> Report.Column {
      Report.Column(key, title[context.language], .text)
    }
    return Report(
      "next", title: title(document, context),
      columns: [
        column("command", Phrase("Command", "Befehl")),
        column("meaning", Phrase("What it means", "Bedeutung")),
        column("rows", Phrase("Rows", "Zeilen")),
        column("result", Phrase("Then", "Danach")),
      ],
      rows: steps.map { step in
        Report.Row(
          .normal,
          [
            .text(step.lines.joined(separator: "; ")), .text(step.says[context.language]),
            .text(step.rows.joined(separator: " · ")),
            .text(step.result?[context.language] ?? ""),
          ])
      })
  }
}
