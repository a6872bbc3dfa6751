import Diagnostics

// Expectations of scripts, files and the outside.
extension ErrorName {
  static let aboutOutside: [(name: ErrorName, text: Phrase)] = [
    (
      .expectationFailed,
      Phrase(
        """
        A script expected something of the books, and they say otherwise. The message shows \
        both. Either the script is wrong, or the books are; find out which before you change the \
        figure.
          sheet 1100
        """,
        """
        Ein Skript hat von den Büchern etwas erwartet, und sie sagen etwas anderes. Die Meldung \
        zeigt beides. Entweder stimmt das Skript nicht oder die Bücher; klären Sie zuerst, was \
        von beiden, bevor Sie die Zahl ändern.
          sheet 1100
        """)
    ),
    (
      .errorExpected,
      Phrase(
        """
        A command behind 'expect-error' should have been refused, and it went through. It was \
        taken back, so the books are unchanged. The rule the script relies on does not hold in \
        this state.
          help expectations
        """,
        """
        Ein Befehl hinter 'expect-error' hätte abgewiesen werden sollen, und er ging durch. Er \
        wurde zurückgenommen, die Bücher sind unverändert. Die Regel, auf die das Skript zählt, \
        gilt in diesem Zustand nicht.
          help expectations
        """)
    ),
    (
      .otherErrorExpected,
      Phrase(
        """
        The command was refused, but for another reason than the script expects. A test that is \
        content with any error would also pass on a typing mistake. Correct the name, or the \
        command.
          expect-error invoice-not-open apply-credit RE-1
        """,
        """
        Der Befehl wurde abgewiesen, aber aus einem anderen Grund, als das Skript erwartet. Ein \
        Test, dem jeder Fehler recht ist, wäre auch mit einem Tippfehler zufrieden. Korrigieren \
        Sie den Namen oder den Befehl.
          expect-error invoice-not-open apply-credit RE-1
        """)
    ),
    (
      .fileNotFound,
      Phrase(
        """
        There is no file at this place. A path in 'include' counts from the script that says it, \
        a path at the prompt from the folder you are in.
          include FILE
        """,
        """
        An dieser Stelle gibt es keine Datei. Ein Pfad bei 'include' zählt ab dem Skript, in dem \
        er steht, am Prompt ab dem Ordner, in dem Sie sind.
          include FILE
        """)
    ),
    (
      .fileUnreadable,
      Phrase(
        """
        The file exists, but it may not be read, or reading it failed. Look at its permissions, \
        or whether the drive is still there.
          include FILE
        """,
        """
        Die Datei gibt es, aber sie darf nicht gelesen werden, oder das Lesen ist gescheitert. \
        Prüfen Sie ihre Rechte, und ob das Laufwerk noch da ist.
          include FILE
        """)
    ),
    (
      .fileIsDirectory,
      Phrase(
        """
        This is a folder, not a file. Add the name of the file.
          include FILE
        """,
        """
        Das ist ein Ordner, keine Datei. Ergänzen Sie den Dateinamen.
          include FILE
        """)
    ),
    (
      .fileUnwritable,
      Phrase(
        """
        The file could not be written: no permission, a full disk, or a missing folder. A file \
        is written beside its place and then moved there, so the old one is intact.
          trial-balance > FILE
        """,
        """
        Die Datei liess sich nicht schreiben: keine Rechte, ein voller Datenträger oder ein \
        fehlender Ordner. Geschrieben wird neben dem Ziel und dann verschoben, die alte Datei \
        ist also unversehrt.
          trial-balance > FILE
        """)
    ),
    (
      .fileIsLink,
      Phrase(
        """
        Where the file should be written stands a symbolic link. It is not followed, because it \
        could lead to a file that is not yours to overwrite. Give the path of the file itself.
          trial-balance > FILE
        """,
        """
        Dort, wohin die Datei soll, steht ein symbolischer Link. Ihm wird nicht gefolgt, denn er \
        könnte zu einer Datei führen, die nicht überschrieben werden darf. Nennen Sie den Pfad \
        der Datei selbst.
          trial-balance > FILE
        """)
    ),
    (
      .includeCycle,
      Phrase(
        """
        A script includes itself, perhaps by way of another one, and would never end. Move what \
        both need into a third file.
          include FILE
        """,
        """
        Ein Skript schliesst sich selbst ein, vielleicht über ein anderes, und käme nie zu Ende. \
        Verschieben Sie in eine dritte Datei, was beide brauchen.
          include FILE
        """)
    ),
    (
      .includeTooDeep,
      Phrase(
        """
        Too many scripts include one another. Nobody could follow any more what is run in which \
        order. Include the files one after the other from a single one.
          include FILE
        """,
        """
        Zu viele Skripte schliessen einander ein. Niemand könnte mehr verfolgen, was in welcher \
        Reihenfolge läuft. Schliessen Sie die Dateien der Reihe nach aus einer einzigen ein.
          include FILE
        """)
    ),
    (
      .internalError,
      Phrase(
        """
        Something has happened that must not happen; the mistake is in the program, not in your \
        books. What was acknowledged is kept. Check the books, and report the message with the \
        command that led to it.
          check
        """,
        """
        Es ist etwas geschehen, das nicht geschehen darf; der Fehler liegt im Programm, nicht in \
        Ihren Büchern. Was bestätigt wurde, ist gespeichert. Prüfen Sie die Bücher, und melden \
        Sie die Meldung samt dem Befehl davor.
          check
        """)
    ),
  ]
}
