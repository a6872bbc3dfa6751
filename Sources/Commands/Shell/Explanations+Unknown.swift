import Diagnostics

// What is not known.
extension ErrorName {
  static let aboutUnknown: [(name: ErrorName, text: Phrase)] = [
    (
      .unknownCommand,
      Phrase(
        """
        The first word of a line is a command, and there is none of this name. Abbreviations \
        work at the prompt only: a script has to mean the same next year, when there may be more \
        commands. Look the word up; 'apropos' knows those of bexio, Banana and Abacus, too.
          apropos Abgleich
        """,
        """
        Das erste Wort einer Zeile ist ein Befehl, und einen solchen gibt es nicht. Abkürzungen \
        gelten nur am Prompt: ein Skript muss nächstes Jahr noch dasselbe heissen, wenn es \
        vielleicht mehr Befehle gibt. Schlagen Sie das Wort nach; 'apropos' kennt auch die \
        Wörter von bexio, Banana und Abacus.
          apropos Abgleich
        """)
    ),
    (
      .unknownWord,
      Phrase(
        """
        The command takes no keyword of this name here. Often it is a text that lacks its \
        quotes, or a keyword of another command. Help shows every keyword with an example.
          help match
        """,
        """
        An dieser Stelle kennt der Befehl kein solches Schlüsselwort. Oft ist es ein Text ohne \
        Anführungszeichen oder das Schlüsselwort eines anderen Befehls. Die Hilfe zeigt jedes \
        Schlüsselwort mit einem Beispiel.
          help match
        """)
    ),
    (
      .unknownVariable,
      Phrase(
        """
        No 'let' has set this name before. A name holds from its 'let' to the end of the \
        session; $last always stands for the latest document.
          let paid = 1'131.00
        """,
        """
        Kein 'let' hat diesen Namen vorher gesetzt. Ein Name gilt von seinem 'let' bis zum Ende \
        der Sitzung; $last steht immer für den neusten Beleg.
          let paid = 1'131.00
        """)
    ),
    (
      .unknownAccount,
      Phrase(
        """
        The chart of accounts has no such number. The books start with bexio's chart of 211 \
        accounts; some that others take for granted are not in it, 1000 Kasse among them. Look \
        at the chart, or create the account.
          account new 1000 "Kasse" cash
        """,
        """
        Der Kontenplan hat keine solche Nummer. Die Bücher beginnen mit bexios Plan von 211 \
        Konten; manches, was man erwarten würde, fehlt darin, so auch 1000 Kasse. Sehen Sie im \
        Plan nach, oder eröffnen Sie das Konto.
          account new 1000 "Kasse" cash
        """)
    ),
    (
      .unknownContact,
      Phrase(
        """
        There is no contact of this name. A contact is created once, before the first document, \
        because open items and credits are kept for each. Scripts write the name in full; at the \
        prompt a unique part is enough.
          contact new "Kunde AG" customer
        """,
        """
        Einen Kontakt dieses Namens gibt es nicht. Ein Kontakt wird einmal angelegt, vor dem \
        ersten Beleg, denn offene Posten und Guthaben werden je Kontakt geführt. Skripte \
        schreiben den Namen ganz aus; am Prompt genügt ein eindeutiger Teil.
          contact new "Kunde AG" customer
        """)
    ),
    (
      .unknownDocument,
      Phrase(
        """
        No document has this id. RE- is an invoice, GS- a credit note, BT- a bank transaction, \
        each counted from 1; a refused command uses up no number. The list shows what there is.
          list invoices
        """,
        """
        Kein Beleg hat diese Nummer. RE- ist eine Rechnung, GS- eine Gutschrift, BT- eine \
        Banktransaktion, je ab 1 gezählt; ein abgewiesener Befehl verbraucht keine Nummer. Die \
        Liste zeigt, was es gibt.
          list invoices
        """)
    ),
    (
      .unknownEntry,
      Phrase(
        """
        The journal has no entry of this number. Entries are counted from #1, and in the books a \
        number is given once: what an undo took back leaves a gap that is not filled. What was \
        locked or handed on is never taken back, so its numbers exist for good.
          journal
        """,
        """
        Das Journal hat keine Buchung dieser Nummer. Buchungen werden ab #1 gezählt, und in den \
        Büchern wird eine Nummer einmal vergeben: was «rückgängig» zurücknahm, lässt eine Lücke, \
        die nicht gefüllt wird. Was gesperrt oder weitergegeben ist, wird nie zurückgenommen; \
        seine Nummern gibt es für immer.
          journal
        """)
    ),
    (
      .unknownVATCode,
      Phrase(
        """
        There is no such VAT code. The codes are bexio's: UN81 is output tax at 8.1 %, UR26 at \
        2.6 %, VM81 and VB81 are input tax. Capitals count.
          list codes
        """,
        """
        Einen solchen MWST-Code gibt es nicht. Die Codes sind die von bexio: UN81 ist \
        Umsatzsteuer zu 8.1 %, UR26 zu 2.6 %, VM81 und VB81 sind Vorsteuer. Gross- und \
        Kleinschreibung zählt.
          list codes
        """)
    ),
    (
      .unknownError,
      Phrase(
        """
        No error has this name. The names never change once given, so a script may rely on them; \
        a wrong one would make 'expect-error' prove nothing. The list shows them all.
          explain invoice-not-open
        """,
        """
        Kein Fehler heisst so. Die Namen ändern sich nie, damit Skripte sich darauf verlassen \
        können; mit einem falschen würde 'expect-error' nichts beweisen. Die Liste zeigt alle.
          explain invoice-not-open
        """)
    ),
    (
      .unknownTopic,
      Phrase(
        """
        Help has neither a command nor a topic of this name. Ask for a word instead: 'apropos' \
        searches names, summaries and the words of other programs.
          apropos Skonto
        """,
        """
        Die Hilfe kennt weder einen Befehl noch ein Thema dieses Namens. Suchen Sie nach einem \
        Wort: 'apropos' durchsucht Namen, Beschreibungen und die Wörter anderer Programme.
          apropos Skonto
        """)
    ),
    (
      .unknownScenario,
      Phrase(
        """
        No scenario has this name. Each one plays a procedure of the trade from beginning to \
        end, with the figures proved.
          scenario list
        """,
        """
        Kein Szenario heisst so. Jedes spielt ein Vorgehen der Praxis von Anfang bis Ende durch \
        und beweist seine Zahlen.
          scenario list
        """)
    ),
    (
      .unknownFigure,
      Phrase(
        """
        'why' explains a figure of the report shown last, and that one has no such line. Show \
        the report again and name a line as it stands there, an account for example.
          why 1100
        """,
        """
        'why' erklärt eine Zahl des zuletzt gezeigten Berichts, und der hat keine solche Zeile. \
        Zeigen Sie den Bericht nochmals und nennen Sie eine Zeile so, wie sie dort steht, zum \
        Beispiel ein Konto.
          why 1100
        """)
    ),
    (
      .ambiguous,
      Phrase(
        """
        What you typed fits more than one, and the shell does not guess whose books or whose \
        money you mean. Type more of the word, or the number.
          show contact "Kunde AG"
        """,
        """
        Was Sie getippt haben, passt auf mehrere, und die Shell rät nicht, welches Konto oder \
        wessen Geld gemeint ist. Tippen Sie mehr vom Wort, oder die Nummer.
          show contact "Kunde AG"
        """)
    ),
  ]
}
