import Books
import Diagnostics
import Exchange
import Foundation
import Glibc
import Ledger
import Testing

@testable import Session

@Suite struct `Contacts from a file` {
  @Test func `come in as one step that replays without the file`() throws {
    let desk = try FileDesk(.english, ["kontakte.csv": bexioContacts])
    let before = desk.play.digest
    desk.play.showAnswers()
    desk.run("till contacts import kontakte.csv")
    #expect(
      desk.contacts() == [
        "Kunde AG|1001|info@kunde.ch|Seestrasse 1|8002|Zürich|CH|+41 44 111 22 33",
        "Muster Hans|1002|hans@muster.ch|Weg 3; Haus B|3000|Bern|CH|",
        "Papier \"Weiss\" GmbH|1003|=HYPERLINK||4000|Basel|CH|=1+1",
      ])
    #expect(desk.books.contacts[2].isSupplier && !desk.books.contacts[2].isCustomer)
    #expect(
      desk.play.output
        == "contacts: 3 created, 0 changed, 0 unchanged\n"
        + "note: columns not taken over: Kontaktart\n")
    #expect(!desk.play.log.contains("import"))
    #expect(play(desk.play.log).digest == desk.play.digest)
    let after = desk.play.digest
    desk.play.forget()
    desk.play.type(["undo"])
    #expect(desk.play.output.contains("taken back"))
    #expect(desk.play.digest == before)
    try FileManager.default.removeItem(atPath: desk.folder.path("kontakte.csv"))
    desk.play.type(["redo"])
    #expect(desk.play.digest == after)
    #expect(desk.play.flaws == [])
  }

  @Test func `a second time changes nothing, and says so`() throws {
    let desk = try FileDesk(.german, ["kontakte.csv": bexioContacts])
    desk.run("kasse kontakte importieren kontakte.csv")
    let (digest, log) = (desk.play.digest, desk.play.log)
    desk.play.showAnswers()
    desk.run("kasse kontakte importieren kontakte.csv")
    #expect(desk.play.digest == digest && desk.play.log == log)
    #expect(desk.play.output.contains("nichts geändert; 3 Kontakte sind wie in der Datei"))
    desk.run("till contacts export > unsere.csv\ntill contacts import unsere.csv")
    #expect(desk.play.digest == digest && desk.play.log == log)
    #expect(try desk.folder.read("unsere.csv").contains("'=HYPERLINK"))
    let other = try FileDesk(.english, ["unsere.csv": try desk.folder.read("unsere.csv")])
    other.run("till contacts import unsere.csv")
    #expect(other.contacts() == desk.contacts())
  }

  static let header = "Kontakt-Nr.;Name 1;E-Mail;Telefon;Geändert am\n"

  @Test(arguments: [
    ("", "import-empty", "leer.csv is empty"),
    ("\u{FEFF}\n\n", "import-empty", "is empty"),
    (header, "import-empty", "a header and no rows"),
    (header + "1;A;a@x.ch;;;7\n", "import-fields", "row 2: 6 cells where the header has 5"),
    (header + "1;\"A;a@x.ch;;\n", "import-quote", "row 2, column 2"),
    (header + "1;A\n2;\"B\"x;;;\n", "import-quote", "row 3, column 2"),
    ("Nr;PLZ\n1;8000\n", "import-columns", "lacks the column Name 1"),
    ("Name 1;PLZ\nA;8000\n", "import-columns", "Kontakt-Nr. or E-Mail"),
    ("Nr.;Name 1;E-Mail;e-mail\n1;A;;\n", "import-columns", "E-Mail twice"),
    (header + "1;A\n2;B\n\n1;C\n", "import-double", "row 5: 1 stands in row 2"),
    (header + "1;A;a@x.ch\n2;B;A@X.CH\n", "import-double", "row 3: A@X.CH stands in row 2"),
    (header + ";A\n;A\n", "import-double", "row 3: A stands in row 2"),
    (header + "1;A;;;31.02.2026\n", "import-value", "row 2, column Geändert am: 31.02.2026"),
    (header + "1;A;;;morgen\n", "import-value", "morgen is no date"),
    (header + "1;\n", "import-value", "row 2, column Name 1: it is empty"),
    (header + "1;A\n\(String(repeating: "9", count: 41));B\n", "import-value", "row 3"),
    (header + "1;A\n2;B\u{7};b@x.ch\n", "control-character", "leer.csv, row 3:"),
  ]) func `are refused as a whole`(text: String, name: String, words: String) throws {
    let desk = try FileDesk(.english, ["leer.csv": text])
    desk.run("contact new \"Vorher\"")
    desk.play.type(["contact new \"Zurück\"", "undo"])
    let (digest, log) = (desk.play.digest, desk.play.log)
    for action in name == "import-empty" && text == Self.header ? ["import"] : ["import", "sync"] {
      desk.play.forget()
      desk.run("expect-error \(name) till contacts \(action) leer.csv")
      desk.play.run("till contacts \(action) leer.csv")
      #expect(desk.play.errors.contains("error: \(name)\n"))
      let words = desk.play.errors.split(separator: "\n").joined(separator: " ")
        .split(separator: " ").joined(separator: " ").contains(words)
      #expect(words, "\(desk.play.errors)")
      #expect(desk.play.digest == digest && desk.play.log == log)
    }
    // What could be redone still can.
    desk.play.forget()
    desk.play.type(["redo"])
    #expect(desk.play.errors == "" && desk.books.contacts.count == 2)
    #expect(desk.play.flaws == [])
  }

  @Test func `a hundred thousand are tested to the last row`() throws {
    var rows = (1...100_000).map { number in "\(number);Kunde \(number);;;\n" }.joined()
    rows += "77;Doppelt;;;\n"
    let desk = try FileDesk(.german, ["viele.csv": Self.header + rows])
    desk.play.run("kasse kontakte importieren viele.csv")
    #expect(desk.play.errors.contains("viele.csv, Zeile 100002: 77 steht schon in Zeile 78"))
    #expect(desk.books.contacts.isEmpty && desk.play.log == "")
  }

  @Test func `of another encoding are refused with row and remedy`() throws {
    let desk = try FileDesk()
    var bytes = Array((Self.header + "1;A\n2;Z").utf8)
    bytes += [0xFC] + Array("rich\n".utf8)
    try Data(bytes).write(to: desk.folder.url.appending(path: "alt.csv"))
    try Data([0xFF, 0xFE, 0x41, 0]).write(to: desk.folder.url.appending(path: "utf16.csv"))
    desk.run("expect-error import-encoding till contacts import alt.csv")
    desk.run("expect-error import-encoding till contacts import utf16.csv")
    desk.play.run("till contacts import alt.csv")
    #expect(desk.play.errors.contains("alt.csv, row 3: the byte FC is not UTF-8"))
    #expect(desk.play.errors.contains("CSV UTF-8"))
  }

  @Test func `that cannot be read are refused`() throws {
    let desk = try FileDesk(.english, ["gross.csv": ""])
    // It is looked at before it is read.
    #expect(truncate(desk.folder.path("gross.csv"), 200_000_001) == 0)
    desk.run(
      """
      expect-error file-not-found till contacts import nichts.csv
      expect-error file-is-directory till contacts import .
      expect-error missing-argument till contacts import
      expect-error surplus-argument till contacts export x.csv
      expect-error file-too-large till contacts import gross.csv
      expect-error wrong-argument till contacts import x.csv format xml
      """)
  }

  @Test func `any separator, line end and order will do`() throws {
    let commas = "\u{FEFF}mail,name_2,name_1,nr\r\na@x.ch,Hans,\"Muster, sen.\",7\r\n\r\n"
    let tabs = "E-Mail\tLast name\tFirst name\tCustomer number\ra@x.ch\tMuster, sen.\tHans\t7"
    for text in [commas, tabs] {
      let desk = try FileDesk(.english, ["a.csv": text])
      desk.run("till contacts import a.csv")
      #expect(desk.contacts() == ["Muster, sen. Hans|7|a@x.ch|||||"])
    }
  }
}

