import Diagnostics

extension Scenario {
  static let cardStatementDifferences = Scenario(
    name: "card-statement-differences",
    title: Phrase(
      "When the card accounts do not come to zero",
      "Wenn die Kartenkonten nicht aufgehen"),
    text: Phrase(
      #"""
      ---
      id: card-statement-differences
      title: When the card accounts do not come to zero
      source: 004
      minutes: 9
      vectors: card-differences
      ---

      # When the card accounts do not come to zero

      At the end of a month 2000, 2050 and the accounts of the cards should be at zero. Four things keep
      them from it: a receipt that never came, an expense booked against the parking account, a private
      card, and a payment that belongs to no statement. This walk makes all four, asks `check`, and mends
      them.

      ## A month with a bit of everything

      ```kontor
      company "Muster GmbH"
      date 2026-03-31
      card new "Visa 1" number "1111"
      receipt "SBB" 64.86 account 6640 vat VB81 on 2026-03-12
      receipt "Restaurant Krone" 86.00 account 6641 vat none on 2026-03-14
      statement 2070 132.41
      extract KA-1 64.86 text "SBB" on 2026-03-12, 54.05 text "Sunrise" on 2026-03-09, 13.50 text "Kiosk" on 2026-03-20
      approve KA-1
      match-receipts
      ```

      One receipt has its transaction. Two transactions have no receipt, and the meal at the Krone is on no
      statement at all.

      ## Somebody pays in advance

      Before the statement is due, 20.00 are paid onto the card. A payment that belongs to no statement is
      booked against the card itself.

      ```kontor
      bank 1020 -20.00 text "Visa" on 2026-03-31
      match BT-1 account 2070
      ```

      Then the statement is paid: 112.41 by the bank, the other 20.00 are there already.

      ```kontor
      date 2026-04-08
      pay KA-1 112.41 from 1020
      expect open KA-1 20.00
      check
      apply-advance KA-1 20.00
      expect state KA-1 paid
      expect row 2000/2070 20.00
      ```

      ## The wrong account

      The transaction of Sunrise has no receipt and is booked by hand. The hand slips: against 2050, the
      parking account, in place of 2070, the card.

      ```kontor
      book 6510/2050 54.05 text "Sunrise" on 2026-03-09
      check
      ```

      `check` finds the entry by its amount and names the remedy. It is reversed, and the transaction is
      booked on the account of its card, as the other one without a receipt:

      ```kontor
      reverse #11
      match KT-2 account 6510 text "Sunrise"
      match KT-3 account 6641 text "Kiosk"
      expect row 6510/2070 54.05
      ```

      ## The private card

      The meal was paid with the owner's own card. The receipt is set to reconciled, against the current
      account of the owner; a company of the form AG or GmbH owes it to its shareholder on 2560.

      ```kontor
      reconcile BL-2
      expect state BL-2 reconciled
      expect row 6641/2560 86.00 on 2026-03-14
      ```

      ## The proof

      ```kontor
      statements
      expect balance 2000 0.00
      expect balance 2050 0.00
      expect balance 2070 0.00
      expect balance 1020 -132.41
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: card-statement-differences
      title: Wenn die Kartenkonten nicht aufgehen
      source: 004
      minutes: 9
      vectors: card-differences
      ---

      # Wenn die Kartenkonten nicht aufgehen

      Am Monatsende sollten 2000, 2050 und die Konten der Karten auf null stehen. Vier Dinge verhindern es:
      ein Beleg, der nie kam, ein Aufwand, der gegen das Parkkonto gebucht wurde, eine private Karte, und
      eine Zahlung, die zu keiner Abrechnung gehört. Hier machen wir alle vier, fragen `check` und bringen
      sie in Ordnung.

      ## Ein Monat mit allem

      ```kontor
      company "Muster GmbH"
      date 2026-03-31
      card new "Visa 1" number "1111"
      receipt "SBB" 64.86 account 6640 vat VB81 on 2026-03-12
      receipt "Restaurant Krone" 86.00 account 6641 vat none on 2026-03-14
      statement 2070 132.41
      extract KA-1 64.86 text "SBB" on 2026-03-12, 54.05 text "Sunrise" on 2026-03-09, 13.50 text "Kiosk" on 2026-03-20
      approve KA-1
      match-receipts
      ```

      Ein Beleg hat seine Transaktion. Zwei Transaktionen haben keinen Beleg, und das Essen in der Krone
      steht auf gar keiner Abrechnung.

      ## Jemand zahlt voraus

      Bevor die Abrechnung fällig ist, werden 20.00 auf die Karte einbezahlt. Eine Zahlung, die zu keiner
      Abrechnung gehört, wird gegen das Konto der Karte gebucht.

      ```kontor
      bank 1020 -20.00 text "Visa" on 2026-03-31
      match BT-1 account 2070
      ```

      Dann wird die Abrechnung bezahlt: 112.41 von der Bank, die anderen 20.00 sind schon dort.

      ```kontor
      date 2026-04-08
      pay KA-1 112.41 from 1020
      expect open KA-1 20.00
      check
      apply-advance KA-1 20.00
      expect state KA-1 paid
      expect row 2000/2070 20.00
      ```

      ## Das falsche Konto

      Zur Transaktion von Sunrise gibt es keinen Beleg; sie wird von Hand gebucht. Die Hand rutscht aus:
      gegen 2050, das Parkkonto, statt gegen 2070, die Karte.

      ```kontor
      book 6510/2050 54.05 text "Sunrise" on 2026-03-09
      check
      ```

      `check` findet die Buchung am Betrag und nennt, was hilft. Sie wird storniert, und die Transaktion
      wird auf dem Konto ihrer Karte gebucht, wie auch die andere ohne Beleg:

      ```kontor
      reverse #11
      match KT-2 account 6510 text "Sunrise"
      match KT-3 account 6641 text "Kiosk"
      expect row 6510/2070 54.05
      ```

      ## Die private Karte

      Das Essen hat die Inhaberin mit ihrer eigenen Karte bezahlt. Der Beleg wird auf abgestimmt gesetzt,
      gegen ihr Kontokorrent; eine AG oder GmbH schuldet es der Gesellschafterin auf 2560.

      ```kontor
      reconcile BL-2
      expect state BL-2 reconciled
      expect row 6641/2560 86.00 on 2026-03-14
      ```

      ## Der Beweis

      ```kontor
      statements
      expect balance 2000 0.00
      expect balance 2050 0.00
      expect balance 2070 0.00
      expect balance 1020 -132.41
      expect trial-balance
      check
      ```
      """#))
}
