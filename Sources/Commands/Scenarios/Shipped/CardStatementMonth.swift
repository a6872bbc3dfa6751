import Diagnostics

extension Scenario {
  static let cardStatementMonth = Scenario(
    name: "card-statement-month",
    title: Phrase(
      "A month of two credit cards",
      "Ein Monat mit zwei Kreditkarten"),
    text: Phrase(
      #"""
      ---
      id: card-statement-month
      title: A month of two credit cards
      source: 004
      minutes: 10
      vectors: card-statements
      ---

      # A month of two credit cards

      Two cards, three receipts, two statements, one payment. Receipts and statements arrive at different
      times, and at first nobody knows which card has paid which receipt. Four accounts keep that apart, and
      when all is told apart, all four are at zero.

      ## The cards

      Setting a card up creates its account, and 2050, where receipts are parked until their card is known.
      No standard chart has these accounts.

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      card new "Visa 1" number "1111"
      card new "Visa 2" number "2222"
      ```

      ## The receipts

      ```kontor
      receipt "Swisscom" 108.10 account 6510 vat VB81 on 2026-03-05
      receipt "Sunrise" 54.05 account 6510 vat VB81 on 2026-03-09
      receipt "SBB" 64.86 account 6640 vat VB81 on 2026-03-12
      expect state BL-1 parked
      expect row 6510/2050 100.00
      expect row 1171/2050 8.10
      expect balance 2050 227.01
      ```

      ## The statements

      A statement that is not approved yet stands against the parking account as well.

      ```kontor
      date 2026-03-31
      statement 2070 64.86
      statement 2071 162.15
      expect row 2050/2000 64.86
      expect row 2050/2000 162.15
      expect balance 2050 0.00
      expect balance 2000 227.01
      ```

      ## Approved and paid

      Once a statement is approved and paid, its entry is superseded: the debt was one of the card. One
      payment settles both, and 2000 is at zero.

      ```kontor
      date 2026-04-08
      approve KA-1
      approve KA-2
      pay KA-1, KA-2 from 1020
      expect state KA-1 paid
      expect row 2070/2000 64.86
      expect row 2071/2000 162.15
      expect row 2000/1020 227.01 on 2026-04-08
      expect balance 2000 0.00
      expect balance 2070 -64.86
      expect balance 2071 -162.15
      ```

      ## The transactions

      The single transactions are read out of the statements. They book nothing; they only tell which card
      has paid which receipt. Their sum must be that of the statement.

      ```kontor
      expect-error does-not-add-up extract KA-1 64.68 text "SBB" on 2026-03-12
      extract KA-1 64.86 text "SBB" on 2026-03-12
      extract KA-2 108.10 text "Swisscom" on 2026-03-05, 54.05 text "Sunrise" on 2026-03-09
      expect state KT-1 open
      ```

      ## Which card has paid what

      ```kontor
      match KT-1 BL-3
      expect row 6640/2070 60.00 on 2026-03-12
      expect row 1171/2070 4.86
      match-receipts
      expect state BL-1 matched
      expect state BL-2 matched
      expect row 6510/2071 100.00 on 2026-03-05
      expect row 6510/2071 50.00 on 2026-03-09
      ```

      The receipt's entry is superseded: what was credited to 2050 is credited to the card.

      ## The proof

      ```kontor
      statements
      expect balance 2000 0.00
      expect balance 2050 0.00
      expect balance 2070 0.00
      expect balance 2071 0.00
      expect balance 1020 -227.01
      expect balance 6510 150.00
      expect balance 6640 60.00
      expect vat 405 17.01
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: card-statement-month
      title: Ein Monat mit zwei Kreditkarten
      source: 004
      minutes: 10
      vectors: card-statements
      ---

      # Ein Monat mit zwei Kreditkarten

      Zwei Karten, drei Belege, zwei Abrechnungen, eine Zahlung. Belege und Abrechnungen kommen zu
      verschiedenen Zeiten, und zuerst weiss niemand, welche Karte welchen Beleg bezahlt hat. Vier Konten
      halten das auseinander, und ist alles zugeordnet, stehen alle vier auf null.

      ## Die Karten

      Wer eine Karte einrichtet, bekommt ihr Konto, dazu 2050, wo Belege parkiert sind, bis ihre Karte
      bekannt ist. Kein Standardplan hat diese Konten.

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      card new "Visa 1" number "1111"
      card new "Visa 2" number "2222"
      ```

      ## Die Belege

      ```kontor
      receipt "Swisscom" 108.10 account 6510 vat VB81 on 2026-03-05
      receipt "Sunrise" 54.05 account 6510 vat VB81 on 2026-03-09
      receipt "SBB" 64.86 account 6640 vat VB81 on 2026-03-12
      expect state BL-1 parked
      expect row 6510/2050 100.00
      expect row 1171/2050 8.10
      expect balance 2050 227.01
      ```

      ## Die Abrechnungen

      Auch eine Abrechnung, die noch nicht genehmigt ist, steht gegen das Parkkonto.

      ```kontor
      date 2026-03-31
      statement 2070 64.86
      statement 2071 162.15
      expect row 2050/2000 64.86
      expect row 2050/2000 162.15
      expect balance 2050 0.00
      expect balance 2000 227.01
      ```

      ## Genehmigt und bezahlt

      Ist eine Abrechnung genehmigt und bezahlt, wird ihre Buchung überschrieben: die Schuld war eine der
      Karte. Eine Zahlung begleicht beide, und 2000 ist ausgeglichen.

      ```kontor
      date 2026-04-08
      approve KA-1
      approve KA-2
      pay KA-1, KA-2 from 1020
      expect state KA-1 paid
      expect row 2070/2000 64.86
      expect row 2071/2000 162.15
      expect row 2000/1020 227.01 on 2026-04-08
      expect balance 2000 0.00
      expect balance 2070 -64.86
      expect balance 2071 -162.15
      ```

      ## Die Transaktionen

      Die einzelnen Transaktionen werden aus den Abrechnungen gelesen. Sie buchen nichts; sie sagen nur,
      welche Karte welchen Beleg bezahlt hat. Ihre Summe muss die der Abrechnung sein.

      ```kontor
      expect-error does-not-add-up extract KA-1 64.68 text "SBB" on 2026-03-12
      extract KA-1 64.86 text "SBB" on 2026-03-12
      extract KA-2 108.10 text "Swisscom" on 2026-03-05, 54.05 text "Sunrise" on 2026-03-09
      expect state KT-1 open
      ```

      ## Welche Karte was bezahlt hat

      ```kontor
      match KT-1 BL-3
      expect row 6640/2070 60.00 on 2026-03-12
      expect row 1171/2070 4.86
      match-receipts
      expect state BL-1 matched
      expect state BL-2 matched
      expect row 6510/2071 100.00 on 2026-03-05
      expect row 6510/2071 50.00 on 2026-03-09
      ```

      Die Buchung des Belegs wird überschrieben: das Haben-Konto ist nun nicht mehr 2050, sondern das der
      Karte.

      ## Der Beweis

      ```kontor
      statements
      expect balance 2000 0.00
      expect balance 2050 0.00
      expect balance 2070 0.00
      expect balance 2071 0.00
      expect balance 1020 -227.01
      expect balance 6510 150.00
      expect balance 6640 60.00
      expect vat 405 17.01
      expect trial-balance
      check
      ```
      """#))
}
