import Diagnostics

extension Scenario {
  static let underpaymentCreditNote = Scenario(
    name: "underpayment-credit-note",
    title: Phrase(
      "An underpayment, closed by a credit note without VAT",
      "Unterzahlung, mit Gutschrift ohne MWST ausgeglichen"),
    text: Phrase(
      #"""
      ---
      id: underpayment-credit-note
      title: An underpayment, closed by a credit note without VAT
      source: 002
      minutes: 8
      vectors: U2
      ---

      # An underpayment, closed by a credit note without VAT

      Again Kunde AG pays 1'059.38 of 1'081.00, and again you let the rest go. This time it is closed with
      a credit note that does not touch the VAT. bexio offers both ways side by side, and they look alike:
      the customer owes nothing in either. The tax return tells them apart, by 1.62.

      ## Invoice and payment

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect open RE-1 21.62
      ```

      ## The credit note

      `vat none` is the decision; without these words the credit note would take the codes of the invoice.
      A slipped decimal
      point is caught, because a credit note cannot be larger than its invoice:

      ```kontor
      date 2026-03-10
      expect-error exceeds-invoice credit-note RE-1 2'162.00 vat none
      credit-note RE-1 21.62 vat none account 3801
      expect row 3801/1100 21.62 on 2026-03-10
      expect state RE-1 paid
      expect state GS-1 settled
      expect open RE-1 0.00
      expect balance 1100 0.00
      expect entries 3
      expect rows 4
      ```

      One row, 3801/1100 21.62, with no row for VAT beside it. 3801 holds rebates and price reductions;
      another account is your choice. The note was set off against the open rest at once. The set-off
      itself books nothing, because both stand on 1100.

      For that reason the note is done. Anyone who now sees "credit note 21.62" on a list and pays it out
      would give the customer the money a second time:

      ```kontor
      expect-error credit-note-is-settled pay GS-1 21.62 from 1020
      ```

      The VAT has stayed where it was:

      ```kontor
      expect balance 2200 81.00
      expect balance 3801 -21.62
      expect vat 200 1'000.00
      expect vat 303 81.00
      ```

      ## Side by side

      Now the same case as a Skonto, on a second invoice of the same amount.

      ```kontor
      date 2026-03-12
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-20
      match BT-2 RE-2
      date 2026-03-20
      discount RE-2
      expect row 3800/1100 20.00 on 2026-03-20
      expect row 2200/1100 1.62 on 2026-03-20
      expect state RE-2 paid
      expect balance 2200 160.38
      expect vat 303 160.38
      ```

      | | credit note without VAT (RE-1) | Skonto (RE-2) |
      |---|---:|---:|
      | money received | 1'059.38 | 1'059.38 |
      | turnover in box 200 | 1'000.00 | 980.00 |
      | VAT owed, box 303 | 81.00 | 79.38 |
      | what the reduction costs us | 21.62 | 20.00 |

      The cash is the same. With the credit note we pay VAT on 1'081.00 of which we have received only
      1'059.38; the 1.62 comes out of our own pocket. If the price was reduced, the law gives it back: the
      tax follows what the customer really pays (Art. 41 MWSTG). Without a correction 1.62 too much goes
      to the tax administration.

      Leaving the VAT alone is right where the price was *not* reduced: you owe the customer 21.62 for
      something else, damages perhaps, and settle it here. When in doubt, ask your fiduciary, and note the
      reason on the credit note.

      ## What the customer sees

      The same on both: −1'081.00, −21.62, 0.00. On the credit note without VAT there is no VAT to see,
      and the customer does not correct the input tax either.

      ## The proof

      ```kontor
      expect balance 1020 2'118.76
      expect balance 1100 0.00
      expect balance 2200 160.38
      expect balance 3200 2'000.00
      expect balance 3800 -20.00
      expect balance 3801 -21.62
      expect vat 200 1'980.00
      expect vat 303 160.38
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: underpayment-credit-note
      title: Unterzahlung, mit Gutschrift ohne MWST ausgeglichen
      source: 002
      minutes: 8
      vectors: U2
      ---

      # Unterzahlung, mit Gutschrift ohne MWST ausgeglichen

      Wieder bezahlt die Kunde AG 1'059.38 von 1'081.00, und wieder lassen Sie den Rest fallen. Diesmal
      wird er mit einer Gutschrift ausgeglichen, welche die MWST nicht berührt. bexio bietet beide Wege
      nebeneinander an, und sie sehen gleich aus: der Kunde schuldet so oder so nichts mehr. Erst die
      MWST-Abrechnung unterscheidet sie, um 1.62.

      ## Rechnung und Zahlung

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect open RE-1 21.62
      ```

      ## Die Gutschrift

      `vat none` ist der Entscheid; ohne diese Wörter übernähme die Gutschrift die Codes der Rechnung.
      Ein
      verrutschter Punkt fällt auf, denn eine Gutschrift kann nicht grösser sein als ihre Rechnung:

      ```kontor
      date 2026-03-10
      expect-error exceeds-invoice credit-note RE-1 2'162.00 vat none
      credit-note RE-1 21.62 vat none account 3801
      expect row 3801/1100 21.62 on 2026-03-10
      expect state RE-1 paid
      expect state GS-1 settled
      expect open RE-1 0.00
      expect balance 1100 0.00
      expect entries 3
      expect rows 4
      ```

      Eine Zeile, 3801/1100 21.62, und keine für die MWST daneben. Auf 3801 stehen Rabatte und
      Preisnachlässe; ein anderes Konto steht Ihnen frei. Die Gutschrift wurde gleich mit dem offenen Rest
      verrechnet. Die Verrechnung selbst bucht nichts, denn beide stehen auf 1100.

      Damit ist die Gutschrift erledigt. Wer nun auf einer Liste «Gutschrift 21.62» sieht und sie
      auszahlt, gäbe dem Kunden das Geld ein zweites Mal:

      ```kontor
      expect-error credit-note-is-settled pay GS-1 21.62 from 1020
      ```

      Die MWST ist geblieben, wo sie war:

      ```kontor
      expect balance 2200 81.00
      expect balance 3801 -21.62
      expect vat 200 1'000.00
      expect vat 303 81.00
      ```

      ## Nebeneinander

      Nun derselbe Fall als Skonto, auf einer zweiten Rechnung über denselben Betrag.

      ```kontor
      date 2026-03-12
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-20
      match BT-2 RE-2
      date 2026-03-20
      discount RE-2
      expect row 3800/1100 20.00 on 2026-03-20
      expect row 2200/1100 1.62 on 2026-03-20
      expect state RE-2 paid
      expect balance 2200 160.38
      expect vat 303 160.38
      ```

      | | Gutschrift ohne MWST (RE-1) | Skonto (RE-2) |
      |---|---:|---:|
      | eingegangenes Geld | 1'059.38 | 1'059.38 |
      | Umsatz in Ziffer 200 | 1'000.00 | 980.00 |
      | geschuldete MWST, Ziffer 303 | 81.00 | 79.38 |
      | was uns der Nachlass kostet | 21.62 | 20.00 |

      Das Geld ist dasselbe. Mit der Gutschrift bezahlen wir MWST auf 1'081.00, von denen wir nur 1'059.38
      bekommen haben; die 1.62 kommen aus der eigenen Tasche. Wurde der Preis gesenkt, gibt das Gesetz sie
      zurück: die Steuer folgt dem, was der Kunde wirklich bezahlt (Art. 41 MWSTG). Ohne Korrektur gehen
      1.62 zu viel an die Steuerverwaltung.

      Richtig ist die unveränderte MWST dort, wo *kein* Preis gesenkt wurde: Sie schulden dem Kunden 21.62
      aus einem anderen Grund, etwa als Schadenersatz, und verrechnen sie hier. Fragen Sie im Zweifel
      Ihren Treuhänder, und halten Sie den Grund auf der Gutschrift fest.

      ## Was der Kunde sieht

      Beide Male dasselbe: −1'081.00, −21.62, 0.00. Auf der Gutschrift ohne MWST steht keine MWST, also
      korrigiert auch der Kunde seine Vorsteuer nicht.

      ## Der Beweis

      ```kontor
      expect balance 1020 2'118.76
      expect balance 1100 0.00
      expect balance 2200 160.38
      expect balance 3200 2'000.00
      expect balance 3800 -20.00
      expect balance 3801 -21.62
      expect vat 200 1'980.00
      expect vat 303 160.38
      expect trial-balance
      check
      ```
      """#))
}
