import CommandKit
import Diagnostics

/// Takes articles from bexio.
public enum TillArticles: Command {
  static let action = Parameter<Int>.object(
    0, "what", "WAS", .choice([Choice("import", "importieren")]),
    Phrase("which way", "in welcher Richtung"))
  static let path = Parameter<TextArgument>.object(
    1, "file", "DATEI", .path,
    Phrase("bexio's export of products, CSV", "der Produktexport von bexio, CSV"))

  public static let signature = Signature(
    "till articles", german: "kasse artikel", .till,
    Phrase(
      "Imports articles from bexio's file.", "Importiert Artikel aus der Datei von bexio."),
    details: Phrase(
      "New articles come with their stock, this once; of known ones name, price, VAT code and "
        + "account follow the file. A column for VAT may hold codes or rates.",
      "Neue Artikel kommen mit ihrem Bestand, nur dieses eine Mal; bei bekannten folgen Name, "
        + "Preis, MWST-Code und Konto der Datei. Eine Spalte für die MWST darf Codes oder Sätze "
        + "enthalten."),
    objects: [action.outline, path.outline],
    examples: [
      Example(
        "till articles import artikel.csv",
        Phrase("one step, undone as a whole", "ein Schritt, als Ganzes zurückgenommen")),
      Example(
        "till articles import artikel.csv",
        Phrase("prices follow, stock does not", "Preise folgen, der Bestand nicht"),
        after: ["article new \"A-100\" \"Kaffee\" 4.00 stock 7"]),
    ],
    search: ["bexio", "Arcavis", "products", "CSV", "Produkte", "Produktimport", "Preise"],
    isRecorded: false)

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    Answer(output: .request(.read(FileRequest(.articles, path: call.text(call[path])))))
  }
}
