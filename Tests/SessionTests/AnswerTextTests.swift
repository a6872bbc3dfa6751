import Commands
import Diagnostics
import Exchange
import Ledger
import Testing
import Text

@testable import Session

/// The answer to the last of some lines, as a user of a terminal of this width sees it.
private func answer(
  _ lines: [String], _ language: Language, width: Int, isAccessible: Bool = false,
  styling: Styling = .plain
) throws -> String {
  let day = try #require(Day(iso: "2026-03-10"))
  var session = Session(workingDay: day, language: language)
  session.context.isAccessible = isAccessible
  var outcome: Session.Outcome?
  for line in lines { outcome = try session.run(line) }
  let page = Page(width: width, styling: styling)
  return AnswerText(context: session.context, page: page).text(try #require(outcome))
}

private let overpayment = [
  #"contact new "Kunde AG" customer"#, #"invoice "Kunde AG" 1'081.00 vat UN81 account 3200"#,
  #"bank 1020 +1'131.00 from "Kunde AG""#, "match BT-1 RE-1",
]

private let sale = [
  #"contact new "Kunde AG" customer"#,
  #"invoice "Kunde AG" 1'081.00 vat UN81 account 3200 text "Beratung im März""#,
]

@Suite struct `Answers` {
  static let english = [
    (
      40,
      """
      RE-1 paid, credit of Kunde AG 50.00
      #2  2026-03-10  1020/1100  1'081.00
      #3  2026-03-10  1020/2030     50.00
          overpayment: we hold it for the
          customer

      """
    ),
    (
      80,
      """
      RE-1 paid, credit of Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Accounts receivable trade and…  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Advance payments from custome…     50.00
          overpayment: we hold it for the customer

      """
    ),
    (
      120,
      """
      RE-1 paid, credit of Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Accounts receivable trade a…  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Advance payments from custo…     50.00  \
      overpayment: we hold it for the customer

      """
    ),
    (
      200,
      """
      RE-1 paid, credit of Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Accounts receivable trade and services  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Advance payments from customers            50.00  \
      overpayment: we hold it for the customer

      """
    ),
  ]

  static let german = [
    (
      40,
      """
      RE-1 bezahlt, Guthaben von Kunde AG
        50.00
      #2  2026-03-10  1020/1100  1'081.00
      #3  2026-03-10  1020/2030     50.00
          Überzahlung: Guthaben des Kunden

      """
    ),
    (
      80,
      """
      RE-1 bezahlt, Guthaben von Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Forderungen aus Lieferungen u…  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Erhaltene Anzahlungen von Dri…     50.00
          Überzahlung: Guthaben des Kunden

      """
    ),
    (
      120,
      """
      RE-1 bezahlt, Guthaben von Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Forderungen aus Lieferungen und Lei…  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Erhaltene Anzahlungen von Dritten        50.00  \
      Überzahlung: Guthaben des Kunden

      """
    ),
    (
      200,
      """
      RE-1 bezahlt, Guthaben von Kunde AG 50.00
      #2  2026-03-10  1020 Muster Bank / 1100 Forderungen aus Lieferungen und Leistungen  1'081.00
      #3  2026-03-10  1020 Muster Bank / 2030 Erhaltene Anzahlungen von Dritten              50.00  \
      Überzahlung: Guthaben des Kunden

      """
    ),
  ]

  @Test(arguments: english)
  func `say the result, the rows and why, in English`(width: Int, expected: String) throws {
    #expect(try answer(overpayment, .english, width: width) == expected)
  }

  @Test(arguments: german)
  func `say the result, the rows and why, in German`(width: Int, expected: String) throws {
    #expect(try answer(overpayment, .german, width: width) == expected)
  }

  @Test func `are lines of labels and values in accessible mode`() throws {
    #expect(
      try answer(overpayment, .german, width: 200, isAccessible: true) == """
        RE-1 bezahlt, Guthaben von Kunde AG 50.00
        Zeile #2: 2026-03-10, Soll 1020 Muster Bank, Haben 1100 Forderungen aus Lieferungen und \
        Leistungen, Betrag 1'081.00
        Zeile #3: 2026-03-10, Soll 1020 Muster Bank, Haben 2030 Erhaltene Anzahlungen von Dritten, \
        Betrag 50.00, Überzahlung: Guthaben des Kunden

        """)
    #expect(
      try answer(overpayment, .english, width: 40, isAccessible: true).hasPrefix(
        """
        RE-1 paid, credit of Kunde AG 50.00
        row #2: 2026-03-10, debit 1020 Muster
          Bank, credit 1100 Accounts receivable

        """))
  }

  @Test(arguments: [40, 53, 80, 101, 120, 200], Language.allCases)
  func `keep within the width, amounts aligned`(width: Int, language: Language) throws {
    for lines in [overpayment, sale] {
      for isAccessible in [false, true] {
        let text = try answer(lines, language, width: width, isAccessible: isAccessible)
        let shown = text.split(separator: "\n").map(String.init)
        #expect(shown.allSatisfy { line in columns(of: line) <= width }, "\(text)")
        guard !isAccessible else { continue }
        let ends = shown.compactMap { line -> Int? in
          guard line.hasPrefix("#") else { return nil }
          let amount = line.matches(of: #/  ([\d']+\.\d\d)/#).first
          return amount.map { match in columns(of: String(line[..<match.range.upperBound])) }
        }
        #expect(ends.count == 2 && Set(ends).count == 1, "\(text)")
      }
    }
  }

  @Test func `use colour beside words, never alone`() throws {
    let plain = try answer(overpayment, .english, width: 80)
    let coloured = try answer(overpayment, .english, width: 80, styling: Styling(enabled: true))
    #expect(coloured.contains("\u{1B}[1mRE-1 paid"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `end with what else one should know`() throws {
    let lines = overpayment + [#"invoice "Kunde AG" 540.50 vat UN81 on 2026-03-20"#]
    let text = try answer(lines, .english, width: 80)
    #expect(
      text.hasSuffix(
        """
        note: 2026-03-20 lies after the working date 2026-03-10
        note: Kunde AG has a credit of 50.00; deduct it with: apply-credit RE-2

        """))
  }
}
