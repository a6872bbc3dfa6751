import Diagnostics

extension Scenario {
  static let overpaymentRefund = Scenario(
    name: "overpayment-refund",
    title: Phrase(
      "An overpayment, paid back",
      "Überzahlung, zurückbezahlt"),
    text: Phrase(
      #"""
      ---
      id: overpayment-refund
      title: An overpayment, paid back
      source: 002
      minutes: 6
      vectors: O2
      ---

      # An overpayment, paid back

      Kunde AG has paid 1'131.00 for an invoice of 1'081.00 and would like the 50.00 back. The surplus
      is first received like any other, then paid out. Two bank transactions, one rule: what came in on
      2030 leaves from 2030.

      ## Received

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/2030 50.00 on 2026-03-10
      expect credit "Kunde AG" 50.00
      expect balance 2030 50.00
      ```

      ## Paid back

      You enter the payment of 50.00 in your e-banking or in bexio. That is an order to the bank and
      books nothing; the books wait until the bank has carried it out and the debit turns up among the
      transactions.

      The hand then reaches for RE-1, because that is where the story began:

      ```kontor
      bank 1020 -50.00 text "Refund to Kunde AG" on 2026-03-15
      expect-error wrong-sign match BT-2 RE-1
      ```

      Money that leaves settles no invoice. RE-1 has been settled to the Rappen; what goes out is the
      credit. So the transaction belongs to the customer account: the customer booking (Kundenbuchung).

      ```kontor
      match BT-2 customer "Kunde AG"
      expect bank BT-2 matched
      expect row 2030/1020 50.00 on 2026-03-15
      expect credit "Kunde AG" 0.00
      expect balance 2030 0.00
      expect balance 1020 1'081.00
      ```

      Debit 2030: our debt is gone. Credit 1020: so is the money. Income and VAT stay what they were, for
      the sale has not changed.

      The receipt of 10 March can no longer be taken apart now. Its surplus has been used, and without it
      2030 would show money that we never held:

      ```kontor
      expect-error credit-in-use unmatch BT-1
      ```

      ## When the payout comes back

      A wrong IBAN, and five days later the 50.00 are back on the account. The same booking on the customer
      account takes them in again, and the next attempt takes them out.

      ```kontor
      bank 1020 +50.00 from "Kunde AG" text "Returned" on 2026-03-20
      match BT-3 customer "Kunde AG"
      expect row 1020/2030 50.00 on 2026-03-20
      expect credit "Kunde AG" 50.00
      bank 1020 -50.00 text "Refund to Kunde AG" on 2026-03-24
      match BT-4 customer "Kunde AG"
      expect row 2030/1020 50.00 on 2026-03-24
      expect credit "Kunde AG" 0.00
      ```

      ## What the customer sees

      The customer account runs −1'081.00 with the invoice, +50.00 after the payment, 0.00 after the
      refund. The customer's bank statement shows 1'131.00 out and 50.00 in, together exactly the price.

      ## The proof

      ```kontor
      expect balance 1020 1'081.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 81.00
      expect balance 3200 1'000.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 6
      expect rows 7
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: overpayment-refund
      title: Überzahlung, zurückbezahlt
      source: 002
      minutes: 6
      vectors: O2
      ---

      # Überzahlung, zurückbezahlt

      Die Kunde AG hat für eine Rechnung von 1'081.00 ganze 1'131.00 bezahlt und möchte die 50.00 zurück.
      Der Überschuss kommt zuerst herein wie jeder andere und wird dann ausbezahlt. Zwei
      Banktransaktionen, eine Regel: was auf 2030 hereinkam, geht von 2030 wieder hinaus.

      ## Eingegangen

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/2030 50.00 on 2026-03-10
      expect credit "Kunde AG" 50.00
      expect balance 2030 50.00
      ```

      ## Zurückbezahlt

      Sie erfassen die Zahlung von 50.00 im E-Banking oder in bexio. Das ist ein Auftrag an die Bank und
      bucht nichts; die Buchhaltung wartet, bis die Bank ihn ausgeführt hat und die Belastung unter den
      Transaktionen erscheint.

      Die Hand greift dann gern nach RE-1, weil dort alles angefangen hat:

      ```kontor
      bank 1020 -50.00 text "Rückzahlung an Kunde AG" on 2026-03-15
      expect-error wrong-sign match BT-2 RE-1
      ```

      Geld, das hinausgeht, begleicht keine Rechnung. RE-1 ist auf den Rappen genau beglichen; hinaus geht
      das Guthaben. Die Transaktion gehört deshalb aufs Kundenkonto: die Kundenbuchung.

      ```kontor
      match BT-2 customer "Kunde AG"
      expect bank BT-2 matched
      expect row 2030/1020 50.00 on 2026-03-15
      expect credit "Kunde AG" 0.00
      expect balance 2030 0.00
      expect balance 1020 1'081.00
      ```

      Soll 2030: unsere Schuld ist weg. Haben 1020: das Geld auch. Ertrag und MWST bleiben, wie sie waren,
      denn am Verkauf hat sich nichts geändert.

      Der Eingang vom 10. März lässt sich jetzt nicht mehr lösen. Sein Überschuss ist verwendet, und ohne
      ihn hätten wir auf 2030 Geld ausbezahlt, das wir nie hatten:

      ```kontor
      expect-error credit-in-use unmatch BT-1
      ```

      ## Wenn die Auszahlung zurückkommt

      Eine falsche IBAN, und fünf Tage später sind die 50.00 wieder da. Dieselbe Kundenbuchung nimmt sie
      wieder herein, und der nächste Versuch bringt sie hinaus.

      ```kontor
      bank 1020 +50.00 from "Kunde AG" text "Retoure" on 2026-03-20
      match BT-3 customer "Kunde AG"
      expect row 1020/2030 50.00 on 2026-03-20
      expect credit "Kunde AG" 50.00
      bank 1020 -50.00 text "Rückzahlung an Kunde AG" on 2026-03-24
      match BT-4 customer "Kunde AG"
      expect row 2030/1020 50.00 on 2026-03-24
      expect credit "Kunde AG" 0.00
      ```

      ## Was der Kunde sieht

      Das Kundenkonto läuft von −1'081.00 mit der Rechnung über +50.00 nach der Zahlung auf 0.00 nach der
      Rückzahlung. Auf seinem Kontoauszug stehen 1'131.00 hinaus und 50.00 herein, zusammen genau der
      Preis.

      ## Der Beweis

      ```kontor
      expect balance 1020 1'081.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 81.00
      expect balance 3200 1'000.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 6
      expect rows 7
      expect trial-balance
      check
      ```
      """#))
}
