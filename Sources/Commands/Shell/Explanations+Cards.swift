import Diagnostics

// Card payments and their synchronisation with bexio.
extension ErrorName {
  static let aboutCards: [(name: ErrorName, text: Phrase)] =
    aboutIntegration + aboutPayments
    + aboutCompleteness

  private static let aboutIntegration: [(name: ErrorName, text: Phrase)] = [
    (
      .integrationInactive,
      Phrase(
        """
        Cards are usable and synchronised only while bexio is enabled, linked and has granted all \
        four permissions. The check list shows each point with a tick or a cross and the step that \
        fulfils it. Nothing of the command was done.
          integration bexio
        """,
        """
        Karten sind nur nutzbar und werden nur synchronisiert, solange bexio aktiviert und \
        verknüpft ist und alle vier Berechtigungen erteilt hat. Die Checkliste zeigt jeden Punkt \
        mit Haken oder Kreuz und dem Schritt, der ihn erfüllt. Vom Befehl wurde nichts ausgeführt.
          integration bexio
        """)
    ),
    (
      .integrationDisabled,
      Phrase(
        """
        The integration is switched off at the provider of the cards. It is linked with bexio only \
        once it is switched on.
          integration bexio enable
        """,
        """
        Die Integration ist beim Anbieter der Karten ausgeschaltet. Verknüpft wird sie mit bexio \
        erst, wenn sie eingeschaltet ist.
          integration bexio enable
        """)
    ),
    (
      .integrationUnlinked,
      Phrase(
        """
        bexio grants permissions to a tool that is linked with it. Unlinking takes all of them \
        away, so after it they are granted anew.
          integration bexio link
        """,
        """
        bexio erteilt Berechtigungen einem Werkzeug, das mit ihm verknüpft ist. Trennen nimmt alle \
        weg; danach werden sie neu erteilt.
          integration bexio link
        """)
    ),
    (
      .cardsNotSetUp,
      Phrase(
        """
        The cards need an account that holds their prepaid balance, and a transfer account where \
        payments wait until they are final. Add the account where there is none, then name it; the \
        transfer account is 1090 unless another is said.
          card-account 1025
        """,
        """
        Die Karten brauchen ein Konto, das ihr Guthaben hält, und ein Transferkonto, auf dem \
        Zahlungen warten, bis sie final sind. Legen Sie das Konto an, wo keines ist, und nennen Sie \
        es dann; das Transferkonto ist 1090, wenn nichts anderes gesagt wird.
          card-account 1025
        """)
    ),
    (
      .notATransferAccount,
      Phrase(
        """
        bexio asks for a transfer account of the group 109: an asset, 1090 to 1099. Payments only \
        pass through it, so it ends at zero.
          card-account 1025 transfer 1090
        """,
        """
        bexio verlangt ein Transferkonto aus der Gruppe 109: ein Aktivkonto, 1090 bis 1099. \
        Zahlungen laufen nur hindurch, es endet also bei null.
          card-account 1025 transfer 1090
        """)
    ),
  ]

