import Testing

@testable import Ledger

private func rows(_ table: String) -> [[Substring]] {
  table.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "|", omittingEmptySubsequences: false)
  }
}

@Suite struct `The chart a company starts with` {
  private let accounts = rows(BexioChart.table)

  @Test func `has 211 accounts of six fields, none empty`() {
    #expect(accounts.count == 211)
    for account in accounts {
      #expect(account.count == 6, "\(account)")
      #expect(account.allSatisfy { field in !field.isEmpty }, "\(account)")
    }
  }

  @Test func `is in the order of the numbers, each once`() {
    let numbers = accounts.compactMap { account in Int(account[0]) }
    #expect(numbers.count == accounts.count)
    for (earlier, later) in zip(numbers, numbers.dropFirst()) {
      #expect(earlier < later)
    }
    #expect(numbers.allSatisfy { number in (1000...9999).contains(number) })
  }

  @Test func `marks the accounts that cannot be deleted, and no others`() {
    let marked = accounts.filter { account in account[2] == "s" }.map { account in account[0] }
    #expect(
      marked == [
        "1029", "1100", "1170", "1171", "1172", "1173", "1174", "2000", "2030", "2200", "2201",
        "2202", "2203", "3200", "3800", "4200", "4900", "6945", "6949", "6999", "9000", "9100",
        "9101", "9200", "9900", "9901",
      ])
    #expect(accounts.allSatisfy { account in account[2] == "s" || account[2] == "-" })
  }

  @Test(arguments: [
    ("a", 54, 1...1), ("l", 34, 2...2), ("i", 26, 3...8), ("e", 91, 4...8), ("c", 6, 9...9),
  ])
  func `types go with the class of the number`(
    letter: Substring, count: Int, classes: ClosedRange<Int>
  ) {
    let ofType = accounts.filter { account in account[1] == letter }
    #expect(ofType.count == count)
    for account in ofType {
      #expect(classes.contains(Int(account[0].prefix(1)) ?? 0), "\(account)")
    }
  }

  @Test(arguments: [
    "1020|a|-|-|Muster Bank|Muster Bank",
    "1559|a|-|-|Wertberichtigung Lagereinrichtungen|VA storage facilities",
    "2030|l|s|-|Erhaltene Anzahlungen von Dritten|Advance payments from customers",
    "3200|i|s|UN81|Handelserlös|Income from Trading",
    "3803|i|-|VM81|Provision an Dritte|Commission to third parties",
    "6270|e|-|UN81|Privatanteile Fahrzeugaufwand|Private share Vehicle expenses",
    "6500|e|-|VB81|Büromaterial|Office material",
    "9901|c|s|-|Saldoübernahme|Balance transfer",
  ])
  func `holds`(line: String) {
    #expect(BexioChart.table.split(separator: "\n").contains(Substring(line)))
  }

  @Test func `names only VAT codes that exist`() {
    let codes = Set(rows(BexioVATCodes.table).map { code in code[0] })
    let used = Set(accounts.map { account in account[3] }).subtracting(["-"])
    #expect(used == ["UN81", "VM81", "VB81"])
    #expect(used.isSubset(of: codes))
  }
}

@Suite struct `The VAT codes a company starts with` {
  private let codes = rows(BexioVATCodes.table)

  @Test func `are 39 of nine fields, each once, none empty`() {
    #expect(codes.count == 39)
    #expect(Set(codes.map { code in code[0] }).count == codes.count)
    for code in codes {
      #expect(code.count == 9, "\(code)")
      #expect(code.allSatisfy { field in !field.isEmpty }, "\(code)")
    }
  }

  @Test func `have the rate in the code and the years of the rate`() {
    let years: [Substring: [Substring]] = [
      "81": ["2024-01-01", "-"], "26": ["2024-01-01", "-"], "38": ["2024-01-01", "-"],
      "77": ["2018-01-01", "2023-12-31"], "25": ["2018-01-01", "2023-12-31"],
      "37": ["2018-01-01", "2023-12-31"],
    ]
    for code in codes {
      guard let expected = years[code[0].suffix(2)] else {
        #expect(["0", "10000", "810"].contains(code[1]), "\(code)")
        #expect(code[5] == "-" && code[6] == "-", "\(code)")
        continue
      }
      #expect(code[1] == code[0].suffix(2) + "0")
      #expect(Array(code[5...6]) == expected, "\(code)")
    }
  }

  @Test func `book on accounts of the chart`() {
    let numbers = Set(rows(BexioChart.table).map { account in account[0] })
    for code in codes {
      #expect(numbers.isSuperset(of: code[4].split(separator: "/")), "\(code)")
    }
  }

  @Test(arguments: [
    ("UN81", "303", "2200"), ("UR25", "312", "2200"), ("VM81", "400", "1170"),
    ("VB81", "405", "1171"), ("BZB81", "383+405", "1171/2203"), ("VKÜ", "420", "1173"),
  ])
  func `fill the boxes of the return`(code: Substring, boxes: Substring, accounts: Substring) {
    let row = codes.first { row in row[0] == code }
    #expect(row?[3] == boxes)
    #expect(row?[4] == accounts)
  }
}
