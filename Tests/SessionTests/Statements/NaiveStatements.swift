/// Receipts and statements calculated a second time, as simply as can be: no journal.
struct NaiveStatements {
  struct Receipt {
    let amount: Int
    let card: Int?
    /// Parked, on a card, privately, withdrawn.
    var place = Place.parked
  }

  enum Place: Equatable {
    case parked
    case matched(Int)
    case reconciled
    case withdrawn
  }

  struct Statement {
    let card: Int
    let total: Int
    var isApproved = false
    var isWithdrawn = false
    var payments: [Int] = []
    var applied = 0
    var charges: [Int] = []

    var open: Int { total - payments.reduce(0, +) - applied }
  }

  struct Charge {
    let statement: Int
    let amount: Int
    var use = Use.open
  }

  enum Use: Equatable {
    case open
    case matched
    case booked
    case withdrawn
  }

  var receipts: [Receipt] = []
  var statements: [Statement] = []
  var charges: [Charge] = []
  var advances = [0, 0]
  /// Joint payments: the statements and what each got.
  var joint: [[(statement: Int, amount: Int)]] = []

  /// Debit positive, in Rappen.
  func balance(_ account: Int) -> Int {
    switch account {
    case 2_000:
      return -statements.reduce(0) { sum, one in one.isWithdrawn ? sum : sum + one.open }
    case 2_050:
      let parked = receipts.filter { one in one.place == .parked }.reduce(0) { $0 + $1.amount }
      let open = statements.filter { one in !one.isWithdrawn && one.open > 0 }
      return open.reduce(0) { $0 + $1.total } - parked
    case 2_100:
      return -receipts.filter { one in one.place == .reconciled }.reduce(0) { $0 + $1.amount }
    default:
      let card = account - 2_070
      var sum = advances[card]
      for one in statements where one.card == card && !one.isWithdrawn {
        sum -= one.applied
        if one.open == 0 { sum += one.total }
      }
      for charge in charges where statements[charge.statement].card == card {
        if charge.use == .matched || charge.use == .booked { sum -= charge.amount }
      }
      return sum
    }
  }
}
