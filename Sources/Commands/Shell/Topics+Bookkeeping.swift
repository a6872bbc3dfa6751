import Diagnostics

// Debit and credit, VAT, control accounts.
extension Topic {
  static let bookkeeping = [debitCredit, vat, agreedCollected, controlAccounts]

  private static let debitCredit = Topic(
    name: "debit-credit", german: "soll-haben",
    title: Phrase("Debit and credit", "Soll und Haben"),
    text: Phrase(
      """
      An entry takes from one account and gives to another, with the same amount. It is written \
      as the trade writes it, debit/credit. Office material paid by bank, debit 6500, credit \
      1020:
        book 6500/1020 108.10 text "Papeterie"

      Debit means the left side, credit the right. Assets and expenses grow on the left, \
      liabilities and income on the right. So 1020 in the debit is money coming in, 2030 in the \
      credit a debt that arises, 3200 in the credit a sale.

      T accounts show it:
        t-account 6500, 1020

      Because each row stands on both sides, the sum of all debits equals that of all credits. \
      That proves the adding up, not the choice of accounts.
        trial-balance

      A mistake that others may have seen is not erased. It is reversed, by the same rows with \
      their sides swapped, and both stay visible (OR 957a). When 'undo' fits instead, topic \
      taking-back tells:
        reverse #1 text "wrong account"
      """,
      """
      Eine Buchung nimmt von einem Konto und gibt einem anderen, beide Male denselben Betrag. \
      Geschrieben wird sie wie im Fach, Soll/Haben. Büromaterial, per Bank bezahlt, Soll 6500, \
      Haben 1020:
        book 6500/1020 108.10 text "Papeterie"

      Soll ist die linke Seite, Haben die rechte. Aktiven und Aufwand nehmen links zu, Passiven \
      und Ertrag rechts. 1020 im Soll ist also Geld, das hereinkommt, 2030 im Haben eine Schuld, \
      die entsteht, 3200 im Haben ein Verkauf.

      T-Konten zeigen es:
        t-account 6500, 1020

      Weil jede Zeile auf beiden Seiten steht, ist die Summe aller Soll gleich der Summe aller \
      Haben. Das beweist das Rechnen, nicht die Wahl der Konten.
        trial-balance

      Ein Fehler, den andere gesehen haben können, wird nicht ausradiert. Er wird storniert, mit \
      denselben Zeilen und vertauschten Seiten, und beides bleibt sichtbar (OR 957a). Wann \
      stattdessen «rückgängig» passt, sagt das Thema zurücknehmen:
        reverse #1 text "falsches Konto"
      """))

  private static let vat = Topic(
    name: "vat", german: "mwst",
    title: Phrase("VAT", "MWST"),
    text: Phrase(
      """
      A VAT code says the rate and the box of the return. UN81 is output tax at 8.1 %, UR26 at \
      2.6 %, US38 at 3.8 %; VM81 is input tax on material and services (box 400), VB81 on \
      everything else (box 405). An amount with a code is gross:
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        book 6500/1020 108.10 vat VB81

      Out of 1'081.00 go 81.00 to 2200, which we owe; out of 108.10 go 8.10 to 1171, which we \
      get back. The tax is computed once per document and code, half a Rappen away from zero, \
      and spread over the lines so that they add up.

      'book' and 'match' without a code mean none. A line of an invoice must have one, and the \
      chart's usual code is proposed. The code has to fit the date of supply: 7.7 % up to the \
      end of 2023.

      The return, box by box: 200 turnover, 303 tax at 8.1 %, 400 and 405 input tax, 500 what is \
      to be paid. 'why' shows the entries behind a figure.
        vat
        why 303

      Discount, credit note and write-off correct the VAT of their invoice by its own codes. \
      'vat none' and 'without-vat' leave it alone.
      """,
      """
      Ein MWST-Code sagt den Satz und die Ziffer der Abrechnung. UN81 ist Umsatzsteuer zu 8.1 %, \
      UR26 zu 2.6 %, US38 zu 3.8 %; VM81 ist Vorsteuer auf Material und Dienstleistungen (Ziffer \
      400), VB81 auf allem anderen (Ziffer 405). Ein Betrag mit Code ist brutto:
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        book 6500/1020 108.10 vat VB81

      Aus 1'081.00 gehen 81.00 auf 2200, die schulden wir; aus 108.10 gehen 8.10 auf 1171, die \
      bekommen wir zurück. Gerechnet wird die Steuer einmal je Beleg und Code, ein halber Rappen \
      von null weg, und so auf die Zeilen verteilt, dass die Summe stimmt.

      'book' und 'match' ohne Code heisst: keine MWST. Eine Rechnungszeile muss einen haben, der \
      übliche Code des Kontos wird vorgeschlagen. Der Code muss zum Leistungsdatum passen: 7.7 % \
      bis Ende 2023.

      Die Abrechnung, Ziffer um Ziffer: 200 Umsatz, 303 Steuer zu 8.1 %, 400 und 405 Vorsteuer, \
      500 was zu bezahlen ist. 'why' zeigt die Buchungen hinter einer Zahl.
        vat
        why 303

      Skonto, Gutschrift und Ausbuchen korrigieren die MWST ihrer Rechnung mit deren eigenen \
      Codes. 'vat none' und 'without-vat' lassen sie, wie sie ist.
      """))

