import Diagnostics

// Taking back, trying out, and files of sessions.
extension Topic {
  static let history = [takingBack, tryingOut, sessions]

  private static let takingBack = Topic(
    name: "taking-back", german: "zurücknehmen",
    title: Phrase(
      "Taking back: undo, or reverse?", "Zurücknehmen: rückgängig oder stornieren?"),
    text: Phrase(
      """
      A slip you notice at once is taken back. 'undo' leaves the books as if the latest step \
      had never been; 'redo' does it again, with the same number:
        book 6500/1020 108.10 vat VB81 text "Papeterie"
        undo
        redo

      'undo 3' takes back three steps, 'undo to #12' what came after entry #12. A script is \
      one step, however long it is. A new command ends 'redo': then there is another way.

      In the books the numbers of what was taken back are not used again, so that RE-7 never \
      means two invoices. A line 'numbering' in the log says so, and the gap is explained.

      A checkpoint names a moment to come back to:
        checkpoint april
        book 6500/1020 12.50
        book 6640/1020 64.86
        rollback april

      A group is all or nothing. 'commit' keeps what was done since 'begin' as one step; \
      'rollback' without a name gives it up. In a script one refused command gives the whole \
      group up, and so does a missing 'commit':
        begin "month end"
        book 6500/1020 12.50
        book 6640/1020 64.86
        commit
        undo

      Which of the two fits? As long as nobody has seen the books and the period is open, \
      'undo': the journal stays readable. What has been handed on must stay traceable (OR \
      957a, GeBüV): somebody may rely on it, and their copy would no longer agree with yours. \
      There 'reverse' books the same rows with their sides swapped, and everybody sees both. \
      What a document has booked goes back through the document, by 'unmatch' or 'credit-note' \
      for example.

      You need not keep the line between them in mind. 'lock' draws it, and so does 'export' to \
      a file, for hledger or Excel alike; 'exported' draws it when the books went another \
      way, by post for example. A report in a file, as by 'journal > journal.csv', draws none: \
      it may be for yourself. 'undo' stops at the line, and names the command that helps \
      instead:
        exported "Treuhand AG"
        expect-error undo-exported undo
        reverse #1 text "wrong account"
        journal

      In a session file nothing is lost even by an undo: it is one more record, and what it \
      took back stands before it. See topic sessions.
      """,
      """
      Einen Verschrieb, den Sie gleich bemerken, nehmen Sie zurück. «rückgängig» lässt die \
      Bücher, als wäre der letzte Schritt nie gewesen; «wiederherstellen» tut ihn wieder, mit \
      derselben Nummer:
        book 6500/1020 108.10 vat VB81 text "Papeterie"
        undo
        redo

      «rückgängig 3» nimmt drei Schritte zurück, «rückgängig bis #12», was nach Buchung #12 \
      kam. Ein Skript ist ein Schritt, so lang es auch ist. Ein neuer Befehl beendet \
      «wiederherstellen»: dann gibt es einen anderen Weg.

      In den Büchern werden die Nummern des Zurückgenommenen nicht wieder gebraucht, damit \
      RE-7 nie zwei Rechnungen meint. Eine Zeile «numbering» im Protokoll sagt es, und die \
      Lücke ist erklärt.

      Ein Merkpunkt benennt einen Moment, zu dem Sie zurückkönnen:
        checkpoint april
        book 6500/1020 12.50
        book 6640/1020 64.86
        rollback april

      Eine Gruppe gilt ganz oder gar nicht. «behalten» lässt gelten, was seit «beginnen» \
      geschah, und zwar als einen Schritt; «zurückrollen» ohne Namen gibt es auf. In einem Skript gibt \
      ein abgewiesener Befehl die ganze Gruppe auf, und ebenso ein fehlendes «behalten»:
        begin "Monatsende"
        book 6500/1020 12.50
        book 6640/1020 64.86
        commit
        undo

      Was passt wann? Solange niemand die Bücher gesehen hat und die Periode offen ist, \
      «rückgängig»: das Journal bleibt lesbar. Was weitergegeben ist, muss nachprüfbar bleiben \
      (OR 957a, GeBüV): jemand verlässt sich vielleicht darauf, und seine Kopie stimmte nicht \
      mehr mit Ihren Büchern überein. Dort bucht «stornieren» dieselben Zeilen mit \
      vertauschten Seiten, und alle sehen beides. Was ein Beleg gebucht hat, geht über den \
      Beleg zurück, etwa mit «abgleich-aufheben» oder «gutschrift».

      Die Grenze brauchen Sie nicht im Kopf zu haben. «sperren» zieht sie, und \
      «exportieren» in eine Datei auch, ob für hledger oder Excel; «exportiert» zieht \
      sie, wenn die Bücher anders weggingen, zum Beispiel per Post. Eine Auswertung in einer \
      Datei, etwa mit «journal > journal.csv», zieht keine: sie kann für Sie selbst sein. \
      «rückgängig» hält an der Grenze an und nennt den Befehl, der stattdessen hilft:
        exported "Treuhand AG"
        expect-error undo-exported undo
        reverse #1 text "falsches Konto"
        journal

      In einer Sitzungsdatei geht auch mit «rückgängig» nichts verloren: es ist ein Satz mehr, \
      und was es zurücknahm, steht davor. Siehe Thema sitzungen.
      """))

