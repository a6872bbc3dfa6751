import Diagnostics

// Amounts, dates, currencies and accounts.
extension ErrorName {
  static let aboutRule: [(name: ErrorName, text: Phrase)] = [
    (
      .amountNotPositive,
      Phrase(
        """
        An amount in the books is above zero; its direction is told by debit and credit. A row \
        below zero would read one way and count the other. Swap the sides instead. Only a part \
        of a split bank transaction may be negative.
          book 1020/6500 12.50
        """,
        """
        Ein Betrag in den Büchern ist grösser als null; die Richtung sagen Soll und Haben. Eine \
        negative Zeile läse sich so und zählte andersherum. Tauschen Sie die Seiten. Nur ein \
        Teil einer aufgeteilten Banktransaktion darf negativ sein.
          book 1020/6500 12.50
        """)
    ),
    (
      .amountZero,
      Phrase(
        """
        The amount is zero, so there is nothing to book. An entry without an amount would only \
        pretend that something had happened.
          book 6500/1020 108.10
        """,
        """
        Der Betrag ist null, es gibt nichts zu buchen. Eine Buchung ohne Betrag gäbe bloss vor, \
        es sei etwas geschehen.
          book 6500/1020 108.10
        """)
    ),
    (
      .sameAccount,
      Phrase(
        """
        Debit and credit are the same account. Such an entry changes no balance and only swells \
        the turnover of the account. Usually one of the two numbers is a slip.
          book 6500/1020 108.10
        """,
        """
        Soll und Haben sind dasselbe Konto. Eine solche Buchung ändert keinen Saldo und bläht \
        nur den Umsatz des Kontos auf. Meist ist eine der beiden Nummern ein Vertipper.
          book 6500/1020 108.10
        """)
    ),
    (
      .overflow,
      Phrase(
        """
        The sum of all rows would leave the range in which the books compute exactly. Nothing \
        was booked. Look for an amount with far too many digits.
          trial-balance
        """,
        """
        Die Summe aller Zeilen verliesse den Bereich, in dem die Bücher genau rechnen. Nichts \
        wurde gebucht. Suchen Sie nach einem Betrag mit viel zu vielen Stellen.
          trial-balance
        """)
    ),
    (
      .periodLocked,
      Phrase(
        """
        The books are locked up to and including a day, usually because the VAT of the period \
        has been declared or the year is closed. Whatever changed there would no longer agree \
        with what was filed. Book on the first free day, or unlock with a reason, which is kept.
          unlock "invoice of March forgotten"
        """,
        """
        Die Bücher sind bis und mit einem Tag gesperrt, meist weil die MWST der Periode \
        abgerechnet oder das Jahr abgeschlossen ist. Was sich dort änderte, stimmte nicht mehr \
        mit dem Eingereichten überein. Buchen Sie am ersten freien Tag, oder entsperren Sie mit \
        einem Grund; er wird aufbewahrt.
          unlock "invoice of March forgotten"
        """)
    ),
    (
      .dateTooEarly,
      Phrase(
        """
        A step cannot lie before the document it is about: nobody pays an invoice that does not \
        exist yet, and its due date cannot come first either. Leave 'on' out, and the later of \
        the two days is taken.
          match BT-1 RE-1
        """,
        """
        Ein Schritt kann nicht vor dem Beleg liegen, um den es geht: niemand bezahlt eine \
        Rechnung, die es noch nicht gibt, und fällig wird sie auch nicht vorher. Lassen Sie 'on' \
        weg, dann gilt der spätere der beiden Tage.
          match BT-1 RE-1
        """)
    ),
    (
      .wrongSign,
      Phrase(
        """
        The money goes the other way. An incoming payment settles invoices; an outgoing one \
        settles none, even if it has to do with one. A refund of an overpayment belongs to the \
        customer account (help page on overpayments).
          match BT-2 customer "Kunde AG"
        """,
        """
        Das Geld fliesst in die andere Richtung. Ein Eingang begleicht Rechnungen; ein Ausgang \
        begleicht keine, auch wenn er mit einer zu tun hat. Die Rückzahlung einer Überzahlung \
        gehört aufs Kundenkonto (Hilfeseite zur Überzahlung).
          match BT-2 customer "Kunde AG"
        """)
    ),
    (
      .wrongCurrency,
      Phrase(
        """
        The books are in CHF, and an amount in another currency needs an account that is kept in \
        it; on such an account amounts are written with their currency. Otherwise the balance of \
        the account in its own currency would be wrong.
          account new 1021 "Bank EUR" bank currency EUR
        """,
        """
        Die Bücher sind in CHF, und ein Betrag in anderer Währung braucht ein Konto, das in ihr \
        geführt ist; auf einem solchen Konto steht beim Betrag seine Währung. Sonst stimmte der \
        Saldo des Kontos in seiner eigenen Währung nicht.
          account new 1021 "Bank EUR" bank currency EUR
        """)
    ),
    (
      .foreignAmountMissing,
      Phrase(
        """
        An account of another currency has two balances: its own, and what that is worth in \
        francs. A step that booked francs on it without saying how much it is there would part \
        the two.
          bank 1020 -17.65
        """,
        """
        Ein Konto in anderer Währung hat zwei Salden: den eigenen und seinen Wert in Franken. Ein \
        Schritt, der Franken darauf bucht, ohne zu sagen, wie viel es dort ist, brächte die \
        beiden auseinander.
          bank 1020 -17.65
        """)
    ),
    (
      .rateMissing,
      Phrase(
        """
        What is in another currency is booked in francs, at the rate that the strategy names: the \
        monthly average of the tax administration (ESTV) at the date of the document, the rate of \
        the day (BAZG), or one typed with each document. The rate it needs is not known yet.
          rate USD 0.9659 month 2026-03
        """,
        """
        Was in anderer Währung ist, wird in Franken gebucht, zum Kurs, den die Strategie nennt: \
        der Monatsmittelkurs der Steuerverwaltung (ESTV) am Datum des Belegs, der Tageskurs \
        (BAZG) oder ein bei jedem Beleg genannter. Der nötige Kurs ist noch nicht bekannt.
          rate USD 0.9659 month 2026-03
        """)
    ),
    (
      .notABankAccount,
      Phrase(
        """
        Money lies on bank and cash accounts only, in bexio's chart 1020 to 1029; a bank \
        statement for another account would make no sense. Create one with 'cash' or 'bank' if \
        it is missing.
          account new 1000 "Kasse" cash
        """,
        """
        Geld liegt nur auf Bank- und Kassenkonten, in bexios Plan 1020 bis 1029; ein Kontoauszug \
        zu einem anderen Konto ergäbe keinen Sinn. Fehlt eines, eröffnen Sie es mit 'cash' oder \
        'bank'.
          account new 1000 "Kasse" cash
        """)
    ),
  ]
}
