import Diagnostics

// Suppliers' bills.
extension ErrorName {
  static let aboutBills: [(name: ErrorName, text: Phrase)] = [
    (
      .billNotDraft,
      Phrase(
        """
        Only a draft can be booked; this bill stands in the journal already, or was booked \
        by hand. Look at it; a bill that nobody has paid goes back to draft.
          unpost LR-1
        """,
        """
        Nur ein Entwurf lässt sich verbuchen; diese Rechnung steht schon im Journal oder \
        wurde von Hand verbucht. Sehen Sie sie an; eine Rechnung, die niemand bezahlt hat, \
        wird wieder Entwurf.
          unpost LR-1
        """)
    ),
    (
      .billIsDraft,
      Phrase(
        """
        A draft books nothing, so nothing is owed on it yet and nothing can be paid or \
        deducted. Book it first. A bank transaction may be matched with a draft: that \
        books it by itself.
          post LR-1
        """,
        """
        Ein Entwurf bucht nichts, also ist darauf noch nichts geschuldet und nichts zu \
        bezahlen oder abzuziehen. Verbuchen Sie ihn zuerst. Eine Banktransaktion darf mit \
        einem Entwurf abgeglichen werden: das verbucht ihn.
          post LR-1
        """)
    ),
    (
      .billNotOpen,
      Phrase(
        """
        The step does not fit the state of the bill: it is paid, paid in part, or was \
        booked by hand. What is paid goes back first, through the bank transaction or with \
        unpay; the message names what is possible now.
          show LR-1
        """,
        """
        Der Schritt passt nicht zum Status der Rechnung: sie ist bezahlt, teilweise \
        bezahlt oder von Hand verbucht. Was bezahlt ist, geht zuerst zurück, über die \
        Banktransaktion oder mit «unpay»; die Meldung nennt, was jetzt möglich ist.
          show LR-1
        """)
    ),
    (
      .advanceInUse,
      Phrase(
        """
        The money paid too much, or in advance on a credit card, has been deducted from a bill or \
        a statement or came back since. Taken back now it would drive the account on 1130 or of \
        the card below zero. First take back what used it.
          unapply-credit LR-2
        """,
        """
        Das zu viel oder auf eine Kreditkarte voraus bezahlte Geld ist seither an eine Rechnung \
        oder Abrechnung angerechnet oder zurückgekommen. Jetzt zurückgenommen, käme das Konto auf \
        1130 oder jenes der Karte unter null. Nehmen Sie zuerst zurück, was es gebraucht hat.
          unapply-credit LR-2
        """)
    ),
    (
      .notASupplier,
      Phrase(
        """
        A bill comes from a supplier and is owed on 2000; this contact is a customer only. \
        If it sells to us too, say so, and it is both.
          contact change "Papier AG" supplier
        """,
        """
        Eine Lieferantenrechnung kommt von einem Lieferanten und ist auf 2000 geschuldet; \
        dieser Kontakt ist nur Kunde. Verkauft er auch uns, sagen Sie es, dann ist er \
        beides.
          contact change "Papier AG" supplier
        """)
    ),
    (
      .referenceTaken,
      Phrase(
        """
        A bill of this supplier bears the same number already. Most often it was entered \
        twice, and would be paid twice. Look at the other one; where two bills really \
        share a number, 'force' takes the second.
          list bills
        """,
        """
        Eine Rechnung dieses Lieferanten trägt diese Nummer schon. Meist wurde sie doppelt \
        erfasst und würde doppelt bezahlt. Sehen Sie die andere an; tragen wirklich zwei \
        Rechnungen dieselbe Nummer, nimmt «force» die zweite auf.
          list bills
        """)
    ),
    (
      .billNotPossible,
      Phrase(
        """
        A supplier bill knows its own currency and francs. A payment in a third currency, \
        or in a foreign one for a bill in francs, cannot be stored on it, and the balance \
        of the foreign account would be wrong. Booked by hand, the expense stands against \
        the account and bears all that was charged (source 003).
          match BT-1 LR-1 by-hand
        """,
        """
        Eine Lieferantenrechnung kennt ihre eigene Währung und Franken. Eine Zahlung in \
        einer dritten Währung, oder in einer fremden für eine Rechnung in Franken, lässt \
        sich darauf nicht speichern, und der Saldo des Fremdwährungskontos würde falsch. \
        Von Hand gebucht steht der Aufwand gegen das Konto und trägt alles Belastete \
        (Quelle 003).
          match BT-1 LR-1 by-hand
        """)
    ),
    (
      .billPossible,
      Phrase(
        """
        By hand a bill loses its payment, its open item and its link to the supplier. That \
        is for combinations of currencies that no bill can store; this one it can. Match \
        or pay it plainly.
          match BT-1 LR-1
        """,
        """
        Von Hand verliert eine Rechnung ihre Zahlung, ihren offenen Posten und die \
        Verbindung zum Lieferanten. Das ist für Kombinationen von Währungen, die keine \
        Rechnung speichern kann; diese kann es. Gleichen Sie sie einfach ab oder bezahlen \
        Sie sie.
          match BT-1 LR-1
        """)
    ),
    (
      .billStandsAlone,
      Phrase(
        """
        A bill in another currency that is paid in francs takes the whole transaction: \
        what differs from its value is its exchange difference. With other bills beside it \
        nobody knows which difference belongs to which; parts with amounts say so.
          split BT-1 LR-1 34.95, LR-2 rest
        """,
        """
        Eine Rechnung in anderer Währung, die in Franken bezahlt ist, nimmt die ganze \
        Transaktion: was von ihrem Wert abweicht, ist ihre Kursdifferenz. Neben anderen \
        Rechnungen weiss niemand, welche Differenz wozu gehört; Teile mit Beträgen sagen \
        es.
          split BT-1 LR-1 34.95, LR-2 rest
        """)
    ),
    (
      .discountAlone,
      Phrase(
        """
        A discount is taken from what is paid; a bill that it covered alone would never \
        have been paid, and bexio refuses that too. Pay a part of it, or take the bill \
        back where it is not owed.
          pay LR-1 105.94 from 1020
        """,
        """
        Skonto wird von dem abgezogen, was bezahlt wird; eine Rechnung, die es allein \
        deckte, wäre nie bezahlt, und auch bexio lässt das nicht zu. Bezahlen Sie einen \
        Teil, oder nehmen Sie die Rechnung zurück, wenn sie nicht geschuldet ist.
          pay LR-1 105.94 from 1020
        """)
    ),
    (
      .privateAccountMissing,
      Phrase(
        """
        What employees pay with their own money the company owes them, on an account of \
        your choice: 2560 is usual for the owners of an AG or GmbH, 2100 for others. It is \
        set once.
          pay LR-1 private
        """,
        """
        Was Mitarbeitende mit eigenem Geld bezahlen, schuldet ihnen die Firma, auf einem \
        Konto Ihrer Wahl: 2560 ist üblich für Inhaber einer AG oder GmbH, 2100 für andere. \
        'bookkeeping private \
        2560' setzt es einmal.
          pay LR-1 private
        """)
    ),
  ]
}
