import Testing
import Text

@Suite struct `Search keys` {
  @Test(arguments: [
    ["Müller", "mueller", "muller", "MÜLLER", "Mu\u{308}ller", "MUELLER", "Muêller"],
    ["Noël", "noel", "NOE\u{308}L"],
    ["Strasse", "Straße", "STRASSE", "straẞe"],
    ["Françoise", "francoise", "Franc\u{327}oise"],
    ["Æbler", "aebler", "äbler", "abler"],
    ["Łódź", "lodz"],
    ["İstanbul", "istanbul", "ISTANBUL", "ıstanbul"],
    ["D’Angelo", "d'angelo"],
    ["Ångström", "angstrom"],
    ["ΟΔΟΣ", "οδός"],
  ])
  func same(spellings: [String]) {
    #expect(Set(spellings.map { text in folded(text) }).count == 1)
  }

  @Test(arguments: [("Meier", "Maier"), ("See", "Se"), ("RE-1", "RE-11"), ("Meyer", "Meier")])
  func different(left: String, right: String) {
    #expect(folded(left) != folded(right))
  }

  @Test(arguments: [
    "Müeeller", "aee", "Œuvre", "Zürcher Kantonalbank", "日本 ñ", "straẞe", "ae\u{301}e",
  ])
  func `A key is its own key, and prefixes keep being prefixes`(text: String) {
    let key = folded(text)
    #expect(folded(key) == key)
    for length in 0...text.count {
      let prefix = folded(String(text.prefix(length)))
      #expect(key.unicodeScalars.starts(with: prefix.unicodeScalars))
    }
  }
}

@Suite struct Composition {
  @Test(arguments: [
    ("Mu\u{308}ller", "Müller"), ("e\u{301}", "é"), ("c\u{327}a", "ça"), ("A\u{30A}", "Å"),
    ("s\u{30C}n\u{303}o\u{302}a\u{300}", "šñôà"), ("ø", "ø"), ("q\u{308}", "q\u{308}"),
    ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"), ("\u{1100}\u{1161}", "가"),
    ("\u{212B}", "Å"), ("plain", "plain"), ("", ""),
  ])
  func composes(text: String, expected: String) {
    // Equality of strings looks through composition; scalars do not.
    #expect(Array(nfc(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(isNFC(bytes: Array(nfc(text).utf8)))
    let changed = Array(text.utf8) != Array(expected.utf8)
    #expect(isNFC(bytes: Array(text.utf8)) == !changed)
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `Broken bytes are not composed`(bytes: [UInt8]) {
    #expect(!isNFC(bytes: bytes))
  }
}
