import Diagnostics

// The till: setting it up, selling, exporting.
extension ErrorName {
  static let aboutTill: [(name: ErrorName, text: Phrase)] = tillSetup + tillDays + tillTemplates

  private static let tillSetup: [(name: ErrorName, text: Phrase)] = [
    (
      .tillExists,
      Phrase(
        """
        A till that is in use already is not activated through bexio's marketplace, which would \
        set up a new one. It is connected by hand, with the same steps as commands: connect, \
        contacts, articles, templates.
          till connect
        """,
        """
        Eine Kasse, die schon im Einsatz ist, wird nicht über den Marketplace von bexio \
        aktiviert, denn der richtet eine neue ein. Sie wird von Hand verbunden, mit denselben \
        Schritten als Befehlen: verbinden, Kontakte, Artikel, Vorlagen.
          kasse verbinden
        """)
    ),
    (
      .tillConnected,
      Phrase(
        """
        The till is connected with bexio already; that happens once. What is still missing, the \
        check list names with its next step.
          till
        """,
        """
        Die Kasse ist schon mit bexio verbunden; das geschieht einmal. Was noch fehlt, nennt die \
        Checkliste mit dem nächsten Schritt.
          kasse
        """)
    ),
    (
      .tillNotConnected,
      Phrase(
        """
        Sales, templates and the booking export want a till that is connected with bexio. A new \
        one is activated through the marketplace, an existing one connected by hand.
          till activate
        """,
        """
        Verkäufe, Vorlagen und der Buchhaltungsexport brauchen eine Kasse, die mit bexio \
        verbunden ist. Eine neue wird über den Marketplace aktiviert, eine bestehende von Hand \
        verbunden.
          kasse aktivieren
        """)
    ),
    (
      .ordersModuleMissing,
      Phrase(
        """
        Orders of the back office are an optional module of the till. Without it a sale goes on \
        an invoice at the till itself.
          till orders on
        """,
        """
        Aufträge im Backoffice sind ein optionales Modul der Kasse. Ohne das Modul geht ein \
        Verkauf an der Kasse selbst auf Rechnung.
          kasse aufträge ein
        """)
    ),
  ]