  private static let aboutPayments: [(name: ErrorName, text: Phrase)] = [
    (
      .cardDeclined,
      Phrase(
        """
        A debit card spends what is on it. What merchants have reserved is booked out of the card \
        account already, so its balance is what is available. Top the card up first.
          top-up 500.00
        """,
        """
        Eine Debitkarte gibt aus, was darauf ist. Was Händler reserviert haben, ist vom \
        Kartenkonto schon abgebucht, sein Saldo ist also das Verfügbare. Laden Sie die Karte \
        zuerst auf.
          top-up 500.00
        """)
    ),
    (
      .cardNotPending,
      Phrase(
        """
        A merchant collects a pending payment once, or lets it go. This one has been collected, is \
        final or has been released: after ten days, or by the merchant. What is collected later is \
        a new payment.
          show KT-1
        """,
        """
        Ein Händler zieht eine pendente Zahlung einmal ein oder gibt sie frei. Diese ist \
        eingezogen, final oder verfallen: nach zehn Tagen, oder vom Händler freigegeben. Was später \
        eingezogen wird, ist eine neue Zahlung.
          show KT-1
        """)
    ),
    (
      .cardNotOpen,
      Phrase(
        """
        The payment is final or released, so what is known of it is settled. A final one opens \
        again when its final booking is taken back; a released one has cost nothing.
          unsync KT-1
        """,
        """
        Die Zahlung ist final oder verfallen, ihre Angaben stehen also fest. Eine finale öffnet \
        sich wieder, wenn ihre finale Buchung zurückgenommen wird; eine verfallene hat nichts \
        gekostet.
          unsync KT-1
        """)
    ),
    (
      .cardNotFinal,
      Phrase(
        """
        Only a final payment has a booking on its category, so only that can be taken back. This \
        one still waits on the transfer account or has been released.
          sync why KT-1
        """,
        """
        Nur eine finale Zahlung hat eine Buchung auf ihrer Kategorie, nur sie lässt sich \
        zurücknehmen. Diese wartet noch auf dem Transferkonto oder ist verfallen.
          sync why KT-1
        """)
    ),
    (
      .collectedTooLate,
      Phrase(
        """
        A reservation holds ten days. Later the merchant can no longer collect it, and the money \
        is back on the card as soon as the working date moves on. Give the day of the collection.
          collect KT-1 on 2026-03-10
        """,
        """
        Eine Reservation hält zehn Tage. Später kann der Händler sie nicht mehr einziehen, und das \
        Geld ist zurück auf der Karte, sobald das Arbeitsdatum weitergeht. Geben Sie den Tag des \
        Einzugs an.
          collect KT-1 on 2026-03-10
        """)
    ),
  ]

  private static let aboutCompleteness: [(name: ErrorName, text: Phrase)] = [
    (
      .notAnExpenseAccount,
      Phrase(
        """
        The category of a card payment is the expense account it is finally booked on. Accounts of \
        the balance sheet and of income are none.
          list accounts 6
        """,
        """
        Die Kategorie einer Kartenzahlung ist das Aufwandkonto, auf das sie final gebucht wird. \
        Konten der Bilanz und des Ertrags sind keine.
          list accounts 6
        """)
    ),
    (
      .categoryMissing,
      Phrase(
        """
        Receipt and VAT may be overridden by hand, the category never: without it there is no \
        account to book the payment on.
          categorize KT-1 6500
        """,
        """
        Beleg und MWST lassen sich von Hand übergehen, die Kategorie nie: ohne sie gibt es kein \
        Konto, auf das die Zahlung gebucht wird.
          categorize KT-1 6500
        """)
    ),
    (
      .categoryAlwaysNeeded,
      Phrase(
        """
        The category is the account a payment is finally booked on, so it cannot be switched off. \
        Receipt and VAT can.
          require receipt off
        """,
        """
        Die Kategorie ist das Konto, auf das eine Zahlung final gebucht wird, sie lässt sich also \
        nicht abschalten. Beleg und MWST schon.
          require receipt off
        """)
    ),
    (
      .notCardAdministrator,
      Phrase(
        """
        Only a card administrator marks payments as complete by hand, for receipts that are lost \
        or not needed. In training you may take that role.
          role card-administrator
        """,
        """
        Nur wer die Karten verwaltet, markiert Zahlungen von Hand als komplett, etwa wenn ein Beleg \
        fehlt oder nicht nötig ist. Zum Üben können Sie die Rolle übernehmen.
          role card-administrator
        """)
    ),
    (
      .cardIsComplete,
      Phrase(
        """
        The payment has its green tick already, by hand or because nothing required is missing. \
        Once it is executed, synchronising makes it final.
          sync
        """,
        """
        Die Zahlung hat ihren grünen Haken schon, von Hand oder weil nichts Verlangtes fehlt. \
        Sobald sie ausgeführt ist, macht die Synchronisation sie final.
          sync
        """)
    ),
    (
      .attachedAlready,
      Phrase(
        """
        A file of the same content, told by its SHA-256, is attached to this payment already; its \
        name does not matter.
          show KT-1
        """,
        """
        Eine Datei mit demselben Inhalt, erkannt am SHA-256, hängt schon an dieser Zahlung; auf den \
        Namen kommt es nicht an.
          show KT-1
        """)
    ),
  ]
}
