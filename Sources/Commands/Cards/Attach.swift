import Books
import CommandKit
import Diagnostics
import Ledger

/// Attaches a receipt to a card payment.
public enum Attach: Command {
  static let document = Parameter<Document>.object(
    0, "document", "BELEG", .document([.card, .receipt]),
    Phrase("a card payment, or a receipt BL", "eine Kartenzahlung oder ein Beleg BL"))
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
      "Attaches a file to a card payment or a receipt.",
      "Hängt einer Kartenzahlung oder einem Beleg eine Datei an."),
    details: Phrase(
      "The file stays where it is; the books keep its name, size and SHA-256, which prove that it "
        + "is the same one. The log has all three, so it replays without the file; with 'size' and "
        + "'sha256' no file is read. Also a final payment takes a receipt.",
      "Die Datei bleibt, wo sie ist; die Bücher behalten Name, Grösse und SHA-256, die beweisen, "
        + "dass es dieselbe ist. Im Protokoll stehen alle drei; es spielt sich ohne die Datei ab, "
        + "und mit «grösse» und «sha256» wird keine gelesen. Auch eine finale Zahlung nimmt einen "
        + "Beleg."),
    objects: [document.outline, name.outline], options: [size.outline, digest.outline],
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
    let target = call[document]
    let file = call.text(call[name])
    guard !file.isEmpty else {
      throw Diagnostic(
        .wrongName, at: call.span(of: name),
        Phrase("the file has no name", "die Datei hat keinen Namen"))
    }
    guard call[size] != nil || call[digest] != nil else {
      return Answer(
        output: .request(
          .read(FileRequest(.attachment(to: context.books.name(target)), path: file))))
    }
    let (bytes, sum) = try content(call)
    do throws(AttachRefusal) {
      let text = call.keep(call[name], in: &context.books)
      switch target {
      case .card(let id): try context.books.attach(text, size: bytes, digest: sum, to: id)
      case .receipt(let id): try context.books.attach(text, size: bytes, digest: sum, to: id)
      default: throw AttachRefusal.released
      }
      return Answer(document: target)
    } catch {
      throw diagnostic(error, target, call, context.books)
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
    _ refusal: AttachRefusal, _ target: Document, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .released:
      let span = call.span(of: document)
      guard case .card(let id) = target else { return .withdrawn(target, at: span, books) }
      return .notOpen(id, at: span, books)
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
        possible: ["show \(books.name(target))"])
    }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    if case .receipt(let id) = answer.document {
      let name = context.books.name(id)
      let count = context.books.attachments(of: id).count
      return Phrase(
        "\(name) with \(count) \(count == 1 ? "file" : "files")",
        "\(name) mit \(count) \(count == 1 ? "Datei" : "Dateien")")
    }
    guard case .card(let id) = answer.document else { return nil }
    return context.books.completenessWords(id)
  }
}
