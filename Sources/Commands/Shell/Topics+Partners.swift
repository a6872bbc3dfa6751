import Diagnostics

// Cards that synchronise and a till that exports (sources 000 and 001).
extension Topic {
  static let partners = [cards, till]

  private static let cards = Topic(
    name: "cards", german: "karten",
    title: Phrase(
      "Card payments and their synchronisation", "Kartenzahlungen und ihre Synchronisation"),
    text: Phrase(
      """
      A debit card pays from an account of its own. The provider synchronises each payment with \
      bexio, and for that the integration must be enabled, linked and allowed to; \
      'integration bexio' shows what is missing:
        date 2026-03-01
        integration bexio enable
        integration bexio link
        integration bexio grant all
        account new 1025 "Kartenkonto" bank
        card-account 1025
        top-up 1'000.00

      A payment is booked at once on the transfer account, 1090/1025. It is pending until the \
      merchant collects it, within ten days; after that it lapses by itself, and 'release' lets \
      it go before:
        card-payment 108.10 "Papeterie"
        collect KT-1

      What the merchant pays back is entered the same way, with the word refund, and stands as a \
      negative amount in lists:
        card-payment 20.00 "Papeterie" refund
        collect KT-2

      Then somebody says what it was for. The category is always needed; 'require' says whether \
      a receipt and the VAT are too:
        categorize KT-1 6500 vat VB81

      'sync' books executed and complete payments on their expense and says of every other one \
      what it lacks; 'sync why KT-1' goes through all points:
        sync
        sync why KT-1

      'unsync' takes a final booking back, so that the category can be put right. The scenarios \
      card-payment-sync and card-payment-not-final walk through all of it.
      """,
      """
      Eine Debitkarte bezahlt ab einem eigenen Konto. Der Anbieter synchronisiert jede Zahlung \
      mit bexio; dafür muss die Integration aktiviert und verknüpft sein und dürfen, was \
      sie tut. 'integration bexio' zeigt, was fehlt:
        date 2026-03-01
        integration bexio enable
        integration bexio link
        integration bexio grant all
        account new 1025 "Kartenkonto" bank
        card-account 1025
        top-up 1'000.00

      Eine Zahlung wird sofort auf das Transferkonto gebucht, 1090/1025. Sie ist pendent, bis \
      der Händler sie einzieht, innert zehn Tagen; danach verfällt sie von selbst, und 'release' \
      gibt sie vorher frei:
        card-payment 108.10 "Papeterie"
        collect KT-1

      Was der Händler zurückzahlt, wird gleich erfasst, mit dem Wort refund, und steht in Listen \
      mit negativem Betrag:
        card-payment 20.00 "Papeterie" refund
        collect KT-2

      Dann sagt jemand, wofür es war. Die Kategorie braucht es immer; 'require' legt fest, ob \
      auch einen Beleg und die MWST:
        categorize KT-1 6500 vat VB81

      'sync' verbucht ausgeführte und komplette Zahlungen auf ihren Aufwand und sagt bei jeder \
      anderen, was ihr fehlt; 'sync why KT-1' geht alle Punkte durch:
        sync
        sync why KT-1

      'unsync' nimmt eine finale Buchung zurück, damit sich die Kategorie berichtigen lässt. Die \
      Szenarien card-payment-sync und card-payment-not-final gehen durch alles.
      """))

  private static let till = Topic(
    name: "till", german: "kasse",
    title: Phrase("A till that hands its days over", "Eine Kasse, die ihre Tage weitergibt"),
    text: Phrase(
      """
      A new till sets itself up through bexio's marketplace; one that is in use already is \
      connected by hand with 'till connect'. Both want a cash account, which bexio's plan lacks:
        date 2026-03-02
        contact new "Kunde AG" customer
        account new 1000 "Kasse" cash
        till activate

      Sales stay in the till until the day is exported. Vouchers bear no VAT when they are sold, \
      and sales on invoice are open invoices like any other:
        sell 1'081.00 vat UN81 by cash
        sell 540.50 vat UN81 by card
        sell 100.00 voucher by cash
        sell 54.05 vat UN81 by voucher
        sell 216.20 vat UN81 by invoice for "Kunde AG"
        takings

      In the evening count the drawer and export the day, once: one entry for each way of paying \
      and each VAT code, as the templates say. A difference in the cash goes to 6790:
        count-cash 1'180.00
        export-day

      When the card company pays, the account of the card payments goes to zero; what it keeps is \
      its commission, an expense that never lowers the turnover:
        bank 1020 +530.00
        split BT-1 account 1092 540.50, account 6940 -10.50

      'template' changes where takings are booked, 'list templates' shows it. 'till contacts' \
      and 'till articles' take in what bexio has written to files. The scenarios till-day, \
      till-export-repaired and till-contact-conflict show it all.
      """,
      """
      Eine neue Kasse richtet sich über die bexio Apps selber ein; eine, die schon im Einsatz \
      ist, wird mit 'till connect' von Hand verbunden. Beide wollen ein Kassenkonto, das im Plan \
      von bexio fehlt:
        date 2026-03-02
        contact new "Kunde AG" customer
        account new 1000 "Kasse" cash
        till activate

      Verkäufe bleiben in der Kasse, bis der Tag exportiert wird. Gutscheine tragen beim Verkauf \
      keine MWST, und Verkäufe auf Rechnung sind offene Rechnungen wie alle anderen:
        sell 1'081.00 vat UN81 by cash
        sell 540.50 vat UN81 by card
        sell 100.00 voucher by cash
        sell 54.05 vat UN81 by voucher
        sell 216.20 vat UN81 by invoice for "Kunde AG"
        takings

      Am Abend zählen Sie die Schublade und exportieren den Tag, einmal: eine Buchung für jede \
      Zahlungsart und jeden MWST-Code, wie es die Vorlagen sagen. Eine Kassendifferenz geht auf \
      6790:
        count-cash 1'180.00
        export-day

      Zahlt der Kartenherausgeber, geht das Konto der Kartenzahlungen auf null; was er behält, ist \
      seine Kommission, ein Aufwand, der den Umsatz nie kleiner macht:
        bank 1020 +530.00
        split BT-1 account 1092 540.50, account 6940 -10.50

      'template' ändert, wohin gebucht wird, 'list templates' zeigt es. 'till contacts' und \
      'till articles' übernehmen, was bexio in Dateien geschrieben hat. Die Szenarien till-day, \
      till-export-repaired und till-contact-conflict zeigen alles.
      """))
}
