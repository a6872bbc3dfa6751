import Books
import CommandKit
import Diagnostics
import Ledger

/// What may be said of a contact behind its name, in every command alike.
struct ContactParameters: Sendable {
  let customer: Flag
  let supplier: Flag
  private let texts: [Parameter<TextArgument?>]
  private let changed: Parameter<Day?>

  /// `index` is the first free place among the arguments.
  init(from index: Int) {
    customer = Flag(index, "customer", "kunde", Phrase("buys from us", "kauft bei uns"))
    supplier = Flag(index + 1, "supplier", "lieferant", Phrase("sells to us", "verkauft uns"))
    texts = ContactField.allCases.enumerated().map { place, field in
      .keyword(index + 2 + place, field.keyword.english, field.keyword.german, .text, field.help)
    }
    changed = .keyword(
      index + 2 + texts.count, "changed", "geändert", .date,
      Phrase(
        "when it last changed; the working date otherwise",
        "wann er zuletzt geändert wurde; sonst das Arbeitsdatum"))
  }

  var outlines: [Outline] {
    [customer.outline, supplier.outline] + texts.map(\.outline) + [changed.outline]
  }

  /// What a line says.
  func facts(_ call: Call) throws(Diagnostic) -> ContactFacts {
    var facts = ContactFacts()
    facts.isCustomer = call[customer]
    facts.isSupplier = call[supplier]
    facts.changed = call[changed]
    for (field, parameter) in zip(ContactField.allCases, texts) {
      guard let text = call.text(parameter) else { continue }
      guard text.utf8.count <= field.limit else {
        throw Diagnostic(
          .wrongArgument, at: call.span(of: parameter),
          Phrase(
            "at most \(field.limit) bytes; these are \(text.utf8.count)",
            "höchstens \(field.limit) Bytes; das sind \(text.utf8.count)"))
      }
      facts[field] = text
    }
    return facts
  }

  func diagnostic(
    _ refusal: ContactRefusal, _ call: Call, name span: Span, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .nameTaken(let id): .contactNameTaken(id, call, at: span, books)
    case .idTaken(let id):
      .contact(
        .contactIDTaken, at: call.span(of: texts[Int(ContactField.id.rawValue)]), id, books)
    case .emailTaken(let id):
      .contact(.emailTaken, at: call.span(of: texts[Int(ContactField.email.rawValue)]), id, books)
    }
  }
}

extension ContactField {
  /// The word before it in a command.
  var keyword: Phrase {
    switch self {
    case .id: Phrase("id", "id")
    case .email: Phrase("email", "email")
    case .street: Phrase("street", "strasse")
    case .postcode: Phrase("postcode", "plz")
    case .city: Phrase("city", "ort")
    case .country: Phrase("country", "land")
    case .phone: Phrase("phone", "telefon")
    }
  }

  /// What people call it.
  var title: Phrase {
    switch self {
    case .id: Phrase("Id", "Nummer")
    case .email: Phrase("E-mail", "E-Mail")
    case .street: Phrase("Street", "Strasse")
    case .postcode: Phrase("Postcode", "PLZ")
    case .city: Phrase("City", "Ort")
    case .country: Phrase("Country", "Land")
    case .phone: Phrase("Phone", "Telefon")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .id:
      Phrase("the contact's number in bexio; unique", "die Kontakt-Nr. in bexio; einmalig")
    case .email: Phrase("an e-mail address; unique", "eine E-Mail-Adresse; einmalig")
    case .street: Phrase("street and number", "Strasse und Hausnummer")
    case .postcode: Phrase("the postcode", "die Postleitzahl")
    case .city: Phrase("the city", "der Ort")
    case .country: Phrase("the country", "das Land")
    case .phone: Phrase("a phone number", "eine Telefonnummer")
    }
  }
}

/// A name as contacts and articles have it.
func checkedName(_ text: String, at span: Span) throws(Diagnostic) -> String {
  guard !text.isEmpty, text.utf8.count <= 200 else {
    throw Diagnostic(
      .wrongName, at: span, Phrase("a name has 1 to 200 bytes", "ein Name hat 1 bis 200 Bytes"))
  }
  return text
}

extension Diagnostic {
  fileprivate static func contactNameTaken(
    _ id: ContactID, _ call: Call, at span: Span, _ books: Books
  ) -> Diagnostic {
    let contact = books[id]
    let typed = String(decoding: call.line[span.start..<span.end], as: UTF8.self)
    let isPresent = typed == contact.name || typed == quoted(contact.name)
    let name = contact.name
    return Diagnostic(
      .nameTaken, at: span,
      isPresent
        ? Phrase(
          "contact \(contact.number) has this name", "Kontakt \(contact.number) hat diesen Namen")
        : Phrase(
          "contact \(contact.number), now \(name), had this name before",
          "Kontakt \(contact.number), jetzt \(name), hiess früher so"))
  }

  fileprivate static func contact(
    _ error: ErrorName, at span: Span, _ id: ContactID, _ books: Books
  ) -> Diagnostic {
    let contact = books[id]
    return Diagnostic(
      error, at: span,
      Phrase(
        "contact \(contact.number), \(contact.name), has it already",
        "Kontakt \(contact.number), \(contact.name), hat das schon"),
      possible: ["show contact \(quoted(contact.name))"])
  }
}
