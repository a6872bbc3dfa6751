import Testing

@testable import Ledger

@Suite struct `VAT codes` {
  private let chart: Chart
  private let codes: VATCodes

  init() {
    chart = Chart()
    codes = VATCodes(chart: chart)
  }

  private func code(_ name: String) throws -> VATCode {
    codes[try #require(codes.find(name), "\(name)")]
  }

  @Test func `are all found by name`() throws {
    #expect(codes.all.count == 39)
    for id in codes.all { #expect(codes.find(codes[id].name) == id) }
    #expect(codes.find("un81") == nil)
    #expect(codes.find("") == nil)
  }

  @Test(
    arguments: [
      ("UN81", VATKind.sales, 303, nil, 2200), ("UO81", .salesOpted, 303, 205, 2200),
      ("UEX", .salesExempt, 220, nil, 2200), ("SUB", .noConsideration, 900, nil, 2200),
      ("U00", .none, 0, nil, 2200), ("V00", .none, 0, nil, 1171), ("VM81", .input, 400, nil, 1170),
      ("VB26", .input, 405, nil, 1171), ("VSF", .input, 405, nil, 1171),
      ("ZOLLM", .customs, 400, nil, 1170), ("BZB81", .acquisition, 405, 383, 1171),
      ("BZM77", .acquisition, 400, 382, 1170), ("VKÜ", .inputCorrection, 420, nil, 1173),
    ] as [(String, VATKind, Int, Int?, Int)])
  func `have kind, boxes and account`(
    name: String, kind: VATKind, box: Int, second: Int?, account: Int
  ) throws {
    let code = try code(name)
    #expect(code.kind == kind)
    #expect(code.box == box)
    #expect(code.secondBox == second)
    #expect(chart[code.account].number == account)
  }

  @Test(
    arguments: [
      ("UN81", 108_100, 8100), ("UN81", 2985, 224), ("UN81", 995, 75), ("UN81", 1, 0),
      ("UN81", -2162, -162), ("UR26", 10_260, 260), ("US38", 10_380, 380), ("UN77", 107_700, 7700),
      ("UEX", 5000, 0), ("VB81", 10_810, 810), ("ZOLLM", 4321, 4321),
    ] as [(String, Int64, Int64)])
  func `are contained in a gross amount`(name: String, gross: Int64, tax: Int64) throws {
    #expect(try code(name).tax(inGross: Amount(minorUnits: gross)).minorUnits == tax)
  }

  @Test(
    arguments: [("BZB81", 3456, 280), ("UN81", 100_000, 8100), ("UN81", -50, -4)]
      as [(String, Int64, Int64)])
  func `come on top of a net amount`(name: String, net: Int64, tax: Int64) throws {
    #expect(try code(name).tax(onNet: Amount(minorUnits: net)).minorUnits == tax)
  }

  /// The rate in force, by the date of supply, is in the digits of the name.
  @Test func `fit the date of supply, and name the one that does`() throws {
    let pairs = ["81": "77", "26": "25", "38": "37"]
    let lastOld = try #require(Day(year: 2023, month: 12, day: 31))
    let firstOld = try #require(Day(year: 2018, month: 1, day: 1))
    var tested = 0
    for id in codes.all {
      let name = codes[id].name
      if pairs.values.contains(String(name.suffix(2))) { continue }
      guard let old = pairs[String(name.suffix(2))] else {
        #expect(codes[id].isValid(on: .first) && codes[id].isValid(on: .last), "\(name)")
        continue
      }
      tested += 1
      #expect(codes[id].isValid(on: lastOld.next))
      #expect(!codes[id].isValid(on: lastOld))
      // UO38, for one, there never was.
      let counterpart = codes.find(name.dropLast(2) + old)
      #expect(codes.counterpart(of: id, on: lastOld) == counterpart, "\(name)")
      #expect(codes.counterpart(of: id, on: firstOld.previous) == nil)
      guard let counterpart else { continue }
      #expect(codes[counterpart].isValid(on: lastOld))
      #expect(!codes[counterpart].isValid(on: lastOld.next))
      #expect(codes.counterpart(of: counterpart, on: lastOld.next) == id, "\(name)")
    }
    #expect(tested == 12)
  }
}
