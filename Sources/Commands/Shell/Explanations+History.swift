import Diagnostics

// Undo, checkpoints, groups, forks and previews.
extension ErrorName {
  static let aboutHistory = aboutTakingBack + aboutGroups + aboutForks + aboutUnsaved

  private static let aboutTakingBack: [(name: ErrorName, text: Phrase)] = [
    (
      .unknownCheckpoint,
      Phrase(
        """
        No checkpoint of this name stands in what has been done. It was never set, or an undo \
        went back to before it and took it along: a name must lead to one moment, or you would \
        go back to another than you meant. Name one of those in the message, or set one for \
        the next time.
          checkpoint april
        """,
        """
        In dem, was bisher geschah, steht kein Merkpunkt dieses Namens. Er wurde nie gesetzt, \
        oder ein «rückgängig» ging hinter ihn zurück und nahm ihn mit: ein Name muss zu einem \
        Moment führen, sonst gingen Sie anderswohin zurück als gemeint. Nennen Sie einen aus \
        der Meldung, oder setzen Sie einen für das nächste Mal.
          merkpunkt april
        """)
    ),
    (
      .nothingToUndo,
      Phrase(
        """
        There is no step to take back: nothing was done yet, nothing since the place you name, \
        or fewer steps than you ask for. Nothing was changed, for an undo goes as far as you \
        say or not at all. The journal shows what is booked.
          journal
        """,
        """
        Es gibt keinen Schritt, der sich zurücknehmen liesse: es geschah noch nichts, nichts \
        seit der genannten Stelle, oder weniger Schritte als verlangt. Geändert wurde nichts, \
        denn «rückgängig» geht so weit, wie Sie sagen, oder gar nicht. Das Journal zeigt, was \
        gebucht ist.
          journal
        """)
    ),
    (
      .nothingToRedo,
      Phrase(
        """
        'redo' does again what 'undo' took back, and no more than that is waiting. A new \
        command ends the waiting: it has taken another way, and steps meant for the old one \
        could book something else there. Type the command again; in the books it gets new \
        numbers.
          book 6500/1020 108.10 vat VB81
        """,
        """
        «wiederherstellen» tut wieder, was «rückgängig» zurücknahm, und so viel wartet nicht. \
        Ein neuer Befehl beendet das Warten: er hat einen anderen Weg genommen, und Schritte \
        des alten könnten dort etwas anderes buchen. Tippen Sie den Befehl nochmals; in den \
        Büchern bekommt er neue Nummern.
          buchen 6500/1020 108.10 mwst VB81
        """)
    ),
    (
      .undoLocked,
      Phrase(
        """
        Between now and the step lies a lock. What was there before it has been closed, mostly \
        because the VAT was declared, and may not vanish afterwards (OR 957a: each booking can \
        be traced). Undo is for the slip nobody has seen; here a reversal is right, which \
        everybody sees. Hand bookings are reversed; documents go back by themselves, with \
        'unmatch' or 'credit-note'. Book it in the open period.
          reverse #12 text "wrong account"
        """,
        """
        Zwischen jetzt und dem Schritt liegt eine Sperre. Was davor war, ist abgeschlossen, \
        meist weil die MWST abgerechnet ist, und darf nicht nachträglich verschwinden (OR \
        957a: jede Buchung lässt sich nachprüfen). «rückgängig» ist für den Verschrieb, den \
        niemand gesehen hat; hier passt ein Storno, das alle sehen. Handbuchungen werden \
        storniert; Belege gehen über sich selbst zurück, mit «abgleich-aufheben» oder \
        «gutschrift». Buchen Sie in der offenen Periode.
          stornieren #12 text "falsches Konto"
        """)
    ),
    (
      .undoExported,
      Phrase(
        """
        What you want to take back has been handed on: by an export to a file, or noted with \
        'exported'. Somebody holds a copy, and books that no longer agree with it cannot be \
        verified (OR 957a, GeBüV). So the mistake stays and a reversal beside it says that it \
        was one; the next export brings both. What was done since the export can still be \
        undone.
          reverse #12 text "wrong account"
        """,
        """
        Was Sie zurücknehmen wollen, ist weitergegeben: durch einen Export in eine Datei, oder \
        mit «exportiert» festgehalten. Jemand hat eine Kopie, und Bücher, die nicht mehr mit \
        ihr übereinstimmen, sind nicht nachprüfbar (OR 957a, GeBüV). Der Fehler bleibt darum \
        stehen, und ein Storno daneben sagt, dass es einer war; der nächste Export bringt \
        beide. Was seit dem Export geschah, lässt sich weiterhin zurücknehmen.
          stornieren #12 text "falsches Konto"
        """)
    ),
    (
      .undoBeforeFork,
      Phrase(
        """
        A fork shares with the books all that was done before it began. Taken back in the \
        fork, a step would stand in the books and not in the fork, and a comparison would show \
        something you never tried. Go to the books and take it back there; the fork keeps it \
        until you drop the fork.
          switch books
        """,
        """
        Eine Variante hat mit den Büchern gemeinsam, was vor ihrem Anfang geschah. In der \
        Variante zurückgenommen, stünde ein Schritt in den Büchern und hier nicht, und ein \
        Vergleich zeigte etwas, das Sie nie probiert haben. Gehen Sie in die Bücher und nehmen \
        Sie ihn dort zurück; die Variante behält ihn, bis Sie die Variante verwerfen.
          wechseln bücher
        """)
    ),
  ]

