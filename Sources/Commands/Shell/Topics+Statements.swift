import Diagnostics

extension Topic {
  /// Source 004.
  static let statements = [
    Topic(
      name: "card-statements", german: "kreditkartenabrechnungen",
      title: Phrase(
        "Card statements: receipts parked, four accounts that come to zero",
        "Kreditkartenabrechnungen: parkierte Belege, vier Konten, die aufgehen"),
      text: Phrase(
        """
        A credit card pays today and is paid once a month. Until the two are put together, receipts \
        and statements meet on 2050, parked. Setting up a card creates 2050 and an account of its \
        own, 2070 to 2079.

          card new "Visa"

        A receipt is expense and input tax against 2050, since it is not known yet which card has \
        paid. Its file is attached as to any card payment.

          receipt "Swisscom" 108.10 account 6510 vat VB81

        The statement comes: 2050/2000. Approved and paid in full it is superseded by 2070/2000, and \
        the payment is 2000/1020. One payment may be for several statements.

          statement 2070 162.15
          approve KA-1
          pay KA-1 from 1020

        Its transactions are extracted, from the issuer's file or typed. They book nothing and must \
        add up to the statement.

          extract KA-1 108.10 text "Swisscom", 54.05 text "Sunrise"

        Each receipt is matched with its transaction: its entry is superseded, with 2070 in place of \
        2050. What is left without a receipt is booked from the transaction itself.

          match-receipts
          match KT-2 account 6510 vat VB81

        When everything is matched, 2000, 2050 and 2070 are zero. statements shows how far each is; \
        check explains what is left: a receipt that is missing, one that a private card has paid \
        (reconcile), an expense booked on 2050 by mistake, a payment in advance (apply-advance).

          statements
          check
        """,
        """
        Eine Kreditkarte zahlt heute und wird einmal im Monat bezahlt. Bis beides zusammenkommt, \
        treffen sich Belege und Abrechnungen auf 2050, parkiert. Mit der Karte entstehen 2050 und ein \
        eigenes Konto, 2070 bis 2079.

          card new "Visa"

        Ein Beleg ist Aufwand und Vorsteuer an 2050, denn welche Karte bezahlt hat, ist noch nicht \
        bekannt. Seine Datei wird angehängt wie bei jeder Kartenzahlung.

          receipt "Swisscom" 108.10 account 6510 vat VB81

        Die Abrechnung kommt: 2050/2000. Genehmigt und ganz bezahlt wird sie durch 2070/2000 ersetzt; \
        die Zahlung ist 2000/1020. Eine Zahlung kann für mehrere Abrechnungen sein.

          statement 2070 162.15
          approve KA-1
          pay KA-1 from 1020

        Ihre Transaktionen werden extrahiert, aus der Datei des Herausgebers oder getippt. Sie buchen \
        nichts und müssen die Abrechnung ergeben.

          extract KA-1 108.10 text "Swisscom", 54.05 text "Sunrise"

        Jeder Beleg wird mit seiner Transaktion abgeglichen: seine Buchung wird ersetzt, mit 2070 statt \
        2050. Was ohne Beleg bleibt, wird von der Transaktion aus verbucht.

          match-receipts
          match KT-2 account 6510 vat VB81

        Ist alles abgeglichen, sind 2000, 2050 und 2070 null. «abrechnungen» zeigt, wie weit jede ist; \
        «prüfen» erklärt, was übrig ist: ein fehlender Beleg, einer, den eine private Karte bezahlt \
        hat (abstimmen), ein Aufwand aus Versehen auf 2050, eine Vorauszahlung \
        (vorauszahlung-anrechnen).

          statements
          check
        """))
  ]
}
