import Ledger
import Testing

@testable import Books

/// The recount finds every sum of the till that is not what its sales make.
@Suite struct `Invariants of the till` {
  private static func books() throws -> Books {
    var books = Books(workingDay: .first)
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    _ = try books.activateTill()
    let code = books.codes.find("UN81")
    for (payment, item) in [
      (SaleOrder.Payment.card, TakingsGroup.Item.goods(code)), (.card, .voucher),
      (.voucher, .goods(code)),
    ] {
      books.sellingLines = [
        SaleLine(item: item, amount: Amount(minorUnits: 1_081), text: .none)
      ]
      _ = try books.sell(SaleOrder(payment, on: day))
    }
    let article = try books.newArticle(
      "A-1", name: "Kaffee", price: Amount(minorUnits: 500), ArticleFacts(code: code), stock: 4)
    books.sellingArticles = [ArticleSale(line: 0, article: article, thousandths: 1_000)]
    books.sellingLines = [
      SaleLine(item: .goods(code), amount: Amount(minorUnits: 500), text: .none)
    ]
    _ = try books.sell(SaleOrder(.card, on: day.next))
    books.sellingArticles = []
    _ = try books.exportDay(day.next)
    _ = try books.countCash(on: day, .zero)
    return books
  }

  private static let faults: [(String, @Sendable (inout Books) -> Void)] = [
    ("takings", { books in books.tillDays[0].groups[0].amount += Amount(minorUnits: 1) }),
    ("a group lost", { books in books.tillDays[0].groups.removeLast() }),
    ("a group twice", { books in books.tillDays[0].groups.append(books.tillDays[0].groups[0]) }),
    ("vouchers", { books in books.till.pendingVouchers += Amount(minorUnits: 1) }),
    ("counted days", { books in books.till.countedDays = 0 }),
    ("a count lost", { books in books.tillDays[0].state = .open }),
    ("void", { books in books.sales[0].isVoid = true }),
    ("not exported", { books in books.tillDays[1].state = .open }),
    ("exported", { books in books.tillDays[0].state = .exported(entries: 0..<0, count: nil) }),
    ("booked otherwise", { books in books.tillDays[1].groups[0].amount = .zero }),
    ("lines of nobody", { books in books.saleLines.append(books.saleLines[0]) }),
    ("stock", { books in books.articles[0].sold = 0 }),
    ("an article void", { books in books.sales[3].isVoid = true }),
    ("an article of nobody", { books in books.articleSales.append(books.articleSales[0]) }),
    ("an article lost", { books in books.articleSales.removeLast() }),
    ("calendar", { books in books.tillCalendar.remove(books.tillDays[0].day) }),
  ]

  @Test func `hold where nothing is wrong`() throws {
    #expect(try Self.books().checkInvariants() == [])
  }

  @Test(arguments: faults.indices) func `find each fault`(place: Int) throws {
    var books = try Self.books()
    Self.faults[place].1(&books)
    #expect(!books.checkInvariants().isEmpty, "\(Self.faults[place].0)")
  }

  @Test func `going back forgets the days with their places in the calendar`() throws {
    var books = try Self.books()
    let digest = books.digest()
    let mark = books.mark()
    let other = try #require(Day(year: 2026, month: 2, day: 1))
    books.sellingLines = [
      SaleLine(item: .voucher, amount: Amount(minorUnits: 500), text: .none)
    ]
    _ = try books.sell(SaleOrder(.cash, on: other))
    #expect(books.tillDay(on: other) != nil)
    #expect(books.checkInvariants() == [])
    books.goBack(to: mark)
    #expect(books.tillDay(on: other) == nil)
    #expect(books.checkInvariants() == [])
    #expect(books.digest() == digest)
  }
}