  private static let aboutGroups: [(name: ErrorName, text: Phrase)] = [
    (
      .groupOpen,
      Phrase(
        """
        A group begun with 'begin' is open, and it is all or nothing. A second one inside it, \
        another fork, or an undo to before it would leave half of it behind; so would the end \
        of a script, which therefore takes the whole group back. Keep it with 'commit', or \
        give it up with 'rollback'.
          commit
        """,
        """
        Eine mit «beginnen» eröffnete Gruppe ist offen, und sie gilt ganz oder gar nicht. Eine \
        zweite darin, eine andere Variante oder ein «rückgängig» hinter ihren Anfang liesse \
        die Hälfte zurück; ebenso das Ende eines Skripts, das darum die ganze Gruppe \
        zurücknimmt. Lassen Sie sie gelten mit «behalten», oder geben Sie sie auf mit \
        «zurückrollen».
          behalten
        """)
    ),
    (
      .noGroup,
      Phrase(
        """
        No group is open, so there is none to keep or to give up. 'commit' ends what 'begin' \
        has begun; without it each command stands at once. To go back, 'undo' takes the latest \
        step, and 'rollback' with a name goes to a checkpoint.
          begin "month end"
        """,
        """
        Keine Gruppe ist offen, es gibt also keine zu behalten oder aufzugeben. «behalten» \
        beendet, was «beginnen» begonnen hat; ohne Gruppe gilt jeder Befehl sofort. Zurück \
        geht es mit «rückgängig» um einen Schritt, und mit «zurückrollen» und einem Namen zu \
        einem Merkpunkt.
          beginnen "Monatsende"
        """)
    ),
    (
      .groupFailed,
      Phrase(
        """
        A command of the group was refused, so a part of it is missing. A group is all or \
        nothing: kept like this, the books would say that it was done as a whole. Give it up, \
        mend the command, and run the group again.
          rollback
        """,
        """
        Ein Befehl der Gruppe wurde abgewiesen, es fehlt also ein Teil. Eine Gruppe gilt ganz \
        oder gar nicht: so behalten, sagten die Bücher, alles sei getan. Geben Sie sie auf, \
        berichtigen Sie den Befehl, und führen Sie die Gruppe nochmals aus.
          zurückrollen
        """)
    ),
  ]

  private static let aboutForks: [(name: ErrorName, text: Phrase)] = [
    (
      .unknownFork,
      Phrase(
        """
        There is no fork of this name. It was dropped, or it has another name; the books \
        themselves are called 'books'. The message lists those there are, and a new one begins \
        where you stand.
          fork discount
        """,
        """
        Eine Variante dieses Namens gibt es nicht. Sie wurde verworfen oder heisst anders; die \
        Bücher selbst heissen «bücher». Die Meldung nennt, welche es gibt, und eine neue \
        beginnt da, wo Sie stehen.
          variante skonto
        """)
    ),
    (
      .forkInUse,
      Phrase(
        """
        You stand in this fork, so you need not go there, and it cannot be dropped under your \
        feet. The books are no fork and are never dropped. Go to the books first; the fork \
        stays until you drop it.
          switch books
        """,
        """
        Sie stehen in dieser Variante, müssen also nicht hingehen, und verwerfen lässt sie \
        sich so nicht. Die Bücher sind keine Variante und werden nie verworfen. Gehen Sie \
        zuerst in die Bücher; die Variante bleibt, bis Sie sie verwerfen.
          wechseln bücher
        """)
    ),
    (
      .notPreviewable,
      Phrase(
        """
        A preview runs a command, shows what it books, and takes it back. That works forward \
        only: going back would reach behind the place to which the preview itself must return. \
        Take the step back for good; 'redo' brings it again with the same numbers, so nothing \
        is risked.
          preview book 6500/1020 108.10 vat VB81
        """,
        """
        Eine Vorschau führt einen Befehl aus, zeigt, was er bucht, und nimmt ihn zurück. Das \
        geht nur vorwärts: ein Weg zurück griffe hinter die Stelle, zu der die Vorschau selbst \
        zurückmuss. Nehmen Sie den Schritt wirklich zurück; «wiederherstellen» bringt ihn mit \
        denselben Nummern wieder, es steht also nichts auf dem Spiel.
          vorschau buchen 6500/1020 108.10 mwst VB81
        """)
    ),
  ]

  private static let aboutUnsaved: [(name: ErrorName, text: Phrase)] = [
    (
      .nothingToResume,
      Phrase(
        """
        No shell that ended unexpectedly has left anything behind. Only a shell at the prompt \
        without a session file keeps such a copy, and it clears it away when it is left in \
        good order. What you had saved is in its file.
          help open
        """,
        """
        Keine Shell, die unerwartet endete, hat etwas hinterlassen. Eine solche Kopie hat nur \
        eine Shell am Prompt ohne Sitzungsdatei, und sie räumt sie weg, wenn man sie \
        ordentlich verlässt. Was Sie gesichert hatten, ist in seiner Datei.
          hilfe öffnen
        """)
    ),
    (
      .workNotSaved,
      Phrase(
        """
        What you have typed is in no file yet. Leaving the shell, opening another session or \
        bringing one back would put it out of reach, and books must be kept (OR 958f: ten \
        years). Save the session first, and every further command goes into the same file; or \
        take back what was only a try.
          help save-as
        """,
        """
        Was Sie getippt haben, ist noch in keiner Datei. Die Shell zu verlassen, eine andere \
        Sitzung zu öffnen oder eine zurückzuholen rückte es ausser Reichweite, und Bücher sind \
        aufzubewahren (OR 958f: zehn Jahre). Sichern Sie die Sitzung zuerst, und jeder weitere \
        Befehl geht in dieselbe Datei; oder nehmen Sie zurück, was nur ein Versuch war.
          hilfe speichern-unter
        """)
    ),
  ]
}
