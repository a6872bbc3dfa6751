import Books
import Diagnostics
import Exchange
import Ledger
import Testing

@testable import Session

/// Transactions of a statement, typed and from files in the forms of their issuers.
@Suite("Transactions of card statements")
struct ExtractionTests {
  private static let stage = """
    card new "Visa" number "XXXX 1234"
    statement 2070 100.00 on 2026-03-31

    """

  private static let viseca = """
    TransactionId,CardId,Date,ValutaDate,Amount,Currency,OriginalAmount,OriginalCurrency,MerchantName,MerchantPlace,MerchantCountry,StateType,Details,Type
    T1,00000000001234,2026-03-05 14:18:01,2026-03-06 00:00:00,69.050,CHF,69.050,CHF,"Muster, Söhne",Bern,CHE,BOOKED,MUSTER SOEHNE,merchant
    T2,00000000001234,2026-03-07 12:04:06,2026-03-09 00:00:00,34.950,CHF,35.780,USD,GitHub,San Francisco,USA,BOOKED,GITHUB INC,merchant
    T3,00000000001234,2026-03-08 12:04:06,2026-03-09 00:00:00,-5.000,CHF,-5.000,CHF,Muster Shop,Bern,CHE,BOOKED,REFUND,merchant
    T4,00000000001234,2026-03-09 00:00:00,2026-03-09 00:00:00,1.000,CHF,1.000,CHF,,,,BOOKED,Service fee,fee
    T5,00000000001234,2026-03-10 00:00:00,2026-03-10 00:00:00,-88.000,CHF,-88.000,CHF,,,,BOOKED,Ihre Zahlung - Danke,payment
    T6,00000000001234,2026-03-11 00:00:00,2026-03-11 00:00:00,44.000,CHF,44.000,CHF,Later,Bern,CHE,PENDING,LATER,merchant
    T7,00000000009999,2026-03-12 00:00:00,2026-03-12 00:00:00,55.000,CHF,55.000,CHF,Other,Bern,CHE,BOOKED,OTHER,merchant

    """
  private static let swisscard = """
    Transaktionsdatum,Beschreibung,Händler,Kartennummer,Währung,Betrag,Fremdwährung,Betrag in Fremdwährung,Debit/Kredit,Status,Händlerkategorie,Registrierte Kategorie
    05.03.2026,"MUSTER SOEHNE, BERN",Muster Söhne,3750 00**** *1234,CHF,70.05,,,Belastung,Gebucht,Laden,LADEN
    07.03.2026,"GITHUB, SAN FRANCISCO",GitHub,3750 00**** *1234,CHF,34.95,USD,35.78,Belastung,Gebucht,Online,ONLINE
    08.03.2026,"MUSTER, BERN",Muster,3750 00**** *1234,CHF,-5.00,,,Gutschrift,Gebucht,Laden,LADEN
    09.03.2026,IHRE ZAHLUNG – BESTEN DANK,,3750 00**** *1234,CHF,-900.00,,,Gutschrift,Gebucht,,
    10.03.2026,"LATER, BERN",Later,3750 00**** *1234,CHF,11.00,,,Belastung,Vorgemerkt,Laden,LADEN

    """
  private static let corner = """
    Datum;Beschreibung;Karte;Währung;Betrag;Status
    26/03/2026;MUSTER SOEHNE;**1234;CHF;105.00;Abgerechnete Transaktion
    21/03/2026;MUSTER SHOP;**1234;CHF;-5.00;Abgerechnete Transaktion
    19/03/2026;Ihre LSV-Zahlung;;CHF;-447.30;Abgerechnete Transaktion
    18/03/2026;ANDERE;**9999;CHF;8.00;Abgerechnete Transaktion
    17/03/2026;SPAETER;**1234;CHF;8.00;Nicht abgerechnete Transaktion

    """
  private static let postfinance = """
    \u{FEFF}Kartenkonto:;0000 0000 0000 0000;;;;
    Karte:;XXXX XXXX XXXX 1234 PostFinance Visa Business Card;;;;

    Rechnungsperiode;Buchungsdatum;Einkaufsdatum;Buchungsdetails;Gutschrift in CHF;Lastschrift in CHF
    Aktuelle Rechnungsperiode;31.03.2026;30.03.2026;Chur;;-34
    Aktuelle Rechnungsperiode;31.03.2026;30.03.2026;Laden;;-71.00
    Aktuelle Rechnungsperiode;29.03.2026;28.03.2026;Laden;5.00;
    Aktuelle Rechnungsperiode;15.03.2026;15.03.2026;Ihre Zahlung;400;
    Disclaimer:;;;;;
    Ein Text, der nichts bedeutet.;;;;;

    """
  private static let ubs = """
    sep=;
    Kontonummer;Kartennummer;Konto-/Karteninhaber;Einkaufsdatum;Buchungstext;Branche;Betrag;Originalwährung;Kurs;Währung;Belastung;Gutschrift;Buchung
    1000 2000 3000;;MUSTER;19.03.2026;Saldovortrag;;;;;CHF;;0.00;
    1000 2000 3000;1542 1825 5178 1234;MUSTER;16.03.2026;Tankstelle;Treibstoff;119.40;CHF;;;;;
    1000 2000 3000;1542 1825 5178 1234;MUSTER;13.03.2026;Laden;Detailhandel;65.05;CHF;;CHF;65.05;;15.03.2026
    1000 2000 3000;1542 1825 5178 1234;MUSTER;07.03.2026;GitHub;Online;35.78;USD;0.9768;CHF;34.95;;09.03.2026

    """
  private static let plain = """
    date;merchant;amount;currency;original;original currency
    2026-03-05;Muster Söhne;65.05;;;
    2026-03-07;GitHub;34.95;CHF;35.78;USD

    """
  private static let german = """
    Datum,Händler,Betrag
    5.3.2026,Muster,100.00

    """

