/// A second ledger, written from the procedures and not from the books: a list of postings that
/// is summed each time, documents that know only what they were made of, and a list of steps.
///
/// It takes the same commands on one day, answers whether they are allowed, and is slow.
struct NaiveLedger {
  struct Line {
    var gross: Int64
    var code: String
    var account: Int
  }
  struct Due {
    var net: Int64
    var tax: Int64
  }
  struct Document {
    var customer: Int
    var total: Int64
    /// Gross, net and tax by code, in the order of the lines.
    var parts: [(code: String, gross: Int64, net: Int64, tax: Int64)]
    var lines: [Line]
    /// Of a credit note.
    var invoice = 0
    var issue = 0
    var isDraft = false
    var isNotPaid = false
    var reminders = 0
  }
  enum Item: Hashable {
    case invoice(Int)
    case note(Int)
  }
  struct Step {
    var kind: String
    var bank: Int?
    var postings: [(debit: Int, credit: Int, amount: Int64)] = []
    /// Positive settles the item.
    var settles: [(item: Item, amount: Int64)] = []
    var credit: (customer: Int, amount: Int64)?
    /// VAT that left 2202, by item and code.
    var moved: [(item: Item, code: String, due: Due)] = []
    /// What the VAT return sees.
    var reported: [(code: String, due: Due)] = []
    var isUndone = false
  }

  let isCollected: Bool
  var invoices: [Document] = []
  var notes: [Document] = []
  var steps: [Step] = []
  /// Steps and their reversals, never shortened.
  var postings: [(debit: Int, credit: Int, amount: Int64)] = []
  var reported: [(code: String, due: Due)] = []

  static let rates: [String: Int64] = ["UN81": 81, "UR26": 26, "UEX": 0, "": 0]

  var taxAccount: Int { isCollected ? 2202 : 2200 }

  init(isCollected: Bool) {
    self.isCollected = isCollected
  }

  // MARK: Arithmetic

  static func round(_ product: Int64, by divisor: Int64) -> Int64 {
    let size = (abs(product) * 2 + divisor) / (divisor * 2)
    return product < 0 ? -size : size
  }

  static func tax(in gross: Int64, _ code: String) -> Int64 {
    let rate = rates[code] ?? 0
    return round(gross * rate, by: 1000 + rate)
  }

  /// Largest remainder: every share the floor first, then a Rappen for the largest rests.
  static func shares(of amount: Int64, by weights: [Int64]) -> [Int64] {
    let total = weights.reduce(0, +)
    var shares = weights.map { weight in amount * weight / total }
    let order = weights.indices.sorted { one, other in
      let rest = (amount * weights[one] % total, amount * weights[other] % total)
      return rest.0 == rest.1 ? one < other : rest.0 > rest.1
    }
    for place in order.prefix(Int(amount - shares.reduce(0, +))) { shares[place] += 1 }
    return shares
  }

  static func document(_ customer: Int, _ lines: [Line]) -> Document {
    var codes: [String] = []
    for line in lines where !codes.contains(line.code) { codes.append(line.code) }
    let parts = codes.map { code in
      let gross = lines.filter { line in line.code == code }.reduce(0) { sum, line in
        sum + line.gross
      }
      let tax = tax(in: gross, code)
      return (code: code, gross: gross, net: gross - tax, tax: tax)
    }
    return Document(
      customer: customer, total: lines.reduce(0) { sum, line in sum + line.gross }, parts: parts,
      lines: lines)
  }

  /// The rows of a document: net by line, tax by code; `sign` −1 for a credit note.
  func issue(_ document: Document, sign: Int64) -> Step {
    var step = Step(kind: "issue")
    for part in document.parts {
      let own = document.lines.filter { line in line.code == part.code }
      let nets = Self.shares(of: part.net, by: own.map(\.gross))
      for (line, net) in zip(own, nets) {
        step.postings.append((1100, line.account, net * sign))
      }
      guard !part.code.isEmpty else { continue }
      step.postings.append((1100, taxAccount, part.tax * sign))
      if !isCollected {
        step.reported.append((part.code, Due(net: part.net * sign, tax: part.tax * sign)))
      }
    }
    return step
  }