  private static let tillDays: [(name: ErrorName, text: Phrase)] = [
    (
      .dayExported,
      Phrase(
        """
        The takings of a day are exported once; afterwards the day takes no sale, no count and no \
        second export. Sell on another day, or take the export back, which reverses its entries.
          unexport-day 2026-03-01
        """,
        """
        Die Einnahmen eines Tages werden einmal exportiert; danach nimmt der Tag keinen Verkauf, \
        keinen Kassensturz und keinen zweiten Export mehr an. Verkaufen Sie an einem anderen Tag, \
        oder holen Sie den Export zurück, was seine Buchungen storniert.
          tag-zurückholen 2026-03-01
        """)
    ),
    (
      .dayNotExported,
      Phrase(
        """
        Only an export can be taken back, and this day has none. The list shows the days with \
        their state.
          list till-days
        """,
        """
        Nur ein Export lässt sich zurückholen, und dieser Tag hat keinen. Die Liste zeigt die \
        Tage mit ihrem Status.
          liste tagesabschlüsse
        """)
    ),
    (
      .nothingToExport,
      Phrase(
        """
        The day has no takings to book: nothing was sold, or sales and returns add up to zero. \
        Sales on invoices are booked already and are no part of the export.
          list till-days
        """,
        """
        Der Tag hat keine Einnahmen zu buchen: nichts wurde verkauft, oder Verkäufe und Rückgaben \
        heben sich auf. Verkäufe auf Rechnung sind schon gebucht und nicht Teil des Exports.
          liste tagesabschlüsse
        """)
    ),
    (
      .saleIsVoid,
      Phrase(
        """
        The sale was taken out of the takings before; that happens once. If it took place after \
        all, sell it again.
          list sales
        """,
        """
        Der Kassenbeleg wurde schon aus den Einnahmen genommen; das geschieht einmal. Hat der \
        Verkauf doch stattgefunden, verkaufen Sie neu.
          liste verkäufe
        """)
    ),
    (
      .saleOnInvoice,
      Phrase(
        """
        A sale on an invoice is booked at once and no part of the takings. What the customer does \
        not owe after all is a credit note on that invoice.
          credit-note RE-1
        """,
        """
        Ein Verkauf auf Rechnung ist sofort gebucht und nicht Teil der Einnahmen. Was der Kunde \
        doch nicht schuldet, ist eine Gutschrift auf dieser Rechnung.
          gutschrift RE-1
        """)
    ),
    (
      .voucherNotAllowed,
      Phrase(
        """
        A voucher sold is money received in advance: it is paid in cash or by card and stands on \
        2035 until it is redeemed. Paid with a voucher or on an invoice, no money would stand \
        behind it.
          sell 100.00 voucher by cash
        """,
        """
        Ein verkaufter Gutschein ist im Voraus erhaltenes Geld: er wird bar oder mit Karte \
        bezahlt und steht auf 2035, bis er eingelöst wird. Mit Gutschein oder auf Rechnung bezahlt, \
        stünde kein Geld dahinter.
          verkaufen 100.00 gutschein mit bar
        """)
    ),
    (
      .exceedsVouchers,
      Phrase(
        """
        Customers cannot redeem more vouchers than we have sold: the balance of 2035 with the \
        takings that are not exported yet. Vouchers of earlier years come in as an opening \
        balance.
          opening 2035 500.00
        """,
        """
        Kunden können nicht mehr Gutscheine einlösen, als wir verkauft haben: der Saldo von 2035 \
        samt den noch nicht exportierten Einnahmen. Gutscheine früherer Jahre kommen als \
        Eröffnungssaldo herein.
          eröffnung 2035 500.00
        """)
    ),
  ]

  private static let tillTemplates: [(name: ErrorName, text: Phrase)] = [
    (
      .accountMissing,
      Phrase(
        """
        The templates name an account that does not exist, so the export fails as a whole and \
        books nothing. bexio's plan has no 1000: create it as a cash account, or let the \
        templates name another account that exists.
          account new 1000 "Kasse" cash
        """,
        """
        Die Vorlagen nennen ein Konto, das es nicht gibt; darum scheitert der Export als Ganzes \
        und bucht nichts. Der Plan von bexio hat kein 1000: erstellen Sie es als Kassenkonto, \
        oder nennen Sie in den Vorlagen ein anderes Konto, das es gibt.
          konto neu 1000 "Kasse" kasse
        """)
    ),
    (
      .accountNotAllowed,
      Phrase(
        """
        Takings are booked from where the money is to what it is for. VAT is booked beside that \
        by itself, 1100, 2000 and 2030 belong to documents, which takings are not, and 6790 takes \
        what the count differs by.
          template cash 1020/3200
        """,
        """
        Einnahmen werden gebucht von dort, wo das Geld ist, auf das, wofür es ist. Die MWST wird \
        von selbst daneben gebucht, 1100, 2000 und 2030 gehören zu Belegen, was Einnahmen nicht \
        sind, und 6790 nimmt die Differenzen des Kassensturzes auf.
          vorlage bar 1020/3200
        """)
    ),
    (
      .templateMissing,
      Phrase(
        """
        The export books takings through templates, one for each payment method, and one for \
        vouchers sold. For these takings there is none. The standard ones are created in one step.
          till templates
        """,
        """
        Der Export bucht Einnahmen über Vorlagen, eine je Zahlungsart und eine für verkaufte \
        Gutscheine. Für diese Einnahmen gibt es keine. Die Standardvorlagen entstehen in einem \
        Schritt.
          kasse vorlagen
        """)
    ),
  ]
}
