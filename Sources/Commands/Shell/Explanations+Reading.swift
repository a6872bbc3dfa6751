import Diagnostics

// The line as such cannot be read.
extension ErrorName {
  static let aboutReading: [(name: ErrorName, text: Phrase)] = [
    (
      .invalidUTF8,
      Phrase(
        """
        The file holds bytes that are not UTF-8, most often because an older program saved it as \
        Latin-1 (Windows-1252). Nothing of it was run, so that no name is kept with wrong \
        letters. Save it as UTF-8 and run it again.
          include FILE
        """,
        """
        Die Datei enthält Bytes, die kein UTF-8 sind, meist weil ein älteres Programm sie als \
        Latin-1 (Windows-1252) gespeichert hat. Nichts davon wurde ausgeführt, damit kein Name \
        mit falschen Buchstaben in die Bücher kommt. Speichern Sie sie als UTF-8 und führen Sie \
        sie nochmals aus.
          include FILE
        """)
    ),
    (
      .controlCharacter,
      Phrase(
        """
        The line holds a character that cannot be seen: a tab inside a name, or the escape with \
        which a text could move the cursor. What stands in the books must look the same to \
        everybody who reads it, so such characters are refused. Delete the character and type a \
        blank.
          bank 1020 +1'081.00 text "Zahlung RE-1" on 2026-03-10
        """,
        """
        In der Zeile steht ein unsichtbares Zeichen: ein Tabulator mitten im Namen etwa, oder \
        ein Zeichen, mit dem ein Text den Cursor bewegen könnte. Was in den Büchern steht, muss \
        für alle gleich aussehen, deshalb werden solche Zeichen abgewiesen. Löschen Sie das \
        Zeichen und tippen Sie einen Leerschlag.
          bank 1020 +1'081.00 text "Zahlung RE-1" on 2026-03-10
        """)
    ),
    (
      .lineTooLong,
      Phrase(
        """
        A command line has at most 1'048'576 bytes. A longer one is hardly a command; more \
        likely the file is something else, such as an export without line ends. Spread a long \
        list over several commands, or end a line with \\ and go on in the next.
          book 1020/1100 1'081.00, 1020/2030 50.00
        """,
        """
        Eine Befehlszeile hat höchstens 1'048'576 Bytes. Länger ist kaum ein Befehl; eher ist \
        die Datei etwas anderes, etwa ein Export ohne Zeilenenden. Verteilen Sie eine lange \
        Liste auf mehrere Befehle, oder beenden Sie eine Zeile mit \\ und schreiben Sie in der \
        nächsten weiter.
          book 1020/1100 1'081.00, 1020/2030 50.00
        """)
    ),
    (
      .openQuote,
      Phrase(
        """
        A text begins with " and has no " at its end, so it is not clear where it stops. In a \
        script a text stays within its line. A quote inside a text is written \\".
          contact new "Kunde AG" customer
        """,
        """
        Ein Text beginnt mit " und hat am Ende kein ", darum ist nicht klar, wo er aufhört. In \
        einem Skript bleibt ein Text innerhalb seiner Zeile. Ein Anführungszeichen im Text \
        schreibt man \\".
          contact new "Kunde AG" customer
        """)
    ),
    (
      .openBracket,
      Phrase(
        """
        A bracket opens a computation and is not closed, so the amount cannot be worked out. \
        Close it; inside stand amounts, names such as $paid, and + - * / %.
          invoice "Kunde AG" (500.00 + 8.1%) vat UN81
        """,
        """
        Eine Klammer beginnt eine Rechnung und wird nicht geschlossen, der Betrag lässt sich \
        also nicht ausrechnen. Schliessen Sie sie; darin stehen Beträge, Namen wie $bezahlt und \
        + - * / %.
          invoice "Kunde AG" (500.00 + 8.1%) vat UN81
        """)
    ),
    (
      .tooDeep,
      Phrase(
        """
        Brackets stand at most 64 deep inside one another. No amount of a bookkeeper needs that; \
        usually a loop in another program has written the line. Work the value out in steps with \
        'let'.
          let net = (500.00 + 250.00)
        """,
        """
        Klammern stehen höchstens 64 tief ineinander. Kein Betrag der Buchhaltung braucht das; \
        meist hat eine Schleife in einem anderen Programm die Zeile geschrieben. Rechnen Sie den \
        Wert in Schritten mit 'let'.
          let net = (500.00 + 250.00)
        """)
    ),
  ]
}
