import Diagnostics

// Too much, too little, back again (source 002).
extension Topic {
  static let payments = [overpayment, underpayment, refund]

  private static let overpayment = Topic(
    name: "overpayment", german: "überzahlung",
    title: Phrase("A customer has paid too much", "Ein Kunde hat zu viel bezahlt"),
    text: Phrase(
      """
      Match the payment with its invoice. What is too much is held for the customer on 2030, \
      without VAT:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1

      Then decide. Does the customer buy again? Deduct the credit from the next invoice while it \
      is open, 2030/1100:
        date 2026-03-20
        invoice "Kunde AG" 540.50 vat UN81 account 3200
        apply-credit RE-2

      Does the customer want the money back? Take the deduction back, pay by e-banking, and \
      match the debit with the customer account, 2030/1020. The same goes for an invoice paid \
      twice:
        unapply-credit RE-2
        bank 1020 -50.00 on 2026-03-22
        match BT-2 customer "Kunde AG"

      Does it stay with you? Then it never goes to 2030: split the payment, with the rest on an \
      income account. Ask your fiduciary which:
        bank 1020 +545.50 from "Kunde AG" on 2026-03-25
        split BT-3 RE-2 540.50, account 8100 rest

      A credit that already lies on 2030 becomes income by 'release-credit "Kunde AG" account \
      8100'. Money with no invoice at all may be a prepayment, which is taxable when it comes \
      in: write a prepayment invoice for it.
      """,
      """
      Gleichen Sie die Zahlung mit ihrer Rechnung ab. Was zu viel ist, wird auf 2030 für den \
      Kunden aufbewahrt, ohne MWST:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1

      Dann entscheiden Sie. Kauft der Kunde wieder? Rechnen Sie das Guthaben an die nächste \
      Rechnung an, solange sie offen ist, 2030/1100:
        date 2026-03-20
        invoice "Kunde AG" 540.50 vat UN81 account 3200
        apply-credit RE-2

      Will der Kunde das Geld zurück? Nehmen Sie die Anrechnung zurück, zahlen Sie im E-Banking \
      aus, und gleichen Sie die Belastung als Kundenbuchung ab, 2030/1020. Dasselbe gilt für \
      eine doppelt bezahlte Rechnung:
        unapply-credit RE-2
        bank 1020 -50.00 on 2026-03-22
        match BT-2 customer "Kunde AG"

      Bleibt es bei Ihnen? Dann kommt es gar nicht auf 2030: teilen Sie die Zahlung auf, mit dem \
      Rest auf ein Ertragskonto. Welches, sagt Ihr Treuhänder:
        bank 1020 +545.50 from "Kunde AG" on 2026-03-25
        split BT-3 RE-2 540.50, account 8100 rest

      Aus einem Guthaben, das schon auf 2030 liegt, macht 'release-credit "Kunde AG" account \
      8100' Ertrag. Geld ganz ohne Rechnung kann eine Anzahlung sein, und die ist bei Eingang \
      steuerbar: schreiben Sie dafür eine Anzahlungsrechnung.
      """))

