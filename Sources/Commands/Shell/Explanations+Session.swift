import Diagnostics

// Session files.
extension ErrorName {
  static let aboutSessions: [(name: ErrorName, text: Phrase)] = [
    (
      .fileExists,
      Phrase(
        """
        A new session was to be written where a file already is. A file of yours is never \
        replaced by a new one. Choose another name, or open the one that is there.
          open FILE
        """,
        """
        Eine neue Sitzung sollte dorthin, wo schon eine Datei ist. Eine Datei von Ihnen wird nie \
        durch eine neue ersetzt. Wählen Sie einen anderen Namen, oder öffnen Sie die vorhandene.
          öffnen DATEI
        """)
    ),
    (
      .sessionInUse,
      Phrase(
        """
        Another shell has this session open. Two that add to one file would book past each \
        other, so only one may. Close the session there, or open it here for reading only. When a \
        shell ends, even by force, its session is free at once.
          open FILE
        """,
        """
        Eine andere Shell hat diese Sitzung offen. Zwei, die in eine Datei schreiben, würden \
        aneinander vorbei buchen, darum darf es nur eine. Schliessen Sie die Sitzung dort, oder \
        öffnen Sie sie hier nur zum Lesen. Endet eine Shell, auch gewaltsam, ist ihre Sitzung \
        sofort frei.
          öffnen DATEI
        """)
    ),
    (
      .sessionReadOnly,
      Phrase(
        """
        The session was opened for looking only: another shell holds its file, or the file may be \
        read but not written. No command could be kept here, and one that is answered but not kept \
        would be lost. Reports, 'why' and 'preview' work. To book, close the other shell and open \
        the file again, or put the session into a file of your own and go on there.
          help save-as
        """,
        """
        Die Sitzung ist nur zum Ansehen offen: eine andere Shell hält ihre Datei, oder die Datei \
        darf gelesen, aber nicht geschrieben werden. Kein Befehl bliebe hier erhalten, und einer, \
        der beantwortet und nicht festgehalten wird, wäre verloren. Auswertungen, «warum» und \
        «vorschau» gehen. Zum Buchen schliessen Sie die andere Shell und öffnen die Datei \
        nochmals, oder Sie legen die Sitzung in einer eigenen Datei ab und fahren dort fort.
          hilfe speichern-unter
        """)
    ),
    (
      .sessionChanged,
      Phrase(
        """
        In a chained session each command carries a check sum over all before it, and from the \
        line named on it does not fit: somebody has edited the file, or the disk has damaged it. \
        Nothing is added to such a file, so that it stays as evidence. Bring back a copy, or run \
        the file as a script into a new session.
          verify FILE
        """,
        """
        In einer verketteten Sitzung trägt jeder Befehl eine Prüfsumme über alles davor, und von \
        der genannten Zeile an passt sie nicht: Jemand hat die Datei bearbeitet, oder der \
        Datenträger hat sie beschädigt. An eine solche Datei kommt nichts mehr, damit sie als \
        Beleg bleibt. Holen Sie eine Kopie zurück, oder führen Sie die Datei als Skript in einer \
        neuen Sitzung aus.
          verifizieren DATEI
        """)
    ),
    (
      .sessionMoved,
      Phrase(
        """
        The file of the session is not at its place any more: it was moved, deleted, or replaced \
        by another one. What was acknowledged stands in the file that was open. Move it back, or \
        write the books out and go on from there.
          export hledger > FILE
        """,
        """
        Die Datei der Sitzung ist nicht mehr an ihrem Ort: Sie wurde verschoben, gelöscht oder \
        durch eine andere ersetzt. Was bestätigt wurde, steht in der Datei, die offen war. \
        Verschieben Sie sie zurück, oder schreiben Sie die Bücher heraus und fahren Sie damit \
        fort.
          export hledger > FILE
        """)
    ),
    (
      .sessionNotSaved,
      Phrase(
        """
        The system did not take what was to be added to the session: the disk is full, a limit \
        is reached, or the drive is gone. The file ends with the last command that was \
        acknowledged, and holds no half one. Make room, then repeat what came since.
          check
        """,
        """
        Das System hat nicht angenommen, was an die Sitzung sollte: Der Datenträger ist voll, \
        eine Grenze ist erreicht, oder das Laufwerk fehlt. Die Datei endet mit dem letzten \
        bestätigten Befehl und enthält keinen halben. Schaffen Sie Platz, und wiederholen Sie, \
        was seither kam.
          check
        """)
    ),
  ]
}
