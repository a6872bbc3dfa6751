import Diagnostics

// Customers, and more than there is.
extension ErrorName {
  static let aboutParties: [(name: ErrorName, text: Phrase)] = [
    (
      .otherContact,
      Phrase(
        """
        The two belong to different customers. A credit or a credit note is owed to one of them; \
        used for the other it would pay somebody else's debt. If they have agreed on that, pay \
        the one out and take the other's payment in.
          show contact "Kunde AG"
        """,
        """
        Die beiden gehören verschiedenen Kunden. Ein Guthaben oder eine Gutschrift schulden wir \
        dem einen; für den anderen verwendet, bezahlte es fremde Schulden. Haben sie das so \
        vereinbart, zahlen Sie dem einen aus und nehmen Sie die Zahlung des anderen entgegen.
          show contact "Kunde AG"
        """)
    ),
    (
      .severalContacts,
      Phrase(
        """
        One payment for invoices of several customers leaves a surplus, and it is not clear whom \
        it belongs to. The shell does not choose. Split the payment and name the owner of the \
        rest.
          split BT-1 RE-1 1'081.00, RE-2 540.50, customer "Kunde AG" rest
        """,
        """
        Eine Zahlung für Rechnungen mehrerer Kunden lässt einen Überschuss, und es ist nicht \
        klar, wem er gehört. Die Shell wählt nicht. Teilen Sie die Zahlung auf und nennen Sie, \
        wem der Rest gehört.
          split BT-1 RE-1 1'081.00, RE-2 540.50, customer "Kunde AG" rest
        """)
    ),
    (
      .notACustomer,
      Phrase(
        """
        Invoices go to customers, and this contact is a supplier only. The role keeps \
        receivables and payables apart. Create the customer under a name of its own.
          contact new "Kunde AG" customer
        """,
        """
        Rechnungen gehen an Kunden, und dieser Kontakt ist nur Lieferant. Die Rolle hält \
        Forderungen und Verbindlichkeiten auseinander. Legen Sie den Kunden unter eigenem Namen \
        an.
          contact new "Kunde AG" customer
        """)
    ),
    (
      .exceedsOpen,
      Phrase(
        """
        More than is open on the invoice. Anything above would leave a negative receivable on \
        1100. Without an amount the command takes exactly what is open; a payment's surplus goes \
        to 2030 by 'match'.
          discount RE-1
        """,
        """
        Mehr, als auf der Rechnung offen ist. Was darüber liegt, hinterliesse auf 1100 eine \
        negative Forderung. Ohne Betrag nimmt der Befehl genau den offenen Rest; den Überschuss \
        einer Zahlung legt 'match' auf 2030.
          discount RE-1
        """)
    ),
    (
      .exceedsCredit,
      Phrase(
        """
        More than the customer's credit. Paid out or deducted all the same, 2030 would turn from \
        a debt into a claim. Has the receipt been matched yet? Match it first. A payout that \
        really is higher goes through with 'force'.
          show contact "Kunde AG"
        """,
        """
        Mehr als das Guthaben des Kunden. Trotzdem ausbezahlt oder angerechnet, würde 2030 von \
        der Schuld zur Forderung. Ist der Zahlungseingang schon abgeglichen? Gleichen Sie ihn \
        zuerst ab. Ist die Auszahlung wirklich höher, geht sie mit 'force' durch.
          show contact "Kunde AG"
        """)
    ),
    (
      .exceedsInvoice,
      Phrase(
        """
        All credit notes on the invoice together would exceed it: the customer would get back \
        more than was billed, and more VAT than was owed. Check the amount; what is agreed \
        beyond the price goes through with 'force'.
          show RE-1
        """,
        """
        Alle Gutschriften zusammen überstiegen die Rechnung: der Kunde bekäme mehr zurück, als \
        verrechnet wurde, und mehr MWST, als geschuldet war. Prüfen Sie den Betrag; was über den \
        Preis hinaus vereinbart ist, geht mit 'force' durch.
          show RE-1
        """)
    ),
    (
      .exceedsNote,
      Phrase(
        """
        More than is left on the credit note. What we owe the customer is the note, and not a \
        Rappen more. Often two digits are swapped. Without an amount the rest of the note is \
        taken.
          pay GS-1 from 1020
        """,
        """
        Mehr, als auf der Gutschrift übrig ist. Wir schulden dem Kunden die Gutschrift und \
        keinen Rappen mehr. Oft sind zwei Ziffern vertauscht. Ohne Betrag gilt der Rest der \
        Gutschrift.
          pay GS-1 from 1020
        """)
    ),
    (
      .noCredit,
      Phrase(
        """
        The customer has no credit: nothing was overpaid, or it has been used. Credits stand on \
        2030 and on the customer account.
          show contact "Kunde AG"
        """,
        """
        Der Kunde hat kein Guthaben: nichts wurde zu viel bezahlt, oder es ist verwendet. \
        Guthaben stehen auf 2030 und auf dem Kundenkonto.
          show contact "Kunde AG"
        """)
    ),
    (
      .documentNotReached,
      Phrase(
        """
        Invoices are filled in the order given, and the money is used up before this one. A \
        match that changes nothing on it would be misleading. Leave it out, or split the payment \
        as the customer wants it.
          split BT-1 RE-1 500.00, RE-2 540.50
        """,
        """
        Rechnungen werden in der angegebenen Reihenfolge gefüllt, und vor dieser ist das Geld \
        aufgebraucht. Ein Abgleich, der an ihr nichts ändert, führte in die Irre. Lassen Sie sie \
        weg, oder teilen Sie die Zahlung auf, wie der Kunde es will.
          split BT-1 RE-1 500.00, RE-2 540.50
        """)
    ),
    (
      .documentRepeated,
      Phrase(
        """
        The same document stands in the list twice. Each is filled once; put its whole part into \
        one place.
          match BT-1 RE-1, RE-2
        """,
        """
        Derselbe Beleg steht zweimal in der Liste. Jeder wird einmal gefüllt; setzen Sie seinen \
        ganzen Teil an eine Stelle.
          match BT-1 RE-1, RE-2
        """)
    ),
  ]
}
