import Diagnostics

// Credit cards: their receipts, statements and transactions.
extension ErrorName {
  static let aboutStatements: [(name: ErrorName, text: Phrase)] =
    aboutReceipts + aboutCardStatements + aboutTransactions

  private static let aboutReceipts: [(name: ErrorName, text: Phrase)] = [
    (
      .creditCardMissing,
      Phrase(
        """
        Receipts are parked on 2050 and statements belong to a card with an account of its own, \
        2070 to 2079. No standard plan has these accounts: setting up a card creates them.
          card new "Visa"
        """,
        """
        Belege werden auf 2050 parkiert, und Abrechnungen gehören zu einer Karte mit eigenem Konto, \
        2070 bis 2079. Kein Standardplan hat diese Konten: sie entstehen mit der Karte.
          karte neu "Visa"
        """)
    ),
    (
      .notACardAccount,
      Phrase(
        """
        A credit card is named by its account, 2070 to 2079, or by a part of its name. A debit card \
        lies on an account where money lies; it pays at once and has neither receipts on 2050 nor \
        statements.
          list credit-cards
        """,
        """
        Eine Kreditkarte wird nach ihrem Konto genannt, 2070 bis 2079, oder nach einem Teil des \
        Namens. Eine Debitkarte liegt auf einem Konto mit Geld; sie zahlt sofort und hat weder \
        Belege auf 2050 noch Abrechnungen.
          liste kreditkarten
        """)
    ),
    (
      .receiptNotParked,
      Phrase(
        """
        A receipt is used once: it is parked until a transaction has paid it, or it is reconciled \
        by hand. What was done goes back through its own step, unmatch or unreconcile; then it is \
        parked again.
          list receipts
        """,
        """
        Ein Beleg wird einmal gebraucht: er ist parkiert, bis ihn eine Transaktion bezahlt hat, oder \
        wird von Hand abgestimmt. Zurück geht es über den Schritt selbst, abgleich-aufheben oder \
        abstimmung-aufheben; danach ist er wieder parkiert.
          liste belege
        """)
    ),
    (
      .receiptNotReconciled,
      Phrase(
        """
        Only a receipt that was set to reconciled by hand is parked again this way. A matched one \
        goes back through its transaction.
          list receipts
        """,
        """
        So wird nur ein von Hand abgestimmter Beleg wieder parkiert. Ein abgeglichener geht über \
        seine Transaktion zurück.
          liste belege
        """)
    ),
    (
      .documentWithdrawn,
      Phrase(
        """
        What was withdrawn stays withdrawn: its entry is reversed and its number is used. Enter it \
        anew where it was right after all.
          list receipts
        """,
        """
        Zurückgezogenes bleibt zurückgezogen: die Buchung ist storniert, die Nummer gebraucht. War es \
        doch richtig, wird es neu erfasst.
          liste belege
        """)
    ),
    (
      .otherCard,
      Phrase(
        """
        The receipt was entered with the card that has paid, and the transaction is on another one. \
        Where the receipt is wrong, withdraw it and enter it with the right card.
          list transactions
        """,
        """
        Der Beleg ist mit der Karte erfasst, die bezahlt hat, und die Transaktion liegt auf einer \
        anderen. Ist der Beleg falsch: zurückziehen und mit der richtigen Karte erfassen.
          liste kartentransaktionen
        """)
    ),
  ]

  private static let aboutCardStatements: [(name: ErrorName, text: Phrase)] = [
    (
      .statementNotApproved,
      Phrase(
        """
        A card statement is paid once it is approved; approving books nothing. Until then it stays \
        2050/2000.
          statements
        """,
        """
        Eine Kreditkartenabrechnung wird bezahlt, wenn sie genehmigt ist; Genehmigen bucht nichts. \
        Bis dahin bleibt sie 2050/2000.
          abrechnungen
        """)
    ),
    (
      .statementIsApproved,
      Phrase(
        """
        The statement is approved already. An approval goes back with unapprove while nothing is \
        paid; only then is the statement withdrawn.
          statements
        """,
        """
        Die Abrechnung ist schon genehmigt. Eine Genehmigung wird aufgehoben, solange nichts bezahlt \
        ist; erst dann wird die Abrechnung zurückgezogen.
          abrechnungen
        """)
    ),
    (
      .statementIsPaid,
      Phrase(
        """
        Something was paid on the statement or deducted from it. Take that back first: unpay, \
        unmatch of the bank transaction, or unapply-advance.
          statements
        """,
        """
        An der Abrechnung ist bezahlt oder angerechnet worden. Zuerst das zurücknehmen: \
        auszahlung-aufheben, abgleich-aufheben der Banktransaktion oder vorauszahlung-lösen.
          abrechnungen
        """)
    ),
    (
      .statementExtracted,
      Phrase(
        """
        The transactions of the statement are there already and add up to it. To extract anew, or \
        to withdraw the statement, take them back while none is matched.
          statements
        """,
        """
        Die Transaktionen der Abrechnung sind schon da und ergeben sie. Um neu zu extrahieren oder \
        die Abrechnung zurückzuziehen, werden sie zurückgenommen, solange keine abgeglichen ist.
          abrechnungen
        """)
    ),
    (
      .statementNotExtracted,
      Phrase(
        """
        Transactions are matched once all of their statement are there: only then is it known that \
        they add up to it. Extract them from the issuer's file or type them.
          statements
        """,
        """
        Transaktionen werden abgeglichen, wenn alle ihrer Abrechnung da sind: erst dann ist bekannt, \
        dass sie sie ergeben. Aus der Datei des Herausgebers extrahieren oder tippen.
          abrechnungen
        """)
    ),
    (
      .noAdvanceApplied,
      Phrase(
        """
        Nothing that was paid in advance was deducted from this statement.
          statements
        """,
        """
        An diese Abrechnung ist keine Vorauszahlung angerechnet.
          abrechnungen
        """)
    ),
    (
      .exceedsAdvance,
      Phrase(
        """
        At most what was paid on the card independently of a statement, 2070/1020, and is not \
        deducted yet can be deducted.
          statements
        """,
        """
        Angerechnet wird höchstens, was unabhängig von einer Abrechnung auf die Karte bezahlt wurde, \
        2070/1020, und noch nicht angerechnet ist.
          abrechnungen
        """)
    ),
  ]

  private static let aboutTransactions: [(name: ErrorName, text: Phrase)] = [
    (
      .transactionMatched,
      Phrase(
        """
        A transaction is used once: with receipts, or against an account without one. Open it again \
        first; its receipts are parked again.
          list transactions
        """,
        """
        Eine Transaktion wird einmal gebraucht: mit Belegen, oder ohne gegen ein Konto. Zuerst wieder \
        öffnen; ihre Belege sind dann wieder parkiert.
          liste kartentransaktionen
        """)
    ),
    (
      .transactionNotMatched,
      Phrase(
        """
        The transaction is open: nothing is there to take back.
          list transactions
        """,
        """
        Die Transaktion ist offen: es gibt nichts zurückzunehmen.
          liste kartentransaktionen
        """)
    ),
  ]
}
