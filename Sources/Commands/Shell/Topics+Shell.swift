import Diagnostics

// Scripts, formats and the prompt.
extension Topic {
  static let shell = [scripts, expectations, formats, keys, foreignWords]

  private static let scripts = Topic(
    name: "scripts", german: "skripte",
    title: Phrase("Scripts", "Skripte"),
    text: Phrase(
      """
      A script is what you would type, line by line, in a file. It says the same thing to \
      everybody: full names, no abbreviations, dates written out. # begins a comment, \\ at the \
      end of a line continues it.

      'kontorist books.kontor' plays a file and stops at the first error. No command is half-done; \
      those before it are kept, and one undo takes them all back. A Markdown file is a script \
      too: its blocks marked 'kontor' are run, the text between them is told. With '--step' you go one command at a time, with '--dry-run' nothing is kept.

      Names save typing and mistakes; 'section' and 'say' speak to whoever watches:
        section "March"
        let price = 1'081.00
        say "The invoice"
        contact new "Kunde AG" customer
        invoice "Kunde AG" $price vat UN81
        let march = RE-1
        show $march

      'include FILE' runs another script first, its path counted from the script that includes \
      it. A script starts no programs, has no loops and opens no network: playing one can do \
      nothing but keep books.

      At the end the exit code says how it went: 0 done, 1 a file, 2 the language, 3 refused by \
      a rule of bookkeeping, 4 an expectation not met. See topic expectations.
      """,
      """
      Ein Skript ist, was Sie tippen würden, Zeile um Zeile in einer Datei. Es sagt allen \
      dasselbe: ganze Namen, keine Abkürzungen, ausgeschriebene Daten. # beginnt einen \
      Kommentar, \\ am Zeilenende setzt die Zeile fort.

      'kontorist books.kontor' spielt eine Datei ab und hält beim ersten Fehler an. Kein \
      Befehl bleibt halb getan; die davor gelten, und ein 'rückgängig' nimmt sie alle zurück. \
      Auch eine Markdown-Datei ist ein Skript: ausgeführt werden die Blöcke \
      mit der Marke 'kontor', der Text dazwischen wird erzählt. Mit '--step' geht es Befehl um \
      Befehl, mit '--dry-run' wird nichts behalten.

      Namen sparen Tippen und Fehler; 'section' und 'say' sprechen zu denen, die zuschauen:
        section "März"
        let price = 1'081.00
        say "Die Rechnung"
        contact new "Kunde AG" customer
        invoice "Kunde AG" $price vat UN81
        let march = RE-1
        show $march

      'include FILE' führt zuerst ein anderes Skript aus; der Pfad zählt ab dem Skript, das ihn \
      nennt. Ein Skript startet keine Programme, kennt keine Schleifen und öffnet kein Netz: \
      abgespielt kann es nichts als Bücher führen.

      Am Ende sagt der Exit-Code, wie es ging: 0 erledigt, 1 eine Datei, 2 die Sprache, 3 von \
      einer Regel der Buchhaltung abgewiesen, 4 eine Erwartung nicht erfüllt. Siehe Thema \
      erwartungen.
      """))

  private static let expectations = Topic(
    name: "expectations", german: "erwartungen",
    title: Phrase("Expectations", "Erwartungen"),
    text: Phrase(
      """
      'expect' says what must be true now, and stops the script when it is not. It looks at the \
      books, never at the words of an answer, so it holds in both languages.
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        expect state RE-1 open
        expect open RE-1 1'081.00
        expect balance 2200 81.00
        expect row 1100/3200 1'000.00 on 2026-03-01
        expect vat 303 81.00

      Balances are on the natural side: 2200 81.00, but 3800 -20.00 for a discount. For a box of \
      the VAT return with a tax it is the tax; box 200 is the turnover.
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        expect bank BT-1 matched
        expect credit "Kunde AG" 50.00
        expect entries 3
        expect rows 4
        expect trial-balance

      'expect-error' wants exactly this error, and unchanged books. That is how a rule is \
      proved:
        expect-error invoice-not-open apply-credit RE-1
      """,
      """
      'expect' sagt, was jetzt stimmen muss, und hält das Skript an, wenn es nicht stimmt. Es \
      schaut die Bücher an, nie die Worte einer Antwort, und gilt darum in beiden Sprachen.
        date 2026-03-01
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200
        expect state RE-1 open
        expect open RE-1 1'081.00
        expect balance 2200 81.00
        expect row 1100/3200 1'000.00 on 2026-03-01
        expect vat 303 81.00

      Salden stehen auf der natürlichen Seite: 2200 81.00, aber 3800 -20.00 bei einem Skonto. \
      Bei einer Ziffer der MWST-Abrechnung mit Steuer ist es die Steuer; Ziffer 200 ist der \
      Umsatz.
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1
        expect bank BT-1 matched
        expect credit "Kunde AG" 50.00
        expect entries 3
        expect rows 4
        expect trial-balance

      'expect-error' verlangt genau diesen Fehler und unveränderte Bücher. So beweist man eine \
      Regel:
        expect-error invoice-not-open apply-credit RE-1
      """))

