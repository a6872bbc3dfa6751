import Ledger
import Testing

@testable import Books

@Suite struct `Names` {
  @Test func `of documents skip numbers that an own id has taken`() {
    var names = DocumentNames()
    names.add(.invoice(InvoiceID(0)), own: "RE-2")
    names.add(.invoice(InvoiceID(1)), own: nil)
    names.add(.invoice(InvoiceID(2)), own: nil)
    names.add(.bank(BankID(0)), own: nil)
    #expect(names.name(of: .invoice(InvoiceID(0))) == "RE-2")
    #expect(names.name(of: .invoice(InvoiceID(1))) == "RE-1")
    #expect(names.name(of: .invoice(InvoiceID(2))) == "RE-3")
    #expect(names.find(.invoice, number: 2) == nil)
    #expect(names.find(own: "RE-2") == .invoice(InvoiceID(0)))
    #expect(names.find(.invoice, number: 0) == nil)
    #expect(names.find(.invoice, number: 4) == nil)
    let taken = ["RE-1", "RE-2", "RE-3", "BT-1", "RE-01", "RE-4", "BT-2", "RE-", "", "re-1"]
      .filter(names.isTaken)
    #expect(taken == ["RE-1", "RE-2", "RE-3", "BT-1"])
  }

  @Test(arguments: DocumentKind.allCases)
  func `of documents fit into a word`(kind: DocumentKind) {
    for position in [0, 1, 268_435_455] {
      let document = Document(kind, position)
      #expect(Document(packed: document.packed) == document)
      #expect(document.packed != 0)
    }
    #expect(Document(packed: 0) == nil)
  }

  @Test func `of contacts are found, a thousand as well as one`() {
    var index = NameIndex()
    for place in 0..<1000 {
      #expect(index.find("Kunde \(place)") == nil)
      index.append("Kunde \(place)", of: place)
      #expect(index.find("Kunde \(place)") == place)
    }
    index.append("", of: 1000)
    #expect(index.find("") == 1000)
    #expect(index.find("Kunde 999") == 999)
    #expect(index.find("kunde 999") == nil)
    index.append("Neue", of: 7)
    #expect(index.find("Neue") == 7 && index.find("Kunde 7") == 7)
    #expect(index.count == 1002)
  }

  @Test func `and texts of a refused verb are forgotten`() throws {
    var desk = try Desk()
    let before = desk.books.digest()
    let count = desk.books.journal.texts.byteCount
    _ = desk.books.keep(Array("zu viel".utf8)[...])
    #expect(desk.books.digest() != before)
    desk.books.dropTexts(after: count)
    #expect(desk.books.digest() == before)
  }

  @Test func `and everything else make the digest`() throws {
    var seen: Set<UInt64> = []
    func add(_ change: (inout Desk) throws -> Void) throws {
      var desk = try Desk()
      try change(&desk)
      #expect(seen.insert(desk.books.digest()).inserted)
    }
    try add { _ in }
    try add { desk in try desk.books.setCompany(Company(name: "Muster AG")) }
    try add { desk in try desk.books.setCompany(Company(name: "Muster GmbH", roundingStep: 1)) }
    try add { desk in try desk.books.setCompany(Company(name: "Muster GmbH", basis: .collected)) }
    try add { desk in desk.books.setWorkingDay(Desk.day(2)) }
    try add { desk in try desk.books.lock(through: Desk.day(2)) }
    try add { desk in try desk.invoice(100) }
    try add { desk in try desk.invoice(101) }
    try add { desk in try desk.invoice(100, for: desk.other) }
    try add { desk in
      _ = try desk.books.invoice(desk.order([desk.line(100, "UN81")], isDraft: true))
    }
    try add { desk in try desk.bank(100) }
    try add { desk in _ = try desk.books.ignore(try desk.bank(100), reason: .none) }
    try add { desk in try desk.book(1020, 2030, 100) }
    try add { desk in try desk.book(1020, 2030, 100, party: .contact(desk.customer)) }
    try add { desk in
      _ = try desk.books.newAccount(
        Account(number: 1000, kind: .asset, isMoney: true, germanName: "Kasse", englishName: "Cash")
      )
    }
    try add { desk in
      _ = try desk.books.newContact("Dritte AG", isCustomer: true, isSupplier: false)
    }
    let twice = try Desk().books.digest()
    #expect(!seen.insert(twice).inserted)
  }
}