  private static let tryingOut = Topic(
    name: "trying-out", german: "ausprobieren",
    title: Phrase("Trying things out", "Etwas ausprobieren"),
    text: Phrase(
      """
      'preview' in front of a command shows what it would do: its rows, the T accounts before \
      and after, open items and VAT. Then everything is taken back, and no number is used up:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
        preview match BT-1 RE-1

      With 'set confirm on' you get that for every command you type, and it is kept only when \
      you say yes; 'set confirm off' books at once again. Scripts are not asked.

      A fork tries out more than one command. The customer has paid 21.62 too little, 2 per \
      cent. Is that a discount, or a credit note that leaves the VAT alone? Take both ways \
      from the same place:
        match BT-1 RE-1
        date 2026-03-10
        fork discount
        discount RE-1
        switch books
        fork note
        credit-note RE-1 21.62 vat none
        compare discount note

      Both ways close the invoice, and both leave the same 1'059.38 on the bank. But the \
      discount lowers the price and with it the VAT, to 79.38; with the credit note without a \
      code 81.00 are owed. The 1.62 in between are yours if you choose the discount, and given \
      away if not.

      The books have seen nothing of it. Nothing is merged either, since two ways that both \
      book RE-2 cannot become one: what you decide on, you do in the books. Drop the rest:
        switch books
        discount RE-1
        fork drop discount
        fork drop note

      In a fork, numbers are free: what is taken back there gives them up. 'undo' goes back to \
      where the fork began, and no further. See topic taking-back.
      """,
      """
      «vorschau» vor einem Befehl zeigt, was er täte: seine Zeilen, die T-Konten vorher und \
      nachher, offene Posten und MWST. Dann wird alles zurückgenommen, und keine Nummer ist \
      verbraucht:
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        bank 1020 +1'059.38 from "Kunde AG" on 2026-03-10
        preview match BT-1 RE-1

      Mit «setze bestätigung an» bekommen Sie das bei jedem Befehl, den Sie tippen, und er \
      gilt erst, wenn Sie Ja sagen; «setze bestätigung aus» bucht wieder sofort. Skripte \
      werden nicht gefragt.

      Eine Variante probiert mehr als einen Befehl aus. Der Kunde hat 21.62 zu wenig bezahlt, \
      2 Prozent. Ist das ein Skonto, oder eine Gutschrift, die die MWST lässt, wie sie ist? \
      Gehen Sie beide Wege ab derselben Stelle:
        match BT-1 RE-1
        date 2026-03-10
        fork skonto
        discount RE-1
        switch books
        fork gutschrift
        credit-note RE-1 21.62 vat none
        compare skonto gutschrift

      Beide Wege schliessen die Rechnung, und beide lassen dieselben 1'059.38 auf der Bank. \
      Der Skonto aber senkt den Preis und damit die MWST, auf 79.38; mit der Gutschrift ohne \
      Code sind 81.00 geschuldet. Die 1.62 dazwischen gehören Ihnen, wenn Sie den Skonto \
      wählen, und sind sonst verschenkt.

      Die Bücher haben davon nichts gesehen. Zusammengeführt wird auch nichts, denn aus zwei \
      Wegen, die beide RE-2 buchen, wird nicht einer: wofür Sie sich entscheiden, das tun Sie \
      in den Büchern. Den Rest verwerfen Sie:
        switch books
        discount RE-1
        fork drop skonto
        fork drop gutschrift

      In einer Variante sind die Nummern frei: was dort zurückgenommen wird, gibt sie her. \
      «rückgängig» geht zurück bis zum Anfang der Variante, und nicht weiter. Siehe Thema \
      zurücknehmen.
      """))

