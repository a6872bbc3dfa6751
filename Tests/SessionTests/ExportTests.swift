import Books
import Diagnostics
import Exchange
import Foundation
import Ledger
import Testing

@testable import Commands
@testable import Session

private let office: String? = {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").map { folder in "\(folder)/soffice" }
    .first { file in FileManager.default.isExecutableFile(atPath: file) }
}()

@Suite struct `Bookings for others` {
  static let script =
    customer + """
      company "Muster GmbH"
      account new 1021 "Bank EUR" bank currency EUR
      account new 1022 "Bank JPY" bank currency JPY
      invoice "Kunde AG" 1'081.00 vat UN81 on 2026-02-10
      bank 1020 +1'131.00 from "Kunde AG" text "=HYPERLINK(\\"http://x\\")" on 2026-03-02
      match BT-1 RE-1
      bank 1021 -17.05 EUR rate 1.0350 on 2026-03-03
      match BT-2 account 6510 text "-5 Rabatt, gerundet"
      bank 1022 +1000 JPY rate 0.0055 on 2026-03-04
      match BT-3 account 3400
      book 6500/1020 108.10 vat VB81 text "@Papeterie"
      reverse #6 text "falsch"
      book 6500/1020 9'999'999'990'000.99 text "+gross"

      """

  @Test func `say in a line what each row is`() throws {
    let desk = try FileDesk(.english)
    desk.run(Self.script)
    desk.play.forget()
    desk.run("export csv")
    #expect(
      desk.play.output == """
        Entry,Row,Date,Debit,Debit account,Credit,Credit account,Amount CHF,Debit currency,\
        Debit in currency,Credit currency,Credit in currency,VAT code,Net for VAT,VAT,Text,\
        Document,Reason,Kind,Takes back,Taken back by
        1,1,2026-02-10,1100,Accounts receivable trade and services,3200,Income from Trading,\
        1000.00,,,,,,,,,RE-1,,booking,,
        1,2,2026-02-10,1100,Accounts receivable trade and services,2200,Turnover tax,81.00,,\
        ,,,UN81,1000.00,81.00,,RE-1,VAT on the sale,booking,,
        2,1,2026-03-02,1020,Muster Bank,1100,Accounts receivable trade and services,1081.00,\
        ,,,,,,,"'=HYPERLINK(""http://x"")",BT-1,,booking,,
        3,1,2026-03-02,1020,Muster Bank,2030,Advance payments from customers,50.00,,,,,,,,\
        "'=HYPERLINK(""http://x"")",BT-1,overpayment: we hold it for the customer,booking,,
        4,1,2026-03-03,6510,Communication costs,1021,Bank EUR,17.65,,,EUR,17.05,,,,\
        "'-5 Rabatt, gerundet",BT-2,,booking,,
        5,1,2026-03-04,1022,Bank JPY,3400,Income from Services,5.50,JPY,1000,,,,,,,BT-3,,\
        booking,,
        6,1,2026-03-01,6500,Office material,1020,Muster Bank,100.00,,,,,,,,'@Papeterie,,,\
        booking,,7
        6,2,2026-03-01,1171,Input tax on investments and other operating expenses,1020,\
        Muster Bank,8.10,,,,,VB81,100.00,8.10,'@Papeterie,,input tax,booking,,7
        7,1,2026-03-01,1020,Muster Bank,6500,Office material,100.00,,,,,,,,falsch,,reversal,\
        reversal,6,
        7,2,2026-03-01,1020,Muster Bank,1171,\
        Input tax on investments and other operating expenses,8.10,,,,,VB81,-100.00,-8.10,\
        falsch,,reversal,reversal,6,
        8,1,2026-03-01,6500,Office material,1020,Muster Bank,9999999990000.99,,,,,,,,\
        '+gross,,,booking,,

        """)
  }

  @Test func `come in the user's language, for a period, into a file`() throws {
    let desk = try FileDesk(.german)
    desk.run(Self.script + "export csv from 2026-03-02 to 2026-03-03 > b.csv")
    let lines = try desk.folder.read("b.csv").split(separator: "\r\n")
    #expect(lines[0].hasPrefix("Buchung,Zeile,Datum,Soll,Sollkonto,Haben,Habenkonto,Betrag CHF,"))
    #expect(lines.count == 4 && lines[1].hasPrefix("2,1,2026-03-02,1020,"))
    let digest = desk.play.digest
    desk.run("expect-error undo-exported undo")
    #expect(desk.play.digest == digest)
  }

  @Test func `are refused where they cannot be`() throws {
    let desk = try FileDesk(.english)
    desk.run(Self.script)
    let digest = desk.play.digest
    desk.run(
      """
      expect-error missing-argument export xlsx
      expect-error surplus-argument export hledger from 2026-03-01
      expect-error surplus-argument export ledger to 2026-03-01 > x
      expect-error wrong-date export csv from 2026-03-02 to 2026-03-01
      expect-error wrong-argument export ods
      """)
    desk.play.run("export xlsx > none/x.xlsx")
    #expect(desk.play.errors.contains("file-unwritable"))
    desk.play.forget()
    desk.play.run("export xlsx")
    #expect(desk.play.errors.contains("possible now: export xlsx > FILE, export csv"))
    #expect(desk.folder.names == [] && desk.play.digest == digest)
    let context = desk.play.runner.session.context
    #expect(throws: Diagnostic.self) {
      try Export.spreadsheet(nil, context, at: Span(0, 6), rowLimit: 3)
    }
    let refused = Diagnostic.spreadsheet(.tooManyRows(4, limit: 3), at: Span(0, 6))
    #expect(refused.name == .exportTooLong && refused.possible.count == 2)
    let missing = Diagnostic.spreadsheet(.libraryMissing("libx.so.1"), at: Span(0, 6))
    #expect(missing.name == .libraryMissing && missing.possible == ["export csv > FILE"])
  }

  @Test func `are written whole, the same each time, and not in a dry run`() throws {
    let desk = try FileDesk(.english)
    desk.run(Self.script + "export xlsx > a.xlsx\nexport xlsx > b.xlsx")
    let bytes = try Data(contentsOf: desk.folder.url.appending(path: "a.xlsx"))
    #expect(bytes.starts(with: [0x50, 0x4B]) && bytes.count > 5_000)
    #expect(try Data(contentsOf: desk.folder.url.appending(path: "b.xlsx")) == bytes)
    desk.run("export xlsx from 2026-03-01 > a.xlsx")
    #expect(try Data(contentsOf: desk.folder.url.appending(path: "a.xlsx")) != bytes)
    #expect(desk.folder.names == ["a.xlsx", "b.xlsx"])
    desk.play.runner.options.isDryRun = true
    desk.run("export xlsx > c.xlsx")
    #expect(desk.folder.names == ["a.xlsx", "b.xlsx"])
  }

  /// Files may not grow past so many blocks of 512 bytes, which looks like a full disk: the
  /// library itself packs what arrived and calls that a success.
  @Test func `are whole or refused where there is no room`() throws {
    let folder = try Folder(inMemory: true)
    let lines = (1...40).map { number in "book 6500/1020 \(number).00 text \"Papeterie\"" }
    let script = try folder.write("a.kontor", lines.joined(separator: "\n") + "\nexport xlsx > x\n")
    func run(blocks: String) throws -> (code: Int32, bytes: Data?) {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c", "ulimit -f \(blocks); exec \"$@\"", "sh", Program.path, "--date", "2026-03-01",
        script,
      ]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let file = folder.url.appending(path: "x")
      let bytes = try? Data(contentsOf: file)
      try? FileManager.default.removeItem(at: file)
      return (process.terminationStatus, bytes)
    }
    let whole = try run(blocks: "unlimited")
    #expect(whole.code == 0 && (whole.bytes?.count ?? 0) > 5_000)
    var refusedCount = 0
    for blocks in 1...60 {
      let found = try run(blocks: "\(blocks)")
      #expect(found.code == 0 ? found.bytes == whole.bytes : found.bytes == nil, "\(blocks)")
      refusedCount += found.code == 1 ? 1 : 0
    }
    #expect(refusedCount > 20 && refusedCount < 60)
  }

  /// Through another program: what it reads and adds up is what the books say.
  @Test(
    .enabled(if: office != nil, "LibreOffice is not installed (Scripts/setup --with-office)"),
    arguments: [Language.english, .german])
  func `open in LibreOffice with the right sums`(language: Language) throws {
    let desk = try FileDesk(language)
    desk.run(Self.script + "export xlsx > a.xlsx")
    let sheets = try Self.convert(desk.folder, "a.xlsx")
    let sum = desk.books.journal.rows.reduce(Amount.zero) { sum, row in sum + row.amount }
    let journal = try #require(sheets["Journal"])
    #expect(journal.count == desk.books.journal.rows.count + 2)
    for (line, row) in zip(journal.dropFirst(), desk.books.journal.rows) {
      #expect(line[2] == row.day.description && line[7] == Self.plain(row.amount))
      #expect(line[3] == String(desk.books.chart[row.debit].number))
    }
    #expect(journal.last?[7] == Self.plain(sum))
    let texts = Set(journal.map { line in line[15] })
    #expect(
      texts.isSuperset(of: [
        "=HYPERLINK(\"http://x\")", "-5 Rabatt, gerundet", "@Papeterie", "+gross",
      ]))
    let name = language == .german ? "Saldobilanz" : "Trial balance"
    let balances = try #require(sheets[name])
    let total = try #require(balances.last)
    #expect(total[3] == Self.plain(sum) && total[4] == Self.plain(sum))
    #expect(total[5] == total[6])
    for line in balances.dropFirst().dropLast() {
      let id = try #require(Int(line[0]).flatMap(desk.books.chart.find))
      let balance = desk.books.journal.balance(of: id)
      #expect(line[balance.isNegative ? 6 : 5] == Self.plain(balance.magnitude), "\(line)")
    }
    let yen = try #require(balances.first { line in line[0] == "1022" })
    #expect(yen[7] == "JPY" && yen[8] == "1000")
  }

  /// As LibreOffice writes a number that it does not have to make look like anything: `100`, `8.1`.
  private static func plain(_ amount: Amount) -> String {
    var digits = Substring(amount.exported)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }

  /// The sheets as LibreOffice reads them, recomputed, by name.
  private static func convert(_ folder: Folder, _ file: String) throws -> [String: [[String]]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(office))
    process.currentDirectoryURL = folder.url
    // A profile of its own: two of them at once would wait for each other.
    process.arguments = [
      "-env:UserInstallation=\(folder.url.appending(path: "profile").absoluteString)", "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
      file,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var sheets: [String: [[String]]] = [:]
    for name in folder.names where name.hasSuffix(".csv") {
      let table = try CSVTable(Array(try folder.read(name).utf8))
      let sheet = String(name.dropFirst(file.count - 4).dropLast(4))
      sheets[sheet] =
        [table.header]
        + (0..<table.count).map { row in
          table.header.indices.map { column in table.text(row, column) }
        }
    }
    return sheets
  }
}
