import Diagnostics

extension Scenario {
  static let tillDay = Scenario(
    name: "till-day",
    title: Phrase(
      "A day at the till, booked in bexio",
      "Ein Tag an der Kasse, in bexio verbucht"),
    text: Phrase(
      #"""
      ---
      id: till-day
      title: A day at the till, booked in bexio
      source: 001
      minutes: 9
      vectors: till
      ---

      # A day at the till, booked in bexio

      A shop sells at a till that does not keep books. In the evening it hands the day over to bexio: not
      sale by sale, but one entry for each way of paying and each VAT rate. This walk opens a new till,
      sells for a day, counts the cash and exports the bookings.

      ## A new till

      A till that is ordered in bexio's marketplace sets itself up: it takes the contacts and the articles
      in, with their stock this once, and creates the templates for the export.

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      contact new "Kunde AG" customer
      account new 1000 "Kasse" cash
      till activate
      ```

      Two accounts are new: 1092 for what customers have paid by card and the card company still owes us,
      and 2035 for vouchers we have sold. 1000 is yours to create; bexio's plan has none.

      ## Selling

      ```kontor
      sell 1'081.00 vat UN81 by cash
      sell 540.50 vat UN81 by card
      sell 205.20 vat UR26 by cash
      expect rows 0
      expect state TA-1 open
      ```

      No entry yet: the sales are in the till. A voucher is no sale either. Whoever buys one has paid for
      something that is still to come, so there is no revenue and no VAT on it; both come with the
      redemption.

      ```kontor
      sell 100.00 voucher by cash
      sell 54.05 vat UN81 by voucher
      expect-error exceeds-vouchers sell 60.00 vat UN81 by voucher
      ```

      And a customer who has an account with us takes it on an invoice. That is an open invoice like any
      other and no part of the day's export:

      ```kontor
      sell 216.20 vat UN81 by invoice for "Kunde AG"
      expect state RE-1 open
      expect row 1100/3200 200.00
      ```

      A sale that was typed wrongly is void as long as the day is not exported:

      ```kontor
      sell 99.00 vat UN81 by cash
      void KB-7
      expect state KB-7 void
      ```

      ## Counting

      In the drawer there should be 1'081.00, 205.20 and 100.00. There is 1.20 less.

      ```kontor
      count-cash 1'385.00
      expect state TA-1 counted
      ```

      ## The export

      ```kontor
      export-day 2026-03-02
      expect state TA-1 exported
      expect row 1000/3200 1'000.00 on 2026-03-02
      expect row 1000/2200 81.00
      expect row 1092/3200 500.00
      expect row 1092/2200 40.50
      expect row 1000/3200 200.00
      expect row 1000/2200 5.20
      expect row 1000/2035 100.00
      expect row 2035/3200 50.00
      expect row 2035/2200 4.05
      expect row 6790/1000 1.20
      ```

      The VAT is reckoned once for each way of paying and each rate, over the whole day. The missing 1.20
      is an expense without VAT. A day is exported once:

      ```kontor
      expect-error day-exported export-day 2026-03-02
      expect-error day-exported sell 5.00 vat UN81 by cash
      ```

      ## The card company pays

      Two days later 530.00 arrive for the 540.50. The rest is the card company's commission, an expense:
      it never makes the turnover smaller.

      ```kontor
      date 2026-03-04
      bank 1020 +530.00 text "Kartenzahlungen 2.3."
      split BT-1 account 1092 540.50, account 6940 -10.50
      expect balance 1092 0.00
      expect balance 6940 10.50
      ```

      ## The proof

      ```kontor
      expect balance 1000 1'385.00
      expect balance 2035 45.95
      expect balance 3200 1'950.00
      expect balance 2200 146.95
      expect balance 6790 1.20
      expect balance 1020 530.00
      expect vat 303 141.75
      expect vat 313 5.20
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: till-day
      title: Ein Tag an der Kasse, in bexio verbucht
      source: 001
      minutes: 9
      vectors: till
      ---

      # Ein Tag an der Kasse, in bexio verbucht

      Ein Laden verkauft an einer Kasse, die keine Bücher führt. Am Abend gibt sie den Tag an bexio
      weiter: nicht Verkauf um Verkauf, sondern eine Buchung für jede Zahlungsart und jeden MWST-Satz. Hier
      eröffnen wir eine neue Kasse, verkaufen einen Tag lang, zählen das Bargeld und exportieren die
      Buchungssätze.

      ## Eine neue Kasse

      Wer die Kasse in den bexio Apps bestellt, bekommt sie eingerichtet: sie übernimmt die Kontakte und
      die Artikel, deren Bestand nur dieses eine Mal, und legt die Vorlagen für den Export an.

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      contact new "Kunde AG" customer
      account new 1000 "Kasse" cash
      till activate
      ```

      Zwei Konten sind neu: 1092 für das, was Kunden mit Karte bezahlt haben und der Kartenherausgeber uns
      noch schuldet, und 2035 für verkaufte Gutscheine. 1000 legen Sie selber an; der Plan von bexio hat
      keines.

      ## Verkaufen

      ```kontor
      sell 1'081.00 vat UN81 by cash
      sell 540.50 vat UN81 by card
      sell 205.20 vat UR26 by cash
      expect rows 0
      expect state TA-1 open
      ```

      Noch keine Buchung: die Verkäufe sind in der Kasse. Auch ein Gutschein ist kein Verkauf. Wer einen
      kauft, hat etwas bezahlt, das erst noch kommt; darum gibt es keinen Ertrag und keine MWST. Beides
      kommt mit der Einlösung.

      ```kontor
      sell 100.00 voucher by cash
      sell 54.05 vat UN81 by voucher
      expect-error exceeds-vouchers sell 60.00 vat UN81 by voucher
      ```

      Und eine Kundin, die bei uns auf Rechnung kauft, nimmt es auf Rechnung mit. Das ist eine offene
      Rechnung wie jede andere und gehört nicht in den Export des Tages:

      ```kontor
      sell 216.20 vat UN81 by invoice for "Kunde AG"
      expect state RE-1 open
      expect row 1100/3200 200.00
      ```

      Ein falsch getippter Verkauf wird storniert, solange der Tag nicht exportiert ist:

      ```kontor
      sell 99.00 vat UN81 by cash
      void KB-7
      expect state KB-7 void
      ```

      ## Zählen

      In der Schublade sollten 1'081.00, 205.20 und 100.00 liegen. Es sind 1.20 weniger.

      ```kontor
      count-cash 1'385.00
      expect state TA-1 counted
      ```

      ## Der Export

      ```kontor
      export-day 2026-03-02
      expect state TA-1 exported
      expect row 1000/3200 1'000.00 on 2026-03-02
      expect row 1000/2200 81.00
      expect row 1092/3200 500.00
      expect row 1092/2200 40.50
      expect row 1000/3200 200.00
      expect row 1000/2200 5.20
      expect row 1000/2035 100.00
      expect row 2035/3200 50.00
      expect row 2035/2200 4.05
      expect row 6790/1000 1.20
      ```

      Die MWST wird für jede Zahlungsart und jeden Satz einmal gerechnet, über den ganzen Tag. Die
      fehlenden 1.20 sind Aufwand ohne MWST. Ein Tag wird einmal exportiert:

      ```kontor
      expect-error day-exported export-day 2026-03-02
      expect-error day-exported sell 5.00 vat UN81 by cash
      ```

      ## Der Kartenherausgeber zahlt

      Zwei Tage später kommen für die 540.50 noch 530.00. Der Rest ist die Kommission, ein Aufwand: den
      Umsatz macht sie nie kleiner.

      ```kontor
      date 2026-03-04
      bank 1020 +530.00 text "Kartenzahlungen 2.3."
      split BT-1 account 1092 540.50, account 6940 -10.50
      expect balance 1092 0.00
      expect balance 6940 10.50
      ```

      ## Der Beweis

      ```kontor
      expect balance 1000 1'385.00
      expect balance 2035 45.95
      expect balance 3200 1'950.00
      expect balance 2200 146.95
      expect balance 6790 1.20
      expect balance 1020 530.00
      expect vat 303 141.75
      expect vat 313 5.20
      expect trial-balance
      check
      ```
      """#))
}
