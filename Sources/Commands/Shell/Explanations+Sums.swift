import Diagnostics

// Sums, VAT and accounts.
extension ErrorName {
  static let aboutSums: [(name: ErrorName, text: Phrase)] = [
    (
      .doesNotAddUp,
      Phrase(
        """
        The parts do not make the bank amount; the message says by how much, and what the \
        difference may be: the VAT of a line, swapped digits (divisible by 9), a line on the \
        wrong side (twice its amount). Give one part as 'rest' and it is worked out.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """,
        """
        Die Teile ergeben nicht den Bankbetrag; die Meldung sagt, wie viel fehlt, und was es \
        sein könnte: die MWST einer Zeile, ein Zahlendreher (durch 9 teilbar), eine Zeile auf \
        der falschen Seite (ihr Doppeltes). Setzen Sie bei einem Teil 'rest', dann wird er \
        ausgerechnet.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """)
    ),
    (
      .restRepeated,
      Phrase(
        """
        'rest' stands twice, and two unknowns cannot be worked out from one sum. Give one of the \
        parts its amount.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """,
        """
        'rest' steht zweimal, und zwei Unbekannte lassen sich nicht aus einer Summe bestimmen. \
        Geben Sie einem der Teile seinen Betrag.
          split BT-1 RE-1 1'081.00, account 8100 rest
        """)
    ),
    (
      .vatCodeMissing,
      Phrase(
        """
        A line of an invoice must say its VAT, because the customer relies on it (MWSTG Art. \
        26). The chart's usual code is only proposed, never applied silently: a wrong rate would \
        be noticed at the audit. Write 'vat U00' where there really is none.
          invoice "Kunde AG" 1'081.00 vat UN81
        """,
        """
        Eine Rechnungszeile muss sagen, welche MWST sie trägt, denn der Kunde verlässt sich \
        darauf (Art. 26 MWSTG). Der übliche Code des Kontos wird nur vorgeschlagen, nie \
        stillschweigend angewandt: ein falscher Satz fiele erst bei der Kontrolle auf. Ist es \
        wirklich keine, schreiben Sie 'vat U00'.
          invoice "Kunde AG" 1'081.00 vat UN81
        """)
    ),
    (
      .vatCodeNotValid,
      Phrase(
        """
        The code does not fit the date of supply. What counts is when the work was done, not \
        when it was billed (MWSTG Art. 115): 7.7, 2.5 and 3.7 % up to the end of 2023, 8.1, 2.6 \
        and 3.8 % from 2024. Take the code named, or give the date of supply.
          invoice "Kunde AG" 1'077.00 vat UN77 supply 2023-12-15
        """,
        """
        Der Code passt nicht zum Leistungsdatum. Es zählt, wann geleistet, nicht wann verrechnet \
        wurde (Art. 115 MWSTG): 7.7, 2.5 und 3.7 % bis Ende 2023, 8.1, 2.6 und 3.8 % ab 2024. \
        Nehmen Sie den genannten Code, oder geben Sie das Leistungsdatum an.
          invoice "Kunde AG" 1'077.00 vat UN77 supply 2023-12-15
        """)
    ),
    (
      .vatCodeNotAllowed,
      Phrase(
        """
        The code is of the wrong kind here. Sales documents take codes of sales (UN81, UR26); \
        input tax belongs to purchases. On net tax rate there is no input tax at all, it is in \
        the rate already (MWSTG Art. 37).
          list codes
        """,
        """
        Der Code ist hier von der falschen Art. Verkaufsbelege nehmen Umsatzcodes (UN81, UR26); \
        Vorsteuer gehört zum Einkauf. Mit Saldosteuersatz gibt es gar keine Vorsteuer, sie \
        steckt schon im Satz (Art. 37 MWSTG).
          list codes
        """)
    ),
    (
      .vatSideUnclear,
      Phrase(
        """
        VAT belongs to the side of income, expense or fixed assets, and here both accounts \
        qualify or neither does. The shell does not guess which one is net. Say it.
          book 6500/3200 108.10 vat VB81 vat-on debit
        """,
        """
        Die MWST gehört zur Seite von Ertrag, Aufwand oder Anlagevermögen, und hier kommen beide \
        Konten in Frage oder keines. Die Shell rät nicht, welche Seite netto ist. Sagen Sie es.
          book 6500/3200 108.10 vat VB81 vat-on debit
        """)
    ),
    (
      .notLiable,
      Phrase(
        """
        The company is not liable to VAT. Anyone who shows VAT without being liable owes it all \
        the same (MWSTG Art. 27). Leave the code out, or change the company's method if that has \
        changed.
          company "Muster GmbH" vat effective
        """,
        """
        Die Firma ist nicht MWST-pflichtig. Wer trotzdem MWST ausweist, schuldet sie (Art. 27 \
        MWSTG). Lassen Sie den Code weg, oder ändern Sie die Methode der Firma, falls sich das \
        geändert hat.
          company "Muster GmbH" vat effective
        """)
    ),
    (
      .accountTaken,
      Phrase(
        """
        The chart has an account of this number already. Two accounts with one number could not \
        be told apart in any report. Choose a free one near it.
          list accounts
        """,
        """
        Der Kontenplan hat schon ein Konto mit dieser Nummer. Zwei Konten mit einer Nummer \
        liessen sich in keiner Auswertung unterscheiden. Wählen Sie eine freie in der Nähe.
          list accounts
        """)
    ),
    (
      .notAControlAccount,
      Phrase(
        """
        'for' puts a hand booking on a customer account, but none of its rows touches 1100 or \
        2030, so there is nothing to put there. Leave 'for' out; a text can say who is meant.
          book 3805/3800 20.00 text "Kunde AG"
        """,
        """
        'for' legt eine Handbuchung auf ein Kundenkonto, aber keine ihrer Zeilen berührt 1100 \
        oder 2030; es gibt also nichts dorthin zu legen. Lassen Sie 'for' weg; ein Text kann \
        sagen, wer gemeint ist.
          book 3805/3800 20.00 text "Kunde AG"
        """)
    ),
  ]
}
