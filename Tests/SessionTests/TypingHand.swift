import Books
import Ledger

/// Types lines as people do: German and English, relative dates, parts of names, arithmetic.
///
/// Most lines are accepted; some are refused, as at a real prompt. The same seed types the same.
struct TypingHand {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[number(below: choices.count)]
  }

  private mutating func amount() -> String {
    let francs = 1 + number(below: 2_000)
    switch number(below: 6) {
    case 0: return "\(francs)"
    case 1: return "\(francs).5"
    case 2: return "(\(francs) + 8.1%)"
    case 3: return "(\(francs) / 3)"
    case 4: return "\(francs).\(10 + number(below: 90)) CHF"
    default: return "1'\(100 + number(below: 900)).05"
    }
  }

  private mutating func day() -> String {
    pick(["", "", " on today", " am heute", " on +3d", " am 15.3.", " on 2026-03-20", " am +1t"])
  }

  private mutating func text() -> String {
    pick([
      "", "", " text \"Spesen\"", " text \"Übe\u{308}rzahlung\"", " text \"a \\\"b\\\" \\\\ c\"",
      " text \"# kein Kommentar\"",
    ])
  }

  private mutating func contact() -> String {
    pick(["\"Kunde AG\"", "müller", "mueller", "1", "2", "\"Mu\u{308}ller & Söhne\"", "kunde"])
  }

  private mutating func document(_ prefix: String, _ count: Int) -> String {
    "\(prefix)-\(1 + number(below: max(count, 1)))"
  }

  mutating func line(for books: Books) -> String {
    guard books.contacts.count >= 2 else {
      return books.contacts.isEmpty
        ? "kontakt neu \"Kunde AG\"" : "contact new \"Müller & Söhne\" kunde"
    }
    let invoice = document("RE", books.invoices.count)
    let bank = document("BT", books.bank.count)
    let note = document("GS", books.creditNotes.count)
    switch number(below: 22) {
    case 0...3:
      return pick(["invoice", "rechnung"]) + " \(contact()) \(amount()) "
        + pick(["vat UN81", "mwst UR26", "vat none", "mwst UN81, 3 x 9.95 vat UN81"])
        + pick(["", " fällig 20d", " entwurf", " netto", " als A-\(number(below: 999))"]) + day()
    case 4...6:
      return "bank 1020 \(pick(["+", "", "-"]))\(100 + number(below: 3_000))\(text())\(day())"
    case 7...9: return pick(["match", "abgleichen"]) + " \(bank) \(invoice)"
    case 10: return "abgleichen \(bank) kunde \(contact())\(text())"
    case 11: return "aufteilen \(bank) \(invoice) 50, konto 8100 rest\(text())"
    case 12: return pick(["buchen", "book"]) + " 6500/1020 \(amount()) mwst VB81\(text())\(day())"
    case 13: return "buchen Büromaterial/1020 \(amount())\(text())"
    case 14: return "skonto \(invoice) \(number(below: 30)).05"
    case 15: return "gutschrift \(invoice) \(1 + number(below: 90))" + pick(["", " mwst ohne"])
    case 16: return "anrechnen \(invoice)" + pick(["", " erzwingen"])
    case 17: return "\(pick(["unmatch", "abgleich-aufheben"])) \(bank)"
    case 18: return "auszahlen \(note) von 1020"
    case 19: return "ausbuchen \(invoice) " + pick(["mit-mwst", "ohne-mwst"])
    case 20:
      return pick(["datum +1t", "datum morgen", "mahnen \(invoice)", "wieder-öffnen \(invoice)"])
    default:
      return pick([
        "let x = \(amount())", "buchen 6500/1020 $x", "zeige $last", "stornieren #1",
        "ignorieren \(bank) \"schon gebucht\"", "nicht-bezahlt \(invoice)", "auflösen \(note)",
      ])
    }
  }
}