  private static let sessions = Topic(
    name: "sessions", german: "sitzungen",
    title: Phrase("Keeping a session in a file", "Eine Sitzung in einer Datei"),
    text: Phrase(
      """
      'kontorist --session books.kontor' keeps what you do in a file, or goes on with the one \
      that is there. In a running shell 'save-as books.kontor' puts the session into a new \
      file, and 'open books.kontor' goes on with another one.

      From then on each accepted command is on the disk before you see its answer. What you \
      were told is booked stays booked, even if the power fails with the answer still on the \
      screen:
        book 6500/1020 108.10 vat VB81 text "Papeterie"

      The file is a script of the commands as you could have typed them, one record each. Each \
      record carries a check sum (SHA-256) over itself and everything before it. 'verify \
      books.kontor' computes the sums again and names the first record that was changed; \
      whoever you hand the file to can do the same. Records cut off at the very end leave a \
      chain that is whole, so 'verify' finds nothing wrong with it; the count of records it \
      tells is then smaller than the one you noted. For a file you want to edit by hand, \
      'save-as FILE plain' leaves the sums out.

      Only one shell at a time writes to a file. A second one is told who has it open and \
      since when, and may look: reports, 'why' and 'preview' work, booking does not.

      Without a session file, a shell at the prompt keeps an autosave to itself. If it ends \
      unexpectedly, the next one says so: 'resume' brings the work back, 'resume drop' forgets \
      it. A * in the prompt says that something is in no file yet, and you are told before \
      such work would be left behind. (name) in the prompt is the fork you are in, (read-only) \
      a session that may only be looked at.

      'record' writes a clean script of what you did: without what was refused or taken back, \
      and with comments. Name the beginning, work, and write it:
        checkpoint april
        book 6640/1020 64.86 vat VB81 text "SBB"
        expect balance 1171 12.96
        trial-balance

      'record april.kontor with-expects since april' puts what then is true behind each step, \
      as 'expect' lines; without 'since' the script starts at the beginning and runs on new \
      books. Played again, it proves itself: at the first figure that differs it stops. See \
      topics scripts and expectations.
      """,
      """
      «kontorist --session bücher.kontor» hält in einer Datei fest, was Sie tun, oder geht mit \
      der weiter, die da ist. In einer laufenden Shell legt «speichern-unter bücher.kontor» \
      die Sitzung in einer neuen Datei ab, und «öffnen bücher.kontor» geht mit einer anderen \
      weiter.

      Von da an ist jeder angenommene Befehl auf dem Datenträger, bevor Sie seine Antwort \
      sehen. Was Ihnen als gebucht gemeldet wurde, bleibt gebucht, auch wenn der Strom \
      ausfällt, während die Antwort noch auf dem Bildschirm steht:
        book 6500/1020 108.10 vat VB81 text "Papeterie"

      Die Datei ist ein Skript aus den Befehlen, wie Sie sie hätten tippen können, jeder ein \
      Satz. Jeder Satz trägt eine Prüfsumme (SHA-256) über sich und alles davor. «verifizieren \
      bücher.kontor» rechnet die Summen nach und nennt den ersten Satz, der geändert wurde; \
      das kann auch, wer die Datei von Ihnen bekommt. Sind ganz am Ende Sätze abgeschnitten, \
      so ist die Kette davor heil, und «verifizieren» beanstandet nichts; die Zahl der Sätze, \
      die es nennt, ist dann kleiner als die, die Sie sich notiert haben. Für eine Datei, die \
      Sie von Hand bearbeiten wollen, lässt «speichern-unter DATEI schlicht» die Summen weg.

      In eine Datei schreibt nur eine Shell aufs Mal. Eine zweite erfährt, wer sie offen hat \
      und seit wann, und darf schauen: Auswertungen, «warum» und «vorschau» gehen, Buchen \
      nicht.

      Ohne Sitzungsdatei führt eine Shell am Prompt für sich eine Sicherung. Endet sie \
      unerwartet, sagt es die nächste: «fortsetzen» holt die Arbeit zurück, «fortsetzen \
      verwerfen» vergisst sie. Ein * im Prompt heisst, dass etwas noch in keiner Datei ist, und \
      bevor solche Arbeit zurückbliebe, wird es Ihnen gesagt. (Name) im Prompt ist die \
      Variante, in der Sie sind, (nur lesen) eine Sitzung, die sich nur anschauen lässt.

      «aufzeichnen» schreibt ein sauberes Skript dessen, was Sie taten: ohne Abgewiesenes und \
      Zurückgenommenes, und mit Kommentaren. Benennen Sie den Anfang, arbeiten Sie, und \
      schreiben Sie es:
        checkpoint april
        book 6640/1020 64.86 vat VB81 text "SBB"
        expect balance 1171 12.96
        trial-balance

      «aufzeichnen april.kontor mit-erwartungen seit april» stellt hinter jeden Schritt, was \
      dann stimmt, als Zeilen mit «erwarte»; ohne «seit» beginnt das Skript am Anfang und \
      läuft auf neuen Büchern. Nochmals abgespielt, beweist es sich selbst: bei der ersten \
      Zahl, die abweicht, hält es an. Siehe Themen skripte und erwartungen.
      """))
}
