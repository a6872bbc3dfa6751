import Diagnostics

extension Scenario {
  static let invoiceNotPaid = Scenario(
    name: "invoice-not-paid",
    title: Phrase(
      "An invoice that is not paid at all",
      "Rechnung wird gar nicht bezahlt"),
    text: Phrase(
      #"""
      ---
      id: invoice-not-paid
      title: An invoice that is not paid at all
      source: 002
      minutes: 8
      vectors: U4
      ---

      # An invoice that is not paid at all

      Kunde AG does not pay. You remind three times, then give up: the invoice is set to "not paid", and
      revenue and VAT are taken back. Three weeks later the money arrives after all.

      ## The invoice and its reminders

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200 due 30d
      date 2026-04-10
      remind RE-1
      expect state RE-1 reminded
      date 2026-05-10
      remind RE-1
      date 2026-06-10
      remind RE-1
      expect open RE-1 1'081.00
      expect entries 1
      ```

      A reminder changes the state and books nothing: the customer owes what they owed before. There are
      three levels, as in bexio. A fourth letter leads nowhere:

      ```kontor
      expect-error reminders-exhausted remind RE-1
      ```

      ## Not paid

      In bexio the button sits on the tab for reminders. What it books is the invoice with its sides
      swapped, dated today: the sale counts as if it had not been made.

      ```kontor
      date 2026-06-30
      unpaid RE-1
      expect row 3200/1100 1'000.00 on 2026-06-30
      expect row 2200/1100 81.00 on 2026-06-30
      expect state RE-1 not-paid
      expect balance 1100 0.00
      expect balance 2200 0.00
      expect balance 3200 0.00
      expect vat 200 0.00
      expect vat 303 0.00
      ```

      The invoice of March stays in the books; a new entry answers it. If the VAT of the first quarter has
      been declared, the 81.00 come back with the second. Whether you would rather see the loss on 3805 is
      a question of taste and of the fiduciary: `write-off RE-1 with-vat` has the same effect on VAT and
      result, only that revenue and loss both remain visible.

      ## The late payment

      On 20 July 1'081.00 arrive. Matching them straight away does not work:

      ```kontor
      date 2026-07-20
      bank 1020 +1'081.00 from "Kunde AG" on 2026-07-20
      expect-error invoice-not-open match BT-1 RE-1
      ```

      As the books stand, there is no claim the money could settle. 1020/1100 would drive 1100 below zero,
      and revenue and VAT would be missing. So the claim comes back first:

      ```kontor
      reopen RE-1
      expect row 1100/3200 1'000.00 on 2026-07-20
      expect row 1100/2200 81.00 on 2026-07-20
      expect state RE-1 reminded
      expect open RE-1 1'081.00
      match BT-1 RE-1
      expect row 1020/1100 1'081.00 on 2026-07-20
      expect state RE-1 paid
      expect balance 1100 0.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 4
      expect rows 7
      ```

      The state goes back to what it was, reminded. Four entries tell the whole story, none was changed or
      deleted: sold in March, given up in June, revived and paid in July.

      ## What the customer sees

      A debt of 1'081.00 all along. "Not paid" is a note in our books, not a waiver.

      ## When a part has been paid

      Bau GmbH pays 500.00 of 1'081.00 and then nothing more. Here the whole invoice cannot be taken back,
      for 500.00 of it was a good sale:

      ```kontor
      contact new "Bau GmbH" customer
      invoice "Bau GmbH" 1'081.00 vat UN81 account 3200
      bank 1020 +500.00 from "Bau GmbH" on 2026-07-25
      match BT-2 RE-2
      expect open RE-2 581.00
      date 2026-07-31
      expect-error invoice-partly-paid unpaid RE-2
      write-off RE-2 with-vat
      expect row 3805/1100 537.47 on 2026-07-31
      expect row 2200/1100 43.53 on 2026-07-31
      expect state RE-2 written-off
      ```

      The rest is a bad debt: 581.00 × 8.1 ÷ 108.1 = 43.53 VAT comes back, 537.47 is the loss. A credit
      note over the rest would do as well, if you grant it to the customer.

      ## The proof

      ```kontor
      expect balance 1020 1'581.00
      expect balance 1100 0.00
      expect balance 2200 118.47
      expect balance 3200 2'000.00
      expect balance 3805 -537.47
      expect vat 200 1'462.53
      expect vat 303 118.47
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: invoice-not-paid
      title: Rechnung wird gar nicht bezahlt
      source: 002
      minutes: 8
      vectors: U4
      ---

      # Rechnung wird gar nicht bezahlt

      Die Kunde AG bezahlt nicht. Sie mahnen dreimal, dann geben Sie auf: die Rechnung wird auf «nicht
      bezahlt» gesetzt, Ertrag und MWST werden zurückgebucht. Drei Wochen später kommt das Geld doch noch.

      ## Die Rechnung und ihre Mahnungen

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200 due 30d
      date 2026-04-10
      remind RE-1
      expect state RE-1 reminded
      date 2026-05-10
      remind RE-1
      date 2026-06-10
      remind RE-1
      expect open RE-1 1'081.00
      expect entries 1
      ```

      Eine Mahnung ändert den Status und bucht nichts: der Kunde schuldet, was er vorher schuldete. Es gibt
      drei Stufen, wie in bexio. Ein vierter Brief führt nirgends hin:

      ```kontor
      expect-error reminders-exhausted remind RE-1
      ```

      ## Nicht bezahlt

      In bexio liegt der Knopf im Reiter «Mahnungen». Gebucht wird die Rechnung mit vertauschten Seiten,
      mit dem Datum von heute: der Verkauf gilt, als hätte es ihn nicht gegeben.

      ```kontor
      date 2026-06-30
      unpaid RE-1
      expect row 3200/1100 1'000.00 on 2026-06-30
      expect row 2200/1100 81.00 on 2026-06-30
      expect state RE-1 not-paid
      expect balance 1100 0.00
      expect balance 2200 0.00
      expect balance 3200 0.00
      expect vat 200 0.00
      expect vat 303 0.00
      ```

      Die Rechnung vom März bleibt in den Büchern; eine neue Buchung antwortet ihr. Ist die MWST des ersten
      Quartals schon abgerechnet, kommen die 81.00 mit dem zweiten zurück. Ob Sie den Verlust lieber auf
      3805 sehen, ist Geschmackssache und eine Frage an den Treuhänder: `write-off RE-1 with-vat` wirkt auf
      MWST und Erfolg gleich, nur bleiben Erlös und Verlust beide sichtbar.

      ## Die späte Zahlung

      Am 20. Juli kommen 1'081.00. Sie gleich abzugleichen, geht nicht:

      ```kontor
      date 2026-07-20
      bank 1020 +1'081.00 from "Kunde AG" on 2026-07-20
      expect-error invoice-not-open match BT-1 RE-1
      ```

      So wie die Bücher stehen, gibt es keine Forderung, die das Geld begleichen könnte. 1020/1100 triebe
      1100 unter null, und Ertrag und MWST fehlten. Also kommt zuerst die Forderung zurück:

      ```kontor
      reopen RE-1
      expect row 1100/3200 1'000.00 on 2026-07-20
      expect row 1100/2200 81.00 on 2026-07-20
      expect state RE-1 reminded
      expect open RE-1 1'081.00
      match BT-1 RE-1
      expect row 1020/1100 1'081.00 on 2026-07-20
      expect state RE-1 paid
      expect balance 1100 0.00
      expect vat 200 1'000.00
      expect vat 303 81.00
      expect entries 4
      expect rows 7
      ```

      Der Status geht auf den früheren zurück, gemahnt. Vier Buchungen erzählen die ganze Geschichte, keine
      wurde geändert oder gelöscht: verkauft im März, aufgegeben im Juni, wieder aufgelebt und bezahlt im
      Juli.

      ## Was der Kunde sieht

      Die ganze Zeit eine Schuld von 1'081.00. «Nicht bezahlt» ist ein Vermerk in unseren Büchern, kein
      Verzicht.

      ## Wenn ein Teil bezahlt ist

      Die Bau GmbH leistet an 1'081.00 eine Teilzahlung von 500.00, dann nichts mehr. Hier lässt sich nicht
      die ganze Rechnung zurücknehmen, denn mit 500.00 war der Verkauf gut:

      ```kontor
      contact new "Bau GmbH" customer
      invoice "Bau GmbH" 1'081.00 vat UN81 account 3200
      bank 1020 +500.00 from "Bau GmbH" on 2026-07-25
      match BT-2 RE-2
      expect open RE-2 581.00
      date 2026-07-31
      expect-error invoice-partly-paid unpaid RE-2
      write-off RE-2 with-vat
      expect row 3805/1100 537.47 on 2026-07-31
      expect row 2200/1100 43.53 on 2026-07-31
      expect state RE-2 written-off
      ```

      Der Rest ist ein Debitorenverlust: 581.00 × 8.1 ÷ 108.1 = 43.53 MWST kommen zurück, 537.47 sind
      verloren. Eine Gutschrift über den Rest ginge auch, wenn Sie ihn dem Kunden erlassen.

      ## Der Beweis

      ```kontor
      expect balance 1020 1'581.00
      expect balance 1100 0.00
      expect balance 2200 118.47
      expect balance 3200 2'000.00
      expect balance 3805 -537.47
      expect vat 200 1'462.53
      expect vat 303 118.47
      expect trial-balance
      check
      ```
      """#))
}
