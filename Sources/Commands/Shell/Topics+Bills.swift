import Diagnostics

// Suppliers' bills.
extension Topic {
  static let purchases = [bills]

  private static let bills = Topic(
    name: "bills", german: "lieferantenrechnungen",
    title: Phrase("Suppliers' bills, in francs and not", "Lieferantenrechnungen, auch fremde"),
    text: Phrase(
      """
      A bill of a supplier is expense and input tax against 2000. A draft books nothing until \
      'post' does, and 'unpost' takes it back while nobody has paid:
        contact new "Papier AG" supplier
        bill "Papier AG" 108.10 account 6500 vat VB81 ref "117" draft
        post LR-1

      It is paid by the line on the statement, or by hand with 'pay'. Too much is an advance on \
      1130, which the next bill takes with 'apply-credit'; a deduction is 'discount':
        bank 1020 -118.10 to "Papier AG"
        match BT-1 LR-1
        bill "Papier AG" 54.05 account 6500 vat VB81
        apply-credit LR-2
        pay LR-2 40.00 from 1020
        discount LR-2

      A bill in another currency is booked in francs at the rate of its date. Paid in francs, fee \
      and exchange difference become lines of the bill, which is superseded with them:
        contact new "Adobe Inc." supplier
        bill "Adobe Inc." 35.78 USD account 6510 vat none rate 0.9659
        bank 1020 -34.95 to "Adobe Inc." fee 0.50
        match BT-2 LR-3

      A transaction on a credit card pays a bill in the same way: 'match KT-1 LR-3 fee 0.50'.

      What no bill can store, a payment in a third currency, is booked by hand: the account loses \
      just what was charged, the rest is exchange difference:
        account new 1021 "Bank EUR" bank currency EUR
        bill "Adobe Inc." 20.00 USD account 6510 vat none rate 0.8808
        bank 1021 -17.05 EUR rate 1.0350
        match BT-3 LR-4 by-hand

      'open-items suppliers' shows what is owed, 'check' proves it against 2000.
      """,
      """
      Eine Lieferantenrechnung ist Aufwand und Vorsteuer an 2000. Ein Entwurf bucht nichts, bis \
      'post' es tut, und 'unpost' nimmt es zurück, solange niemand bezahlt hat:
        contact new "Papier AG" supplier
        bill "Papier AG" 108.10 account 6500 vat VB81 ref "117" draft
        post LR-1

      Bezahlt wird sie durch die Zeile im Auszug, oder von Hand mit 'pay'. Zu viel ist eine \
      Vorauszahlung auf 1130, welche die nächste Rechnung mit 'apply-credit' nimmt; ein Abzug ist \
      'discount':
        bank 1020 -118.10 to "Papier AG"
        match BT-1 LR-1
        bill "Papier AG" 54.05 account 6500 vat VB81
        apply-credit LR-2
        pay LR-2 40.00 from 1020
        discount LR-2

      Eine Rechnung in anderer Währung wird zum Kurs ihres Datums in Franken gebucht. In Franken \
      bezahlt, werden Gebühr und Kursdifferenz zu Zeilen der Rechnung, die damit ersetzt wird:
        contact new "Adobe Inc." supplier
        bill "Adobe Inc." 35.78 USD account 6510 vat none rate 0.9659
        bank 1020 -34.95 to "Adobe Inc." fee 0.50
        match BT-2 LR-3

      Eine Kreditkartentransaktion bezahlt eine Rechnung ebenso: 'match KT-1 LR-3 fee 0.50'.

      Was keine Rechnung speichern kann, eine Zahlung in dritter Währung, wird von Hand gebucht: vom \
      Konto geht genau das Belastete ab, der Rest ist Kursdifferenz:
        account new 1021 "Bank EUR" bank currency EUR
        bill "Adobe Inc." 20.00 USD account 6510 vat none rate 0.8808
        bank 1021 -17.05 EUR rate 1.0350
        match BT-3 LR-4 by-hand

      'open-items suppliers' zeigt, was geschuldet ist, 'check' belegt es gegen 2000.
      """))
}