  private static let agreedCollected = Topic(
    name: "agreed-collected", german: "vereinbart-vereinnahmt",
    title: Phrase(
      "VAT by agreed or collected consideration",
      "MWST nach vereinbartem oder vereinnahmtem Entgelt"),
    text: Phrase(
      """
      Agreed: VAT is owed when the invoice is written. That is the rule, and the default here. \
      Collected: it is owed when the customer pays; the tax administration has to allow that \
      (MWSTG Art. 39). It is settled before the first booking:
        company "Muster GmbH" basis collected
        date 2026-03-01
        contact new "Kunde AG" customer

      The invoice then puts its VAT on 2202 to wait, and each payment moves its share to 2200. \
      After half of the amount, half of the tax:
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +540.50 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        t-account 2200, 2202

      40.50 have moved. The shares are counted cumulatively, so the last payment brings exactly \
      what is left. A discount or a credit note takes its tax off 2202: it never becomes due. \
      Closing a rest without correcting the VAT makes that share due all the same.
        discount RE-1
        vat
      """,
      """
      Vereinbart: die MWST ist mit der Rechnung geschuldet. Das ist die Regel und hier die \
      Vorgabe. Vereinnahmt: sie ist geschuldet, wenn der Kunde bezahlt; das muss die \
      Steuerverwaltung bewilligen (Art. 39 MWSTG). Festgelegt wird es vor der ersten Buchung:
        company "Muster GmbH" basis collected
        date 2026-03-01
        contact new "Kunde AG" customer

      Die Rechnung stellt ihre MWST dann auf 2202 bereit, und jede Zahlung verschiebt ihren \
      Anteil auf 2200. Nach der halben Zahlung die halbe Steuer:
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +540.50 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        t-account 2200, 2202

      40.50 sind hinüber. Gezählt wird fortlaufend, die letzte Zahlung bringt also genau den \
      Rest. Skonto und Gutschrift nehmen ihre Steuer von 2202: sie wird gar nie fällig. Wer \
      einen Rest ohne MWST-Korrektur schliesst, macht auch dessen Anteil fällig.
        discount RE-1
        vat
      """))

  private static let controlAccounts = Topic(
    name: "control-accounts", german: "kontrollkonten",
    title: Phrase("Control accounts", "Kontrollkonten"),
    text: Phrase(
      """
      Behind some accounts stands a list, and the two must agree. 1100 is what customers owe: \
      open invoices less credit notes not yet used. 2030 is what customers have paid too much. \
      2202, on the collected basis, is VAT that is not due yet.
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        balance 1100
        open-items

      Commands about documents keep both in step. A hand booking on 1100 or 2030 does so when \
      'for' says whose it is:
        book 3805/1100 21.62 for RE-1
        open-items

      Without 'for' the booking goes through, but the account and its list part ways. 'check' \
      tells by how much, and names the entries:
        check

      On the customer account the customer is the one who owes: an invoice takes it into minus, \
      a payment brings it back, an overpayment leaves it in plus.
        show contact "Kunde AG"
      """,
      """
      Hinter einigen Konten steht eine Liste, und beide müssen übereinstimmen. 1100 ist, was \
      Kunden schulden: offene Rechnungen minus noch nicht verwendete Gutschriften. 2030 ist, was \
      Kunden zu viel bezahlt haben. 2202 ist, bei vereinnahmtem Entgelt, die noch nicht fällige \
      MWST.
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        balance 1100
        open-items

      Befehle zu Belegen halten beides im Gleichschritt. Eine Handbuchung auf 1100 oder 2030 tut \
      das, wenn 'for' sagt, wem sie gehört:
        book 3805/1100 21.62 for RE-1
        open-items

      Ohne 'for' geht die Buchung durch, aber Konto und Liste laufen auseinander. 'check' sagt, \
      um wie viel, und nennt die Buchungen:
        check

      Auf dem Kundenkonto ist der Kunde der Schuldner: eine Rechnung bringt es ins Minus, eine \
      Zahlung gleicht es aus, eine Überzahlung lässt es im Plus.
        show contact "Kunde AG"
      """))
}