  // MARK: What follows from the steps

  var active: [Step] { steps.filter { step in !step.isUndone } }

  func balance(_ account: Int) -> Int64 {
    postings.reduce(0) { sum, posting in
      sum + (posting.debit == account ? posting.amount : 0)
        - (posting.credit == account ? posting.amount : 0)
    }
  }

  func settled(_ item: Item) -> Int64 {
    active.flatMap(\.settles).reduce(0) { sum, one in one.item == item ? sum + one.amount : sum }
  }

  func document(_ item: Item) -> Document {
    switch item {
    case .invoice(let id): invoices[id]
    case .note(let id): notes[id]
    }
  }

  func open(_ item: Item) -> Int64 {
    let document = document(item)
    return document.isDraft || document.isNotPaid ? 0 : document.total - settled(item)
  }

  func credit(_ customer: Int) -> Int64 {
    active.reduce(0) { sum, step in
      step.credit?.customer == customer ? sum + (step.credit?.amount ?? 0) : sum
    }
  }

  func reportedTax(_ code: String) -> Due {
    reported.reduce(into: Due(net: 0, tax: 0)) { sum, one in
      guard one.code == code else { return }
      sum.net += one.due.net
      sum.tax += one.due.tax
    }
  }

  func state(_ id: Int) -> String {
    let invoice = invoices[id]
    if invoice.isNotPaid { return "notPaid" }
    let settled = settled(.invoice(id))
    if settled == invoice.total {
      let isLost = active.contains { step in
        step.kind == "writeOff" && step.settles.contains { one in one.item == .invoice(id) }
      }
      return isLost ? "writtenOff" : "paid"
    }
    if settled != 0 { return "partlyPaid" }
    return invoice.reminders > 0 ? "reminded" : "open"
  }

  /// Cumulative: VAT × settled ÷ total, less what has moved.
  func due(_ item: Item, settling amount: Int64) -> [(code: String, due: Due)] {
    guard isCollected else { return [] }
    let document = document(item)
    let settled = settled(item) + amount
    return document.parts.filter { part in !part.code.isEmpty }.map { part in
      let moved = moved(item, part.code)
      return (
        part.code,
        Due(
          net: Self.round(part.net * settled, by: document.total) - moved.net,
          tax: Self.round(part.tax * settled, by: document.total) - moved.tax)
      )
    }
  }

  func moved(_ item: Item, _ code: String) -> Due {
    active.flatMap(\.moved).reduce(into: Due(net: 0, tax: 0)) { sum, one in
      guard one.item == item, one.code == code else { return }
      sum.net += one.due.net
      sum.tax += one.due.tax
    }
  }

  // MARK: Steps

  mutating func take(_ step: Step) {
    steps.append(step)
    postings += step.postings
    reported += step.reported
  }

  mutating func undo(_ place: Int) {
    steps[place].isUndone = true
    postings += steps[place].postings.map { one in (one.credit, one.debit, one.amount) }
    reported += steps[place].reported.map { one in
      (one.code, Due(net: -one.due.net, tax: -one.due.tax))
    }
  }

  func places(_ condition: (Step) -> Bool) -> [Int] {
    steps.indices.filter { place in !steps[place].isUndone && condition(steps[place]) }
  }

  /// Adds to a step that it settles an item, with the VAT that moves; a note moves it back.
  func settle(_ step: inout Step, _ item: Item, _ amount: Int64) {
    var sign: Int64 = 1
    if case .note = item { sign = -1 }
    for (code, due) in due(item, settling: amount) {
      step.moved.append((item, code, due))
      step.postings.append((2202, 2200, due.tax * sign))
      step.reported.append((code, Due(net: due.net * sign, tax: due.tax * sign)))
    }
    step.settles.append((item, amount))
  }

  /// Whether the credit of somebody would be used although it goes back.
  func overdraws(_ places: [Int]) -> Bool {
    (0...1).contains { customer in
      let change = places.reduce(Int64(0)) { sum, place in
        guard let credit = steps[place].credit, credit.customer == customer else { return sum }
        return sum - credit.amount
      }
      return change < 0 && credit(customer) + change < 0
    }
  }
}