  private static let underpayment = Topic(
    name: "underpayment", german: "unterzahlung",
    title: Phrase("A customer has paid too little", "Ein Kunde hat zu wenig bezahlt"),
    text: Phrase(
      """
      Match what was paid. The rest stays open on the invoice:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        date 2026-03-10

      Is the deduction justified? A discount lowers the price and with it the VAT, 3800 and 2200 \
      against 1100:
        discount RE-1

      Is the rest lost? Take the discount back and write it off as a bad debt on 3805, with its \
      VAT or without:
        reopen RE-1
        write-off RE-1 with-vat

      Shall the VAT stay as it was? A credit note without a code, 3801/1100. If the price was \
      reduced, though, the law asks for the correction, and without it 1.62 too much is paid:
        reopen RE-1
        credit-note RE-1 21.62 vat none

      Has nothing been paid at all? Set the invoice to "not paid"; revenue and VAT are taken \
      back. 'reopen' brings them again should the money come after all:
        invoice "Kunde AG" 540.50 vat UN81 account 3200
        unpaid RE-2
      """,
      """
      Gleichen Sie ab, was bezahlt wurde. Der Rest bleibt auf der Rechnung offen:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        date 2026-03-10

      Ist der Abzug gerechtfertigt? Ein Skonto senkt den Preis und damit die MWST, 3800 und 2200 \
      an 1100:
        discount RE-1

      Ist der Rest verloren? Nehmen Sie den Skonto zurück und buchen Sie ihn als \
      Debitorenverlust auf 3805 aus, mit MWST oder ohne:
        reopen RE-1
        write-off RE-1 with-vat

      Soll die MWST bleiben, wie sie war? Eine Gutschrift ohne Code, 3801/1100. Wurde aber der \
      Preis gesenkt, verlangt das Gesetz die Korrektur; ohne sie werden 1.62 zu viel bezahlt:
        reopen RE-1
        credit-note RE-1 21.62 vat none

      Wurde gar nichts bezahlt? Setzen Sie die Rechnung auf «nicht bezahlt»; Ertrag und MWST \
      werden zurückgebucht. 'reopen' bringt sie wieder, falls das Geld doch noch kommt:
        invoice "Kunde AG" 540.50 vat UN81 account 3200
        unpaid RE-2
      """))

  private static let refund = Topic(
    name: "refund", german: "rückerstattung",
    title: Phrase(
      "A paid invoice is refunded in part", "Eine bezahlte Rechnung wird zum Teil rückerstattet"),
    text: Phrase(
      """
      The invoice is paid, and now the price falls after all: goods sent back, a complaint. The \
      sale itself has changed, so a credit note is needed; it corrects revenue and VAT:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        date 2026-04-08
        credit-note RE-1 216.20

      You pay by e-banking, and the debit appears among the transactions. It cannot be matched \
      with a credit note. Ignore it, and enter the outgoing payment on the note, 1100/1020, with \
      the date on which the bank paid:
        bank 1020 -216.20 on 2026-04-10
        ignore BT-2 "booked on GS-1"
        pay GS-1 216.20 from 1020 on 2026-04-10

      Doing both would book the money twice. 'check' proves that each ignored transaction has \
      its payment:
        check

      Instead of being paid out, a note can be set off against the next invoice, 'set-off GS-1 \
      RE-2'. For money that was merely too much, see topic overpayment: there the sale has not \
      changed, and no credit note is needed.
      """,
      """
      Die Rechnung ist bezahlt, und nun sinkt der Preis doch noch: Ware kam zurück, etwas war \
      mangelhaft. Der Verkauf selbst hat sich geändert, darum braucht es eine Gutschrift; sie \
      korrigiert Ertrag und MWST:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'081.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        date 2026-04-08
        credit-note RE-1 216.20

      Sie zahlen im E-Banking aus, und die Belastung erscheint unter den Transaktionen. Mit \
      einer Gutschrift lässt sie sich nicht abgleichen. Ignorieren Sie sie, und erfassen Sie den \
      Zahlungsausgang auf der Gutschrift, 1100/1020, mit dem Datum der Bank:
        bank 1020 -216.20 on 2026-04-10
        ignore BT-2 "auf GS-1 gebucht"
        pay GS-1 216.20 from 1020 on 2026-04-10

      Beides zusammen buchte das Geld doppelt. 'check' beweist, dass jede ignorierte Transaktion \
      ihre Zahlung hat:
        check

      Statt sie auszuzahlen, können Sie eine Gutschrift mit der nächsten Rechnung verrechnen, \
      'set-off GS-1 RE-2'. War bloss Geld zu viel, hilft das Thema überzahlung: dort hat sich \
      der Verkauf nicht geändert, und es braucht keine Gutschrift.
      """))
}
