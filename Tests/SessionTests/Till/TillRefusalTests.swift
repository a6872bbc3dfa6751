import Books
import CommandKit
import Commands
import Diagnostics
import Ledger
import Testing

@testable import Session

/// Every error the till can cause, as a script expects it.
@Suite struct `Refusals of the till` {
  /// A till with a sale of each kind, a day that is exported, an invoice.
  static let stage =
    customer + """
      contact new "Lieferant AG" supplier
      till activate
      sell 10.81 vat UN81 by card on 2026-02-28
      export-day 2026-02-28
      account new 1000 "Kasse" cash
      sell 100.00 vat UN81 by cash
      sell 50.00 voucher by card
      sell 20.00 vat UN81 by voucher
      sell 108.10 vat UN81 by invoice for "Kunde AG"
      sell 5.00 vat UR26 by cash as BON-5
      void BON-5
      lock 2026-02-27

      """

  static let table: [(ErrorName, String)] = [
    (.tillConnected, "till activate"),
    (.tillConnected, "till connect"),
    (.tillConnected, "till existing"),
    (.ordersModuleMissing, "order \"Kunde AG\" 10.00 vat UN81"),
    (.wrongArgument, "till orders perhaps"),
    (.unknownAccount, "template cash 1001/3200"),
    (.unknownAccount, "template cash 1020/3201"),
    (.sameAccount, "template cash 1020/1020"),
    (.accountNotAllowed, "template cash 1020/2200"),
    (.accountNotAllowed, "template card 1100/3200"),
    (.voucherNotAllowed, "template voucher 1000/2035 vouchers"),
    (.wrongArgument, "template invoice 1100/3200"),
    (.surplusArgument, "template cash 1000/2035 vat UN81 vouchers"),
    (.vatCodeNotAllowed, "template cash 1000/3200 vat VB81"),
    (.nameTaken, "sell 10.00 vat UN81 by cash as BON-5"),
    (.nameTaken, "sell 10.00 vat UN81 by cash as KB-1"),
    (.dayExported, "sell 10.00 vat UN81 by cash on 2026-02-28"),
    (.dayExported, "sell 10.00 vat UN81 by invoice for \"Kunde AG\" on 2026-02-28"),
    (.missingArgument, "sell 10.00 vat UN81"),
    (.wrongArgument, "sell 10.00 vat UN81 by cheque"),
    (.missingArgument, "sell 10.00 vat UN81 by invoice"),
    (.surplusArgument, "sell 10.00 vat UN81 by cash for \"Kunde AG\""),
    (.surplusArgument, "sell 10.00 vat UN81 by card due 10d"),
    (.voucherNotAllowed, "sell 10.00 voucher by voucher"),
    (.voucherNotAllowed, "sell 10.00 voucher by invoice for \"Kunde AG\""),
    (.vatCodeNotAllowed, "sell 10.00 voucher vat UN81 by cash"),
    (.amountZero, "sell 0.00 vat UN81 by cash"),
    (.amountZero, "sell 10.00 vat UN81, -10.00 vat UR26 by cash"),
    (.vatCodeMissing, "sell 10.00 by cash"),
    (.vatCodeNotValid, "sell 10.00 vat UN77 by cash"),
    (.vatCodeNotAllowed, "sell 10.00 vat VB81 by cash"),
    (.exceedsVouchers, "sell 30.05 vat UN81 by voucher"),
    (.exceedsVouchers, "sell -30.05 voucher by cash"),
    (.notACustomer, "sell 10.00 vat UN81 by invoice for \"Lieferant AG\""),
    (.amountNotPositive, "sell -10.00 vat UN81 by invoice for \"Kunde AG\""),
    (.dateTooEarly, "sell 10.00 vat UN81 by invoice for \"Kunde AG\" due 2026-02-01"),
    (.overflow, "sell 10'000'000'000'000.00 vat UN81 by cash"),
    (.overflow, "sell 10'000'000'000'000.00 vat UN81, 0.01 vat UN81 by card"),
    (.periodLocked, "sell 10.00 vat UN81 by cash on 2026-02-27"),
    (.periodLocked, "sell 10.00 vat UN81 by invoice for \"Kunde AG\" on 2026-02-27"),
    (.unknownDocument, "void KB-99"),
    (.saleOnInvoice, "void KB-5"),
    (.saleIsVoid, "void BON-5"),
    (.dayExported, "void KB-1"),
    (.exceedsVouchers, "void KB-3"),
    (.dayExported, "count-cash 10.00 on 2026-02-28"),
    (.amountNotPositive, "count-cash -0.05"),
    (.periodLocked, "count-cash 10.00 on 2026-02-27"),
    (.nothingToExport, "export-day 2026-03-02"),
    (.dayExported, "export-day 2026-02-28"),
    (.dayNotExported, "unexport-day 2026-03-02"),
    (.dayNotExported, "unexport-day today"),
    (.entryOfDocument, "reverse #1"),
    (.expectationFailed, "expect takings cash 1.00"),
    (.expectationFailed, "expect state KB-2 void"),
  ]

