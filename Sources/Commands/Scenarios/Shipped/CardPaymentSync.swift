import Diagnostics

extension Scenario {
  static let cardPaymentSync = Scenario(
    name: "card-payment-sync",
    title: Phrase(
      "A card payment, from the till of the merchant to the expense",
      "Eine Kartenzahlung, von der Kasse des Händlers bis zum Aufwand"),
    text: Phrase(
      #"""
      ---
      id: card-payment-sync
      title: A card payment, from the till of the merchant to the expense
      source: 000
      minutes: 8
      vectors: cards
      ---

      # A card payment, from the till of the merchant to the expense

      Somebody pays for printer paper with the company's debit card. The money is gone at once, but what
      it was for is known only later. So bexio books twice: first on a transfer account, then, when all is
      known, on the expense. This walk follows one payment from beginning to end.

      ## The connection

      The card provider talks to bexio through an integration. It has to be enabled, linked, and
      allowed to do what it does. `integration bexio` lists the points with ✓ and ✗.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      integration bexio enable
      integration bexio link
      integration bexio grant all
      account new 1025 "Kartenkonto" bank
      card-account 1025
      ```

      1025 is created for the prepaid card account. Payments wait on 1090 Transferkonto, which the shell
      takes unless you name another account of group 109.

      ## Money on the card

      Without funds no card pays. The bank transfers 1'000.00:

      ```kontor
      top-up 1'000.00 on 2026-03-01
      expect row 1025/1020 1'000.00 on 2026-03-01
      expect balance 1025 1'000.00
      ```

      That is money moving from one of our accounts to another: no income, no expense, no VAT.

      ## The payment

      ```kontor
      card-payment 108.10 "Papeterie" on 2026-03-02
      expect state KT-1 pending
      expect row 1090/1025 108.10 on 2026-03-02
      expect balance 1025 891.90
      expect balance 1090 108.10
      ```

      The payment is pending, yellow at the provider: the amount is reserved, and the merchant has ten
      days to collect it. It is booked at once all the same, 1090/1025, so the balance of the card is what
      can still be spent. More than that is declined, and nothing is booked:

      ```kontor
      expect-error card-declined card-payment 900.00 "Reisebüro" on 2026-03-02
      ```

      ## The merchant collects

      ```kontor
      date 2026-03-04
      collect KT-1
      expect state KT-1 executed
      expect rows 2
      ```

      Executed, green: the money has left. Nothing is booked, for 1090/1025 was that already.

      ## What it was for

      Somebody who knows says it: the category is the expense account, VB81 the input tax on it.

      ```kontor
      categorize KT-1 6500 vat VB81
      expect card KT-1 complete
      ```

      ## It becomes final

      ```kontor
      sync
      expect state KT-1 final
      expect row 6500/1090 100.00 on 2026-03-04
      expect row 1171/1090 8.10 on 2026-03-04
      expect balance 1090 0.00
      ```

      From the transfer account to the expense, and the 8.10 of input tax on 1171: 108.10 × 8.1 ÷ 108.1.
      The day is that of the collection. A second `sync` finds nothing to do:

      ```kontor
      sync
      expect entries 3
      ```

      ## Nobody collects

      A hotel reserves 300.00 as a deposit and never collects it. After ten days the reservation lapses by
      itself, as soon as the working date moves on:

      ```kontor
      card-payment 300.00 "Hotel, Kaution" on 2026-03-05
      date 2026-03-16
      expect state KT-2 released
      expect row 1025/1090 300.00 on 2026-03-16
      ```

      ## Another amount is collected

      A restaurant reserves 80.00; with the tip it collects 88.00. The difference is booked on the day of
      the collection.

      ```kontor
      card-payment 80.00 "Restaurant" on 2026-03-16
      collect KT-3 88.00
      expect row 1090/1025 8.00 on 2026-03-16
      categorize KT-3 6640 vat none
      sync
      expect row 6640/1090 88.00 on 2026-03-16
      ```

      ## The proof

      ```kontor
      expect balance 1025 803.90
      expect balance 1090 0.00
      expect balance 6500 100.00
      expect balance 6640 88.00
      expect balance 1171 8.10
      expect balance 1020 -1'000.00
      expect vat 405 8.10
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: card-payment-sync
      title: Eine Kartenzahlung, von der Kasse des Händlers bis zum Aufwand
      source: 000
      minutes: 8
      vectors: cards
      ---

      # Eine Kartenzahlung, von der Kasse des Händlers bis zum Aufwand

      Jemand bezahlt Druckerpapier mit der Debitkarte der Firma. Das Geld ist sofort weg, aber wofür es
      war, weiss man erst später. Darum bucht bexio zweimal: zuerst auf ein Transferkonto, dann, wenn alles
      bekannt ist, auf den Aufwand. Hier folgen wir einer Zahlung vom Anfang bis zum Ende.

      ## Die Verbindung

      Der Kartenanbieter spricht über eine Integration mit bexio. Sie muss aktiviert und verknüpft
      sein und dürfen, was sie tut. `integration bexio` zeigt die Punkte mit ✓ und ✗.

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      integration bexio enable
      integration bexio link
      integration bexio grant all
      account new 1025 "Kartenkonto" bank
      card-account 1025
      ```

      1025 wird für das Guthaben auf der Karte angelegt. Zahlungen warten auf 1090 Transferkonto, das die
      Shell nimmt, wenn Sie kein anderes Konto der Gruppe 109 nennen.

      ## Geld auf die Karte

      Ohne Guthaben bezahlt keine Karte. Die Bank überweist 1'000.00:

      ```kontor
      top-up 1'000.00 on 2026-03-01
      expect row 1025/1020 1'000.00 on 2026-03-01
      expect balance 1025 1'000.00
      ```

      Geld wandert von einem unserer Konten auf ein anderes: kein Ertrag, kein Aufwand, keine MWST.

      ## Die Zahlung

      ```kontor
      card-payment 108.10 "Papeterie" on 2026-03-02
      expect state KT-1 pending
      expect row 1090/1025 108.10 on 2026-03-02
      expect balance 1025 891.90
      expect balance 1090 108.10
      ```

      Die Zahlung ist pendent, beim Anbieter gelb: der Betrag ist reserviert, und der Händler hat zehn
      Tage, um ihn einzuziehen. Gebucht wird sie trotzdem sofort, 1090/1025; so ist der Saldo der Karte
      das, was noch ausgegeben werden kann. Was darüber geht, wird abgelehnt, und nichts wird gebucht:

      ```kontor
      expect-error card-declined card-payment 900.00 "Reisebüro" on 2026-03-02
      ```

      ## Der Händler zieht ein

      ```kontor
      date 2026-03-04
      collect KT-1
      expect state KT-1 executed
      expect rows 2
      ```

      Ausgeführt, grün: das Geld ist weg. Gebucht wird nichts, denn das war 1090/1025 schon.

      ## Wofür es war

      Das sagt, wer es weiss: die Kategorie ist das Aufwandskonto, VB81 die Vorsteuer darauf.

      ```kontor
      categorize KT-1 6500 vat VB81
      expect card KT-1 complete
      ```

      ## Sie wird final

      ```kontor
      sync
      expect state KT-1 final
      expect row 6500/1090 100.00 on 2026-03-04
      expect row 1171/1090 8.10 on 2026-03-04
      expect balance 1090 0.00
      ```

      Vom Transferkonto auf den Aufwand, und die 8.10 Vorsteuer auf 1171: 108.10 × 8.1 ÷ 108.1. Der Tag
      ist der des Einzugs. Ein zweites `sync` findet nichts mehr zu tun:

      ```kontor
      sync
      expect entries 3
      ```

      ## Niemand zieht ein

      Ein Hotel reserviert 300.00 als Kaution und zieht sie nie ein. Nach zehn Tagen verfällt die
      Reservation von selbst, sobald das Arbeitsdatum weitergeht:

      ```kontor
      card-payment 300.00 "Hotel, Kaution" on 2026-03-05
      date 2026-03-16
      expect state KT-2 released
      expect row 1025/1090 300.00 on 2026-03-16
      ```

      ## Es wird ein anderer Betrag eingezogen

      Ein Restaurant reserviert 80.00; mit dem Trinkgeld zieht es 88.00 ein. Die Differenz wird am Tag des
      Einzugs gebucht.

      ```kontor
      card-payment 80.00 "Restaurant" on 2026-03-16
      collect KT-3 88.00
      expect row 1090/1025 8.00 on 2026-03-16
      categorize KT-3 6640 vat none
      sync
      expect row 6640/1090 88.00 on 2026-03-16
      ```

      ## Der Beweis

      ```kontor
      expect balance 1025 803.90
      expect balance 1090 0.00
      expect balance 6500 100.00
      expect balance 6640 88.00
      expect balance 1171 8.10
      expect balance 1020 -1'000.00
      expect vat 405 8.10
      expect trial-balance
      check
      ```
      """#))
}
