extension Topic {
  /// Words of other programs and of the trade with the command that does it here.
  ///
  /// `command` begins with the name of a command; behind ` … ` stands the keyword that matters.
  /// `origin` is a program, or the language of the word. Compare folded; the case is the usual one.
  public static let words: [(foreign: String, command: String, origin: String)] = {
    var words: [(foreign: String, command: String, origin: String)] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|").map(String.init)
      guard fields.count > 2 else { continue }
      for word in fields[2...] {
        words.append((foreign: word, command: fields[1], origin: fields[0]))
      }
    }
    return words
  }()

  /// One origin and command a line: `origin|command|word|word …`.
  private static let table = """
    bexio|split|Neuer Zahlungseingang|Betrag aufteilen
    bexio|match|Abgleich|Bankabgleich|Übereinstimmend|Jetzt abgleichen
    bexio|match … customer|Kundenbuchung
    bexio|show contact|Kundenkonto
    bexio|book|Manuelle Buchung
    bexio|ignore|Ignorieren
    bexio|credit-note|Gutschrift
    bexio|issue|Gutschrift ist gestellt
    bexio|pay|Zahlungsausgang|Zahlungsausgänge & Rechnungen
    bexio|bill|Lieferantenrechnung erfassen|Kreditorenrechnung|Eingangsrechnung
    bexio|post|Freigeben
    bexio|match … supplier|Lieferantenbuchung
    bexio|discount|Zahlungseingänge & Gutschriften|Skonto
    bexio|unpaid|Rechnung auf nicht bezahlt setzen|Nicht bezahlt
    bexio|remind|Mahnungen
    bexio|bank|Banking
    bexio|contact new|Kontakt
    bexio|list accounts|Kontenplan
    bexio|account new … cash|Kassenkonto
    bexio|opening|Saldovortrag
    bexio|vat|MWST-Abrechnung
    German|rate|Wechselkurs|Monatsmittelkurs
    German|revalue|Fremdwährungsbewertung
    German|bookkeeping|Währungsstrategie|Buchhaltungssystem
    bexio|reverse|Umkehrbuchung|Rückbuchung
    bexio|numbering|Nummernkreise|Nummernkreis
    bexio|export|Export Buchungen
    bexio|till activate|Marketplace|Apps
    bexio|template|Buchungssätze für Export
    Banana|book|KtSoll|KtHaben
    Banana|sheet|Kontokarte
    Banana|journal|Buchungen
    Banana|list codes|MwSt-Code
    Banana|check|Buchhaltung überprüfen
    Banana|fork|Kopie Datei erstellen
    Banana|save-as|Speichern unter
    Banana|verify|Blockchain|Kontrollziffern
    Abacus|open-items|OP-Liste|Debi
    Abacus|trial-balance|Saldobilanz
    Abacus|book|Sammelbuchung
    Abacus|remind|Mahnlauf
    Abacus|company|Mandant
    Abacus|journal|Fibu
    German|export|Excel|Arbeitsmappe|Tabellenkalkulation
    German|rate import|ESTV|BAZG|Kurstabelle|Kursliste|Monatsmittelkurse|Tageskurse
    English|export|xlsx|spreadsheet
    German|open-items|Offene Posten|Offene Rechnungen|Debitoren|Debitorenliste
    German|match|Ausgleich|Debitorenausgleich|Teilzahlung|Zahlung zuordnen|Zuordnen|Überzahlung|Doppelzahlung|Abgleichen
    German|bank|Zahlungseingang|Kontoauszugszeile|Banktransaktion|Gutschriftsanzeige|Belastungsanzeige
    German|sheet|Kontoblatt|Kontoauszug|Hauptbuch
    German|trial-balance|Saldoliste|Probebilanz
    German|reverse|Storno|Stornobuchung|Stornieren|Berichtigen|Korrekturbuchung
    German|credit-note|Rechnung stornieren
    German|write-off|Debitorenverlust|Ausbuchen|Ausbuchung|Abschreiben|Delkredere|Uneinbringlich
    German|match … customer|Vorauszahlung|Akonto|Anzahlung|Rückzahlung
    German|lock|Festschreiben|Festschreibung|Abschliessen|Periode abschliessen|Buchungen sperren|Geschäftsjahr sperren|Sperren|Abschluss
    German|unlock|Periode öffnen|Entsperren
    German|company|Firma
    German|opening|Eröffnungsbuchung|Eröffnungssaldo|Eröffnungsbilanz
    German|book|Buchung|Buchen|Buchungssatz|Soll|Haben|Soll an Haben|Verbuchen|Umbuchen|Umbuchung
    German|balance|Saldo|Periodensaldo|Kontostand|Kontosaldo
    German|balance-sheet|Bilanz|Jahresrechnung
    German|income-statement|Erfolgsrechnung|Gewinn|Erfolg
    German|set-off|Gutschrift verrechnen|Verrechnen|Verrechnung
    German|apply-credit|Guthaben verbuchen|Guthaben|Guthaben anrechnen|Anrechnen
    German|journal|Buchungsjournal|Journal
    German|list codes|Steuersatz
    German|date|Arbeitsdatum
    German|invoice|Rechnung|Faktura|Fakturieren
    German|issue|Stellen
    German|remind|Mahnen|Mahnung|Zahlungserinnerung
    German|unmatch|Zuordnung lösen|Abgleich aufheben
    German|split|Aufteilen|Splitten|Spesen der Bank
    German|discount|Unterzahlung|Preisnachlass|Rabatt|Preisminderung
    German|unapply-credit|Anrechnung lösen
    German|release-credit|Als Ertrag verbuchen|Guthaben auflösen
    German|pay|Auszahlen|Rückerstattung
    German|reopen|Wieder öffnen|Wiedereröffnen
    German|check|Prüfen|Kontrolle
    German|t-account|T-Konto
    German|vat|Umsatzsteuer|Vorsteuer|Mehrwertsteuer
    German|contact new … customer|Kunde
    German|contact new … supplier|Lieferant
    German|account new|Konto eröffnen
    German|account new … cash|Kasse
    German|list invoices|Belege
    German|why|Warum
    German|help|Hilfe
    German|apropos|Suchen
    German|quit|Beenden
    German|till|Registrierkasse|Ladenkasse
    German|sell|Kassenbeleg|Kassieren|Bon|Gutschein verkaufen|Gutschein einlösen
    German|void|Bon stornieren|Kassenbeleg stornieren
    German|takings|Tageslosung|Tagesumsatz
    German|count-cash|Kassendifferenz|Kasse zählen|Manko
    German|export-day|Buchhaltungsexport|Tagesabschluss|Kassenabschluss
    German|order|Bestellung
    German|undo|Rückgängig machen|Zurücknehmen|Widerrufen|Buchung löschen|Löschen|Schritt zurück
    German|redo|Nochmals|Wiederholen|Erneut ausführen
    German|checkpoint|Sicherungspunkt|Speicherpunkt|Zwischenstand|Lesezeichen
    German|rollback|Zurücksetzen|Verwerfen|Abbrechen
    German|begin|Transaktion beginnen|Gruppe beginnen
    German|commit|Gruppe behalten|Gruppe abschliessen
    German|fork|Zweig|Abzweigen|Was wäre wenn|Variantenrechnung
    German|switch|Umschalten|Zweig wechseln
    German|fork drop|Zweig löschen|Variante löschen
    German|compare|Gegenüberstellen|Gegenüberstellung|Variantenvergleich|Unterschied
    German|preview|Probieren|Ausprobieren|Probelauf|Probebuchung|Simulieren|Simulation
    German|set confirm|Bestätigen|Nachfragen|Rückfrage
    German|numbering|Nächste Nummer|Rechnungsnummer|Belegnummer
    German|exported|Übergeben|Übergabe|Weitergeben
    German|open|Datei öffnen|Sitzung laden|Laden
    German|save-as|Speichern|Sichern|Abspeichern|Datensicherung|Sicherungskopie
    German|resume|Absturz|Wiederaufnehmen|Weiterfahren
    German|verify|Prüfsumme|Unveränderbarkeit|Integrität|Manipulation
    German|record|Mitschneiden|Makro|Skript schreiben
    English|book|post|posting|entry|journal entry|debit|transfer
    English|invoice|bill|charge
    English|issue|send|finalise
    English|remind|dunning|dun|reminder
    English|bank|statement line|bank transaction|deposit
    English|match|reconciliation|allocate|assign|settle|payment|part payment|overpayment
    English|match … customer|prepayment|on account
    English|unmatch|unreconcile|unallocate
    English|split|divide|distribute
    English|ignore|skip|dismiss
    English|discount|underpayment|cash discount|early payment|rebate
    English|credit-note|credit memo|credit voucher
    English|pay|refund|pay out
    English|set-off|offset|net off
    English|apply-credit|use credit|credit balance
    English|write-off|bad debt|uncollectible
    English|unpaid|uncollected|cancel invoice
    English|reopen|reinstate
    English|opening|opening balance|carry forward
    English|reverse|correct
    English|void|void sale|cancel sale
    English|till|cash register|point of sale
    English|count-cash|cash up|count the drawer
    English|takings|z report
    English|lock|close period|freeze
    English|check|audit
    English|sheet|account statement|ledger|general ledger|account card
    English|journal|register|day book
    English|income-statement|profit and loss|p&l
    English|balance-sheet|assets
    English|open-items|receivables|aging|unpaid invoices
    English|vat|tax return|sales tax|input tax
    English|contact new … customer|customer|client
    English|contact new … supplier|supplier|vendor
    English|list accounts|chart of accounts
    English|list codes|tax codes
    English|why|explain figure|drill down
    English|apropos|find|search
    English|quit|exit|bye|logout
    English|undo|take back|step back|revert|delete entry|delete
    English|redo|do again|repeat
    English|checkpoint|savepoint|save point|bookmark
    English|rollback|roll back|abort|discard
    English|begin|begin work|begin transaction|start transaction|transaction
    English|commit|commit work|commit transaction
    English|fork|branch|what if|clone
    English|switch|checkout|switch branch
    English|fork drop|delete branch
    English|compare|diff|side by side|difference
    English|preview|dry run|trial run|simulate|try
    English|set confirm|ask before|confirm
    English|show entry|blame
    English|numbering|number range|next number|sequence
    English|exported|hand over|hand on
    English|open|load|open file
    English|save-as|save|save as|backup
    English|resume|recover|autosave|crash
    English|verify|checksum|check sum|integrity|tamper|fsck
    English|record|macro|dump
    bexio|integration bexio|Integrationen
    German|card-payment|Kartentransaktion|Debitkartenzahlung
    German|categorize|Kategorisieren|Spesenkonto
    German|attach|Quittung|Belegupload
    English|sync|synchronise|synchronize
    German|card new|Kreditkarte|Firmenkarte|Kreditkarte einrichten
    German|receipt|Kreditkartenbeleg|Beleg erfassen|Quittung erfassen
    German|statement|Kreditkartenabrechnung|Kreditkartenrechnung
    German|approve|Visieren|Genehmigung
    German|extract|Transaktionen einlesen
    German|match-receipts|Belegabgleich|Belege zuordnen
    German|reconcile|Private Karte|Privatkarte
    German|apply-advance|Vorauszahlung anrechnen
    German|statements|Kartenabrechnungen|Abrechnungsübersicht
    English|card new|credit card|company card
    English|statement|card bill|credit card statement
    English|match-receipts|match receipts|auto match
    English|withdraw|delete receipt
    English|sync why|troubleshoot
    """
}
