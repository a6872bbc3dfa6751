import Diagnostics

extension Scenario {
  static let overpaymentAsIncome = Scenario(
    name: "overpayment-as-income",
    title: Phrase(
      "An overpayment, kept as income",
      "Überzahlung, als Ertrag verbucht"),
    text: Phrase(
      #"""
      ---
      id: overpayment-as-income
      title: An overpayment, kept as income
      source: 002
      minutes: 7
      vectors: O3
      ---

      # An overpayment, kept as income

      Kunde AG has paid 50.00 too much, and it is settled that nobody wants them back. Then they are not
      money held for somebody else but income, and they never touch 2030.

      Which income account that is, is your decision, best taken with your fiduciary. bexio's chart has
      8100 for income outside the business and 8710 for income of another period, among others. We take
      8100 here.

      ## The invoice and the payment

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      ```

      A plain `match` would put the surplus on 2030. To send it elsewhere, the amount is split (Betrag
      aufteilen): one part for each purpose, and all parts together exactly the bank amount. A slip of the
      finger shows at once:

      ```kontor
      expect-error does-not-add-up split BT-1 RE-1 1'081.00, account 8100 60.00
      ```

      1'141.00 against 1'131.00: ten francs too much. Safer is the word `rest`, for which the shell works
      out the amount:

      ```kontor
      split BT-1 RE-1 1'081.00, account 8100 rest text "Overpayment"
      expect bank BT-1 split
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/8100 50.00 on 2026-03-10
      expect balance 8100 50.00
      expect balance 2030 0.00
      expect credit "Kunde AG" 0.00
      expect entries 3
      expect rows 4
      ```

      Nothing on 2030, no credit, nothing to remember. The 50.00 bear no VAT here, since they are not the
      price of anything. If they are, a tip for instance, the part takes a code:
      `account 8100 rest vat UN81`.

      It is not too late when the surplus already lies on 2030, either:
      `release-credit "Kunde AG" account 8100` turns it into income at any time.

      ## What the customer sees

      −1'081.00 with the invoice and 0.00 after the payment, not +50.00. The account agrees that nothing
      is owed on either side; so make sure the customer thinks so too.

      ## The other way round: a fee the bank kept

      Kunde AG pays the next invoice from abroad, 1'081.00 were sent and 1'076.00 arrive. The bank kept
      5.00. The customer has paid in full, and the fee is our expense. It is a part like any other, only
      negative: 1'081.00 less 5.00 is what arrived.

      Without the sign the parts do not fit:

      ```kontor
      date 2026-03-12
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'076.00 from "Kunde AG" on 2026-03-25
      expect-error does-not-add-up split BT-2 RE-2 1'081.00, account 6940 5.00
      split BT-2 RE-2 1'081.00, account 6940 -5.00 text "Bank charges"
      expect state RE-2 paid
      expect row 1020/1100 1'081.00 on 2026-03-25
      expect row 6940/1020 5.00 on 2026-03-25
      expect balance 6940 5.00
      ```

      1020 was debited 1'081.00 and credited 5.00: together the 1'076.00 of the bank statement. Turnover
      and VAT stay whole. Had 1'076.00 been booked as the price, 2200 would be 0.37 short.

      ## The proof

      ```kontor
      expect balance 1020 2'207.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 162.00
      expect balance 3200 2'000.00
      expect balance 8100 50.00
      expect balance 6940 5.00
      expect vat 200 2'000.00
      expect vat 303 162.00
      expect entries 6
      expect rows 8
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: overpayment-as-income
      title: Überzahlung, als Ertrag verbucht
      source: 002
      minutes: 7
      vectors: O3
      ---

      # Überzahlung, als Ertrag verbucht

      Die Kunde AG hat 50.00 zu viel bezahlt, und es steht fest, dass niemand sie zurückwill. Dann sind
      sie kein Geld, das wir für andere aufbewahren, sondern Ertrag, und 2030 bleibt ganz aus dem Spiel.

      Welches Ertragskonto das richtige ist, entscheiden Sie, am besten mit Ihrem Treuhänder. bexios
      Kontenplan hat unter anderem 8100 für betriebsfremden und 8710 für periodenfremden Ertrag. Wir
      nehmen hier 8100.

      ## Rechnung und Zahlung

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      ```

      Ein einfaches `match` würde den Überschuss auf 2030 legen. Soll er anderswohin, wird der Betrag
      aufgeteilt: ein Teil je Zweck, und alle Teile zusammen genau der Bankbetrag. Ein Tippfehler fällt
      sofort auf:

      ```kontor
      expect-error does-not-add-up split BT-1 RE-1 1'081.00, account 8100 60.00
      ```

      1'141.00 gegen 1'131.00: zehn Franken zu viel. Sicherer ist das Wort `rest`, da rechnet die Shell
      den Betrag selbst aus:

      ```kontor
      split BT-1 RE-1 1'081.00, account 8100 rest text "Überzahlung"
      expect bank BT-1 split
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/8100 50.00 on 2026-03-10
      expect balance 8100 50.00
      expect balance 2030 0.00
      expect credit "Kunde AG" 0.00
      expect entries 3
      expect rows 4
      ```

      Nichts auf 2030, kein Guthaben, nichts zu merken. MWST tragen die 50.00 hier keine, denn sie sind
      für nichts der Preis. Sind sie es doch, etwa als Trinkgeld, bekommt der Teil einen Code:
      `account 8100 rest vat UN81`.

      Auch wenn der Überschuss schon auf 2030 liegt, ist es nicht zu spät:
      `release-credit "Kunde AG" account 8100` macht jederzeit Ertrag daraus.

      ## Was der Kunde sieht

      −1'081.00 mit der Rechnung und 0.00 nach der Zahlung, nicht +50.00. Das Konto sagt, dass niemand
      mehr etwas schuldet; vergewissern Sie sich, dass der Kunde das auch so sieht.

      ## Umgekehrt: Spesen, die die Bank behalten hat

      Die nächste Rechnung bezahlt die Kunde AG aus dem Ausland; 1'081.00 wurden gesendet, 1'076.00 kommen
      an. 5.00 hat die Bank behalten. Der Kunde hat voll bezahlt, die Spesen sind unser Aufwand. Sie sind
      ein Teil wie jeder andere, nur negativ: 1'081.00 weniger 5.00 ist, was ankam.

      Ohne Vorzeichen gehen die Teile nicht auf:

      ```kontor
      date 2026-03-12
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'076.00 from "Kunde AG" on 2026-03-25
      expect-error does-not-add-up split BT-2 RE-2 1'081.00, account 6940 5.00
      split BT-2 RE-2 1'081.00, account 6940 -5.00 text "Bankspesen"
      expect state RE-2 paid
      expect row 1020/1100 1'081.00 on 2026-03-25
      expect row 6940/1020 5.00 on 2026-03-25
      expect balance 6940 5.00
      ```

      1020 steht mit 1'081.00 im Soll und 5.00 im Haben: zusammen die 1'076.00 des Kontoauszugs. Umsatz
      und MWST bleiben ungekürzt. Wären 1'076.00 als Preis gebucht, fehlten auf 2200 ganze 0.37.

      ## Der Beweis

      ```kontor
      expect balance 1020 2'207.00
      expect balance 1100 0.00
      expect balance 2030 0.00
      expect balance 2200 162.00
      expect balance 3200 2'000.00
      expect balance 8100 50.00
      expect balance 6940 5.00
      expect vat 200 2'000.00
      expect vat 303 162.00
      expect entries 6
      expect rows 8
      expect trial-balance
      check
      ```
      """#))
}
