import Testing

@testable import Session

/// What is said where a word of a two-word command has a slip, or a name is not whole.
@Suite struct `Slips in names` {
  private static func said(_ line: String) -> String {
    Play().run("contact new \"Müller AG\" customer").type([line]).errors
  }

  @Test(
    arguments: [
      ("till activat", "there is also: till activate, till articles", "try: till activate"),
      ("sync warum KT-1", "there is also: sync why", "try: synchronisieren warum KT-1"),
      ("card-account 1025", "create it with: account new 1025 \"NAME\" bank", ""),
      ("contact change 1 address \"x\"", "unknown word; here can stand: name, customer", ""),
    ])
  func `lead on`(line: String, words: String, fix: String) {
    let said = Self.said(line)
    #expect(said.contains(words))
    #expect(said.contains(fix))
  }

  @Test func `a part of a contact's name is offered whole in scripts`() {
    let played = Play().run(
      "contact new \"Müller AG\" customer\ninvoice Müller 5.00 vat UN81\n")
    #expect(played.errors.contains("try: invoice \"Müller AG\" 5.00 vat UN81"))
  }
}
