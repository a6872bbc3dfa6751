import Books
import CommandKit
import Diagnostics
import Exchange

/// Takes contacts from bexio, gives them to it, or both.
public enum TillContacts: Command {
  static let action = Parameter<Int>.object(
    0, "what", "WAS",
    .choice([
      Choice("import", "importieren"), Choice("export", "exportieren"),
      Choice("sync", "abgleichen"),
    ]), Phrase("which way", "in welcher Richtung"))
  static let path = Parameter<TextArgument?>.object(
    1, "file", "DATEI", .path,
    Phrase("bexio's export of contacts, CSV", "der Kontaktexport von bexio, CSV"))
  static let format = formatOption(2)
  static let file = fileOption(3)

  public static let signature = Signature(
    "till contacts", german: "kasse kontakte", .till,
    Phrase(
      "Imports contacts from bexio's file, exports ours, or brings both sides together.",
      "Importiert Kontakte aus der Datei von bexio, exportiert unsere oder gleicht beides ab."
    ),
    details: Phrase(
      "Same id or same e-mail is the same contact. What only one side has is kept; where both "
        + "differ the later change wins, and the other value is listed. import takes from the "
        + "file, and > writes all conflicts; sync takes too, and > writes what to import on the "
        + "other side; export writes ours.",
      "Gleiche Nummer oder gleiche E-Mail ist derselbe Kontakt. Was nur eine Seite hat, bleibt; "
        + "wo beide verschieden sind, gewinnt die spätere Änderung, und der andere Wert wird "
        + "aufgelistet. importieren übernimmt aus der Datei, und > schreibt alle Konflikte; "
        + "abgleichen übernimmt auch, und > schreibt, was die andere Seite importiert; exportieren "
        + "schreibt unsere."),
    objects: [action.outline, path.outline], options: [format.outline, file.outline],
    examples: [
      Example(
        "till contacts import kontakte.csv",
        Phrase("one step, undone as a whole", "ein Schritt, als Ganzes zurückgenommen")),
      Example(
        "till contacts sync kontakte.csv > neu.csv",
        Phrase("both ways", "in beide Richtungen"), after: stageCustomer),
      Example(
        "till contacts export > unsere.csv", Phrase("for bexio", "für bexio"),
        after: stageCustomer),
    ],
    search: [
      "bexio", "Arcavis", "customers", "CSV", "Kunden", "Lieferanten", "synchronisieren",
      "Kontaktimport",
    ], isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let name = call.text(format)
    if let name { _ = try checkedFormat(name, at: call.span(of: format)) }
    let output = call.text(file)
    guard call[action] != 1 else {
      guard call[path] == nil else {
        throw Diagnostic(
          .surplusArgument, at: call.span(of: path),
          Phrase(
            "an export is written with > FILE", "ein Export wird mit > DATEI geschrieben"))
      }
      return try export(format: name, output, call, &context)
    }
    guard let path = call.text(path) else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase("which file? for example: kontakte.csv", "welche Datei? zum Beispiel: kontakte.csv"))
    }
    return Answer(
      output: .request(
        .read(
          FileRequest(
            call[action] == 0 ? .contacts : .contactsBothWays, path: path, output: output,
            format: name))))
  }

  /// For bexio, or in any other format as a list.
  private static func export(
    format name: String?, _ output: String?, _ call: Call, _ context: inout Context
  ) throws(Diagnostic) -> Answer {
    let ending = output?.split(separator: ".").last.flatMap { ending in
      ReportFormats.find(String(ending))?.name
    }
    let wanted = name ?? ending ?? (output == nil ? context.format : "csv")
    guard wanted == "csv" else {
      return try context.answer(
        context.reports.contactDetails(), call, format: format, file: file)
    }
    guard let output else {
      return Answer(
        output: .text(Phrase(same: ContactFile.text(context.books, forScreen: true))))
    }
    return Answer(
      output: .request(.write(ContactFile.text(context.books, forScreen: false), path: output)))
  }
}
