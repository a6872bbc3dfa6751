import Diagnostics

// Files that are read into the books, and what they bring.
extension ErrorName {
  static let aboutImports: [(name: ErrorName, text: Phrase)] =
    aboutContents + aboutFiles + aboutWhatTheyBring + aboutRates + aboutSpreadsheets

  private static let aboutFiles: [(name: ErrorName, text: Phrase)] = [
    (
      .fileTooLarge,
      Phrase(
        """
        The file is larger than a file of contacts, articles or a receipt can be. Look whether \
        it is the right one, or split it.
          till contacts import FILE
        """,
        """
        Die Datei ist grösser, als eine Datei mit Kontakten, Artikeln oder ein Beleg sein kann. \
        Prüfen Sie, ob es die richtige ist, oder teilen Sie sie auf.
          till contacts import FILE
        """)
    ),
    (
      .importEmpty,
      Phrase(
        """
        The file says nothing: it is empty, or it has a header and no rows below it. Export it \
        again, with all contacts or articles selected.
          till contacts import FILE
        """,
        """
        Die Datei sagt nichts: Sie ist leer, oder unter der Kopfzeile steht keine Zeile. \
        Exportieren Sie sie noch einmal, mit allen Kontakten oder Artikeln in der Auswahl.
          till contacts import FILE
        """)
    ),
    (
      .importEncoding,
      Phrase(
        """
        The file is not UTF-8, so umlauts cannot be told from other signs; guessing would put \
        wrong names into the books. Open it in the spreadsheet, save it as «CSV UTF-8» and read \
        that. Nothing was taken in.
          till contacts import FILE
        """,
        """
        Die Datei ist nicht UTF-8, Umlaute lassen sich von anderen Zeichen nicht unterscheiden; \
        Raten brächte falsche Namen in die Bücher. Öffnen Sie sie in der Tabellenkalkulation, \
        speichern Sie sie als «CSV UTF-8», und lesen Sie diese ein. Nichts wurde übernommen.
          till contacts import FILE
        """)
    ),
    (
      .importQuote,
      Phrase(
        """
        A cell in quotation marks does not end where it should. Within such a cell a quotation \
        mark is doubled, and the mark at its end is followed by the separator. Nothing was taken \
        in.
          till contacts import FILE
        """,
        """
        Eine Zelle in Anführungszeichen endet nicht, wo sie sollte. In einer solchen Zelle wird \
        ein Anführungszeichen verdoppelt, und hinter dem letzten steht das Trennzeichen. Nichts \
        wurde übernommen.
          till contacts import FILE
        """)
    ),
    (
      .importFields,
      Phrase(
        """
        A row has more cells than the header has columns, so it is not clear what belongs where. \
        Often a cell holds the separator without standing in quotation marks. Nothing was taken \
        in.
          till contacts import FILE
        """,
        """
        Eine Zeile hat mehr Zellen als die Kopfzeile Spalten; was wohin gehört, ist nicht klar. \
        Oft enthält eine Zelle das Trennzeichen und steht nicht in Anführungszeichen. Nichts \
        wurde übernommen.
          till contacts import FILE
        """)
    ),
  ]

  private static let aboutContents: [(name: ErrorName, text: Phrase)] = [
    (
      .importColumns,
      Phrase(
        """
        A column is missing that is needed to know who or what a row is about: a name, and a \
        number or an e-mail. Names as in bexio's German or English export are understood, in any \
        order. Nothing was taken in.
          help till contacts
        """,
        """
        Eine Spalte fehlt, ohne die nicht klar ist, um wen oder was es in einer Zeile geht: ein \
        Name, und eine Nummer oder eine E-Mail. Verstanden werden die Namen aus dem deutschen und \
        dem englischen Export von bexio, in jeder Reihenfolge. Nichts wurde übernommen.
          help till contacts
        """)
    ),
    (
      .importDouble,
      Phrase(
        """
        Two rows of the file are about the same contact or article: they have the same number or \
        e-mail. Which of them holds is not ours to guess. Correct it where the file comes from. \
        Nothing was taken in.
          till contacts import FILE
        """,
        """
        Zwei Zeilen der Datei meinen denselben Kontakt oder Artikel: Sie haben dieselbe Nummer \
        oder E-Mail. Welche gilt, wird nicht geraten. Korrigieren Sie es dort, woher die Datei \
        kommt. Nichts wurde übernommen.
          till contacts import FILE
        """)
    ),
    (
      .importValue,
      Phrase(
        """
        A cell or element holds something that cannot be right there: no date, no price, no rate, \
        a text that is too long, or nothing where a name has to be. The message names row and \
        column as the spreadsheet counts them, in XML line and column. Nothing was taken in.
          till contacts import FILE
        """,
        """
        In einer Zelle oder einem Element steht etwas, das dort nicht stimmen kann: kein Datum, \
        kein Preis, kein Kurs, ein zu langer Text, oder nichts, wo ein Name stehen muss. Die \
        Meldung nennt Zeile und Spalte, wie die Tabellenkalkulation sie zählt, in XML Zeile und \
        Spalte der Datei. Nichts wurde übernommen.
          till contacts import FILE
        """)
    ),
  ]

  private static let aboutWhatTheyBring: [(name: ErrorName, text: Phrase)] = [
    (
      .contactIDTaken,
      Phrase(
        """
        Another contact has this id. It is the number in bexio, by which both sides know who is \
        who, so no two contacts share one. Look at the other contact; perhaps it is the same.
          list contacts
        """,
        """
        Ein anderer Kontakt hat diese Nummer. Es ist die Kontakt-Nr. in bexio, an der beide \
        Seiten erkennen, wer wer ist; keine zwei Kontakte teilen sie. Sehen Sie den anderen an; \
        vielleicht ist es derselbe.
          list contacts
        """)
    ),
    (
      .emailTaken,
      Phrase(
        """
        Another contact has this e-mail address. When both sides are put together, the same \
        e-mail is the same contact, so no two contacts share one. Look at the other contact; \
        perhaps it is the same.
          list contacts
        """,
        """
        Ein anderer Kontakt hat diese E-Mail-Adresse. Beim Abgleich ist die gleiche E-Mail \
        derselbe Kontakt; keine zwei Kontakte teilen sie. Sehen Sie den anderen an; vielleicht \
        ist es derselbe.
          list contacts
        """)
    ),
    (
      .articleTaken,
      Phrase(
        """
        There is an article of this number. Change it, or choose another number. Its stock was \
        taken over when it came in, and is not taken over again.
          article change "A-100" price 4.80
        """,
        """
        Es gibt einen Artikel mit dieser Nummer. Ändern Sie ihn, oder wählen Sie eine andere \
        Nummer. Sein Bestand wurde übernommen, als er dazukam, und wird es nicht noch einmal.
          article change "A-100" price 4.80
        """)
    ),
    (
      .unknownArticle,
      Phrase(
        """
        There is no article of this number. Numbers are compared sign by sign, blanks and zeros \
        included.
          list articles
        """,
        """
        Es gibt keinen Artikel mit dieser Nummer. Nummern werden Zeichen für Zeichen verglichen, \
        auch Leerschläge und Nullen.
          list articles
        """)
    ),
  ]
}
