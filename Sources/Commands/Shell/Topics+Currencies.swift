import Diagnostics

// Accounts, invoices and rates in other currencies (source 003).
extension Topic {
  static let currencies = Topic(
    name: "currencies", german: "währungen",
    title: Phrase("Other currencies", "Fremde Währungen"),
    text: Phrase(
      """
      The books are kept in CHF. An account of another currency keeps two balances, its own and \
      that in francs; reports show both:
        date 2026-03-01
        account new 1021 "Bank EUR" bank currency EUR
        rate EUR 0.94 month 2026-03
        opening 1021 5'000.00 EUR

      Where no rate is typed, the strategy gives it: the monthly average (ESTV), the rate of the \
      day (BAZG), or none. It holds for a calendar year once it was used (Art. 45 MWSTV):
        bookkeeping
        rates

      A line of the statement is in the currency of its account. By hand, type the amount in that \
      currency, or francs and 'foreign' where both are known; 0.00 changes the francs alone:
        bank 1021 -17.05 EUR rate 1.0350
        match BT-1 account 6510
        book 6510/1021 17.62 foreign 17.05 EUR, 6949/1021 0.03 foreign 0.00 EUR

      Money that the bank has changed stands on two statements. Match one line and say what it is \
      on the other side, then ignore the other line:
        bank 1020 -940.00
        match BT-2 account 1021 foreign 1'000.00 EUR
        bank 1021 +1'000.00 EUR
        ignore BT-3 "stands on the other statement"

      An invoice in euros is booked in francs at the rate of its day, with the VAT of that value. \
      It is open in both amounts, which go down together and reach zero together; what the money \
      is worth less or more goes to 6949 or 6999:
        contact new "Kunde AG" customer
        invoice "Kunde AG" 100.00 EUR vat UEX
        bank 1021 +100.00 EUR rate 0.93
        match BT-4 RE-1

      Paid in francs, it says how much of the invoice that settles:
        invoice "Kunde AG" 50.00 EUR vat UEX
        bank 1020 +46.00
        match BT-5 RE-2 foreign 50.00 EUR

      At the end of the year 'revalue' brings the francs to what the euros are worth. Open invoices \
      keep their rate until they are paid:
        rate EUR 0.93 on 2026-12-31
        revalue on 2026-12-31
      """,
      """
      Die Bücher sind in CHF geführt. Ein Konto in anderer Währung hat zwei Salden, den eigenen \
      und jenen in Franken; Auswertungen zeigen beide:
        date 2026-03-01
        account new 1021 "Bank EUR" bank currency EUR
        rate EUR 0.94 month 2026-03
        opening 1021 5'000.00 EUR

      Wo kein Kurs getippt ist, gibt ihn die Strategie: das Monatsmittel (ESTV), den Tageskurs \
      (BAZG) oder keinen. Ist sie einmal gebraucht, gilt sie für das Kalenderjahr (Art. 45 MWSTV):
        bookkeeping
        rates

      Eine Zeile des Auszugs ist in der Währung ihres Kontos. Von Hand tippen Sie den Betrag in \
      dieser Währung, oder Franken und «fremd», wo beide bekannt sind; 0.00 ändert nur die Franken:
        bank 1021 -17.05 EUR rate 1.0350
        match BT-1 account 6510
        book 6510/1021 17.62 foreign 17.05 EUR, 6949/1021 0.03 foreign 0.00 EUR

      Geld, das die Bank gewechselt hat, steht auf zwei Auszügen. Gleichen Sie eine Zeile ab und \
      sagen Sie, was es auf der anderen Seite ist; die andere Zeile ignorieren Sie:
        bank 1020 -940.00
        match BT-2 account 1021 foreign 1'000.00 EUR
        bank 1021 +1'000.00 EUR
        ignore BT-3 "steht auf dem anderen Auszug"

      Eine Rechnung in Euro wird zum Kurs ihres Tages in Franken gebucht, mit der MWST dieses \
      Werts. Sie ist in beiden Beträgen offen, die zusammen sinken und zusammen null werden; was \
      das Geld weniger oder mehr wert ist, geht auf 6949 oder 6999:
        contact new "Kunde AG" customer
        invoice "Kunde AG" 100.00 EUR vat UEX
        bank 1021 +100.00 EUR rate 0.93
        match BT-4 RE-1

      In Franken bezahlt, sagt man, wie viel der Rechnung das begleicht:
        invoice "Kunde AG" 50.00 EUR vat UEX
        bank 1020 +46.00
        match BT-5 RE-2 foreign 50.00 EUR

      Am Jahresende bringt «bewerten» die Franken auf den Wert der Euro. Offene Rechnungen behalten \
      ihren Kurs, bis sie bezahlt sind:
        rate EUR 0.93 on 2026-12-31
        revalue on 2026-12-31
      """))
}
