import Diagnostics
import Exchange
import Ledger

/// What bookkeepers look for when amounts do not add up.
enum DifferenceClue {
  /// Clues in the order a bookkeeper tries them: VAT of a line, twice a line, swapped digits,
  /// a Rappen.
  static func all(
    for difference: Amount, among amounts: [Amount], _ codes: VATCodes
  ) -> [Phrase] {
    let size = difference.magnitude
    var clues: [Phrase] = []
    for amount in amounts {
      let code = codes.codes.first { code in
        code.kind == .sales && code.validTo == nil
          && (code.tax(inGross: amount) == size || code.tax(onNet: amount) == size)
      }
      if let code {
        clues.append(
          Phrase(
            "\(size.shown) is the VAT (\(code.name)) of the part \(amount.shown)",
            "\(size.shown) ist die MWST (\(code.name)) des Teils \(amount.shown)"))
      }
      if amount + amount == size {
        clues.append(
          Phrase(
            "\(size.shown) is twice the part \(amount.shown): wrong side?",
            "\(size.shown) ist das Doppelte des Teils \(amount.shown): falsche Seite?"))
      }
    }
    if size.minorUnits % 9 == 0, size.minorUnits > 5 {
      clues.append(
        Phrase(
          "\(size.shown) is divisible by 9: two digits swapped?",
          "\(size.shown) ist durch 9 teilbar: zwei Ziffern vertauscht?"))
    }
    if size.minorUnits <= 5 {
      clues.append(Phrase("a matter of rounding?", "eine Frage der Rundung?"))
    }
    return clues
  }
}
