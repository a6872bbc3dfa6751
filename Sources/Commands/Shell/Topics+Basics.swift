import Diagnostics

// How things are written, and a first walk.
extension Topic {
  static let basics = [start, dates, amounts, accounts, documents, lists]

  private static let start = Topic(
    name: "start", german: "einstieg",
    title: Phrase("The first ten minutes", "Die ersten zehn Minuten"),
    text: Phrase(
      """
      You type a command, press Enter, and are told what was booked and why. A command that is \
      refused changes nothing, so try things out.

      First the company, the working date and a customer:
        company "Muster GmbH"
        date 2026-03-01
        contact new "Kunde AG" customer

      An invoice books at once, debit 1100, credit revenue and VAT:
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200

      The bank statement shows a payment. It books nothing until you match it:
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1

      50.00 too much has come in. The books hold it for the customer on 2030. See for yourself:
        show contact "Kunde AG"
        journal
        trial-balance

      What has happened to a document, and what is open on it:
        show RE-1

      Every command has a help with examples, and a word you know from another program finds \
      ours:
        help match
        apropos Kundenbuchung

      A slip goes back with 'undo', and 'preview' in front of a command shows what it would \
      book without booking it. 'save-as books.kontor' keeps your work in a file from then on, \
      and 'kontorist --session books.kontor' does so from the start. See topics taking-back, \
      trying-out and sessions.

      Scenarios play a whole procedure with you, step by step:
        scenario run overpayment-refund
      """,
      """
      Sie tippen einen Befehl, drücken Enter und erfahren, was gebucht wurde und warum. Ein \
      abgewiesener Befehl ändert nichts, probieren Sie also ruhig.

      Zuerst die Firma, das Arbeitsdatum und ein Kunde:
        company "Muster GmbH"
        date 2026-03-01
        contact new "Kunde AG" customer

      Eine Rechnung bucht sofort, Soll 1100, Haben Ertrag und MWST:
        invoice "Kunde AG" 1'081.00 vat UN81 account 3200

      Der Kontoauszug zeigt eine Zahlung. Sie bucht nichts, bis Sie sie abgleichen:
        bank 1020 +1'131.00 from "Kunde AG" on 2026-03-10
        match BT-1 RE-1

      50.00 zu viel sind eingegangen. Die Bücher bewahren sie auf 2030 für den Kunden auf. Sehen \
      Sie selbst:
        show contact "Kunde AG"
        journal
        trial-balance

      Was mit einem Beleg geschehen ist und was darauf offen ist:
        show RE-1

      Jeder Befehl hat eine Hilfe mit Beispielen, und ein Wort aus einem anderen Programm findet \
      unseres:
        help match
        apropos Kundenbuchung

      Einen Verschrieb nimmt «rückgängig» zurück, und «vorschau» vor einem Befehl zeigt, was er \
      buchen würde, ohne zu buchen. «speichern-unter bücher.kontor» hält Ihre Arbeit von da an \
      in einer Datei fest, «kontorist --session bücher.kontor» von Anfang an. Siehe Themen \
      zurücknehmen, ausprobieren und sitzungen.

      Szenarien spielen ein ganzes Vorgehen mit Ihnen durch, Schritt für Schritt:
        scenario run overpayment-refund
      """))

  private static let dates = Topic(
    name: "dates", german: "datum",
    title: Phrase("Dates", "Daten"),
    text: Phrase(
      """
      The working date is the date of every step that names no other. It is set by 'date' and \
      shown in the prompt:
        date 2026-03-01
        date 15.3.2026
        date 20.3.
        date +10d
        date month-end

      A day without a year is in the year of the working date; +10d counts from it. What came of \
      it is always shown in full.

      'on' gives one step its own date:
        book 6500/1020 108.10 on 2026-03-02

      A match takes the date of the bank transaction. No step can lie before the document it is \
      about. The VAT rate follows the date of supply, which is the date of the document unless \
      'supply' says otherwise. A date in the future is allowed, and mentioned.

      A locked period takes no entry on or before its last day:
        lock 2026-02-28
        unlock "supplier's bill came late"
      """,
      """
      Das Arbeitsdatum gilt für jeden Schritt, der kein anderes nennt. 'date' setzt es, der \
      Prompt zeigt es:
        date 2026-03-01
        date 15.3.2026
        date 20.3.
        date +10d
        date month-end

      Ein Tag ohne Jahr liegt im Jahr des Arbeitsdatums; +10d zählt von ihm aus. Auf Deutsch \
      heisst es auch +10t, heute, monatsende. Was daraus wurde, wird immer ganz angezeigt.

      'on' gibt einem Schritt sein eigenes Datum:
        book 6500/1020 108.10 on 2026-03-02

      Ein Abgleich nimmt das Datum der Banktransaktion. Kein Schritt kann vor dem Beleg liegen, \
      um den es geht. Der MWST-Satz richtet sich nach dem Leistungsdatum; das ist das \
      Belegdatum, wenn 'supply' nichts anderes sagt. Ein Datum in der Zukunft ist erlaubt und \
      wird erwähnt.

      Eine gesperrte Periode nimmt bis und mit ihrem letzten Tag keine Buchung an:
        lock 2026-02-28
        unlock "Lieferantenrechnung kam spät"
      """))

