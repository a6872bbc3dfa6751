import Books
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

@Suite("Random months of credit cards")
struct StatementHistoryTests {
  /// One history with what should be on the accounts.
  private struct Clerk {
    var dice: Dice
    var books = NaiveStatements()
    var today = ""

    /// A command, and whether it must be accepted.
    mutating func step() -> (line: String, isGood: Bool) {
      switch dice.below(14) {
      case 0, 1: return receipt()
      case 2: return statement()
      case 3: return approval()
      case 4: return payment()
      case 5: return takingBack()
      case 6: return extraction()
      case 7, 8: return match()
      case 9: return unmatch()
      case 10: return reconciliation()
      case 11: return advance()
      case 12: return booking()
      default: return withdrawal()
      }
    }

    private func amount(_ rappen: Int) -> String { Amount(minorUnits: Int64(rappen)).exported }

    private mutating func receipt() -> (String, Bool) {
      let amount = (1 + dice.below(4)) * 1000
      let card = dice.below(3) == 0 ? dice.below(2) : nil
      books.receipts.append(NaiveStatements.Receipt(amount: amount, card: card))
      let word = card.map { card in " card \(2070 + card)" } ?? ""
      return ("receipt \"Laden\" \(self.amount(amount)) account 6500 vat none\(word)", true)
    }

    private mutating func statement() -> (String, Bool) {
      let card = dice.below(2)
      let total = (1 + dice.below(6)) * 1000
      books.statements.append(NaiveStatements.Statement(card: card, total: total))
      return ("statement \(2070 + card) \(amount(total))", true)
    }

    private mutating func pick(_ count: Int) -> Int? { count == 0 ? nil : dice.below(count) }

    private mutating func approval() -> (String, Bool) {
      guard let place = pick(books.statements.count) else { return statement() }
      let one = books.statements[place]
      if dice.below(4) == 0 {
        let isGood = one.isApproved && !one.isWithdrawn && one.open == one.total
        if isGood { books.statements[place].isApproved = false }
        return ("unapprove KA-\(place + 1)", isGood)
      }
      let isGood = !one.isApproved && !one.isWithdrawn
      if isGood { books.statements[place].isApproved = true }
      return ("approve KA-\(place + 1)", isGood)
    }

    private mutating func payment() -> (String, Bool) {
      guard let first = pick(books.statements.count) else { return statement() }
      let second = dice.below(books.statements.count)
      let places = second == first || dice.below(2) == 0 ? [first] : [first, second]
      let part = dice.below(3) == 0 ? 500 : nil
      let isGood = places.allSatisfy { place in
        let one = books.statements[place]
        return one.isApproved && !one.isWithdrawn && one.open > 0 && (part ?? 0) <= one.open
      }
      let words = places.map { place in
        "KA-\(place + 1)" + (part.map { part in " " + amount(part) } ?? "")
      }
      if isGood {
        var parts: [(statement: Int, amount: Int)] = []
        for place in places {
          let paid = part ?? books.statements[place].open
          books.statements[place].payments.append(paid)
          parts.append((place, paid))
        }
        books.joint.append(parts)
      }
      return ("pay \(words.joined(separator: ", ")) from 1020", isGood)
    }

    private mutating func takingBack() -> (String, Bool) {
      guard let place = pick(books.statements.count) else { return statement() }
      if dice.below(2) == 0 {
        let isGood = books.statements[place].applied > 0
        books.statements[place].applied = 0
        return ("unapply-advance KA-\(place + 1)", isGood)
      }
      let mine = books.joint.indices.filter { index in
        books.joint[index].contains { part in part.statement == place }
      }
      for index in mine {
        for part in books.joint[index] {
          if let found = books.statements[part.statement].payments.firstIndex(of: part.amount) {
            books.statements[part.statement].payments.remove(at: found)
          }
        }
      }
      for index in mine.reversed() { books.joint.remove(at: index) }
      return ("unpay KA-\(place + 1)", !mine.isEmpty)
    }

    private mutating func extraction() -> (String, Bool) {
      guard let place = pick(books.statements.count) else { return statement() }
      let one = books.statements[place]
      if dice.below(4) == 0 {
        let isGood =
          !one.charges.isEmpty
          && one.charges.allSatisfy { charge in books.charges[charge].use == .open }
        if isGood {
          for charge in one.charges { books.charges[charge].use = .withdrawn }
          books.statements[place].charges = []
        }
        return ("unextract KA-\(place + 1)", isGood)
      }
      let isGood = one.charges.isEmpty && !one.isWithdrawn
      var parts: [Int] = []
      var left = one.total
      while left > 0 {
        let part = min(left, (1 + dice.below(3)) * 1000)
        parts.append(part)
        left -= part
      }
      if isGood {
        for part in parts {
          books.statements[place].charges.append(books.charges.count)
          books.charges.append(NaiveStatements.Charge(statement: place, amount: part))
        }
      }
      let words = parts.map { part in amount(part) + " text \"Laden\"" }.joined(separator: ", ")
      return ("extract KA-\(place + 1) \(words)", isGood)
    }

