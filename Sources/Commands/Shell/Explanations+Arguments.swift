import Diagnostics

// Arguments, amounts, dates and names.
extension ErrorName {
  static let aboutArguments: [(name: ErrorName, text: Phrase)] = [
    (
      .missingArgument,
      Phrase(
        """
        The command needs one more word, and there is no default that would be safe. The message \
        says what it is; usage shows the whole form.
          help invoice
        """,
        """
        Dem Befehl fehlt ein Wort, für das es keine sichere Vorgabe gibt. Die Meldung sagt, \
        welches; die Hilfe zeigt die ganze Form.
          help invoice
        """)
    ),
    (
      .surplusArgument,
      Phrase(
        """
        There is a word more than the command can use. A text with blanks needs quotes, and the \
        items of a list are parted by commas.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """,
        """
        Es steht ein Wort mehr da, als der Befehl brauchen kann. Ein Text mit Leerschlägen \
        gehört in Anführungszeichen, und die Teile einer Liste trennt ein Komma.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """)
    ),
    (
      .repeatedArgument,
      Phrase(
        """
        A keyword is given twice, and it would not be clear which one holds. In a list each item \
        has a 'vat', 'text' and 'account' of its own, behind its comma.
          invoice "Kunde AG" 500.00 vat UN81, 102.60 vat UR26
        """,
        """
        Ein Schlüsselwort steht zweimal, und es wäre nicht klar, welches gilt. In einer Liste \
        hat jeder Teil sein eigenes 'vat', 'text' und 'account', jeweils nach seinem Komma.
          invoice "Kunde AG" 500.00 vat UN81, 102.60 vat UR26
        """)
    ),
    (
      .wrongArgument,
      Phrase(
        """
        There is a word, but not of the kind that belongs here. The message names the kind and \
        gives an example; documents stand without quotes, names with them.
          match BT-1 RE-1
        """,
        """
        Da steht ein Wort, aber nicht von der Art, die hierher gehört. Die Meldung nennt die Art \
        und ein Beispiel; Belege stehen ohne Anführungszeichen, Namen mit.
          match BT-1 RE-1
        """)
    ),
    (
      .wrongAmount,
      Phrase(
        """
        This cannot be read as an amount. Rappen stand behind a point, thousands may be parted \
        by an apostrophe: 1'081.50. A comma is not taken, for it means thousands to some and \
        Rappen to others.
          book 6500/1020 12.50
        """,
        """
        Das lässt sich nicht als Betrag lesen. Rappen stehen nach einem Punkt, Tausender darf \
        ein Apostroph trennen: 1'081.50. Ein Komma gilt nicht, denn für die einen trennt es \
        Tausender, für die anderen Rappen.
          book 6500/1020 12.50
        """)
    ),
    (
      .tooManyPlaces,
      Phrase(
        """
        A franc has a hundred Rappen, so an amount in CHF has two places at most. The shell does \
        not round silently: which Rappen is dropped is your decision. In brackets you may \
        compute with more places; the result is rounded once.
          book 6500/1020 (99.50 * 1.081)
        """,
        """
        Ein Franken hat hundert Rappen, ein Betrag in CHF also höchstens zwei Nachkommastellen. \
        Die Shell rundet nicht stillschweigend: welcher Rappen wegfällt, entscheiden Sie. In \
        Klammern dürfen Sie mit mehr Stellen rechnen; das Ergebnis wird einmal gerundet.
          book 6500/1020 (99.50 * 1.081)
        """)
    ),
    (
      .amountTooLarge,
      Phrase(
        """
        An amount goes up to 10'000'000'000'000.00, so that sums stay exact. Usually a point is \
        missing or a number was pasted twice.
          book 6500/1020 108.10
        """,
        """
        Ein Betrag geht bis 10'000'000'000'000.00, damit Summen genau bleiben. Meist fehlt ein \
        Punkt, oder eine Zahl wurde zweimal eingefügt.
          book 6500/1020 108.10
        """)
    ),
    (
      .wrongDate,
      Phrase(
        """
        This is no date, or a day the calendar does not have, such as 31 April. Dates are \
        written 2026-03-01, 1.3.2026 or 1.3.; there are also today, +10d and month-end.
          date 2026-03-01
        """,
        """
        Das ist kein Datum, oder ein Tag, den es nicht gibt, wie der 31. April. Ein Datum \
        schreibt man 2026-03-01, 1.3.2026 oder 1.3.; dazu gibt es heute, +10t und monatsende.
          date 2026-03-01
        """)
    ),
    (
      .wrongExpression,
      Phrase(
        """
        The computation in brackets cannot be worked out: a sign is missing, a name is unknown, \
        or something is divided by zero. It may hold amounts, $names, + - * / and percentages.
          let vat = (1'081.00 * 8.1 / 108.1)
        """,
        """
        Die Rechnung in Klammern geht nicht auf: ein Zeichen fehlt, ein Name ist unbekannt, oder \
        es wird durch null geteilt. Erlaubt sind Beträge, $Namen, + - * / und Prozente.
          let vat = (1'081.00 * 8.1 / 108.1)
        """)
    ),
    (
      .nameTaken,
      Phrase(
        """
        This id or name is in use already. Documents and contacts keep their name for ever, \
        since entries refer to it (GeBüV: every booking can be traced to its document). Choose \
        another, or leave 'as' out and take the next number.
          invoice "Kunde AG" 540.50 vat UN81 as RE-2026-7
        """,
        """
        Diese Nummer oder dieser Name ist schon vergeben. Belege und Kontakte behalten ihren \
        Namen für immer, weil Buchungen auf ihn verweisen (GeBüV: jede Buchung führt zu ihrem \
        Beleg). Wählen Sie einen anderen, oder lassen Sie 'as' weg und nehmen Sie die nächste \
        Nummer.
          invoice "Kunde AG" 540.50 vat UN81 as RE-2026-7
        """)
    ),
    (
      .wrongName,
      Phrase(
        """
        A name of your own begins with a letter and goes on with letters, digits, - , _ or a \
        point. Anything else could be mistaken for an amount or a keyword.
          let march = 2026-03-31
        """,
        """
        Ein eigener Name beginnt mit einem Buchstaben und besteht aus Buchstaben, Ziffern, - , _ \
        oder Punkt. Alles andere liesse sich mit einem Betrag oder Schlüsselwort verwechseln.
          let march = 2026-03-31
        """)
    ),
  ]
}