  private static let amounts = Topic(
    name: "amounts", german: "beträge",
    title: Phrase("Amounts", "Beträge"),
    text: Phrase(
      """
      Rappen stand behind a point, thousands may be parted by an apostrophe. CHF has two places; \
      nothing is rounded silently:
        book 6500/1020 1'081.00
        book 6500/1020 1081
        book 6500/1020 12.50

      In brackets an amount may be computed, with names, + - * / and per cent. '500.00 + 8.1%' \
      means 8.1 per cent of what stands in front. The result is rounded once, half a Rappen away \
      from zero:
        let net = 500.00
        book 6500/1020 ($net + 8.1%)

      A sign is for money that moves: + has come in on the bank, - has gone out. Everywhere else \
      amounts are positive, and debit and credit tell the direction.
        bank 1020 +1'131.00 on 2026-03-10

      Two words stand for amounts where they make sense: 'rest' is what is left of a bank \
      transaction, 'open' what is open on a document.
        split BT-1 account 3200 1'081.00, account 8100 rest
      """,
      """
      Rappen stehen nach einem Punkt, Tausender darf ein Apostroph trennen. CHF hat zwei \
      Nachkommastellen; nichts wird stillschweigend gerundet:
        book 6500/1020 1'081.00
        book 6500/1020 1081
        book 6500/1020 12.50

      In Klammern lässt sich ein Betrag rechnen, mit Namen, + - * / und Prozent. '500.00 + 8.1%' \
      heisst: 8.1 Prozent von dem, was davor steht. Das Ergebnis wird einmal gerundet, ein \
      halber Rappen von null weg:
        let net = 500.00
        book 6500/1020 ($net + 8.1%)

      Ein Vorzeichen gehört zu Geld, das fliesst: + ist auf der Bank eingegangen, - ist \
      abgegangen. Überall sonst sind Beträge positiv, und die Richtung sagen Soll und Haben.
        bank 1020 +1'131.00 on 2026-03-10

      Zwei Wörter stehen für Beträge, wo sie Sinn haben: 'rest' ist, was von einer \
      Banktransaktion übrig ist, 'open' (offen), was auf einem Beleg offen ist.
        split BT-1 account 3200 1'081.00, account 8100 rest
      """))

  private static let accounts = Topic(
    name: "accounts", german: "konten",
    title: Phrase("Accounts", "Konten"),
    text: Phrase(
      """
      The books begin with bexio's chart of 211 accounts. An account is named by its number; \
      where somebody types, a unique part of its name is enough.
        list accounts
        balance 1020
        balance 1000..1999

      The first digit tells the kind: 1 assets, 2 liabilities, 3 income, 4 to 6 mostly expenses, \
      8 what lies outside the business, 9 closing. A balance is shown on the natural side of its \
      account: a debt on 2030 is positive, a discount on 3800, an income account on the debit \
      side, is negative.

      What is missing is created. bexio has no 1000 Kasse, for example; 'cash' makes it an \
      account where money lies:
        account new 1000 "Kasse" cash
        book 1000/1020 200.00 text "Bezug"
        sheet 1000

      On some accounts the books post by themselves: 1100, 1170, 1171, 2000, 2030, 2200 and a \
      few more. See topic control-accounts.
      """,
      """
      Die Bücher beginnen mit bexios Plan von 211 Konten. Ein Konto nennt man mit seiner Nummer; \
      wo jemand tippt, genügt ein eindeutiger Teil des Namens.
        list accounts
        balance 1020
        balance 1000..1999

      Die erste Ziffer sagt die Art: 1 Aktiven, 2 Passiven, 3 Ertrag, 4 bis 6 meist Aufwand, 8 \
      Betriebsfremdes und Ausserordentliches, 9 Abschluss. Ein Saldo steht auf der natürlichen \
      Seite seines Kontos: eine Schuld auf 2030 ist positiv, ein Skonto auf 3800, einem \
      Ertragskonto im Soll, ist negativ.

      Was fehlt, wird eröffnet. So hat bexio kein Konto 1000 Kasse; 'cash' macht es zu einem \
      Konto, auf dem Geld liegt:
        account new 1000 "Kasse" cash
        book 1000/1020 200.00 text "Bezug"
        sheet 1000

      Auf einige Konten buchen die Bücher selber: 1100, 1170, 1171, 2000, 2030, 2200 und ein \
      paar mehr. Siehe Thema kontrollkonten.
      """))

