import Books
import Ledger
import Testing

@testable import Session

/// Random histories of money and invoices in euros, against a second reckoning in euros alone.
@Suite struct `Random foreign money` {
  /// What is open in euros, and what each matched line has settled.
  private struct Naive {
    var open: [Int64] = []
    var lines: [(amount: Int64, parts: [(invoice: Int, amount: Int64)]?)] = []
    var account: Int64 = 0

    mutating func match(_ line: Int, _ targets: [Int]) {
      var left = lines[line].amount
      var parts: [(invoice: Int, amount: Int64)] = []
      for target in targets {
        let part = min(left, open[target])
        parts.append((target, part))
        open[target] -= part
        left -= part
      }
      lines[line].parts = parts
      account += lines[line].amount
    }

    mutating func unmatch(_ line: Int) {
      for part in lines[line].parts ?? [] { open[part.invoice] += part.amount }
      lines[line].parts = nil
      account -= lines[line].amount
    }
  }

  /// A command, and what it means in euros if it is accepted.
  private typealias Step = (line: String, effect: (inout Naive) -> Void)

  private static func euros(_ cents: Int64) -> String {
    "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100) EUR"
  }

  private static func step(_ dice: inout Dice, _ naive: Naive) -> Step {
    let rate = "0.9\(dice.below(1_000) + 1)"
    let cents = Int64(dice.below(9_000) + 1)
    let invoice = naive.open.isEmpty ? 0 : dice.below(naive.open.count)
    let line = naive.lines.isEmpty ? 0 : dice.below(naive.lines.count)
    let part = euros(cents / 10 + 1)
    switch dice.below(12) {
    case 0, 1:
      let code = dice.pick(["UN81", "UEX", "UR26"])
      return (
        "invoice \"Kunde AG\" \(euros(cents)) vat \(code), \(euros(cents + 7)) vat UN81 "
          + "rate \(rate)",
        { naive in naive.open.append(cents + cents + 7) }
      )
    case 2, 3:
      return (
        "bank 1021 +\(euros(cents)) rate \(rate)", { naive in naive.lines.append((cents, nil)) }
      )
    case 4, 5: return ("match BT-\(line + 1) RE-\(invoice + 1)", { $0.match(line, [invoice]) })
    case 6:
      let other = naive.open.isEmpty ? 0 : dice.below(naive.open.count)
      return (
        "match BT-\(line + 1) RE-\(invoice + 1), RE-\(other + 1)",
        { $0.match(line, [invoice, other]) }
      )
    case 7: return ("unmatch BT-\(line + 1)", { $0.unmatch(line) })
    case 8:
      return (
        "discount RE-\(invoice + 1) \(part)", { naive in naive.open[invoice] -= cents / 10 + 1 }
      )
    case 9:
      return (
        "credit-note RE-\(invoice + 1) \(part)",
        { naive in naive.open[invoice] -= min(naive.open[invoice], cents / 10 + 1) }
      )
    case 10:
      return ("write-off RE-\(invoice + 1) with-vat", { naive in naive.open[invoice] = 0 })
    default:
      return dice.below(2) == 0
        ? ("revalue 1021 rate \(rate)", { _ in })
        : ("book 6510/1021 \(euros(cents)) rate \(rate) vat VB81", { $0.account -= cents })
    }
  }

  @Test(arguments: 0..<40) func `both amounts agree, go back and are played again`(seed: Int) {
    var dice = Dice(UInt64(seed))
    let basis = seed % 2 == 0 ? "" : "company basis collected\n"
    let played = play(basis + ForeignInvoiceTests.stage)
    // There undo gives numbers back too.
    played.type(["fork try"])
    var naive = Naive()
    for _ in 0..<45 {
      let step = Self.step(&dice, naive)
      let before = played.digest
      played.forget()
      played.type([step.line])
      guard played.errors.isEmpty else {
        #expect(played.digest == before, "\(step.line)")
        continue
      }
      if dice.below(6) == 0, played.digest != before {
        played.type(["undo"])
        #expect(played.digest == before, "\(step.line)")
        continue
      }
      step.effect(&naive)
      #expect(played.flaws == [], "\(step.line)")
      #expect(played.foreign(1021) == naive.account, "\(step.line)")
      let open = played.books.invoices.indices.map { place in
        played.books.open(InvoiceID(place)).amount.minorUnits
      }
      #expect(open == naive.open, "\(step.line)")
    }
    #expect(play(played.log).digest == played.digest)
  }
}