  @Test(arguments: [
    (viseca, ["69.05", "34.95 35.78 USD", "-5.00", "1.00"], 3),
    (swisscard, ["70.05", "34.95 35.78 USD", "-5.00"], 2),
    (corner, ["105.00", "-5.00"], 3), (postfinance, ["34.00", "71.00", "-5.00"], 1),
    (ubs, ["65.05", "34.95 35.78 USD"], 2), (plain, ["65.05", "34.95 35.78 USD"], 0),
    (german, ["100.00"], 0),
  ])
  func theFormOfEachIssuerIsRead(_ text: String, _ charges: [String], _ skipped: Int) throws {
    let desk = try FileDesk(.english, ["visa.csv": text])
    desk.play.showAnswers()
    desk.run(Self.stage + "extract KA-1 visa.csv\n")
    let found = desk.books.charges.map { charge in
      let original = charge.original.map { money in
        " \(money.amount.exported) \(money.currency.code)"
      }
      return charge.amount.exported + (original ?? "")
    }
    #expect(found == charges)
    #expect(desk.books.statements[0].isExtracted)
    let told = desk.play.output.split(separator: "passed over").count - 1
    #expect(told == skipped, "\(desk.play.output)")
    // The log replays without the file, and it is one step.
    #expect(play(desk.play.log).digest == desk.play.digest)
    desk.play.type(["undo"])
    #expect(desk.books.charges.isEmpty)
  }

  @Test(arguments: [
    ("date,merchant,amount\n2026-03-05,A,90.00\n", "does-not-add-up", "10.00 are missing"),
    ("date,merchant,amount\n2026-03-05,A,x\n", "import-value", "row 2, column amount"),
    ("date,merchant,amount\n5.13.2026,A,100.00\n", "import-value", "row 2, column date"),
    ("date,merchant\n5.3.2026,A\n", "import-columns", "Amount or Betrag"),
    ("date,merchant,amount,currency\n5.3.2026,A,1.00,EUR\n", "wrong", "EUR is not CHF"),
    ("date,merchant,amount\n", "import-empty", "no rows"),
    ("date,merchant,amount\n5.3.2026,Ihre Zahlung,-5.00\n", "import-empty", "no charges"),
  ])
  func aFileIsTakenAsAWholeOrNotAtAll(_ text: String, _ name: String, _ words: String) throws {
    let desk = try FileDesk(.english, ["visa.csv": text])
    desk.run(Self.stage)
    let digest = desk.play.digest
    desk.play.run("extract KA-1 visa.csv\n")
    #expect(desk.play.errors.contains("error: \(name == "wrong" ? "import-value" : name)"))
    #expect(desk.play.errors.contains(words), "\(desk.play.errors)")
    #expect(desk.play.digest == digest)
  }

  @Test func typedLinesMayComeOneByOne() {
    play(
      Self.stage + """
        extract KA-1 60.00 text "A" on 2026-03-05 more
        expect state KT-1 open
        extract KA-1 50.00 text "B" more
        expect-error does-not-add-up extract KA-1 -5.00 text "C"
        extract KA-1 -10.00 text "C"
        unextract KA-1
        expect state KT-1 withdrawn
        extract KA-1 100.00
        expect state KT-4 open
        """)
  }
}