  private static let documents = Topic(
    name: "documents", german: "belege",
    title: Phrase("Documents and their ids", "Belege und ihre Nummern"),
    text: Phrase(
      """
      RE-1 is an invoice, GS-1 a credit note, BT-1 a bank transaction; each kind is counted from \
      1. Entries in the journal are #1, #2, their rows #1.1, #1.2.
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81
        show RE-1

      'as' gives an id of your own, 'let' a name; $last is always the latest document.
        invoice "Kunde AG" 540.50 vat UN81 as RE-2026-7
        let march = RE-2026-7
        show $march

      Each document has a state, and the state says what is possible. An invoice is draft, open, \
      reminded, partly-paid, paid, not-paid or written-off; a credit note draft, issued or \
      settled; a bank transaction open, matched, booked, split or ignored.

      What a document has booked goes back through the document, never by hand: 'unmatch', \
      'unapply-credit', 'unpay', 'reopen'. Nothing is deleted by that; the way back is an entry, too.
      """,
      """
      RE-1 ist eine Rechnung, GS-1 eine Gutschrift, BT-1 eine Banktransaktion; jede Art zählt ab \
      1. Buchungen im Journal heissen #1, #2, ihre Zeilen #1.1, #1.2.
        contact new "Kunde AG" customer
        invoice "Kunde AG" 1'081.00 vat UN81
        show RE-1

      'as' gibt eine eigene Nummer, 'let' einen Namen; $last ist immer der neuste Beleg.
        invoice "Kunde AG" 540.50 vat UN81 as RE-2026-7
        let march = RE-2026-7
        show $march

      Jeder Beleg hat einen Status, und der sagt, was möglich ist. Eine Rechnung ist draft \
      (Entwurf), open (offen), reminded (gemahnt), partly-paid (teilweise bezahlt), paid \
      (bezahlt), not-paid (nicht bezahlt) oder written-off (ausgebucht); eine Gutschrift draft, \
      issued (gestellt) oder settled (erledigt); eine Banktransaktion open, matched \
      (abgeglichen), booked (verbucht), split (aufgeteilt) oder ignored (ignoriert).

      Was ein Beleg gebucht hat, geht über den Beleg zurück, nie von Hand: 'unmatch', \
      'unapply-credit', 'unpay', 'reopen'. Gelöscht wird dabei nichts; auch der Weg zurück ist \
      eine Buchung.
      """))

  private static let lists = Topic(
    name: "lists", german: "listen",
    title: Phrase("Lists", "Listen"),
    text: Phrase(
      """
      Where a command takes several things, commas part them. Each has a 'vat', 'text' and \
      'account' of its own:
        contact new "Kunde AG" customer
        invoice "Kunde AG" 500.00 vat UN81 account 3400 text "Beratung", 102.60 vat UR26 account 3200

      What belongs to the whole stands behind the last one: 'on', 'due', 'ref', 'as' and flags \
      such as 'draft'. Several rows of one entry, with one date:
        book 6500/1020 108.10 vat VB81, 6640/1020 64.86 vat VB81 text "SBB" on 2026-12-02

      One payment for several invoices is filled in the order given:
        invoice "Kunde AG" 540.50 vat UN81
        bank 1020 +1'143.10 from "Kunde AG"
        match BT-1 RE-1, RE-2

      A long list may go on in the next line when a \\ ends the first.
      """,
      """
      Wo ein Befehl mehreres nimmt, trennen Kommas. Jeder Teil hat sein eigenes 'vat', 'text' \
      und 'account':
        contact new "Kunde AG" customer
        invoice "Kunde AG" 500.00 vat UN81 account 3400 text "Beratung", 102.60 vat UR26 account 3200

      Was zum Ganzen gehört, steht nach dem letzten: 'on', 'due', 'ref', 'as' und Wörter wie \
      'draft'. Mehrere Zeilen einer Buchung, mit einem Datum:
        book 6500/1020 108.10 vat VB81, 6640/1020 64.86 vat VB81 text "SBB" on 2026-12-02

      Eine Zahlung für mehrere Rechnungen wird in der angegebenen Reihenfolge verteilt:
        invoice "Kunde AG" 540.50 vat UN81
        bank 1020 +1'143.10 from "Kunde AG"
        match BT-1 RE-1, RE-2

      Eine lange Liste darf in der nächsten Zeile weitergehen, wenn ein \\ die erste beendet.
      """))
}