    private mutating func match() -> (String, Bool) {
      guard let charge = pick(books.charges.count), let receipt = pick(books.receipts.count) else {
        return receipt()
      }
      let one = books.charges[charge]
      let other = books.receipts[receipt]
      let isGood =
        one.use == .open && other.place == .parked && one.amount == other.amount
        && (other.card == nil || other.card == books.statements[one.statement].card)
      if isGood {
        books.charges[charge].use = .matched
        books.receipts[receipt].place = .matched(charge)
      }
      return ("match KT-\(charge + 1) BL-\(receipt + 1)", isGood)
    }

    private mutating func unmatch() -> (String, Bool) {
      guard let charge = pick(books.charges.count) else { return receipt() }
      let use = books.charges[charge].use
      let isGood = use == .matched || use == .booked
      if isGood {
        books.charges[charge].use = .open
        for place in books.receipts.indices where books.receipts[place].place == .matched(charge) {
          books.receipts[place].place = .parked
        }
      }
      return ("unmatch KT-\(charge + 1)", isGood)
    }

    private mutating func reconciliation() -> (String, Bool) {
      guard let place = pick(books.receipts.count) else { return receipt() }
      if dice.below(2) == 0 {
        let isGood = books.receipts[place].place == .reconciled
        if isGood { books.receipts[place].place = .parked }
        return ("unreconcile BL-\(place + 1)", isGood)
      }
      let isGood = books.receipts[place].place == .parked
      if isGood { books.receipts[place].place = .reconciled }
      return ("reconcile BL-\(place + 1)", isGood)
    }

    private mutating func advance() -> (String, Bool) {
      if dice.below(2) == 0 {
        let card = dice.below(2)
        books.advances[card] += 700
        return ("book \(2070 + card)/1020 7.00", true)
      }
      guard let place = pick(books.statements.count) else { return statement() }
      let one = books.statements[place]
      let used = books.statements.filter { other in other.card == one.card }
        .reduce(0) { $0 + $1.applied }
      let left = books.advances[one.card] - used
      let isGood = one.isApproved && !one.isWithdrawn && one.open > 0 && left > 0
      if isGood { books.statements[place].applied += min(left, one.open) }
      return ("apply-advance KA-\(place + 1)", isGood)
    }

    private mutating func booking() -> (String, Bool) {
      guard let charge = pick(books.charges.count) else { return receipt() }
      let isGood = books.charges[charge].use == .open
      if isGood { books.charges[charge].use = .booked }
      return ("match KT-\(charge + 1) account 6510 vat VB81 on \(today)", isGood)
    }

    private mutating func withdrawal() -> (String, Bool) {
      if dice.below(2) == 0 {
        guard let place = pick(books.receipts.count) else { return receipt() }
        let isGood = books.receipts[place].place == .parked
        if isGood { books.receipts[place].place = .withdrawn }
        return ("withdraw BL-\(place + 1)", isGood)
      }
      guard let place = pick(books.statements.count) else { return statement() }
      let one = books.statements[place]
      let isGood = !one.isApproved && !one.isWithdrawn && one.charges.isEmpty
      if isGood { books.statements[place].isWithdrawn = true }
      return ("withdraw KA-\(place + 1)", isGood)
    }
  }

  @Test(arguments: 0..<40) func agreeWithASecondReckoning(seed: Int) {
    var clerk = Clerk(dice: Dice(UInt64(seed)))
    let play = Play().run(StatementVectorTests.cards)
    var lockSteps = 0
    for _ in 0..<60 {
      clerk.today = play.books.workingDay.description
      let before = play.digest
      let rows = play.rows
      let (line, isGood) = clerk.step()
      play.forget()
      play.type([line])
      #expect((play.errors == "") == isGood, "\(line): \(play.errors)")
      for account in [2_000, 2_050, 2_070, 2_071, 2_100] {
        let id = play.books.chart.find(account)
        let balance = id.map { id in play.books.journal.balance(of: id).minorUnits }
        #expect(balance == Int64(clerk.books.balance(account)), "\(account) after \(line)")
      }
      if isGood {
        let after = play.rows
        play.type(["undo"])
        #expect(play.rows == rows, "undo of \(line)")
        play.type(["redo"])
        #expect(play.rows == after, "redo of \(line)")
      } else {
        #expect(play.digest == before, "\(line)")
      }
      lockSteps += 1
      // From time to time what was booked is locked, and new days begin.
      if lockSteps % 25 == 0 {
        let day = play.books.workingDay
        play.type(["lock \(day)", "date \(day.adding(30) ?? day)"])
      }
    }
    #expect(play.flaws == [])
    let replayed = Play().run(play.log)
    #expect(replayed.errors == "")
    #expect(replayed.rows == play.rows)
  }
}
