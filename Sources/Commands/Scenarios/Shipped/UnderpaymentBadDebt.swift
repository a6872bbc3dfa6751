import Diagnostics

extension Scenario {
  static let underpaymentBadDebt = Scenario(
    name: "underpayment-bad-debt",
    title: Phrase(
      "An underpayment, lost",
      "Unterzahlung, verloren"),
    text: Phrase(
      #"""
      ---
      id: underpayment-bad-debt
      title: An underpayment, lost
      source: 002
      minutes: 8
      vectors: U3
      ---

      # An underpayment, lost

      Three customers pay 1'059.38 of 1'081.00 each. Nobody has agreed to a deduction, you have reminded
      them, and the 21.62 will not come. No discount, then, and no credit note: a loss on receivables
      (Debitorenverlust), on 3805.

      ## Invoices and payments

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      contact new "Bau GmbH" customer
      contact new "Atelier Meier" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      invoice "Bau GmbH" 1'081.00 vat UN81 account 3200
      invoice "Atelier Meier" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      bank 1020 +1'059.38 from "Bau GmbH" on 2026-03-10
      bank 1020 +1'059.38 from "Atelier Meier" on 2026-03-10
      match BT-1 RE-1
      match BT-2 RE-2
      match BT-3 RE-3
      expect open RE-1 21.62
      expect balance 1100 64.86
      expect balance 2200 243.00
      ```

      ## The wrong button

      "Set to not paid" sounds right and is not. It takes the whole invoice back, 1'000.00 of revenue and
      81.00 of VAT, although most of it has been paid:

      ```kontor
      date 2026-06-30
      expect-error invoice-partly-paid unpaid RE-1
      ```

      ## Written off with the VAT

      The money is lost, and so is the tax on it: VAT is owed only on what we receive. The loss is booked
      net, and the VAT of the rest comes back.

      ```kontor
      write-off RE-1 with-vat
      expect row 3805/1100 20.00 on 2026-06-30
      expect row 2200/1100 1.62 on 2026-06-30
      expect state RE-1 written-off
      expect balance 2200 241.38
      ```

      ## Written off without the VAT

      The same on RE-2, but the VAT stays untouched. The whole 21.62 is expense.

      ```kontor
      write-off RE-2 without-vat
      expect row 3805/1100 21.62 on 2026-06-30
      expect state RE-2 written-off
      expect balance 2200 241.38
      expect balance 3805 -41.62
      ```

      Again it is a matter of 1.62. `with-vat` is the usual one. Take `without-vat` if the tax has been
      settled elsewhere already, or if your fiduciary wants it so; otherwise 1.62 too much is paid.

      ## By hand, as bexio does it

      bexio knows no button for a bad debt. There the rest is first closed as a discount or a credit note,
      then moved to the right account by hand: after a discount 3805/3800 20.00, after a credit note
      without VAT 3805/3801 21.62. Played on RE-3:

      ```kontor
      discount RE-3
      book 3805/3800 20.00 text "Bad debt RE-3"
      expect row 3805/3800 20.00 on 2026-06-30
      expect state RE-3 paid
      expect balance 3800 0.00
      expect balance 3805 -61.62
      ```

      The same net effect as `with-vat`: 3805 bears 20.00, 2200 falls by 1.62, 3800 is back at zero. Only
      the state differs. RE-3 counts as paid, and the list of losses must be kept elsewhere; RE-1 and RE-2
      say of themselves that they were written off. And should a customer pay after all, `reopen RE-1`
      takes the loss back and the payment can be matched.

      3805 belongs to the income accounts (it reduces revenue), so its balance shows as negative.

      ## What the customer sees

      A write-off is nobody's business but ours: it is no letter and no waiver. You may keep on claiming
      the 21.62.

      ## The proof

      ```kontor
      expect balance 1020 3'178.14
      expect balance 1100 0.00
      expect balance 2200 239.76
      expect balance 3200 3'000.00
      expect balance 3800 0.00
      expect balance 3805 -61.62
      expect vat 200 2'960.00
      expect vat 303 239.76
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: underpayment-bad-debt
      title: Unterzahlung, verloren
      source: 002
      minutes: 8
      vectors: U3
      ---

      # Unterzahlung, verloren

      Drei Kunden bezahlen je 1'059.38 von 1'081.00. Einen Abzug hat niemand vereinbart, Sie haben
      gemahnt, und die 21.62 kommen nicht mehr. Also weder Skonto noch Gutschrift, sondern ein
      Debitorenverlust, auf 3805.

      ## Rechnungen und Zahlungen

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      contact new "Bau GmbH" customer
      contact new "Atelier Meier" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      invoice "Bau GmbH" 1'081.00 vat UN81 account 3200
      invoice "Atelier Meier" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      bank 1020 +1'059.38 from "Bau GmbH" on 2026-03-10
      bank 1020 +1'059.38 from "Atelier Meier" on 2026-03-10
      match BT-1 RE-1
      match BT-2 RE-2
      match BT-3 RE-3
      expect open RE-1 21.62
      expect balance 1100 64.86
      expect balance 2200 243.00
      ```

      ## Der falsche Knopf

      «Auf nicht bezahlt setzen» klingt richtig und ist es nicht. Damit würde die ganze Rechnung
      zurückgenommen, 1'000.00 Ertrag und 81.00 MWST, obwohl das meiste bezahlt ist:

      ```kontor
      date 2026-06-30
      expect-error invoice-partly-paid unpaid RE-1
      ```

      ## Ausgebucht mit MWST

      Das Geld ist verloren, und die Steuer darauf ebenso: MWST ist nur auf dem geschuldet, was wir
      erhalten. Der Verlust wird netto gebucht, und die MWST auf dem Rest kommt zurück.

      ```kontor
      write-off RE-1 with-vat
      expect row 3805/1100 20.00 on 2026-06-30
      expect row 2200/1100 1.62 on 2026-06-30
      expect state RE-1 written-off
      expect balance 2200 241.38
      ```

      ## Ausgebucht ohne MWST

      Dasselbe auf RE-2, aber die MWST bleibt unberührt. Die ganzen 21.62 sind Verlust.

      ```kontor
      write-off RE-2 without-vat
      expect row 3805/1100 21.62 on 2026-06-30
      expect state RE-2 written-off
      expect balance 2200 241.38
      expect balance 3805 -41.62
      ```

      Wieder geht es um 1.62. `with-vat` ist der übliche Weg. `without-vat` nehmen Sie, wenn die Steuer
      schon anderswo bereinigt ist oder Ihr Treuhänder es so will; sonst werden 1.62 zu viel bezahlt.

      ## Von Hand, wie in bexio

      bexio hat für den Debitorenverlust keinen Knopf. Dort wird der Rest zuerst als Skonto oder Gutschrift
      ausgebucht und dann von Hand aufs richtige Konto umgebucht: nach einem Skonto 3805/3800 20.00, nach
      einer Gutschrift ohne MWST 3805/3801 21.62. Auf RE-3 gespielt:

      ```kontor
      discount RE-3
      book 3805/3800 20.00 text "Debitorenverlust RE-3"
      expect row 3805/3800 20.00 on 2026-06-30
      expect state RE-3 paid
      expect balance 3800 0.00
      expect balance 3805 -61.62
      ```

      Netto dasselbe wie `with-vat`: 3805 trägt 20.00, 2200 sinkt um 1.62, 3800 ist wieder null. Nur der
      Status ist anders. RE-3 gilt als bezahlt, und die Liste der Verluste muss anderswo geführt werden;
      RE-1 und RE-2 sagen selber, dass sie ausgebucht sind. Und sollte ein Kunde doch noch bezahlen, nimmt
      `reopen RE-1` den Verlust zurück, und die Zahlung lässt sich abgleichen.

      3805 gehört zu den Ertragskonten (es mindert den Erlös), darum steht sein Saldo im Minus.

      ## Was der Kunde sieht

      Nichts. Ausbuchen ist unsere Sache: es ist kein Brief und kein Verzicht. Die 21.62 dürfen Sie weiter
      fordern.

      ## Der Beweis

      ```kontor
      expect balance 1020 3'178.14
      expect balance 1100 0.00
      expect balance 2200 239.76
      expect balance 3200 3'000.00
      expect balance 3800 0.00
      expect balance 3805 -61.62
      expect vat 200 2'960.00
      expect vat 303 239.76
      expect trial-balance
      check
      ```
      """#))
}