  private static let formats = Topic(
    name: "formats", german: "formate",
    title: Phrase("Formats", "Formate"),
    text: Phrase(
      """
      Every report comes as a table, and in five other forms: plain for columns without lines, \
      csv and tsv for spreadsheets, json for programs, md and html for documents.
        book 6500/1020 108.10 vat VB81
        trial-balance
        trial-balance format csv
        journal format json
        sheet 1020 format md

      '> FILE' behind a report writes it to a file, for example 'journal format csv > \
      journal.csv'. The file is written whole or not at all, and a link is not followed.

      A report may be limited in time: 'as-of' gives the state at the end of a day, 'from' and \
      'to' what moved between two days.
        balance 1020 as-of 2026-03-31
        income-statement from 2026-01-01 to 2026-12-31

      Amounts in csv, tsv and json are plain numbers with a point and without apostrophes, dates \
      are 2026-03-01, in every language.
      """,
      """
      Jede Auswertung kommt als Tabelle und in weiteren Formen: plain für Spalten ohne Linien, \
      csv und tsv für Tabellenprogramme, json für Programme, md und html für Dokumente.
        book 6500/1020 108.10 vat VB81
        trial-balance
        trial-balance format csv
        journal format json
        sheet 1020 format md

      '> FILE' hinter einer Auswertung schreibt sie in eine Datei, zum Beispiel 'journal format \
      csv > journal.csv'. Geschrieben wird die Datei ganz oder gar nicht, und einem Link wird \
      nicht gefolgt.

      Eine Auswertung lässt sich zeitlich eingrenzen: 'as-of' gibt den Stand am Ende eines \
      Tages, 'from' und 'to', was sich dazwischen bewegt hat.
        balance 1020 as-of 2026-03-31
        income-statement from 2026-01-01 to 2026-12-31

      Beträge in csv, tsv und json sind blosse Zahlen mit Punkt und ohne Apostroph, Daten haben \
      die Form 2026-03-01, in jeder Sprache.
      """))

  private static let keys = Topic(
    name: "keys", german: "tasten",
    title: Phrase("Keys", "Tasten"),
    text: Phrase(
      """
      Tab completes what you are typing: commands, accounts with their balance, contacts, open \
      documents. What fits the moment comes first.

      ? tells what can come next at this place: its kind, its range, the default. Inside quotes \
      it is a question mark.

      Up and down leaf through earlier lines that begin with what stands in the line; Ctrl-R \
      searches them for a word. A line that begins with a blank is not remembered.

      Ctrl-A and Ctrl-E go to the beginning and the end of the line, Alt-B and Alt-F one word \
      back and on, Ctrl-W deletes the word in front.

      A \\ at the end, or a quote still open, carries the line over to the next.

      Ctrl-C drops the line, never the session. Ctrl-D on an empty line leaves. Several lines \
      pasted at once run one after the other.

      The prompt shows the company and the working date. A * behind them says that something \
      is in no file yet; 'save-as FILE' puts it into one. (name) in front of the date is the \
      fork you are in, and (read-only) says that nothing can be booked here, since another \
      shell has the session or its file must not be written.
      """,
      """
      Tab ergänzt, was Sie tippen: Befehle, Konten mit Saldo, Kontakte, offene Belege. Was im \
      Moment passt, kommt zuerst.

      ? sagt, was an dieser Stelle folgen kann: die Art, den Bereich, die Vorgabe. In \
      Anführungszeichen ist es ein Fragezeichen.

      Auf und ab blättern in früheren Zeilen, die so beginnen wie die jetzige; Ctrl-R sucht in \
      ihnen nach einem Wort. Eine Zeile mit einem Leerschlag am Anfang wird nicht behalten.

      Ctrl-A und Ctrl-E gehen an den Anfang und ans Ende der Zeile, Alt-B und Alt-F ein Wort \
      zurück und vor, Ctrl-W löscht das Wort davor.

      Ein \\ am Ende oder ein offenes Anführungszeichen führt die Zeile in der nächsten weiter.

      Ctrl-C verwirft die Zeile, nie die Sitzung. Ctrl-D auf einer leeren Zeile verlässt die \
      Shell. Mehrere eingefügte Zeilen laufen eine nach der andern.

      Der Prompt zeigt die Firma und das Arbeitsdatum. Ein * dahinter heisst, dass etwas noch \
      in keiner Datei ist; «speichern-unter DATEI» legt es in eine. (Name) vor dem Datum ist \
      die Variante, in der Sie sind, und (nur lesen) heisst, dass sich hier nichts buchen \
      lässt, weil eine andere Shell die Sitzung hat oder ihre Datei schreibgeschützt ist.
      """))

  private static let foreignWords = Topic(
    name: "words", german: "wörter",
    title: Phrase("Words of other programs", "Wörter anderer Programme"),
    text: Phrase(
      """
      If you come from bexio, Banana or Abacus, the words you bring along lead somewhere here. \
      'apropos' looks them up, German or English:
        apropos Kundenbuchung
        apropos Kontoblatt
        apropos reconcile

      Every command has a German name as well, and German keywords are understood. What is \
      recorded is the English form, so a script reads the same in every company.

      A word that is no command is not simply refused: if it is known from elsewhere, the \
      message names the command that does it.
      """,
      """
      Wer von bexio, Banana oder Abacus kommt, bringt Wörter mit, und sie führen hier alle \
      irgendwohin. 'apropos' schlägt sie nach, deutsch oder englisch:
        apropos Kundenbuchung
        apropos Kontoblatt
        apropos reconcile

      Jeder Befehl hat auch einen deutschen Namen, und deutsche Schlüsselwörter werden \
      verstanden. Aufgezeichnet wird die englische Form, damit ein Skript in jeder Firma gleich \
      lautet.

      Ein Wort, das kein Befehl ist, wird nicht einfach abgewiesen: ist es von anderswo bekannt, \
      nennt die Meldung den Befehl, der es tut.
      """))
}
