import Text

/// What the name of a merchant is known by: its words, folded, without the form of the company.
enum MerchantWords {
  /// A receipt has them, and a statement leaves them out.
  private static let forms: Set<String> = [
    "ag", "gmbh", "sa", "sarl", "sagl", "inc", "ltd", "llc", "co", "kg",
  ]

  static func of(_ text: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for scalar in folded(text).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.insert(word)
        word = ""
      }
    }
    if !word.isEmpty { words.insert(word) }
    return words.subtracting(forms)
  }
}
