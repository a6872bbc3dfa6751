import Ledger
import Testing

@testable import Books

/// A fault in what is kept about cards is found, and no fact of theirs is left out of the digest.
@Suite struct `What is kept about cards` {
  /// KT-1 pending, KT-2 executed with a receipt, KT-3 final, KT-4 released.
  private static func books() throws -> Books {
    var desk = try Desk()
    let card = try desk.books.newAccount(
      Account(
        number: 1_025, kind: .asset, isMoney: true, germanName: "Karte", englishName: "Card"))
    try desk.books.setCardAccount(card, transfer: nil)
    desk.books.enableIntegration(true)
    try desk.books.linkIntegration()
    try desk.books.grant(Integration.Permission.allCases)
    _ = try desk.books.topUp(Amount(minorUnits: 100_000), from: nil, on: nil, text: .none)
    try pay(&desk.books, 4_000)
    _ = try desk.books.moveWorkingDay(to: Desk.day(12))
    for units: Int64 in [1_000, 2_000, 3_000] { try pay(&desk.books, units) }
    let digest = try #require(Digest256(hex: String(repeating: "0a", count: 32)))
    for place in [2, 3] {
      _ = try desk.books.collect(CardID(place), nil, on: nil)
      try desk.books.attach(.none, size: 5, digest: digest, to: CardID(place))
    }
    try desk.books.categorize(
      CardID(3), desk.account(6_500), vat: desk.code("VB81").map(CardVAT.code), purpose: nil)
    #expect(try desk.books.synchronise().count == 1)
    return desk.books
  }

  private static func pay(_ books: inout Books, _ units: Int64) throws {
    _ = try books.payByCard(
      Amount(minorUnits: units), merchant: .none, on: nil, ownID: nil)
  }

  /// 0 released, 1 pending, 2 executed, 3 final.
  private typealias Change = @Sendable (inout Books) -> Void

  private static let faults: [(String, Change)] = [
    ("amount", { books in books.cards[2].amount += Amount(minorUnits: 1) }),
    ("direction", { books in books.cards[2].amount = -books.cards[2].amount }),
    ("state", { books in books.cards[3].state = .executed(on: Desk.day(12)) }),
    ("release", { books in books.cards[0].state = .pending }),
    ("released entry", { books in books.cards[0].state = .released(entry: EntryID(0)) }),
    ("collected too early", { books in books.cards[2].state = .executed(on: Desk.day(1)) }),
    ("collected too late", { books in books.cards[2].state = .executed(on: Desk.day(23)) }),
    ("category", { books in books.cards[2].category = books.cardSettings.account }),
    ("no category", { books in books.cards[3].category = nil }),
    (
      "code", { books in books.cards[2].vat = books.codes.find("UN81").map(CardVAT.code) ?? .none }
    ),
    ("attachment", { books in books.cards[2].lastAttachment = .max }),
    ("same attachment", { books in books.cards[1].lastAttachment = 0 }),
    ("next lapse", { books in books.cardSettings.nextLapse = Desk.day(100) }),
    ("no next lapse", { books in books.cardSettings.nextLapse = nil }),
    ("first pending", { books in books.cardSettings.firstPending = 2 }),
    ("half set up", { books in books.cardSettings.account = nil }),
    ("card account", { books in books.cardSettings.account = books.chart.find(6_500) }),
    ("transfer account", { books in books.cardSettings.transfer = books.chart.find(1_100) }),
    ("permissions", { books in books.integration.isLinked = false }),
  ]

  @Test(arguments: faults.indices) func `a fault is named`(place: Int) throws {
    var books = try Self.books()
    #expect(books.checkInvariants() == [])
    Self.faults[place].1(&books)
    #expect(books.checkInvariants() != [], "\(Self.faults[place].0)")
  }

  private static let others: [(String, Change)] = [
    ("receipt", { books in books.requireReceipt(true) }),
    ("VAT", { books in books.requireVAT(true) }),
    ("role", { books in books.setRole(.cardAdministrator) }),
    ("enabled", { books in books.enableIntegration(false) }),
    ("revoked", { books in books.revoke([.files]) }),
    ("purpose", { books in books.cards[2].purpose = books.keep(Array("x".utf8)[...]) }),
    ("by hand", { books in books.cards[2].isCompleteByHand = true }),
    ("reason", { books in books.cards[2].reason = books.keep(Array("x".utf8)[...]) }),
    ("no VAT", { books in books.cards[2].vat = .none }),
  ]

  private static let changes = faults + others

  @Test(arguments: changes.indices) func `a change is in the digest, and goes back with its mark`(
    place: Int
  ) throws {
    var books = try Self.books()
    let before = books.digest()
    let mark = books.mark()
    Self.changes[place].1(&books)
    #expect(books.digest() != before, "\(Self.changes[place].0)")
    books.goBack(to: mark)
    #expect(books.digest() == before, "\(Self.changes[place].0)")
  }

  @Test func `a payment takes little room`() {
    #expect(MemoryLayout<CardTransaction>.stride <= 96)
  }

  @Test func `a payment at the end of the calendar never lapses`() throws {
    var books = try Self.books()
    books.setWorkingDay(.last)
    try Self.pay(&books, 500)
    #expect(try books.moveWorkingDay(to: .last).count == 1)
    #expect(books.cards[4].state == .pending)
    #expect(books.checkInvariants() == [])
    _ = try books.collect(CardID(4), nil, on: nil)
    #expect(books.checkInvariants() == [])
  }
}
