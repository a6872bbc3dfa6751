import Diagnostics

extension Scenario {
  static let underpaymentDiscount = Scenario(
    name: "underpayment-discount",
    title: Phrase(
      "An underpayment, granted as a discount",
      "Unterzahlung, als Skonto gewährt"),
    text: Phrase(
      #"""
      ---
      id: underpayment-discount
      title: An underpayment, granted as a discount
      source: 002
      minutes: 8
      vectors: U1
      ---

      # An underpayment, granted as a discount

      Kunde AG deducts two per cent for early payment and transfers 1'059.38 instead of 1'081.00. You
      agree. The missing 21.62 are therefore no debt of the customer any more but a lower price, and with
      the price falls the VAT: that is what sets a Skonto apart from a plain write-down.

      ## Invoice and payment

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect row 1020/1100 1'059.38 on 2026-03-10
      expect state RE-1 partly-paid
      expect open RE-1 21.62
      expect balance 1100 21.62
      ```

      What was paid is matched as usual, and only that. What is missing stays open, and 1100 says so. The
      decision comes now: is the deduction justified?

      ## The discount

      It is. Without an amount, `discount` takes what is open. With one it checks that the customer does
      not get more than that. Three per cent instead of two, 32.43, would be too much:

      ```kontor
      date 2026-03-10
      expect-error exceeds-open discount RE-1 32.43
      discount RE-1
      expect row 3800/1100 20.00 on 2026-03-10
      expect row 2200/1100 1.62 on 2026-03-10
      expect state RE-1 paid
      expect open RE-1 0.00
      expect balance 1100 0.00
      ```

      21.62 is a gross amount, VAT included. Out of it 21.62 × 8.1 ÷ 108.1 = 1.62 is VAT, and we no longer
      owe it: debit 2200. The other 20.00 is income that we give up: debit 3800 Skonti. 3800 is an income
      account that stands on the debit side, so it shows −20.00; revenue stays visible on 3200 in full,
      and beside it what discounts cost in a year.

      The law wants exactly this: when the price is reduced later, the tax is corrected at the time the
      reduction is booked (Art. 41 MWSTG).

      ```kontor
      expect balance 1020 1'059.38
      expect balance 3200 1'000.00
      expect balance 3800 -20.00
      expect balance 2200 79.38
      expect vat 200 980.00
      expect vat 303 79.38
      ```

      ## What the customer sees

      −1'081.00, then −21.62 after the payment, then 0.00. If the customer deducts input tax, it falls by
      the same 1.62 there.

      ## Two rates on one invoice

      Gastro AG is billed for advice at 8.1 % and for food at 2.6 %, 602.60 in all, and deducts 12.05. A
      discount is granted on the whole invoice, so each rate bears its share, in proportion to its gross
      sum: 10.00 for the 500.00, 2.05 for the 102.60.

      ```kontor
      date 2026-03-15
      contact new "Gastro AG" customer
      invoice "Gastro AG" 500.00 vat UN81 account 3400 text "Advice", 102.60 vat UR26 account 3200 text "Food"
      expect open RE-2 602.60
      expect row 1100/3400 462.53
      expect row 1100/3200 100.00
      expect row 1100/2200 37.47
      expect row 1100/2200 2.60
      bank 1020 +590.55 from "Gastro AG" on 2026-03-20
      match BT-2 RE-2
      expect open RE-2 12.05
      date 2026-03-20
      discount RE-2
      expect row 3800/1100 9.25 on 2026-03-20
      expect row 2200/1100 0.75 on 2026-03-20
      expect row 3800/1100 2.00 on 2026-03-20
      expect row 2200/1100 0.05 on 2026-03-20
      expect state RE-2 paid
      ```

      You need not know the rates any more; the invoice does. It also knows its date of supply: a discount
      granted today on an invoice of 2023 corrects 7.7 %.

      ## The proof

      ```kontor
      expect balance 1020 1'649.93
      expect balance 1100 0.00
      expect balance 2200 118.65
      expect balance 3200 1'100.00
      expect balance 3400 462.53
      expect balance 3800 -31.25
      expect vat 200 1'531.28
      expect vat 303 116.10
      expect vat 313 2.55
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: underpayment-discount
      title: Unterzahlung, als Skonto gewährt
      source: 002
      minutes: 8
      vectors: U1
      ---

      # Unterzahlung, als Skonto gewährt

      Die Kunde AG zieht zwei Prozent Skonto ab und überweist 1'059.38 statt 1'081.00. Sie sind
      einverstanden. Die fehlenden 21.62 schuldet der Kunde also nicht mehr, der Preis ist tiefer, und mit
      dem Preis sinkt die MWST: das unterscheidet den Skonto von einem blossen Ausbuchen.

      ## Rechnung und Zahlung

      ```kontor
      company "Muster GmbH"
      date 2026-03-01
      contact new "Kunde AG" customer
      invoice "Kunde AG" 1'081.00 vat UN81 account 3200
      bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
      match BT-1 RE-1
      expect row 1020/1100 1'059.38 on 2026-03-10
      expect state RE-1 partly-paid
      expect open RE-1 21.62
      expect balance 1100 21.62
      ```

      Was bezahlt wurde, wird wie üblich abgeglichen, und nur das. Was fehlt, bleibt offen, und 1100 zeigt
      es. Jetzt erst fällt der Entscheid: ist der Abzug gerechtfertigt?

      ## Der Skonto

      Er ist es. Ohne Betrag nimmt `discount` den offenen Rest. Mit Betrag achtet es darauf, dass der
      Kunde nicht mehr bekommt als das. Drei Prozent statt zwei, also 32.43, wären zu viel:

      ```kontor
      date 2026-03-10
      expect-error exceeds-open discount RE-1 32.43
      discount RE-1
      expect row 3800/1100 20.00 on 2026-03-10
      expect row 2200/1100 1.62 on 2026-03-10
      expect state RE-1 paid
      expect open RE-1 0.00
      expect balance 1100 0.00
      ```

      21.62 ist ein Bruttobetrag, inklusive MWST. Davon sind 21.62 × 8.1 ÷ 108.1 = 1.62 MWST, und die
      schulden wir nicht mehr: Soll 2200. Die übrigen 20.00 sind Ertrag, auf den wir verzichten: Soll 3800
      Skonti. 3800 ist ein Ertragskonto, das im Soll steht, und zeigt darum −20.00; der Erlös bleibt auf
      3200 ungekürzt sichtbar, und daneben, was die Skonti im Jahr kosten.

      Genau so will es das Gesetz: wird der Preis nachträglich gesenkt, wird die Steuer in dem Zeitpunkt
      korrigiert, in dem die Senkung verbucht wird (Art. 41 MWSTG).

      ```kontor
      expect balance 1020 1'059.38
      expect balance 3200 1'000.00
      expect balance 3800 -20.00
      expect balance 2200 79.38
      expect vat 200 980.00
      expect vat 303 79.38
      ```

      ## Was der Kunde sieht

      −1'081.00, dann −21.62 nach der Zahlung, dann 0.00. Zieht der Kunde Vorsteuer ab, sinkt sie bei ihm
      um dieselben 1.62.

      ## Zwei Sätze auf einer Rechnung

      Die Gastro AG erhält eine Rechnung über Beratung zu 8.1 % und Esswaren zu 2.6 %, zusammen 602.60,
      und zieht 12.05 ab. Der Skonto gilt für die ganze Rechnung, also trägt jeder Satz seinen Teil, im
      Verhältnis seiner Bruttosumme: 10.00 auf die 500.00, 2.05 auf die 102.60.

      ```kontor
      date 2026-03-15
      contact new "Gastro AG" customer
      invoice "Gastro AG" 500.00 vat UN81 account 3400 text "Beratung", 102.60 vat UR26 account 3200 text "Esswaren"
      expect open RE-2 602.60
      expect row 1100/3400 462.53
      expect row 1100/3200 100.00
      expect row 1100/2200 37.47
      expect row 1100/2200 2.60
      bank 1020 +590.55 from "Gastro AG" on 2026-03-20
      match BT-2 RE-2
      expect open RE-2 12.05
      date 2026-03-20
      discount RE-2
      expect row 3800/1100 9.25 on 2026-03-20
      expect row 2200/1100 0.75 on 2026-03-20
      expect row 3800/1100 2.00 on 2026-03-20
      expect row 2200/1100 0.05 on 2026-03-20
      expect state RE-2 paid
      ```

      Die Sätze brauchen Sie nicht mehr zu kennen; die Rechnung kennt sie. Sie kennt auch ihr
      Leistungsdatum: ein Skonto von heute auf eine Rechnung von 2023 korrigiert 7.7 %.

      ## Der Beweis

      ```kontor
      expect balance 1020 1'649.93
      expect balance 1100 0.00
      expect balance 2200 118.65
      expect balance 3200 1'100.00
      expect balance 3400 462.53
      expect balance 3800 -31.25
      expect vat 200 1'531.28
      expect vat 303 116.10
      expect vat 313 2.55
      expect trial-balance
      check
      ```
      """#))
}