@Suite struct `Contacts on both sides` {
  @Test func `the later change wins and every other value is listed`() throws {
    let file = """
      Kontakt-Nr.;Name 1;E-Mail;Telefon;Ort;Geändert am
      1;A Neu;a@x.ch;111;Bern;2026-02-20
      2;B Neu;b@x.ch;222;Bern;2026-02-20
      3;C Neu;c@x.ch;333;;2026-02-10
      4;D;d@x.ch;444;Bern;

      """
    let desk = try FileDesk(.english, ["f.csv": file])
    desk.run(
      """
      contact new "A" id 1 email a@x.ch phone 100 changed 2026-02-10
      contact new "B" id 2 phone 200 changed 2026-02-21
      contact new "C" id 3 phone 300 city Chur changed 2026-02-10
      contact new "D" id 4 phone 400 changed 2026-02-10
      """)
    desk.run("till contacts import f.csv > konflikte.csv")
    #expect(
      desk.contacts() == [
        "A Neu|1|a@x.ch|||Bern||111", "B|2|b@x.ch|||Bern||200", "C|3|c@x.ch|||Chur||300",
        "D|4|d@x.ch|||Bern||400",
      ])
    let lines = try desk.folder.read("konflikte.csv").split(separator: "\r\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        "normal,2,A,phone,111,100,theirs-later", "normal,2,A,name,A Neu,A,theirs-later",
        "normal,3,B,phone,200,222,ours-later", "normal,3,B,name,B,B Neu,ours-later",
        "normal,4,C,phone,300,333,same-day", "normal,4,C,name,C,C Neu,same-day",
        "normal,5,D,phone,400,444,no-date",
      ])
    #expect(desk.play.output.contains("the file's is later: 2026-02-20"))
    #expect(desk.books.contactDetails[1].changed == Day(year: 2026, month: 2, day: 21))
  }

  @Test func `who is unclear is listed and left alone`() throws {
    let file = """
      Kontakt-Nr.;Name 1;E-Mail
      1;Beide;b@x.ch
      ;Noch einmal;c@x.ch
      3;C;
      9;Meier AG;neu@x.ch

      """
    let desk = try FileDesk(.english, ["f.csv": file])
    desk.run(
      """
      contact new "A" id 1
      contact new "B" email b@x.ch
      contact new "C" id 3 email c@x.ch
      contact new "Meier AG"
      """)
    desk.run("till contacts sync f.csv format json > zurück.csv")
    #expect(
      desk.contacts() == [
        "A|1||||||", "B||b@x.ch|||||", "C|3|c@x.ch|||||", "Meier AG|||||||",
        "Meier AG (9)|9|neu@x.ch|||||",
      ])
    for word in ["several-contacts", "another-row", "name-taken"] {
      #expect(desk.play.output.contains(word))
    }
    let back = try desk.folder.read("zurück.csv").split(separator: "\r\n").map(String.init)
    #expect(
      back.dropFirst().map { line in line.split(separator: ";").prefix(2).joined(separator: ";") }
        == ["1;Beide", "Noch einmal;c@x.ch", "3;C", "9;Meier AG", "Meier AG;Kunde"]
        || back.count == 6, "\(back)")
    let digest = desk.play.digest
    desk.run("till contacts sync zurück.csv")
    #expect(desk.play.digest == digest)
  }

  @Test func `twenty are shown, all in json and in a file`() throws {
    let rows = (1...30).map { number in "\(number);N\(number);2\n" }.joined()
    let desk = try FileDesk(.english, ["f.csv": "Nr.;Name;Telefon\n" + rows])
    desk.run(
      (1...30).map { number in "contact new \"N\(number)\" id \(number) phone 1\n" }.joined())
    desk.run("till contacts import f.csv")
    #expect(desk.play.output.contains("10 more conflicts"))
    #expect(desk.play.output.contains("N20") && !desk.play.output.contains("N21"))
    desk.play.forget()
    desk.run("till contacts import f.csv format json")
    #expect(desk.play.output.contains("N30"))
  }
}

