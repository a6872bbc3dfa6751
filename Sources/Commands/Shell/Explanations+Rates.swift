import Diagnostics

// Files of exchange rates, and spreadsheets that are written.
extension ErrorName {
  static let aboutRates: [(name: ErrorName, text: Phrase)] = [
    (
      .importXML,
      Phrase(
        """
        The file is not the XML of exchange rates that the ESTV and the BAZG publish: it is \
        something else, damaged, or names other files (DOCTYPE), which nothing from outside may. \
        Save the page of the address as it comes; 'help rate import' names the addresses. Nothing \
        was taken in.
          rate import FILE
        """,
        """
        Die Datei ist nicht das XML mit Wechselkursen, das ESTV und BAZG veröffentlichen: Sie ist \
        etwas anderes, beschädigt, oder sie nennt andere Dateien (DOCTYPE), was nichts von aussen \
        darf. Speichern Sie die Seite der Adresse, wie sie kommt; «hilfe kurs import» nennt die \
        Adressen. Nichts wurde übernommen.
          rate import FILE
        """)
    ),
    (
      .importUnpublished,
      Phrase(
        """
        The file holds no rates. That is how the office answers for a month that is not published \
        yet: monthly averages come out on the 25th of the month before. Fetch it again then, or \
        state the rate yourself. Nothing was taken in.
          rate USD 0.8175 month 2026-08
        """,
        """
        Die Datei enthält keine Kurse. So antwortet das Amt für einen Monat, der noch nicht \
        veröffentlicht ist: Monatsmittelkurse erscheinen am 25. des Vormonats. Holen Sie sie dann \
        noch einmal, oder nennen Sie den Kurs selbst. Nichts wurde übernommen.
          rate USD 0.8175 month 2026-08
        """)
    ),
    (
      .importOtherPeriod,
      Phrase(
        """
        The file has rates of another month or day than was asked for. The host passes over what \
        it does not understand in an address and sends the current ones, so look at the address. \
        Rates of a day hold on its days of validity, not on the day they were determined. Without \
        'month' or 'on' they are taken in as what they are. Nothing was taken in.
          rate import FILE
        """,
        """
        Die Datei hat Kurse eines anderen Monats oder Tages, als verlangt war. Was der Server an \
        einer Adresse nicht versteht, übergeht er und schickt die aktuellen; prüfen Sie also die \
        Adresse. Tageskurse gelten an ihren Gültigkeitstagen, nicht an dem Tag, an dem sie \
        bestimmt wurden. Ohne «monat» oder «am» werden sie übernommen als das, was sie sind. \
        Nichts wurde übernommen.
          rate import FILE
        """)
    ),
  ]

  static let aboutSpreadsheets: [(name: ErrorName, text: Phrase)] = [
    (
      .exportTooLong,
      Phrase(
        """
        A sheet of a spreadsheet ends at row 1'048'576, header and totals included. Write one \
        file a year or a quarter, or csv, which has no end. Nothing was written.
          export csv > FILE
        """,
        """
        Das Blatt einer Tabellenkalkulation endet mit Zeile 1'048'576, Kopf und Summe \
        eingeschlossen. Schreiben Sie eine Datei je Jahr oder Quartal, oder csv, das kein Ende \
        hat. Nichts wurde geschrieben.
          export csv > FILE
        """)
    ),
    (
      .libraryMissing,
      Phrase(
        """
        Spreadsheets are written by libxlsxwriter, which is not on this system. Install it \
        (Debian and Ubuntu: apt-get install libxlsxwriter-dev), or write csv, which needs nothing. \
        Nothing was written.
          export csv > FILE
        """,
        """
        Tabellen schreibt libxlsxwriter, und die fehlt auf diesem System. Installieren Sie sie \
        (Debian und Ubuntu: apt-get install libxlsxwriter-dev), oder schreiben Sie csv, das nichts \
        braucht. Nichts wurde geschrieben.
          export csv > FILE
        """)
    ),
  ]
}
