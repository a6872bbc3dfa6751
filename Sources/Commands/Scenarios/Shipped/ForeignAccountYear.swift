import Diagnostics

extension Scenario {
  static let foreignAccountYear = Scenario(
    name: "foreign-account-year",
    title: Phrase(
      "A dollar and a euro account through the year",
      "Ein Dollar- und ein Euro-Konto durchs Jahr"),
    text: Phrase(
      #"""
      ---
      id: foreign-account-year
      title: A dollar and a euro account through the year
      source: 003
      minutes: 8
      vectors: FX
      ---

      # A dollar and a euro account through the year

      Who is paid in euros and pays in dollars keeps accounts in these currencies. Each has two balances:
      its own, and what the entries were worth in francs. This walk books a bill and an invoice in the
      currency of their accounts, and values the rest at the end of the year.

      ## The accounts

      ```kontor
      company "Muster GmbH"
      date 2026-03-05
      account new 1021 "Bank EUR" bank currency EUR
      account new 1022 "Bank USD" bank currency USD
      contact new "Hosting Ltd." supplier
      contact new "Kundin GmbH" customer
      rate USD 0.9659 month 2026-03
      rate EUR 0.94 month 2026-03
      ```

      ## A bill in dollars from the dollar account

      Bill and account are in the same currency, so the bill is closed when its dollars are paid. What the
      dollar lost or gained in between is an exchange difference.

      ```kontor
      bill "Hosting Ltd." 100.00 USD account 6510 vat none
      expect open LR-1 96.59
      bank 1022 -100.00 USD to "Hosting Ltd." on 2026-03-20 rate 0.96
      match BT-1 LR-1
      expect state LR-1 paid
      expect row 2000/1022 96.00
      expect row 2000/6999 0.59
      ```

      ## An invoice in euros

      ```kontor
      invoice "Kundin GmbH" 100.00 EUR vat UEX account 3400
      expect open RE-1 94.00
      bank 1021 +100.00 EUR from "Kundin GmbH" on 2026-03-25 rate 0.93
      match BT-2 RE-1
      expect state RE-1 paid
      expect row 1021/1100 93.00
      expect row 6949/1100 1.00
      ```

      ## The end of the year

      100.00 EUR stand in the books with 93.00 francs. At the end of the year a euro is worth 0.95.

      ```kontor
      date 2026-12-31
      revalue 1021 rate 0.95
      expect row 1021/6999 2.00
      expect balance 1021 100.00 EUR
      expect balance 1021 95.00
      ```

      No euro has moved; the 2.00 francs are a gain that exists on paper only.

      ## The proof

      ```kontor
      expect balance 1022 -100.00 USD
      expect balance 1022 -96.00
      expect balance 2000 0.00
      expect balance 1100 0.00
      expect balance 6999 2.59
      expect balance 6949 1.00
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: foreign-account-year
      title: Ein Dollar- und ein Euro-Konto durchs Jahr
      source: 003
      minutes: 8
      vectors: FX
      ---

      # Ein Dollar- und ein Euro-Konto durchs Jahr

      Wer in Euro bezahlt wird und in Dollar bezahlt, führt Konten in diesen Währungen. Jedes hat zwei
      Salden: den eigenen, und was die Buchungen in Franken wert waren. Hier buchen wir eine
      Lieferantenrechnung und eine Rechnung in der Währung ihrer Konten und bewerten den Rest am
      Jahresende.

      ## Die Konten

      ```kontor
      company "Muster GmbH"
      date 2026-03-05
      account new 1021 "Bank EUR" bank currency EUR
      account new 1022 "Bank USD" bank currency USD
      contact new "Hosting Ltd." supplier
      contact new "Kundin GmbH" customer
      rate USD 0.9659 month 2026-03
      rate EUR 0.94 month 2026-03
      ```

      ## Eine Rechnung in Dollar vom Dollar-Konto

      Rechnung und Konto haben dieselbe Währung; die Rechnung ist also erledigt, wenn ihre Dollar bezahlt
      sind. Was der Dollar dazwischen verloren oder gewonnen hat, ist eine Kursdifferenz.

      ```kontor
      bill "Hosting Ltd." 100.00 USD account 6510 vat none
      expect open LR-1 96.59
      bank 1022 -100.00 USD to "Hosting Ltd." on 2026-03-20 rate 0.96
      match BT-1 LR-1
      expect state LR-1 paid
      expect row 2000/1022 96.00
      expect row 2000/6999 0.59
      ```

      ## Eine Rechnung in Euro

      ```kontor
      invoice "Kundin GmbH" 100.00 EUR vat UEX account 3400
      expect open RE-1 94.00
      bank 1021 +100.00 EUR from "Kundin GmbH" on 2026-03-25 rate 0.93
      match BT-2 RE-1
      expect state RE-1 paid
      expect row 1021/1100 93.00
      expect row 6949/1100 1.00
      ```

      ## Das Jahresende

      100.00 EUR stehen mit 93.00 Franken in den Büchern. Am Jahresende ist ein Euro 0.95 wert.

      ```kontor
      date 2026-12-31
      revalue 1021 rate 0.95
      expect row 1021/6999 2.00
      expect balance 1021 100.00 EUR
      expect balance 1021 95.00
      ```

      Kein Euro hat sich bewegt; die 2.00 Franken sind ein Gewinn, den es nur auf dem Papier gibt.

      ## Der Beweis

      ```kontor
      expect balance 1022 -100.00 USD
      expect balance 1022 -96.00
      expect balance 2000 0.00
      expect balance 1100 0.00
      expect balance 6999 2.59
      expect balance 6949 1.00
      expect trial-balance
      check
      ```
      """#))
}
