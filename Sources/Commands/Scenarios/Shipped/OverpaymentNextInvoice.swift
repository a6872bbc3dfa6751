import Diagnostics

extension Scenario {
  static let overpaymentNextInvoice = Scenario(
    name: "overpayment-next-invoice",
    title: Phrase(
      "An overpayment, deducted from the next invoice",
      "Überzahlung, von der nächsten Rechnung abgezogen"),
    text: Phrase(
      #"""
      ---
      id: overpayment-next-invoice
      title: An overpayment, deducted from the next invoice
      source: 002
      minutes: 6
      vectors: O1
      ---

      # An overpayment, deducted from the next invoice

      Kunde AG owes 1'081.00 and transfers 1'131.00, so 50.00 too much. A surplus can go three ways:
      it waits for the next invoice, it is paid back, or it stays with you as income. This walk takes
      the first way. It suits a customer who buys regularly: nobody has to send money back and forth.

      ## The invoice

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      expect state RE-1 open
      expect open RE-1 1'081.00
      expect row 1100/3200 1'000.00 on 2026-03-01
      expect row 1100/2200 81.00 on 2026-03-01
      ```

      Debit 1100, because the customer now owes us 1'081.00. Credit 3200 for the 1'000.00 we have
      earned, and credit 2200 for the 81.00 that we merely collect for the tax administration:
      1'081.00 × 8.1 ÷ 108.1.

      ## The payment

      A line of the bank statement books nothing by itself; it says only that money has moved. What it
      was for is settled by matching it.

      ```kontor
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      expect bank BT-1 open
      expect balance 1020 0.00
      match BT-1 RE-1
      expect bank BT-1 matched
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/2030 50.00 on 2026-03-10
      expect credit "Kunde AG" 50.00
      expect balance 1100 0.00
      expect balance 2030 50.00
      ```

      The money fills the invoice first, 1020/1100. The 50.00 left over has no invoice behind it, so it
      is no income: we hold it for the customer. That is a debt, and it stands on 2030 Erhaltene
      Anzahlungen von Dritten. There is no VAT on it, for nothing has been supplied in return.

      Now a step that many try here: deducting the credit from the very invoice that caused it.

      ```kontor
      expect-error invoice-not-open apply-credit RE-1
      ```

      RE-1 is paid; nothing is left there to deduct from. The credit waits for the next invoice.

      ## The next invoice

      The surplus can be deducted while the new invoice is open. The shell reminds you of it when it
      writes an invoice for a customer who has a credit. No more than the credit can be deducted:

      ```kontor
      date 2026-03-20
      invoice "Kunde AG" 540.50 vat UN81 account 3200
      expect open RE-2 540.50
      expect-error exceeds-credit apply-credit RE-2 60.00
      apply-credit RE-2
      expect row 2030/1100 50.00 on 2026-03-20
      expect state RE-2 partly-paid
      expect open RE-2 490.50
      expect credit "Kunde AG" 0.00
      ```

      2030/1100: our debt to the customer and a part of the customer's debt to us cancel out. No money
      moves and no VAT changes; the 40.50 of VAT on RE-2 is owed on the full 540.50, because the whole
      amount is the price.

      ## What the customer sees

      | date | | amount | customer account |
      |---|---|---:|---:|
      | 1 March | invoice RE-1 | −1'081.00 | −1'081.00 |
      | 10 March | payment | +1'131.00 | +50.00 |
      | 20 March | invoice RE-2 | −540.50 | −490.50 |

      One transfer of 490.50 and everything is settled. The deduction itself is no line of this account:
      it only says which debt the 50.00 were used for. To take it back, for instance because the customer
      would rather have the money, type `unapply-credit RE-2`.

      ## The proof

      ```kontor
      expect balance 1020 1'131.00
      expect balance 1100 490.50
      expect balance 2030 0.00
      expect balance 2200 121.50
      expect balance 3200 1'500.00
      expect vat 200 1'500.00
      expect vat 303 121.50
      expect entries 5
      expect rows 7
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: overpayment-next-invoice
      title: Überzahlung, von der nächsten Rechnung abgezogen
      source: 002
      minutes: 6
      vectors: O1
      ---

      # Überzahlung, von der nächsten Rechnung abgezogen

      Die Kunde AG schuldet 1'081.00 und überweist 1'131.00, also 50.00 zu viel. Mit einem Überschuss
      gibt es drei Wege: er wartet auf die nächste Rechnung, er wird zurückbezahlt, oder er bleibt als
      Ertrag im Haus. Hier gehen wir den ersten. Er passt zu einem Kunden, der regelmässig kauft:
      niemand muss Geld hin- und herschicken.

      ## Die Rechnung

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      expect state RE-1 open
      expect open RE-1 1'081.00
      expect row 1100/3200 1'000.00 on 2026-03-01
      expect row 1100/2200 81.00 on 2026-03-01
      ```

      Soll 1100, weil uns der Kunde nun 1'081.00 schuldet. Haben 3200 für die 1'000.00, die wir verdient
      haben, und Haben 2200 für die 81.00, die wir bloss für die Steuerverwaltung einziehen:
      1'081.00 × 8.1 ÷ 108.1.

      ## Die Zahlung

      Eine Zeile des Kontoauszugs bucht noch nichts; sie sagt nur, dass Geld geflossen ist. Wofür, das
      entscheidet der Abgleich.

      ```kontor
      bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
      expect bank BT-1 open
      expect balance 1020 0.00
      match BT-1 RE-1
      expect bank BT-1 matched
      expect state RE-1 paid
      expect row 1020/1100 1'081.00 on 2026-03-10
      expect row 1020/2030 50.00 on 2026-03-10
      expect credit "Kunde AG" 50.00
      expect balance 1100 0.00
      expect balance 2030 50.00
      ```

      Das Geld füllt zuerst die Rechnung, 1020/1100. Hinter den übrigen 50.00 steht keine Rechnung, sie
      sind also kein Ertrag: wir bewahren sie für den Kunden auf. Das ist eine Schuld, und sie steht auf
      2030 Erhaltene Anzahlungen von Dritten. MWST fällt keine an, denn es gibt keine Gegenleistung.

      Und nun ein Schritt, den hier viele versuchen: das Guthaben an jener Rechnung abziehen, aus der es
      stammt.

      ```kontor
      expect-error invoice-not-open apply-credit RE-1
      ```

      RE-1 ist bezahlt, dort gibt es nichts mehr abzuziehen. Das Guthaben wartet auf die nächste Rechnung.

      ## Die nächste Rechnung

      Das Guthaben lässt sich abbuchen, solange die neue Rechnung offen ist. Die Shell macht darauf
      aufmerksam, wenn sie einem Kunden mit Guthaben eine Rechnung schreibt. Mehr als das Guthaben geht
      nicht:

      ```kontor
      date 2026-03-20
      invoice "Kunde AG" 540.50 vat UN81 account 3200
      expect open RE-2 540.50
      expect-error exceeds-credit apply-credit RE-2 60.00
      apply-credit RE-2
      expect row 2030/1100 50.00 on 2026-03-20
      expect state RE-2 partly-paid
      expect open RE-2 490.50
      expect credit "Kunde AG" 0.00
      ```

      2030/1100: unsere Schuld beim Kunden und ein Teil seiner Schuld bei uns heben sich auf. Es fliesst
      kein Geld und die MWST ändert sich nicht; die 40.50 auf RE-2 sind auf den ganzen 540.50 geschuldet,
      denn das ist der Preis.

      ## Was der Kunde sieht

      | Datum | | Betrag | Kundenkonto |
      |---|---|---:|---:|
      | 1. März | Rechnung RE-1 | −1'081.00 | −1'081.00 |
      | 10. März | Zahlung | +1'131.00 | +50.00 |
      | 20. März | Rechnung RE-2 | −540.50 | −490.50 |

      Noch eine Überweisung von 490.50, und alles ist erledigt. Die Anrechnung selbst ist keine Zeile
      dieses Kontos: sie sagt nur, wofür die 50.00 verwendet wurden. Möchte der Kunde das Geld doch lieber
      zurück, nimmt `unapply-credit RE-2` die Anrechnung zurück.

      ## Der Beweis

      ```kontor
      expect balance 1020 1'131.00
      expect balance 1100 490.50
      expect balance 2030 0.00
      expect balance 2200 121.50
      expect balance 3200 1'500.00
      expect vat 200 1'500.00
      expect vat 303 121.50
      expect entries 5
      expect rows 7
      expect trial-balance
      check
      ```
      """#))
}
