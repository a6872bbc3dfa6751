import Testing

/// Currencies without places, and with three: typed, kept and shown as they are.
@Suite("Currencies without places and with three")
struct CurrencyPlacesTests {
  private static let yen = "account new 1022 \"Bank JPY\" bank currency JPY\n"
  private static let dinar = "account new 1023 \"Bank KWD\" bank currency KWD\n"
  private static let supplier = "contact new \"Handel AG\" supplier\n"

  @Test(arguments: ["10.5", "10.50", "10.500"]) func threePlaces(typed: String) {
    let play = play(
      Self.dinar + Self.supplier + """
        bill "Handel AG" \(typed) KWD account 6510 vat none rate 2.6
        expect open LR-1 27.30
        bank 1023 -\(typed) KWD rate 2.7
        match BT-1 LR-1
        """,
      rows: ["6510/2000 27.30", "2000/1023 28.35", "6949/2000 1.05"])
    #expect(play.foreign(1023) == -10_500)
    play.forget()
    play.run("show LR-1\nsheet 1023\nbalance 1023 format csv\nshow entry #2\n")
    #expect(play.output.contains("10.500 KWD"))
    #expect(play.output.contains("-10.500"))
    #expect(play.output.contains("rate 2.7000"))
    #expect(!play.output.contains("105.00"))
  }

  @Test func whatAnAccountOfThreePlacesIsWorthAUnit() {
    let play = play(Self.dinar + "opening 1023 10.500 KWD rate 2.6\n")
    play.run("show entry #1\n")
    #expect(play.output.contains("rate ≈ 2.6000"))
  }

  @Test func placesThatTheCurrencyDoesNotHave() {
    let play = play(Self.yen + Self.dinar + Self.supplier)
    let digest = play.digest
    for line in [
      "bank 1022 -1.50 JPY", "bank 1022 -1.500 JPY", "bank 1023 -1.0005 KWD",
      "bill \"Handel AG\" 1.005 USD account 6510 vat none rate 0.9",
      "bank 1022 -100 JPY fee 0.50", "bank 1022 -100 JPY fee 1.500 KWD",
    ] {
      let name = line.hasSuffix("1.500 KWD") ? "wrong-currency" : "too-many-places"
      play.run("expect-error \(name) \(line)\n")
    }
    #expect(play.errors == "")
    #expect(play.digest == digest)
    play.run("bank 1022 -1.500 JPY\n")
    #expect(play.errors.contains("JPY has no places"))
  }

  @Test func aFeeIsInTheCurrencyOfItsAccount() {
    let script =
      Self.yen + Self.supplier + """
        bill "Handel AG" 100000 JPY account 6510 vat none rate 0.0056
        bank 1022 -100500 JPY rate 0.0056 FEE
        match BT-1 LR-1
        expect state LR-1 paid

        """
    for fee in ["fee 500", "fee 500 JPY", "fee 500.00"] {
      let play = play(
        script.replacing("FEE", with: fee),
        rows: [
          "6510/2000 560.00", "2000/6510 560.00", "6510/2000 560.00", "6940/2000 2.80",
          "2000/1022 562.80",
        ])
      #expect(play.foreign(1022) == -100_500)
      play.forget()
      play.run("show BT-1\n")
      #expect(play.output.contains("Fee: 500\n"))
    }
    play(
      script.replacing("FEE", with: "").replacing(
        "match BT-1 LR-1", with: "match BT-1 LR-1 fee 500"),
      rows: [
        "6510/2000 560.00", "2000/6510 560.00", "6510/2000 560.00", "6940/2000 2.80",
        "2000/1022 562.80",
      ])
  }

  @Test func partsAreInTheCurrencyOfTheirAccount() {
    let play = play(
      Self.yen + """
        bank 1022 -1000 JPY rate 0.0056
        expect-error too-many-places split BT-1 account 6500 5.50, account 6940 rest
        expect-error does-not-add-up split BT-1 account 6500 500, account 6940 400
        split BT-1 account 6500 600, account 6940 rest
        """, rows: ["6500/1022 3.36", "6940/1022 2.24"])
    #expect(play.foreign(1022) == -1_000)
    let refused = Play().run(
      Self.yen + "bank 1022 -1000 JPY\nsplit BT-1 account 6500 500, account 6940 400\n")
    #expect(refused.errors.contains("the parts come to 900 JPY"))
  }

  @Test func whatIsOfferedIsInTheCurrencyThatWasCharged() {
    let play = play(
      Self.yen + Self.supplier + """
        bill "Handel AG" 20.00 account 6510 vat none
        expect-error bill-not-possible pay LR-1 3500 JPY from 1022 rate 0.0057
        """)
    play.run("pay LR-1 3500 JPY from 1022 rate 0.0057\n")
    #expect(play.errors.contains("pay LR-1 3500 JPY from 1022 rate 0.0057 by-hand"))
    play.run("pay LR-1 3500 JPY from 1022 rate 0.0057 by-hand\nexpect state LR-1 by-hand\n")
    #expect(play.flaws == [])
  }

  @Test func whatIsOpenOfABillInItsCurrency() {
    play(
      Suppliers.usd
        + "expect open LR-1 35.78 USD\nexpect-error wrong-currency expect open LR-1 1.00 EUR\n")
  }

  @Test func aMissingCodeIsPutBehindTheCurrency() {
    let played = Play().run(customer + "invoice \"Kunde AG\" 100.00 EUR account 3200 rate 0.95\n")
    #expect(played.fix == "invoice \"Kunde AG\" 100.00 EUR vat UN81 account 3200 rate 0.95")
  }
}
