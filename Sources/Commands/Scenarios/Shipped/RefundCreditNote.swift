import Diagnostics

extension Scenario {
  static let refundCreditNote = Scenario(
    name: "refund-credit-note",
    title: Phrase(
      "Paid, then partly refunded with a credit note",
      "Bezahlt und mit Gutschrift rückerstattet"),
    text: Phrase(
      #"""
      ---
      id: refund-credit-note
      title: Paid, then partly refunded with a credit note
      source: 002
      minutes: 8
      vectors: R1
      ---

      # Paid, then partly refunded with a credit note

      Kunde AG has paid RE-1 in full. Then a fifth of the goods turns out to be faulty, and you refund
      216.20. Unlike an overpayment this changes the sale itself: the price falls, and the VAT with it. So
      it takes a document, the credit note.

      ## The paid invoice

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      ```

      ## The credit note

      It refers to RE-1 and takes over its account, its code and its rate. Without a word on VAT it
      corrects the VAT.

      ```kontor
      date 2026-04-08
      credit-note RE-1 216.20
      expect row 3200/1100 200.00 on 2026-04-08
      expect row 2200/1100 16.20 on 2026-04-08
      expect state GS-1 issued
      expect state RE-1 paid
      expect balance 1100 -216.20
      ```

      The rows are those of the invoice with the sides swapped, for a fifth of the amount. RE-1 is paid
      and stays so; nothing is open there that the note could be set off against. Hence 1100 stands at
      −216.20: now we owe the customer.

      ## The bank transaction

      You have ordered the payment, and on 10 April the debit appears. Two ways of matching suggest
      themselves, and neither is right:

      ```kontor
      bank 1020 -216.20 text "Refund GS-1" on 2026-04-10
      expect-error credit-note-not-matchable match BT-2 GS-1
      expect-error exceeds-credit match BT-2 customer "Kunde AG"
      ```

      A bank transaction cannot be matched with a credit note; bexio does not offer it. And on 2030 the
      customer has no credit to be paid out from: what we owe stands on 1100, as a credit note.

      So the outgoing payment is entered on the note itself, and the bank transaction is ignored. Why
      ignored? Because the payment on the note books the bank side already. If the transaction booked it
      too, 1020 would be 216.20 too low.

      ```kontor
      ignore BT-2 "the refund is booked on GS-1"
      expect bank BT-2 ignored
      expect balance 1020 1'081.00
      expect-error exceeds-credit-note pay GS-1 261.20 from 1020 on 2026-04-10
      pay GS-1 216.20 from 1020 on 2026-04-10
      expect row 1100/1020 216.20 on 2026-04-10
      expect state GS-1 settled
      expect balance 1100 0.00
      ```

      261.20 was two digits swapped: a note cannot pay out more than it is worth. With the right amount
      our debt is gone, 1100/1020, and both the note and the account are at zero.

      `check` looks whether each ignored transaction is explained: a payment on the same account, with the
      same sign and amount, within five days. GS-1 explains BT-2. Had you ignored the transaction and
      forgotten the payment, `check` would name BT-2.

      ## What the customer sees

      −1'081.00, 0.00 after the payment, +216.20 with the credit note, 0.00 after the refund. And a credit
      note that shows 16.20 of VAT, by which the customer lowers the input tax deducted.

      ## Good to know

      The order of the steps is up to you: the debit may appear before the note is written. If the
      customer prefers to buy on, do not pay the note but set it off, `set-off GS-1 RE-2`. And with
      `unpay GS-1` the payment goes back.

      ## The proof

      ```kontor
      expect balance 1020 864.80
      expect balance 1100 0.00
      expect balance 2200 64.80
      expect balance 3200 800.00
      expect vat 200 800.00
      expect vat 303 64.80
      expect bank BT-2 ignored
      expect entries 4
      expect rows 6
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: refund-credit-note
      title: Bezahlt und mit Gutschrift rückerstattet
      source: 002
      minutes: 8
      vectors: R1
      ---

      # Bezahlt und mit Gutschrift rückerstattet

      Die Kunde AG hat RE-1 vollständig bezahlt. Dann erweist sich ein Fünftel der Ware als schadhaft, und
      Sie erstatten 216.20 zurück. Anders als bei einer Überzahlung ändert sich hier der Verkauf selbst:
      der Preis sinkt, und mit ihm die MWST. Deshalb braucht es einen Beleg, die Gutschrift.

      ## Die bezahlte Rechnung

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      ```

      ## Die Gutschrift

      Sie bezieht sich auf RE-1 und übernimmt Konto, Code und Satz von dort. Ohne ein Wort zur MWST
      korrigiert sie die MWST.

      ```kontor
      date 2026-04-08
      credit-note RE-1 216.20
      expect row 3200/1100 200.00 on 2026-04-08
      expect row 2200/1100 16.20 on 2026-04-08
      expect state GS-1 issued
      expect state RE-1 paid
      expect balance 1100 -216.20
      ```

      Es sind die Zeilen der Rechnung mit vertauschten Seiten, für einen Fünftel des Betrags. RE-1 ist
      bezahlt und bleibt es; dort ist nichts offen, womit sich die Gutschrift verrechnen liesse. Darum
      steht 1100 auf −216.20: jetzt schulden wir dem Kunden etwas.

      ## Die Banktransaktion

      Sie haben die Zahlung in Auftrag gegeben, und am 10. April erscheint die Belastung. Zwei Arten, sie
      abzugleichen, liegen nahe, und keine ist richtig:

      ```kontor
      bank 1020 -216.20 text "Rückerstattung GS-1" on 2026-04-10
      expect-error credit-note-not-matchable match BT-2 GS-1
      expect-error exceeds-credit match BT-2 customer "Kunde AG"
      ```

      Mit einer Gutschrift lässt sich eine Banktransaktion nicht abgleichen; bexio bietet es nicht an. Und
      auf 2030 hat der Kunde kein Guthaben, das sich auszahlen liesse: was wir schulden, steht als
      Gutschrift auf 1100.

      Der Zahlungsausgang wird deshalb auf der Gutschrift selbst erfasst und die Banktransaktion
      ignoriert. Warum ignoriert? Weil der Zahlungsausgang die Bankseite schon bucht. Buchte sie auch die
      Transaktion, wäre 1020 um 216.20 zu tief.

      ```kontor
      ignore BT-2 "die Rückerstattung ist auf GS-1 gebucht"
      expect bank BT-2 ignored
      expect balance 1020 1'081.00
      expect-error exceeds-credit-note pay GS-1 261.20 from 1020 on 2026-04-10
      pay GS-1 216.20 from 1020 on 2026-04-10
      expect row 1100/1020 216.20 on 2026-04-10
      expect state GS-1 settled
      expect balance 1100 0.00
      ```

      261.20 war ein Zahlendreher: mehr als ihren Wert kann eine Gutschrift nicht auszahlen. Mit dem
      richtigen Betrag ist unsere Schuld getilgt, 1100/1020, und Gutschrift und Konto stehen auf null.

      `check` prüft, ob jede ignorierte Transaktion erklärt ist: eine Zahlung auf demselben Konto, mit
      gleichem Vorzeichen und Betrag, innert fünf Tagen. GS-1 erklärt BT-2. Hätten Sie die Transaktion
      ignoriert und den Zahlungsausgang vergessen, würde `check` BT-2 nennen.

      ## Was der Kunde sieht

      −1'081.00, 0.00 nach der Zahlung, +216.20 mit der Gutschrift, 0.00 nach der Rückerstattung. Und eine
      Gutschrift, auf der 16.20 MWST stehen; um sie kürzt der Kunde seine Vorsteuer.

      ## Gut zu wissen

      Die Reihenfolge der Schritte ist frei: die Belastung darf auch vor der Gutschrift erscheinen. Kauft
      der Kunde lieber weiter, zahlen Sie die Gutschrift nicht aus, sondern verrechnen sie mit der nächsten
      Rechnung, `set-off GS-1 RE-2`. Und `unpay GS-1` nimmt den Zahlungsausgang zurück.

      ## Der Beweis

      ```kontor
      expect balance 1020 864.80
      expect balance 1100 0.00
      expect balance 2200 64.80
      expect balance 3200 800.00
      expect vat 200 800.00
      expect vat 303 64.80
      expect bank BT-2 ignored
      expect entries 4
      expect rows 6
      expect trial-balance
      check
      ```
      """#))
}
