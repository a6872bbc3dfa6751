import CommandKit
import Diagnostics
import Text

extension Help {
  /// All commands by subject, and where to go on.
  static func overview(_ language: Language, _ width: Int) -> String {
    let groups = reading.map { subject, first in
      (subject, rows(sorted(subject, first), language))
    }
    // One width for all groups: the summaries stand in one column down the page.
    let widest = groups.flatMap { group in group.1.map { row in columns(of: row.label) } }.max()
    var parts = groups.map { subject, rows in
      subject.title[language] + "\n"
        + hanging(
          rows.map { row in (padded(row.label, to: widest ?? 0), row.text) }, width: width)
    }
    let topics = Topic.all.map { topic in language == .german ? topic.german : topic.name }
    parts.append(
      hanging(
        [(Phrase("Topics", "Themen")[language], topics.joined(separator: ", "))], width: width,
        indent: 0))
    let more = Phrase(
      "help COMMAND or help TOPIC tells more; apropos WORD searches; ? shows what can come next.",
      "hilfe BEFEHL oder hilfe THEMA sagt mehr; suche WORT sucht; ? zeigt, was folgen kann.")
    parts.append(wrapped(more[language], width: width, indent: 0))
    return parts.joined(separator: "\n\n")
  }

  static func list(_ signatures: [Signature], _ language: Language, _ width: Int) -> String {
    hanging(
      signatures.map { signature in
        (shownName(signature, language), signature.summary[language])
      }, width: width)
  }

  private static func shownName(_ signature: Signature, _ language: Language) -> String {
    language == .german ? signature.german : signature.name
  }

  /// One line a command, but one for a family of many: `expect balance, bank, …`.
  private static func rows(
    _ signatures: [Signature], _ language: Language
  ) -> [(label: String, text: String)] {
    var rows: [(label: String, text: String)] = []
    var told: Set<Substring> = []
    let names = signatures.map { signature in
      shownName(signature, language).split(separator: " ")
    }
    for (signature, name) in zip(signatures, names) {
      let members = names.filter { other in other.count == 2 && other.first == name.first }
      guard name.count == 2, members.count > 3, let family = name.first else {
        rows.append((shownName(signature, language), signature.summary[language]))
        continue
      }
      if told.insert(family).inserted {
        rows.append(("\(family) …", members.map { words in words[1] }.joined(separator: ", ")))
      }
    }
    return rows
  }

  /// The subjects in the order of work, each with the commands one meets first.
  static let reading: [(subject: Subject, first: [String])] = [
    (.start, ["company", "date", "contact new", "account new"]),
    (
      .sales,
      [
        "invoice", "issue", "remind", "discount", "apply-credit", "unapply-credit",
        "release-credit", "credit-note", "set-off", "pay", "unpay", "write-off", "unpaid", "reopen",
      ]
    ),
    (.bank, ["bank", "match", "split", "ignore", "unmatch"]),
    (.bills, []),
    (
      .currencies,
      ["bookkeeping", "rate", "rate import", "rates", "revalue"]
    ),
    (
      .statements,
      [
        "card new", "receipt", "statement", "approve", "extract", "match-receipts", "reconcile",
        "apply-advance", "statements", "card change", "unapprove", "unextract", "unreconcile",
        "unapply-advance", "withdraw",
      ]
    ),
    (
      .cards,
      [
        "integration bexio", "card-account", "top-up", "cards", "card-payment", "collect",
        "categorize", "attach", "complete", "sync", "sync why", "unsync", "require", "role",
      ]
    ),
    (
      .till,
      [
        "till", "till activate", "till existing", "till connect", "till contacts import",
        "till articles import", "till templates", "till orders", "article new", "article change",
        "sell", "void", "order", "takings", "count-cash", "export-day", "unexport-day",
        "template",
      ]
    ),
    (.books, ["book", "opening", "reverse", "lock", "unlock"]),
    (
      .look,
      [
        "next", "show", "show contact", "show entry", "list", "open-items", "balance", "sheet",
        "t-account", "journal", "trial-balance", "balance-sheet", "income-statement", "vat", "why",
        "check", "export",
      ]
    ),
    (
      .history,
      [
        "undo", "redo", "checkpoint", "rollback", "begin", "commit", "preview", "fork", "switch",
        "compare", "fork drop", "exported", "save-as", "open", "verify", "resume", "resume drop",
        "record",
      ]
    ),
    (.scripts, ["scenario list", "scenario run", "include", "say", "section", "pause", "let"]),
    (.shell, ["help", "apropos", "explain"]),
  ]

  /// The commands of a subject, those not named in `first` behind the others.
  private static func sorted(_ subject: Subject, _ first: [String]) -> [Signature] {
    let members = Catalogue.signatures.filter { signature in signature.subject == subject }
    let named = first.compactMap { name in
      members.first { signature in signature.name == name }
    }
    return named + members.filter { signature in !first.contains(signature.name) }
  }
}
