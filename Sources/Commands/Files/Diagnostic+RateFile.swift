import Books
import Diagnostics
import Exchange

// Why a file of rates is not taken in: the file, the place in it and what is wrong there.
extension Diagnostic {
  static func rateFile(_ refusal: RateFileRefusal, _ name: String, _ span: Span) -> Diagnostic {
    switch refusal {
    case .other(let other): return otherContent(other, name, span)
    case .unpublished(let period):
      let (english, german) =
        period.map { period in
          (" for \(period.title)", " für \(period.title)")
        } ?? ("", "")
      return Diagnostic(
        .importUnpublished, at: span,
        Phrase(
          "\(name) holds no rates: those\(english) are not published yet",
          "\(name) enthält keine Kurse: die\(german) sind noch nicht veröffentlicht"))
    case .otherPeriod(let wanted, let found):
      let days = found.map(\.title).joined(separator: ", ")
      return Diagnostic(
        .importOtherPeriod, at: span,
        Phrase(
          "\(name) is for \(days), not for \(wanted.title)",
          "\(name) ist für \(days), nicht für \(wanted.title)"),
        notes: [
          Phrase(
            "the host passes over what it does not understand in an address, and sends the current "
              + "rates",
            "was der Server an einer Adresse nicht versteht, übergeht er und schickt die aktuellen "
              + "Kurse")
        ])
    case .currencyTwice(let code, let first, let place):
      return Diagnostic(
        .importDouble, at: span,
        located(
          name, place, "\(code) stands in line \(first) already",
          "\(code) steht schon in Zeile \(first)"))
    case .value, .currenciesDiffer: return rateValue(refusal, name, span)
    default: return rateXML(refusal, name, span)
    }
  }

  private static func located(
    _ name: String, _ place: RateFileRefusal.Place, _ english: String, _ german: String
  ) -> Phrase {
    let place = "\(name):\(place.line):\(place.column)"
    return Phrase("\(place): \(english)", "\(place): \(german)")
  }

  private static func otherContent(
    _ other: OtherContent, _ name: String, _ span: Span
  ) -> Diagnostic {
    let again = Phrase(
      "save the page of the address as it comes, and read that; see help rate import",
      "speichern Sie die Seite der Adresse, wie sie kommt, und lesen Sie diese ein; siehe hilfe "
        + "kurs import")
    let (words, note): (Phrase, Phrase) =
      switch other {
      case .nothing: (Phrase("is empty", "ist leer"), again)
      case .gzip:
        (
          Phrase("is compressed (gzip), not XML", "ist komprimiert (gzip), kein XML"),
          Phrase("unpack it, with gunzip for example", "entpacken Sie sie, etwa mit gunzip")
        )
      case .zip:
        (
          Phrase("is an archive (zip), not XML", "ist ein Archiv (zip), kein XML"),
          Phrase("unpack it, and read what is in it", "entpacken Sie sie, und lesen Sie den Inhalt")
        )
      case .html:
        (Phrase("is a web page (HTML), not XML", "ist eine Webseite (HTML), kein XML"), again)
      case .json: (Phrase("is JSON, not XML", "ist JSON, kein XML"), again)
      }
    return Diagnostic(
      other == .nothing ? .importEmpty : .importXML, at: span,
      Phrase("\(name) \(words.english)", "\(name) \(words.german)"), notes: [note])
  }

  private static func rateValue(
    _ refusal: RateFileRefusal, _ name: String, _ span: Span
  ) -> Diagnostic {
    let label: Phrase =
      switch refusal {
      case .value(let text, let element, let place):
        located(
          name, place,
          "<\(element)>: \(text.isEmpty ? "nothing" : text) is no \(kind(element).english)",
          "<\(element)>: \(text.isEmpty ? "nichts" : text) ist \(kind(element).german)")
      case .currenciesDiffer(let attribute, let code, let place):
        located(
          name, place, "the code is \(attribute), the currency \(code)",
          "der Code ist \(attribute), die Währung \(code)")
      default: Phrase(same: name)
      }
    return Diagnostic(.importValue, at: span, label)
  }

  /// What has to stand in an element.
  private static func kind(_ element: String) -> Phrase {
    switch element {
    case "monat": Phrase("month such as 2026-08", "kein Monat wie 2026-08")
    case "gueltigkeit":
      Phrase(
        "list of days such as 25.07.2026,26.07.2026",
        "keine Liste von Tagen wie 25.07.2026,26.07.2026")
    case "waehrung":
      Phrase(
        "currency for 1, 100, 1000 or 10000 units such as 100 DKK",
        "keine Währung für 1, 100, 1000 oder 10000 Einheiten wie 100 DKK")
    default: Phrase("rate such as 0.9328", "kein Kurs wie 0.9328")
    }
  }

  private static func rateXML(
    _ refusal: RateFileRefusal, _ name: String, _ span: Span
  ) -> Diagnostic {
    let label: Phrase =
      switch refusal {
      case .malformed(let reason, let place):
        located(name, place, "not well-formed XML: \(reason)", "kein wohlgeformtes XML: \(reason)")
      case .documentType(let place):
        located(
          name, place, "a document type (DOCTYPE) is not allowed, for it may bring other files in",
          "ein Dokumenttyp (DOCTYPE) ist nicht erlaubt: er kann andere Dateien hereinholen")
      case .tooDeep(let place):
        located(
          name, place, "elements within elements, more than 32 deep",
          "Elemente in Elementen, mehr als 32 Ebenen")
      case .unknownRoot(let root, let place):
        located(
          name, place, "<\(root)> is neither <monatsmittelkurs> nor <wechselkurse>",
          "<\(root)> ist weder <monatsmittelkurs> noch <wechselkurse>")
      case .missing(let element, let parent, let place):
        located(
          name, place, "<\(parent)> lacks <\(element)>", "in <\(parent)> fehlt <\(element)>")
      case .repeated(let element, let place):
        located(name, place, "<\(element)> stands there twice", "<\(element)> steht zweimal da")
      default:
        Phrase(
          "\(name) is larger than a file of rates can be",
          "\(name) ist grösser, als eine Datei mit Kursen sein kann")
      }
    return Diagnostic(.importXML, at: span, label)
  }
}
