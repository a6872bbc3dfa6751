import Testing
import Text

@Suite struct `Near words` {
  static let commands = [
    "invoice", "issue", "pay", "bank", "match", "unmatch", "split", "credit-note", "apply-credit",
    "undo", "help", "show", "search",
  ]

  @Test(arguments: [
    ("invocie", ["invoice"]), ("invioce", ["invoice"]), ("INVOICE", ["invoice"]),
    ("matc", ["match"]),
    ("aply-credti", ["apply-credit"]), ("hlep", ["help"]), ("shwo", ["show"]), ("bnak", ["bank"]),
    ("zebra", []), ("", []), ("x", []), ("creditnote", ["credit-note"]), ("pey", ["pay"]),
  ])
  func meant(word: String, expected: [String]) {
    #expect(nearest(to: word, among: Self.commands) == expected)
  }

  @Test func `The best comes first, then the same first letter, then the order given`() {
    let found = nearest(
      to: "Meier", among: ["Geier", "Meyers", "Meyer", "Meier", "Maier"], limit: 4)
    #expect(found == ["Meier", "Meyer", "Maier", "Geier"])
    #expect(nearest(to: "Meier", among: ["Meyer", "Maier"], limit: 1) == ["Meyer"])
    #expect(nearest(to: "Meier", among: ["Meyer"], limit: 0).isEmpty)
  }

  @Test func `Letters of the other spelling are no slips`() {
    #expect(nearest(to: "mueler", among: ["Müller", "Keller"]) == ["Müller"])
    #expect(editDistance("mueller", "Müller", limit: 0) == 0)
  }

  /// Against the plain recursion over every pair of words of up to three letters.
  @Test func `All small words`() {
    let letters = Array("bcd")
    var words: [[Character]] = [[]]
    var longest = words
    for _ in 0..<3 {
      longest = longest.flatMap { word in letters.map { letter in word + [letter] } }
      words += longest
    }
    for left in words {
      for right in words {
        let slips = plainDistance(left[...], right[...])
        for limit in 0...3 {
          let found = editDistance(String(left), String(right), limit: limit)
          #expect(found == (slips <= limit ? slips : nil), "\(left) \(right) \(limit)")
        }
      }
    }
  }

  private func plainDistance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    let (shortLeft, shortRight) = (left.dropLast(), right.dropLast())
    var least = plainDistance(shortLeft, shortRight) + (a == b ? 0 : 1)
    least = min(least, plainDistance(shortLeft, right) + 1, plainDistance(left, shortRight) + 1)
    if shortLeft.last == b && shortRight.last == a {
      least = min(least, plainDistance(shortLeft.dropLast(), shortRight.dropLast()) + 1)
    }
    return least
  }
}
