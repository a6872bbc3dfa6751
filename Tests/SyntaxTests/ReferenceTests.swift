import Testing

@testable import Syntax

@Suite struct `References` {
  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("9223372036854775807", Int.max), ("9223372036854775808", nil),
      ("99999999999999999999999", nil), ("", nil), ("-1", nil), ("+1", nil), ("1.0", nil),
    ] as [(String, Int?)])
  func `to numbers`(text: String, value: Int?) {
    #expect(scanInteger(Array(text.utf8), from: 0, to: text.utf8.count) == value)
  }

  @Test(
    arguments: [
      ("1020", 1020), ("1", 1), ("999999999", 999_999_999), ("1000000000", nil), ("0100", nil),
      ("0", nil), ("", nil), ("10a", nil), ("-10", nil),
    ] as [(String, UInt32?)])
  func `to accounts`(text: String, number: UInt32?) {
    #expect(scanAccountNumber(Array(text.utf8), from: 0, to: text.utf8.count) == number)
  }

  @Test func `to debit and credit tell both places`() throws {
    let line = Array("book 1020/kasse".utf8)
    let pair = try #require(scanAccountPair(line, from: 5, to: line.count))
    #expect(pair.debit == AccountWord(start: 5, end: 9, number: 1020))
    #expect(pair.credit == AccountWord(start: 10, end: 15, number: nil))
  }

  @Test(arguments: ["", "/", "1020", "1020/", "/1100", "1/2/3", "//"])
  func `to debit and credit need both sides`(text: String) {
    #expect(scanAccountPair(Array(text.utf8), from: 0, to: text.utf8.count) == nil)
  }

  @Test(
    arguments: [
      ("RE-1", "RE", 1), ("RE-2026-12", "RE-2026", 12), ("miete", "miete", nil),
      ("RE-01", "RE-01", nil), ("RE-", "RE-", nil), ("RE1", "RE1", nil), ("Ü-3", "Ü", 3),
      ("RE-9999999999", "RE-9999999999", nil),
    ] as [(String, String, UInt32?)])
  func `to documents`(text: String, prefix: String, number: UInt32?) {
    #expect(
      scanDocument(Array(text.utf8), from: 0, to: text.utf8.count)
        == DocumentWord(prefix: Name(prefix), number: number))
  }

  @Test(arguments: ["", "-1", "#1", "1", "1-1", "a-very-long-prefix-of-a-document-1"])
  func `that are no documents`(text: String) {
    #expect(scanDocument(Array(text.utf8), from: 0, to: text.utf8.count) == nil)
  }

  @Test(arguments: [("#12", 12, nil), ("#12.1", 12, 1), ("#0", 0, nil)] as [(String, Int, Int?)])
  func `to entries and rows`(text: String, entry: Int, row: Int?) {
    #expect(
      scanEntry(Array(text.utf8), from: 0, to: text.utf8.count)
        == EntryWord(entry: entry, row: row))
  }

  @Test(arguments: ["", "#", "12", "#.1", "#12.", "#1.2.3", "#a", "#-1", "#99999999999999999999"])
  func `that are no entries`(text: String) {
    #expect(scanEntry(Array(text.utf8), from: 0, to: text.utf8.count) == nil)
  }
}
