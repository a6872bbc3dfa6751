import Diagnostics

extension Scenario {
  static let foreignBillCardFee = Scenario(
    name: "foreign-bill-card-fee",
    title: Phrase(
      "A bill in dollars, paid by card with a fee",
      "Eine Rechnung in Dollar, mit Karte und Gebühr bezahlt"),
    text: Phrase(
      #"""
      ---
      id: foreign-bill-card-fee
      title: A bill in dollars, paid by card with a fee
      source: 003
      minutes: 7
      vectors: F1
      ---

      # A bill in dollars, paid by card with a fee

      A supplier writes a bill over 35.78 USD. The card is charged with 34.95 francs, and 0.50 of that is a
      fee of the card. Three figures are there: what the bill is worth, what the card took, and the fee.
      This walk books them so that each stands where it belongs.

      ## The bill

      The company's strategy values foreign bills at the monthly average of the tax administration (ESTV),
      at the date of the document. The rate has to be known first; without it the bill is refused, and the
      refusal says which one is missing.

      ```kontor
      company "Muster GmbH" opened 2023-01-01
      date 2026-03-05
      contact new "Adobe Inc." supplier
      expect-error rate-missing bill "Adobe Inc." 35.78 USD account 6510 vat none
      rate USD 0.9659 month 2026-03
      bill "Adobe Inc." 35.78 USD account 6510 vat none
      expect state LR-1 booked
      expect row 6510/2000 34.56
      ```

      35.78 × 0.9659 is 34.56 francs: that is the expense, whatever the card makes of it later.

      ## The charge

      ```kontor
      bank 1020 -34.95 to "Adobe Inc." text "ADOBE *CREATIVE CLOUD" on 2026-03-07 fee 0.50
      match BT-1 LR-1
      ```

      A fee cannot be stored as a payment of a bill. So the bill is written anew in the currency of the
      transaction, over 34.95 francs, and the entry of before is superseded: 34.56 of expense, 0.50 of fee,
      and 34.56 + 0.50 − 34.95 = 0.11 that the dollar was cheaper on the day of the charge. That is an
      exchange gain.

      ```kontor
      expect state LR-1 paid
      expect row 6510/2000 34.56 on 2026-03-05
      expect row 6940/2000 0.50
      expect row 2000/6999 0.11
      expect row 2000/1020 34.95 on 2026-03-07
      ```

      Fee and difference bear the code VSF, which stands for no input tax; a company that opened its books
      with bexio since 2025 has V00 instead. A code that is stored on the card would win for the fee.

      ## Taking it back

      Matched wrongly, everything goes back in one step: the bill is again what it was, and the line of the
      bank is open.

      ```kontor
      unmatch BT-1
      expect state LR-1 booked
      expect open LR-1 34.56
      expect bank BT-1 open
      match BT-1 LR-1
      ```

      ## The proof

      ```kontor
      expect balance 6510 34.56
      expect balance 6940 0.50
      expect balance 6999 0.11
      expect balance 2000 0.00
      expect balance 1020 -34.95
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: foreign-bill-card-fee
      title: Eine Rechnung in Dollar, mit Karte und Gebühr bezahlt
      source: 003
      minutes: 7
      vectors: F1
      ---

      # Eine Rechnung in Dollar, mit Karte und Gebühr bezahlt

      Ein Lieferant stellt 35.78 USD in Rechnung. Die Karte wird mit 34.95 Franken belastet, und 0.50 davon
      sind eine Gebühr der Karte. Drei Zahlen liegen da: was die Rechnung wert ist, was die Karte belastet
      hat, und die Gebühr. Hier kommt jede dorthin, wo sie hingehört.

      ## Die Rechnung

      Die Strategie der Firma bewertet fremde Rechnungen zum Monatsmittelkurs der Steuerverwaltung (ESTV)
      am Belegdatum. Dieser Kurs muss zuerst bekannt sein; ohne ihn wird die Rechnung abgelehnt, und die
      Ablehnung sagt, welcher fehlt.

      ```kontor
      company "Muster GmbH" opened 2023-01-01
      date 2026-03-05
      contact new "Adobe Inc." supplier
      expect-error rate-missing bill "Adobe Inc." 35.78 USD account 6510 vat none
      rate USD 0.9659 month 2026-03
      bill "Adobe Inc." 35.78 USD account 6510 vat none
      expect state LR-1 booked
      expect row 6510/2000 34.56
      ```

      35.78 × 0.9659 sind 34.56 Franken: das ist der Aufwand, was immer die Karte später daraus macht.

      ## Die Belastung

      ```kontor
      bank 1020 -34.95 to "Adobe Inc." text "ADOBE *CREATIVE CLOUD" on 2026-03-07 fee 0.50
      match BT-1 LR-1
      ```

      Eine Gebühr lässt sich nicht als Zahlung einer Rechnung erfassen. Darum wird die Rechnung in der
      Währung der Transaktion neu geschrieben, über 34.95 Franken, und die Buchung von vorher überschrieben:
      34.56 Aufwand, 0.50 Gebühr, und 34.56 + 0.50 − 34.95 = 0.11, um die der Dollar am Tag der Belastung
      günstiger war. Das ist ein Kursgewinn.

      ```kontor
      expect state LR-1 paid
      expect row 6510/2000 34.56 on 2026-03-05
      expect row 6940/2000 0.50
      expect row 2000/6999 0.11
      expect row 2000/1020 34.95 on 2026-03-07
      ```

      Gebühr und Kursdifferenz tragen den Code VSF, also keine Vorsteuer; eine Firma, die seit 2025 bei
      bexio eröffnet hat, hat dafür V00. Ein auf der Karte hinterlegter Code hätte bei der Gebühr Vorrang.

      ## Zurück

      Falsch abgeglichen? Alles geht in einem Schritt zurück: die Rechnung ist wieder, was sie war, und die
      Transaktion ist offen.

      ```kontor
      unmatch BT-1
      expect state LR-1 booked
      expect open LR-1 34.56
      expect bank BT-1 open
      match BT-1 LR-1
      ```

      ## Der Beweis

      ```kontor
      expect balance 6510 34.56
      expect balance 6940 0.50
      expect balance 6999 0.11
      expect balance 2000 0.00
      expect balance 1020 -34.95
      expect trial-balance
      check
      ```
      """#))
}
