import Diagnostics

// Bank transactions, credits, entries and settings in another state.
extension ErrorName {
  static let aboutSteps: [(name: ErrorName, text: Phrase)] = [
    (
      .bankNotOpen,
      Phrase(
        """
        A bank transaction is used up exactly once: the sum of its rows on the bank account is \
        its amount. This one has been matched, booked, split or ignored. If that was wrong, open \
        it again first.
          unmatch BT-1
        """,
        """
        Eine Banktransaktion wird genau einmal verwendet: die Summe ihrer Zeilen auf dem \
        Bankkonto ist ihr Betrag. Diese ist abgeglichen, verbucht, aufgeteilt oder ignoriert. \
        War das falsch, öffnen Sie sie zuerst wieder.
          unmatch BT-1
        """)
    ),
    (
      .bankIsOpen,
      Phrase(
        """
        The transaction is still open; there is nothing to take back. It can be matched now.
          match BT-1 RE-1
        """,
        """
        Die Transaktion ist noch offen; es gibt nichts zurückzunehmen. Sie lässt sich jetzt \
        abgleichen.
          match BT-1 RE-1
        """)
    ),
    (
      .creditInUse,
      Phrase(
        """
        The surplus this step would take back has been used since: deducted from an invoice, \
        paid out or kept as income. Without it 2030 would show money we never held. Take the \
        later step back first; the message names it where there is one.
          unapply-credit RE-2
        """,
        """
        Der Überschuss, den der Schritt zurücknähme, ist inzwischen verwendet: an eine Rechnung \
        angerechnet, ausbezahlt oder als Ertrag behalten. Ohne ihn zeigte 2030 Geld, das wir nie \
        hatten. Nehmen Sie zuerst den späteren Schritt zurück; die Meldung nennt ihn, wo es \
        einen gibt.
          unapply-credit RE-2
        """)
    ),
    (
      .settlementTakenBack,
      Phrase(
        """
        A hand booking for the invoice has taken its settlement back already: a returned payment, \
        say. Taken back once more, more would be open than the invoice comes to. Reverse the hand \
        booking first; the message names it.
          reverse #5
        """,
        """
        Eine Handbuchung für die Rechnung hat die Begleichung schon zurückgenommen, etwa eine \
        zurückgewiesene Zahlung. Noch einmal zurückgenommen, wäre mehr offen, als die Rechnung \
        ausmacht. Stornieren Sie zuerst die Handbuchung; die Meldung nennt sie.
          reverse #5
        """)
    ),
    (
      .noCreditApplied,
      Phrase(
        """
        No customer credit was deducted from this invoice, so none can be given back. Its \
        customer account shows what did settle it.
          show RE-1
        """,
        """
        Von dieser Rechnung wurde kein Guthaben abgezogen, es lässt sich also keines \
        zurückgeben. Das Kundenkonto zeigt, womit sie beglichen wurde.
          show RE-1
        """)
    ),
    (
      .remindersExhausted,
      Phrase(
        """
        There are three levels of reminder, as in bexio. After the third follows a decision: \
        debt enforcement, a write-off, or "not paid".
          unpaid RE-1
        """,
        """
        Es gibt drei Mahnstufen, wie in bexio. Nach der dritten folgt ein Entscheid: Betreibung, \
        Ausbuchen oder «nicht bezahlt».
          unpaid RE-1
        """)
    ),
    (
      .entryAlreadyReversed,
      Phrase(
        """
        This entry has been taken back already; a second reversal would book the mistake again \
        with its sides swapped. The journal shows which entry did it.
          journal
        """,
        """
        Diese Buchung ist schon storniert; ein zweites Storno buchte den Fehler mit vertauschten \
        Seiten noch einmal. Das Journal zeigt, welche Buchung es war.
          journal
        """)
    ),
    (
      .entryOfDocument,
      Phrase(
        """
        The entry belongs to a document. Reversed by hand, the document would still believe it \
        was booked, and open items would no longer agree with 1100. It goes back through its \
        document: unmatch, unpay, unapply-credit, reopen.
          unmatch BT-1
        """,
        """
        Die Buchung gehört zu einem Beleg. Von Hand storniert, hielte er sich weiter für \
        gebucht, und die offenen Posten stimmten nicht mehr mit 1100 überein. Sie geht über \
        ihren Beleg zurück: unmatch, unpay, unapply-credit, reopen.
          unmatch BT-1
        """)
    ),
    (
      .notLocked,
      Phrase(
        """
        No period is locked, so there is nothing to unlock. A lock is set with its last day.
          lock 2026-03-31
        """,
        """
        Keine Periode ist gesperrt, es gibt nichts zu entsperren. Eine Sperre setzt man mit \
        ihrem letzten Tag.
          lock 2026-03-31
        """)
    ),
    (
      .strategyInUse,
      Phrase(
        """
        The rate at which tax is computed keeps its method for a whole calendar year (Art. 45 \
        MWSTV), and a document of the year has been valued by it already. Choose the strategy for \
        the next year, or type the rate with single documents.
          bookkeeping strategy daily year 2027
        """,
        """
        Der Kurs, zu dem die Steuer berechnet wird, behält seine Methode ein Kalenderjahr lang \
        (Art. 45 MWSTV), und ein Beleg des Jahres ist schon danach bewertet. Wählen Sie die \
        Strategie für das nächste Jahr, oder tippen Sie den Kurs bei einzelnen Belegen.
          buchhaltung strategie täglich jahr 2027
        """)
    ),
    (
      .settingInUse,
      Phrase(
        """
        VAT method and basis hold for what is booked already: changed now, invoices issued would \
        have their VAT on the wrong account. The tax administration allows a change at the turn \
        of a year. Begin new books for it, or carry the balances forward.
          opening 1020 25'000.00
        """,
        """
        MWST-Methode und Abrechnungsart gelten für alles, was schon gebucht ist: jetzt geändert, \
        läge die MWST gestellter Rechnungen auf dem falschen Konto. Die Steuerverwaltung erlaubt \
        den Wechsel auf einen Jahresanfang. Beginnen Sie dafür neue Bücher und tragen Sie die \
        Salden vor.
          opening 1020 25'000.00
        """)
    ),
  ]
}
