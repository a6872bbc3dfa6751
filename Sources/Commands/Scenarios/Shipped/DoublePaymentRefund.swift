import Diagnostics

extension Scenario {
  static let doublePaymentRefund = Scenario(
    name: "double-payment-refund",
    title: Phrase(
      "An invoice paid twice, and paid back",
      "Rechnung doppelt bezahlt und zurückbezahlt"),
    text: Phrase(
      #"""
      ---
      id: double-payment-refund
      title: An invoice paid twice, and paid back
      source: 002
      minutes: 5
      vectors: O2
      ---

      # An invoice paid twice, and paid back

      The accountant of Kunde AG pays RE-1 on Tuesday, her deputy pays it again on Thursday. The second
      payment is an overpayment like any other, only that the whole of it is too much.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect credit "Kunde AG" 0.00
      ```

      ## The second payment

      It lies among the bank transactions and still has to be dealt with. The customer telephones, you
      order the transfer of 1'081.00 back, and a few days later that debit stands in the list as well.
      Whoever matches the payout first is stopped:

      ```kontor
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-12
      bank 1020 -1'081.00 text "Refund to Kunde AG" on 2026-03-18
      expect bank BT-2 open
      expect-error exceeds-credit match BT-3 customer "Kunde AG"
      ```

      As far as the books know, the customer has no credit yet; a payout would turn 2030 from a debt into
      a claim. The order of the bank statement is the right one: first the receipt.

      The receipt is matched with RE-1, even though RE-1 is paid. It tells the story best that way, and
      since nothing is open there, all of it goes to 2030.

      ```kontor
      match BT-2 RE-1
      expect row 1020/2030 1'081.00 on 2026-03-12
      expect state RE-1 paid
      expect credit "Kunde AG" 1'081.00
      expect balance 2030 1'081.00
      expect balance 1100 0.00
      ```

      Two short cuts do harm here. Booked as 1020/1100 a second time, the payment would leave 1100 with a
      negative receivable that no invoice explains. Booked as 1020/3200, it would be a sale that never
      took place, with VAT owed on it.

      ## The payout

      ```kontor
      match BT-3 customer "Kunde AG"
      expect row 2030/1020 1'081.00 on 2026-03-18
      expect credit "Kunde AG" 0.00
      expect bank BT-3 matched
      ```

      ## What the customer sees

      −1'081.00, then 0.00, then +1'081.00, then 0.00 again. Had the customer kept buying, the credit
      could have been deducted from the next invoices instead (scenario `overpayment-next-invoice`).

      ## The proof

      ```kontor
      expect balance 1020 1'081.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 81.00
      expect balance 3200 1'000.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 4
      expect rows 5
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: double-payment-refund
      title: Rechnung doppelt bezahlt und zurückbezahlt
      source: 002
      minutes: 5
      vectors: O2
      ---

      # Rechnung doppelt bezahlt und zurückbezahlt

      Die Buchhalterin der Kunde AG bezahlt RE-1 am Dienstag, ihre Stellvertretung am Donnerstag gleich
      noch einmal. Die zweite Zahlung ist eine Überzahlung wie jede andere, nur ist sie ganz zu viel.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect credit "Kunde AG" 0.00
      ```

      ## Die zweite Zahlung

      Sie liegt unter den Banktransaktionen und ist noch nicht abgeglichen. Der Kunde ruft an, Sie geben
      die Rücküberweisung von 1'081.00 in Auftrag, und ein paar Tage später steht auch diese Belastung in
      der Liste. Wer nun die Auszahlung zuerst abgleicht, wird aufgehalten:

      ```kontor
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-12
      bank 1020 -1'081.00 text "Rückzahlung an Kunde AG" on 2026-03-18
      expect bank BT-2 open
      expect-error exceeds-credit match BT-3 customer "Kunde AG"
      ```

      Soweit die Bücher wissen, hat der Kunde noch gar kein Guthaben; eine Auszahlung würde 2030 von einer
      Schuld in eine Forderung verwandeln. Die Reihenfolge des Kontoauszugs ist die richtige: zuerst der
      Eingang.

      Abgeglichen wird er mit RE-1, obwohl RE-1 bezahlt ist. So bleibt die Geschichte lesbar, und weil
      dort nichts mehr offen ist, geht der ganze Betrag auf 2030.

      ```kontor
      match BT-2 RE-1
      expect row 1020/2030 1'081.00 on 2026-03-12
      expect state RE-1 paid
      expect credit "Kunde AG" 1'081.00
      expect balance 2030 1'081.00
      expect balance 1100 0.00
      ```

      Zwei Abkürzungen schaden hier. Ein zweites Mal 1020/1100 gebucht, bliebe auf 1100 eine negative
      Forderung stehen, die keine Rechnung erklärt. Als 1020/3200 gebucht, wäre es ein Verkauf, den es nie
      gab, samt geschuldeter MWST.

      ## Die Auszahlung

      ```kontor
      match BT-3 customer "Kunde AG"
      expect row 2030/1020 1'081.00 on 2026-03-18
      expect credit "Kunde AG" 0.00
      expect bank BT-3 matched
      ```

      ## Was der Kunde sieht

      −1'081.00, dann 0.00, dann +1'081.00, dann wieder 0.00. Kauft der Kunde ohnehin weiter, lässt sich
      das Guthaben statt dessen an den nächsten Rechnungen abziehen (Szenario `overpayment-next-invoice`).

      ## Der Beweis

      ```kontor
      expect balance 1020 1'081.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 81.00
      expect balance 3200 1'000.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 4
      expect rows 5
      expect trial-balance
      check
      ```
      """#))
}
