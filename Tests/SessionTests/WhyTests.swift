import Commands
import Diagnostics
import Testing

@testable import Session

/// `why` explains what the user has just seen, or what is named.
@Suite struct `Why` {
  private static let invoice = """
    contact new "Kunde AG" customer
    invoice "Kunde AG" 1'081.00 vat UN81
    """

  private static func said(_ lines: String...) -> String {
    let played = Play(width: 80).run(invoice)
    for line in lines {
      played.forget()
      played.type([line])
    }
    return played.output + played.errors
  }

  @Test func `tells the last error at length`() {
    let said = Self.said("apply-credit RE-1", "why")
    #expect(said.hasPrefix("no-credit\nThe customer has no credit"))
  }

  @Test func `explains a document and an entry by name`() {
    #expect(Self.said("why RE-1").hasPrefix("Invoice RE-1\n"))
    #expect(Self.said("why #1").contains("Command: invoice \"Kunde AG\" 1'081.00 vat UN81"))
    #expect(Self.said("why #1.2").hasPrefix("Entry #1\n"))
  }

  @Test func `prefers a line of the last report`() {
    #expect(Self.said("open-items", "why RE-1").contains("1'081.00"))
    #expect(!Self.said("open-items", "why RE-1").hasPrefix("Invoice RE-1\n"))
  }

  @Test func `is refused where there is nothing`() {
    #expect(Self.said("why").contains("nothing was refused"))
    #expect(Self.said("why RE-9").contains("unknown-figure"))
    #expect(Self.said("trial-balance", "why nothing").contains("no such line"))
  }
}
