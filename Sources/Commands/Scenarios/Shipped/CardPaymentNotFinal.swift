import Diagnostics

extension Scenario {
  static let cardPaymentNotFinal = Scenario(
    name: "card-payment-not-final",
    title: Phrase(
      "Why is my card payment not final?",
      "Warum ist meine Kartenzahlung nicht final?"),
    text: Phrase(
      #"""
      ---
      id: card-payment-not-final
      title: Why is my card payment not final?
      source: 000
      minutes: 10
      vectors: cards
      ---

      # Why is my card payment not final?

      A card payment stands on 1090 Transferkonto and does not go on to its expense. There are four points
      to check, always in the same order: does the integration hold, has the merchant collected, is the
      payment complete, and could somebody mark it as complete. `sync why` goes through them; this walk
      breaks each of them once and mends it.

      ## Four payments

      The company asks for a receipt and for the VAT beside the category, which nobody can do without.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      integration bexio enable
      integration bexio link
      integration bexio grant all
      account new 1025 "Kartenkonto" bank
      card-account 1025
      require receipt on
      require vat on
      top-up 1'000.00
      card-payment 108.10 "Papeterie"
      card-payment 54.05 "Mobilfunk"
      card-payment 21.62 "Parkhaus"
      card-payment 12.00 "Automat"
      expect balance 1090 195.77
      expect-error category-always-needed require category off
      ```

      ## Point 1: the integration

      Somebody has taken a permission back. Then nothing synchronises at all: `sync` is refused as a whole
      and shows the check list.

      ```kontor
      date 2026-03-03
      collect KT-1
      collect KT-2
      collect KT-3
      integration bexio revoke files
      expect-error integration-inactive sync
      integration bexio grant files
      ```

      The same if it is switched off or no longer linked. Unlinking takes the permissions with it.

      ```kontor
      integration bexio disable
      expect-error integration-inactive sync
      integration bexio enable
      integration bexio unlink
      expect-error integration-inactive sync
      integration bexio link
      integration bexio grant all
      ```

      ## Point 2: the merchant has not collected

      KT-4 is pending. However complete it is, it waits.

      ```kontor
      categorize KT-4 6640 vat none
      attach KT-4 "automat.jpg" size 20114 sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      expect card KT-4 complete
      sync why KT-4
      sync
      expect state KT-4 pending
      collect KT-4
      ```

      ## Point 3: something is missing

      KT-1 has no category yet, KT-2 lacks its VAT, KT-3 its receipt. `sync` finalises the others and says
      of each of these what it wants.

      ```kontor
      attach KT-1 "papeterie.pdf" size 48213 sha256 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
      categorize KT-2 6510
      attach KT-2 "mobilfunk.pdf" size 90122 sha256 fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13
      categorize KT-3 6640 vat VB81
      sync
      expect state KT-1 executed
      expect state KT-2 executed
      expect state KT-3 executed
      expect state KT-4 final
      expect card KT-1 incomplete
      expect card KT-2 incomplete
      expect card KT-3 incomplete
      categorize KT-1 6500 vat VB81
      categorize KT-2 6510 vat VB81
      sync
      expect state KT-1 final
      expect state KT-2 final
      expect row 6500/1090 100.00
      expect row 6510/1090 50.00
      ```

      ## Point 4: complete by hand

      The car park gave no receipt. Somebody has to answer for that, so it takes a card administrator, who
      marks the payment as complete.

      ```kontor
      expect-error not-card-administrator complete KT-3 "kein Beleg, Kleinbetrag"
      role card-administrator
      complete KT-3 "kein Beleg, Kleinbetrag"
      expect card KT-3 complete
      sync
      expect state KT-3 final
      expect row 6640/1090 20.00
      expect row 1171/1090 1.62
      ```

      Complete by hand stands in for the receipt and the VAT, never for the category, and never for the
      merchant:

      ```kontor
      card-payment 30.00 "Taxi"
      expect-error category-missing complete KT-5
      categorize KT-5 6640
      complete KT-5
      sync
      expect state KT-5 pending
      ```

      ## The transfer account was changed

      One cause is on no list. Payments that are not final when the transfer account changes stay on the
      old one, and no synchronisation picks them up.

      ```kontor
      collect KT-5
      account new 1094 "Karten neu" asset
      card-account 1025 transfer 1094
      sync
      expect state KT-5 executed
      expect balance 1090 30.00
      ```

      Change it back, synchronise, change again:

      ```kontor
      card-account 1025 transfer 1090
      sync
      expect state KT-5 final
      card-account 1025 transfer 1094
      ```

      ## The proof

      ```kontor
      expect balance 1025 774.23
      expect balance 1090 0.00
      expect balance 6500 100.00
      expect balance 6510 50.00
      expect balance 6640 62.00
      expect balance 1171 13.77
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: card-payment-not-final
      title: Warum ist meine Kartenzahlung nicht final?
      source: 000
      minutes: 10
      vectors: cards
      ---

      # Warum ist meine Kartenzahlung nicht final?

      Eine Kartenzahlung steht auf 1090 Transferkonto und geht nicht weiter auf ihren Aufwand. Vier Punkte
      sind zu prüfen, immer in dieser Reihenfolge: steht die Integration, hat der Händler eingezogen, ist
      die Zahlung komplett, und könnte sie jemand als komplett markieren. `sync why` geht sie durch; hier
      geht jeder einmal kaputt und wird geflickt.

      ## Vier Zahlungen

      Die Firma verlangt einen Beleg und die MWST, dazu die Kategorie, ohne die es nie geht.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      integration bexio enable
      integration bexio link
      integration bexio grant all
      account new 1025 "Kartenkonto" bank
      card-account 1025
      require receipt on
      require vat on
      top-up 1'000.00
      card-payment 108.10 "Papeterie"
      card-payment 54.05 "Mobilfunk"
      card-payment 21.62 "Parkhaus"
      card-payment 12.00 "Automat"
      expect balance 1090 195.77
      expect-error category-always-needed require category off
      ```

      ## Punkt 1: die Integration

      Jemand hat eine Berechtigung entzogen. Dann synchronisiert gar nichts: `sync` wird als Ganzes
      abgelehnt und zeigt die Checkliste.

      ```kontor
      date 2026-03-03
      collect KT-1
      collect KT-2
      collect KT-3
      integration bexio revoke files
      expect-error integration-inactive sync
      integration bexio grant files
      ```

      Ebenso, wenn sie ausgeschaltet oder nicht mehr verknüpft ist. Das Trennen nimmt die Berechtigungen
      mit.

      ```kontor
      integration bexio disable
      expect-error integration-inactive sync
      integration bexio enable
      integration bexio unlink
      expect-error integration-inactive sync
      integration bexio link
      integration bexio grant all
      ```

      ## Punkt 2: der Händler hat nicht eingezogen

      KT-4 ist pendent. So komplett sie auch ist: sie wartet.

      ```kontor
      categorize KT-4 6640 vat none
      attach KT-4 "automat.jpg" size 20114 sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      expect card KT-4 complete
      sync why KT-4
      sync
      expect state KT-4 pending
      collect KT-4
      ```

      ## Punkt 3: es fehlt etwas

      KT-1 hat noch keine Kategorie, KT-2 fehlt die MWST, KT-3 der Beleg. `sync` verbucht die anderen final
      und sagt bei jeder von diesen, was sie braucht.

      ```kontor
      attach KT-1 "papeterie.pdf" size 48213 sha256 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
      categorize KT-2 6510
      attach KT-2 "mobilfunk.pdf" size 90122 sha256 fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13
      categorize KT-3 6640 vat VB81
      sync
      expect state KT-1 executed
      expect state KT-2 executed
      expect state KT-3 executed
      expect state KT-4 final
      expect card KT-1 incomplete
      expect card KT-2 incomplete
      expect card KT-3 incomplete
      categorize KT-1 6500 vat VB81
      categorize KT-2 6510 vat VB81
      sync
      expect state KT-1 final
      expect state KT-2 final
      expect row 6500/1090 100.00
      expect row 6510/1090 50.00
      ```

      ## Punkt 4: von Hand komplett

      Das Parkhaus gab keinen Beleg. Dafür muss jemand geradestehen; darum braucht es einen
      Kartenadministrator, der die Zahlung als komplett markiert.

      ```kontor
      expect-error not-card-administrator complete KT-3 "kein Beleg, Kleinbetrag"
      role card-administrator
      complete KT-3 "kein Beleg, Kleinbetrag"
      expect card KT-3 complete
      sync
      expect state KT-3 final
      expect row 6640/1090 20.00
      expect row 1171/1090 1.62
      ```

      Von Hand komplett ersetzt den Beleg und die MWST, nie die Kategorie und nie den Händler:

      ```kontor
      card-payment 30.00 "Taxi"
      expect-error category-missing complete KT-5
      categorize KT-5 6640
      complete KT-5
      sync
      expect state KT-5 pending
      ```

      ## Das Transferkonto wurde gewechselt

      Eine Ursache steht auf keiner Liste. Zahlungen, die beim Wechsel des Transferkontos nicht final sind,
      bleiben auf dem alten, und keine Synchronisation holt sie dort ab.

      ```kontor
      collect KT-5
      account new 1094 "Karten neu" asset
      card-account 1025 transfer 1094
      sync
      expect state KT-5 executed
      expect balance 1090 30.00
      ```

      Zurückwechseln, synchronisieren, wieder wechseln:

      ```kontor
      card-account 1025 transfer 1090
      sync
      expect state KT-5 final
      card-account 1025 transfer 1094
      ```

      ## Der Beweis

      ```kontor
      expect balance 1025 774.23
      expect balance 1090 0.00
      expect balance 6500 100.00
      expect balance 6510 50.00
      expect balance 6640 62.00
      expect balance 1171 13.77
      expect trial-balance
      check
      ```
      """#))
}
