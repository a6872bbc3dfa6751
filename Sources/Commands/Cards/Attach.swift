import Books
import CommandKit
import Diagnostics
import Ledger

/// Attaches a receipt to a card payment.
public enum Attach: Command {
  static let payment = cardObject(Phrase("the card payment", "die Kartenzahlung"))
  static let name = Parameter<TextArgument>.object(
    1, "file", "DATEI", .path, Phrase("the file, or its name", "die Datei, oder ihr Name"),
    example: "\"quittung.pdf\"")
  static let size = Parameter<Int?>.keyword(
    2, "size", "grösse", .integer, Phrase("in bytes", "in Bytes"))
  static let digest = Parameter<TextArgument?>.keyword(
    3, "sha256", "sha256", .text, Phrase("64 hexadecimal digits", "64 Hexadezimalziffern"))

  private static let digits = "0f343b0931126a20f133d67c2b018a3b1e2b5a5b5c5d5e5f6061626364656667"

  public static let signature = Signature(
    "attach", german: "beleg-anhängen", .cards,
    Phrase(
      "Attaches a receipt to a card payment.", "Hängt einer Kartenzahlung einen Beleg an."),
    details: Phrase(
      "The file stays where it is; the books keep its name, size and SHA-256, which prove that it "
        + "is the same one. The log has all three, so it replays without the file; with 'size' and "
        + "'sha256' no file is read. Also a final payment takes a receipt.",
      "Die Datei bleibt, wo sie ist; die Bücher behalten Name, Grösse und SHA-256, die beweisen, "
        + "dass es dieselbe ist. Im Protokoll stehen alle drei; es spielt sich ohne die Datei ab, "
        + "und mit «grösse» und «sha256» wird keine gelesen. Auch eine finale Zahlung nimmt einen "
        + "Beleg."),
    objects: [payment.outline, name.outline], options: [size.outline, digest.outline],
    examples: [
      Example(
        "attach KT-1 \"quittung.pdf\" size 48213 sha256 \(digits)",
        Phrase("a receipt", "ein Beleg"), after: stageCardPayment),
      Example(
        "attach KT-1 \"seite 2.pdf\" size 812 sha256 \(String(digits.reversed()))",
        Phrase("one more", "ein weiterer"), after: stageCardPayment),
    ],
    search: ["receipt", "Quittung", "upload", "Beleg hochladen", "Anhang", "document"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    let id = call[payment]
    let file = call.text(call[name])
    guard !file.isEmpty else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("the file has no name", "die Datei hat keinen Namen"))
    }
    guard call[size] != nil || call[digest] != nil else {
      let document = context.books.name(id)
      return Answer(
        output: .request(.read(FileRequest(.attachment(to: document), path: file))))
    }
    let (bytes, sum) = try content(call)
    do {
      try context.books.attach(
        call.keep(call[name], in: &context.books), size: bytes, digest: sum, to: id)
      return Answer(document: .card(id))
    } catch {
      throw diagnostic(error, id, call, context.books)
    }
  }

  /// Size and digest of the file.
  private static func content(
    _ call: Call
  ) throws(Diagnostic) -> (size: Int64, digest: Digest256) {
    guard let bytes = call[size], let typed = call.text(digest) else {
      throw Diagnostic(
        .missingArgument, at: call.end,
        Phrase(
          "'size' and 'sha256' go together; without both the file is read",
          "«grösse» und «sha256» gehören zusammen; ohne beide wird die Datei gelesen"))
    }
    guard let sum = Digest256(hex: typed) else {
      throw Diagnostic(
        .wrongArgument, at: call.span(of: digest),
        Phrase(
          "a SHA-256 has 64 hexadecimal digits", "ein SHA-256 hat 64 Hexadezimalziffern"))
    }
    return (Int64(bytes), sum)
  }

  private static func diagnostic(
    _ refusal: AttachRefusal, _ id: CardID, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .released: return .notOpen(id, at: call.span(of: payment), books)
    case .sizeNotPositive:
      return Diagnostic(
        .wrongArgument, at: call.span(of: size),
        Phrase("a receipt has at least one byte", "ein Beleg hat mindestens ein Byte"))
    case .attachedAlready(let same):
      let other = books.journal.texts[same.name]
      return Diagnostic(
        .attachedAlready, at: call.span(of: digest),
        Phrase(
          "the same file is attached already: \(other)",
          "dieselbe Datei ist schon angehängt: \(other)"),
        possible: ["show \(books.name(id))"])
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .card(let id) = answer.document else { return nil }
    return context.books.completenessWords(id)
  }
}