@Suite struct `Articles from a file` {
  static let file = """
    Produktcode;Produktname;Verkaufspreis;MwSt Umsatzsteuer;Ertragskonto;Lagerbestand;Einheit
    A-100;Kaffee;4.500000;2.6%;3200;20;Stk
    A-101;Tasse;1'012.00;UN81;;;Stk

    """

  @Test func `come in with their stock once, and with their prices always`() throws {
    let desk = try FileDesk(.german, ["artikel.csv": Self.file])
    desk.run("kasse artikel importieren artikel.csv")
    #expect(
      desk.books.articles.map { article in "\(article.name) \(article.price.exported)" }
        == ["Kaffee 4.50", "Tasse 1012.00"])
    #expect(desk.books.articles[0].stock == 20 && desk.books.articles[1].stock == nil)
    #expect(desk.books.articles[0].code.map { code in desk.books.codes[code].name } == "UR26")
    let digest = desk.play.digest
    desk.run("till articles import artikel.csv")
    #expect(desk.play.digest == digest)
    let later = Self.file.replacing("4.500000", with: "4.80").replacing(";20;", with: ";99;")
    try desk.folder.write("artikel.csv", later)
    desk.play.showAnswers()
    desk.run("till articles import artikel.csv")
    #expect(desk.books.articles[0].price.exported == "4.80" && desk.books.articles[0].stock == 20)
    #expect(desk.play.output.contains("der Bestand bekannter Artikel bleibt"))
    #expect(play(desk.play.log).digest == desk.play.digest)
  }

  @Test(arguments: [
    ("A;B;4,50;;;", "import-value", "4,50 is no price"),
    ("A;B;1.005;;;", "import-value", "1.005 is no price"),
    ("A;B;1.00;12;;", "import-value", "column MwSt Umsatzsteuer"),
    ("A;B;1.00;;99;", "import-value", "no account 99"),
    ("A;B;1.00;;;1.5", "import-value", "no number of pieces"),
    ("A;B;1.00;;;-2", "import-value", "no number of pieces"),
    ("A;;1.00;;;", "import-value", "it is empty"),
    ("A;B;1.00;;;\nA;C;1.00;;;", "import-double", "row 3: A stands in row 2"),
    ("A;B;-1.00;;;", "amount-not-positive", "artikel.csv, row 2"),
    ("A;B;1.00;VB81;;", "vat-code-not-allowed", "artikel.csv, row 2"),
  ]) func `are refused as a whole`(row: String, name: String, words: String) throws {
    let header = Self.file.split(separator: "\n")[0]
    let desk = try FileDesk(.english, ["artikel.csv": "\(header)\n\(row)\n"])
    let digest = desk.play.digest
    desk.run("expect-error \(name) till articles import artikel.csv")
    desk.play.run("till articles import artikel.csv")
    let text = desk.play.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(words), "\(text)")
    #expect(desk.play.digest == digest)
  }

  @Test func `need their columns`() throws {
    let desk = try FileDesk(.german, ["a.csv": "Produktcode;Einheit\nA;B\n"])
    desk.run("expect-error import-columns till articles import a.csv")
    desk.play.run("till articles import a.csv")
    #expect(desk.play.errors.contains("Produktname, Verkaufspreis"))
  }
}
