import Diagnostics

extension Scenario {
  static let foreignBillByHand = Scenario(
    name: "foreign-bill-by-hand",
    title: Phrase(
      "Bills that a euro account pays, booked by hand",
      "Rechnungen, die ein Euro-Konto bezahlt, von Hand gebucht"),
    text: Phrase(
      #"""
      ---
      id: foreign-bill-by-hand
      title: Bills that a euro account pays, booked by hand
      source: 003
      minutes: 8
      vectors: F2 F3
      ---

      # Bills that a euro account pays, booked by hand

      A bill stores one payment, in its own currency or in francs. When an account in euros pays a bill in
      dollars, or one in francs, the euros that left the account fit nowhere on the bill. This walk tries
      both, is refused, and books them by hand so that the euro balance is right.

      ## An account in euros

      ```kontor
      company "Muster GmbH"
      date 2026-03-05
      account new 1021 "Bank EUR" bank currency EUR
      contact new "Hosting Ltd." supplier
      contact new "Drucker AG" supplier
      rate USD 0.8808 month 2026-03
      rate EUR 1.035 month 2026-03
      ```

      ## Dollars on the bill, euros on the account

      20.00 USD at 0.8808 are 17.62 francs. The bank takes 17.05 EUR, at 1.0350 worth 17.65.

      ```kontor
      bill "Hosting Ltd." 20.00 USD account 6510 vat none
      bank 1021 -17.05 EUR to "Hosting Ltd." on 2026-03-06
      expect-error bill-not-possible match BT-1 LR-1
      ```

      Were the bill simply marked as paid, 17.05 EUR would be missing on the account. By hand the entry says
      both: 17.62 francs of expense that moved 17.05 EUR, and 0.03 of exchange loss that moved no euro.

      ```kontor
      match BT-1 LR-1 by-hand
      expect state LR-1 by-hand
      expect row 6510/1021 17.62
      expect row 6949/1021 0.03
      expect balance 1021 -17.05 EUR
      expect balance 1021 -17.65
      ```

      ## Francs on the bill, euros on the account

      The same with 20.00 francs that the bank turns into 19.30 EUR, worth 19.98:

      ```kontor
      bill "Drucker AG" 20.00 account 6510 vat none
      bank 1021 -19.30 EUR to "Drucker AG" on 2026-03-09
      expect-error bill-not-possible match BT-2 LR-2
      match BT-2 LR-2 by-hand
      expect row 6510/1021 20.00
      expect row 1021/6999 0.02
      expect balance 1021 -36.35 EUR
      ```

      The same test holds for a bill that is paid without a line of the bank, or with private money of an
      employee.

      ## The proof

      ```kontor
      expect balance 6510 37.62
      expect balance 6949 0.03
      expect balance 6999 0.02
      expect balance 2000 0.00
      expect balance 1021 -37.63
      expect trial-balance
      check
      ```
      """#,
      #"""
      ---
      id: foreign-bill-by-hand
      title: Rechnungen, die ein Euro-Konto bezahlt, von Hand gebucht
      source: 003
      minutes: 8
      vectors: F2 F3
      ---

      # Rechnungen, die ein Euro-Konto bezahlt, von Hand gebucht

      Eine Lieferantenrechnung speichert eine Zahlung in ihrer eigenen Währung oder in Franken. Bezahlt ein
      Konto in Euro eine Rechnung in Dollar oder in Franken, so haben die abgeflossenen Euro auf der
      Rechnung keinen Platz. Hier versuchen wir beides, werden abgewiesen und buchen von Hand, damit der
      Euro-Saldo stimmt.

      ## Ein Konto in Euro

      ```kontor
      company "Muster GmbH"
      date 2026-03-05
      account new 1021 "Bank EUR" bank currency EUR
      contact new "Hosting Ltd." supplier
      contact new "Drucker AG" supplier
      rate USD 0.8808 month 2026-03
      rate EUR 1.035 month 2026-03
      ```

      ## Dollar auf der Rechnung, Euro auf dem Konto

      20.00 USD zu 0.8808 sind 17.62 Franken. Die Bank belastet 17.05 EUR, zu 1.0350 sind das 17.65.

      ```kontor
      bill "Hosting Ltd." 20.00 USD account 6510 vat none
      bank 1021 -17.05 EUR to "Hosting Ltd." on 2026-03-06
      expect-error bill-not-possible match BT-1 LR-1
      ```

      Würde die Rechnung einfach als bezahlt gelten, fehlten auf dem Konto 17.05 EUR. Von Hand sagt die
      Buchung beides: 17.62 Franken Aufwand, die 17.05 EUR bewegt haben, und 0.03 Kursverlust, der keinen
      Euro bewegt hat.

      ```kontor
      match BT-1 LR-1 by-hand
      expect state LR-1 by-hand
      expect row 6510/1021 17.62
      expect row 6949/1021 0.03
      expect balance 1021 -17.05 EUR
      expect balance 1021 -17.65
      ```

      ## Franken auf der Rechnung, Euro auf dem Konto

      Dasselbe mit 20.00 Franken, aus denen die Bank 19.30 EUR macht, 19.98 wert:

      ```kontor
      bill "Drucker AG" 20.00 account 6510 vat none
      bank 1021 -19.30 EUR to "Drucker AG" on 2026-03-09
      expect-error bill-not-possible match BT-2 LR-2
      match BT-2 LR-2 by-hand
      expect row 6510/1021 20.00
      expect row 1021/6999 0.02
      expect balance 1021 -36.35 EUR
      ```

      Dieselbe Prüfung gilt für eine Rechnung, die ohne Banktransaktion oder mit privatem Geld einer
      Mitarbeiterin bezahlt wird.

      ## Der Beweis

      ```kontor
      expect balance 6510 37.62
      expect balance 6949 0.03
      expect balance 6999 0.02
      expect balance 2000 0.00
      expect balance 1021 -37.63
      expect trial-balance
      check
      ```
      """#))
}