  @Test(arguments: table) func `refused, and the books are as they were`(
    name: ErrorName, command: String
  ) {
    let played = play(Self.stage)
    let digest = played.digest
    let log = played.log
    played.run("expect-error \(name.rawValue) \(command)")
    #expect(played.errors == "")
    played.run(command)
    #expect(played.errors.contains("error: \(name.rawValue)\n"))
    #expect(played.exitCode == name.kind.exitCode)
    #expect(played.digest == digest)
    #expect(played.log == log)
    #expect(played.flaws == [])
  }

  /// Each needs books of its own.
  static let elsewhere: [(String, ErrorName, String)] = [
    ("", .tillNotConnected, "sell 1.00 vat UN81 by cash"),
    ("", .tillNotConnected, "template cash 1020/3200"),
    ("", .tillNotConnected, "till templates"),
    ("", .tillNotConnected, "till orders on"),
    ("", .tillNotConnected, "order 1 1.00 vat UN81"),
    ("", .tillNotConnected, "count-cash 1.00"),
    ("till existing\n", .tillNotConnected, "export-day"),
    ("till existing\n", .tillExists, "till activate"),
    ("till existing\n", .tillExists, "till existing"),
    ("till connect\nsell 1.00 vat UN81 by cash\n", .templateMissing, "export-day"),
    ("till activate\nsell 1.00 vat UN81 by cash\n", .accountMissing, "export-day"),
    ("till activate\nsell 1.00 voucher by cash\n", .accountMissing, "export-day"),
    ("till activate\ncount-cash 1.00\n", .accountMissing, "export-day"),
    (
      "till activate\nsell 1.00 vat UN81 by cash\nsell -1.00 vat UN81 by cash\n",
      .nothingToExport, "export-day"
    ),
    (
      "company vat none\ntill activate\n", .notLiable, "template cash 1020/3200 vat UN81"
    ),
    (
      "till activate\nsell 1.00 vat UN81 by card\nlock 2026-03-01\n", .periodLocked,
      "export-day"
    ),
    (
      "till activate\nsell 1.00 vat UN81 by card\nexport-day\nlock 2026-03-01\n", .periodLocked,
      "unexport-day today"
    ),
  ]

  @Test(arguments: elsewhere.indices) func `before the till is ready`(place: Int) {
    let (stage, name, command) = Self.elsewhere[place]
    let played = play(customer + stage)
    let digest = played.digest
    played.run("expect-error \(name.rawValue) \(command)")
    #expect(played.errors == "", "\(stage)\(command)")
    played.run(command)
    #expect(played.digest == digest)
    #expect(played.flaws == [])
  }

  @Test func `a German reader is told of commands by their German names`() {
    let scripts =
      Self.table.map { row in Self.stage + row.1 }
      + Self.elsewhere.map { row in customer + row.0 + row.2 }
    for script in scripts {
      let played = Play(.german, width: 200).run(script)
      for signature in Catalogue.signatures where signature.german != signature.name {
        for opening in ["«", "'", "mit: ", "möglich: "] {
          #expect(!played.errors.contains(opening + signature.name + " "), "\(played.errors)")
        }
      }
    }
  }

  @Test func `each is explained and told what is possible`() {
    let played = Play().run("till activate\nsell 1.00 vat UN81 by cash\nvoid KB-1\nvoid KB-1")
    #expect(played.errors.contains("possible now: show KB-1"))
    played.forget()
    played.run(customer + "sell 5.00 vat UN81 by invoice for \"Kunde AG\"\nvoid KB-2")
    #expect(played.errors.contains("credit-note RE-1"))
    played.forget()
    played.run("sell 5.00 by cash")
    #expect(played.errors.contains("usual here is UN81"))
    #expect(played.fix == "sell 5.00 vat UN81 by cash")
    played.run("sell 5.00 vat UN81 by card\nlock 2026-03-01")
    played.forget()
    played.run("export-day")
    // Another working date is no remedy: the day is exported on itself.
    #expect(played.errors.contains("possible now: unlock \"…\""))
  }
}
