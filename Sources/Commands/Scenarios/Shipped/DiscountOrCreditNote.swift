import Diagnostics

extension Scenario {
  static let discountOrCreditNote = Scenario(
    name: "discount-or-credit-note",
    title: Phrase(
      "U1 or U2? Discount against credit note, side by side",
      "U1 oder U2? Skonto gegen Gutschrift, nebeneinander"),
    text: Phrase(
      #"""
      ---
      id: discount-or-credit-note
      title: U1 or U2? Discount against credit note, side by side
      source: 002
      minutes: 6
      vectors: U1, U2
      ---

      # U1 or U2? Discount against credit note, side by side

      Kunde AG has paid 1'059.38 of 1'081.00 and may keep the difference. Two ways close the 21.62, and
      both look alike on the bank account. You need not decide in your head: walk both, each in a fork of
      its own, and look at them side by side. The books stay where they are meanwhile.

      ## Where both begin

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      date 2026-03-10
      expect open RE-1 21.62
      ```

      ## The first way: a discount

      A fork begins here and we go on in it. The discount takes the VAT along:

      ```kontor
      fork U1
      discount RE-1
      expect row 3800/1100 20.00
      expect row 2200/1100 1.62
      expect state RE-1 paid
      expect vat 303 79.38
      ```

      ## The second way: a credit note without VAT

      Back to the books, where the 21.62 are still open, and from there into a second fork:

      ```kontor
      switch books
      expect open RE-1 21.62
      fork U2
      credit-note RE-1 21.62 vat none
      expect row 3801/1100 21.62
      expect state RE-1 paid
      expect vat 303 81.00
      ```

      ## Side by side

      ```kontor
      compare U1 U2
      ```

      Read it from the bottom. Cash is the same: 1'059.38 came in, whatever we call the rest. VAT due is
      79.38 on the one side and 81.00 on the other: 1.62 is what the credit note without VAT costs more.
      The rest of the table says where it comes from: the discount lowers the turnover in box 200 by
      20.00 and gives its tax back, the credit note leaves both as they were.

      If the price was reduced, the discount is right, and the tax follows the price (Art. 41 MWSTG). If
      the price stands and 21.62 are owed for another reason, the credit note without VAT is.

      ## Decide

      The price was reduced. Nothing is merged from a fork: what is to hold is done in the books.

      ```kontor
      switch books
      fork drop U2
      discount RE-1
      expect state RE-1 paid
      expect balance 1020 1'059.38
      expect balance 1100 0.00
      expect balance 2200 79.38
      expect balance 3800 -20.00
      expect balance 3801 0.00
      compare books U1
      ```

      Nothing differs: the books have gone the first way.

      ```kontor
      expect vat 200 980.00
      expect vat 303 79.38
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: discount-or-credit-note
      title: U1 oder U2? Skonto gegen Gutschrift, nebeneinander
      source: 002
      minutes: 6
      vectors: U1, U2
      ---

      # U1 oder U2? Skonto gegen Gutschrift, nebeneinander

      Die Kunde AG hat von 1'081.00 nur 1'059.38 bezahlt und darf die Differenz behalten. Zwei Wege
      schliessen die 21.62, und auf dem Bankkonto sehen beide gleich aus. Sie müssen das nicht im Kopf
      entscheiden: gehen Sie beide, jeden in einer eigenen Variante, und legen Sie sie nebeneinander. Die
      Bücher bleiben derweil, wo sie sind.

      ## Wo beide beginnen

      ```kontor
      firma "Muster GmbH"
      datum 2026-03-01
      kontakt neu "Kunde AG" kunde
      rechnung "Kunde AG" 1'081.00 mwst UN81 konto 3200
      bank 1020 +1'059.38 von "Kunde AG" am 2026-03-10
      abgleichen BT-1 RE-1
      datum 2026-03-10
      erwarte offen RE-1 21.62
      ```

      ## Der erste Weg: ein Skonto

      Hier beginnt eine Variante, und wir gehen darin weiter. Das Skonto nimmt die MWST mit:

      ```kontor
      variante U1
      skonto RE-1
      erwarte zeile 3800/1100 20.00
      erwarte zeile 2200/1100 1.62
      erwarte status RE-1 paid
      erwarte mwst 303 79.38
      ```

      ## Der zweite Weg: eine Gutschrift ohne MWST

      Zurück zu den Büchern, wo die 21.62 noch offen sind, und von da in eine zweite Variante:

      ```kontor
      wechseln bücher
      erwarte offen RE-1 21.62
      variante U2
      gutschrift RE-1 21.62 mwst ohne
      erwarte zeile 3801/1100 21.62
      erwarte status RE-1 paid
      erwarte mwst 303 81.00
      ```

      ## Nebeneinander

      ```kontor
      vergleichen U1 U2
      ```

      Lesen Sie von unten. Die flüssigen Mittel sind gleich: 1'059.38 sind eingegangen, wie immer wir den
      Rest nennen. Die geschuldete MWST ist links 79.38 und rechts 81.00: 1.62 kostet die Gutschrift ohne
      MWST mehr. Der Rest der Tabelle sagt, woher es kommt: das Skonto senkt den Umsatz in Ziffer 200 um
      20.00 und holt dessen Steuer zurück, die Gutschrift lässt beides stehen.

      Wurde der Preis gesenkt, so ist das Skonto richtig, und die Steuer folgt dem Preis (Art. 41 MWSTG).
      Gilt der Preis weiter und sind 21.62 aus einem anderen Grund geschuldet, dann ist es die Gutschrift
      ohne MWST.

      ## Entscheiden

      Der Preis wurde gesenkt. Aus einer Variante wird nichts zusammengeführt: was gelten soll, wird in
      den Büchern getan.

      ```kontor
      wechseln bücher
      variante verwerfen U2
      skonto RE-1
      erwarte status RE-1 paid
      erwarte saldo 1020 1'059.38
      erwarte saldo 1100 0.00
      erwarte saldo 2200 79.38
      erwarte saldo 3800 -20.00
      erwarte saldo 3801 0.00
      vergleichen bücher U1
      ```

      Nichts ist anders: die Bücher sind den ersten Weg gegangen.

      ```kontor
      erwarte mwst 200 980.00
      erwarte mwst 303 79.38
      erwarte saldobilanz
      prüfen
      ```
      """#))
}
