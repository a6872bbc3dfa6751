import Diagnostics

extension Scenario {
  static let tillExportRepaired = Scenario(
    name: "till-export-repaired",
    title: Phrase(
      "The till's export fails, and is repaired",
      "Der Export der Kasse scheitert und wird repariert"),
    text: Phrase(
      #"""
      ---
      id: till-export-repaired
      title: The till's export fails, and is repaired
      source: 001
      minutes: 6
      vectors: till
      ---

      # The till's export fails, and is repaired

      The first export of a new till often fails, and always for the same reason: its templates book cash
      on account 1000, and bexio's plan has no 1000. There are two remedies. This walk takes the first,
      goes back, and takes the second.

      ## A day without a cash account

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      till activate
      sell 1'081.00 vat UN81 by cash
      sell 540.50 vat UN81 by card
      ```

      The export fails as a whole. The card sales could be booked, but half a day in the books would be
      worse than none:

      ```kontor
      expect-error account-missing export-day 2026-03-02
      expect rows 0
      expect state TA-1 open
      ```

      ## First remedy: create 1000

      In bexio this is Banking → add cash account.

      ```kontor
      account new 1000 "Kasse" cash
      export-day 2026-03-02
      expect row 1000/3200 1'000.00
      expect row 1000/2200 81.00
      expect row 1092/3200 500.00
      expect row 1092/2200 40.50
      expect balance 1000 1'081.00
      ```

      ## Second remedy: another account

      A shop that brings its cash to the bank every evening may not want a cash account. Then the template
      takes another one. The export of the day before is taken back first; an entry is never deleted, it
      is reversed.

      ```kontor
      unexport-day 2026-03-02
      expect balance 1000 0.00
      expect balance 3200 0.00
      expect state TA-1 open
      expect-error unknown-account template cash 1001/3200
      template cash 1099/3200
      export-day 2026-03-02
      expect row 1099/3200 1'000.00
      expect row 1099/2200 81.00
      expect balance 1099 1'081.00
      ```

      When the cash has arrived at the bank, the line on the statement is matched with that account, and it
      is at zero again.

      ```kontor
      bank 1020 +1'081.00 text "Einzahlung" on 2026-03-03
      match BT-1 account 1099
      expect balance 1099 0.00
      ```

      ## The proof

      ```kontor
      expect balance 1000 0.00
      expect balance 1020 1'081.00
      expect balance 1092 540.50
      expect balance 3200 1'500.00
      expect balance 2200 121.50
      expect vat 200 1'500.00
      expect vat 303 121.50
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: till-export-repaired
      title: Der Export der Kasse scheitert und wird repariert
      source: 001
      minutes: 6
      vectors: till
      ---

      # Der Export der Kasse scheitert und wird repariert

      Der erste Export einer neuen Kasse scheitert oft, und immer am Gleichen: ihre Vorlagen buchen Bargeld
      auf das Konto 1000, und der Plan von bexio hat kein 1000. Es gibt zwei Auswege. Hier gehen wir den
      ersten, kehren um und gehen den zweiten.

      ## Ein Tag ohne Kassenkonto

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      till activate
      sell 1'081.00 vat UN81 by cash
      sell 540.50 vat UN81 by card
      ```

      Der Export scheitert als Ganzes. Die Kartenverkäufe liessen sich buchen, aber ein halber Tag in den
      Büchern wäre schlimmer als keiner:

      ```kontor
      expect-error account-missing export-day 2026-03-02
      expect rows 0
      expect state TA-1 open
      ```

      ## Erster Ausweg: 1000 anlegen

      In bexio heisst das Banking → Bankkonto hinzufügen, mit der Art Kassenkonto.

      ```kontor
      account new 1000 "Kasse" cash
      export-day 2026-03-02
      expect row 1000/3200 1'000.00
      expect row 1000/2200 81.00
      expect row 1092/3200 500.00
      expect row 1092/2200 40.50
      expect balance 1000 1'081.00
      ```

      ## Zweiter Ausweg: ein anderes Konto

      Wer das Bargeld jeden Abend zur Bank bringt, will vielleicht kein Kassenkonto. Dann nimmt die Vorlage
      ein anderes. Zuerst geht der Export von vorhin zurück; eine Buchung wird nie gelöscht, sie wird
      storniert.

      ```kontor
      unexport-day 2026-03-02
      expect balance 1000 0.00
      expect balance 3200 0.00
      expect state TA-1 open
      expect-error unknown-account template cash 1001/3200
      template cash 1099/3200
      export-day 2026-03-02
      expect row 1099/3200 1'000.00
      expect row 1099/2200 81.00
      expect balance 1099 1'081.00
      ```

      Ist das Bargeld auf der Bank angekommen, wird die Zeile des Auszugs mit diesem Konto abgeglichen, und
      es steht wieder auf null.

      ```kontor
      bank 1020 +1'081.00 text "Einzahlung" on 2026-03-03
      match BT-1 account 1099
      expect balance 1099 0.00
      ```

      ## Der Beweis

      ```kontor
      expect balance 1000 0.00
      expect balance 1020 1'081.00
      expect balance 1092 540.50
      expect balance 3200 1'500.00
      expect balance 2200 121.50
      expect vat 200 1'500.00
      expect vat 303 121.50
      expect trial-balance
      check
      ```
      """#))
}
