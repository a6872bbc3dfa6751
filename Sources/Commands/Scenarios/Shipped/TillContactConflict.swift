import Diagnostics

extension Scenario {
  static let tillContactConflict = Scenario(
    name: "till-contact-conflict",
    title: Phrase(
      "The same contact, changed on both sides",
      "Derselbe Kontakt, auf beiden Seiten geändert"),
    text: Phrase(
      #"""
      ---
      id: till-contact-conflict
      title: The same contact, changed on both sides
      source: 001
      minutes: 6
      vectors: till
      ---

      # The same contact, changed on both sides

      The till has its contacts, bexio has its own. Both are changed by different people on different
      days, and then they are brought together. This walk imports contacts from a file of bexio's, changes
      one of them here and there, and synchronises.

      ## Taking contacts in

      This is what bexio has written:

      ```file contacts-1.csv
      Kontakt-Nr.;Name/Firma;Strasse;PLZ;Ort;Land;E-Mail;Telefon;Geändert am
      1001;Meier AG;Hauptstrasse 1;8001;Zürich;CH;info@meier.example;044 111 11 11;2026-03-01
      1002;Keller GmbH;Seeweg 2;6003;Luzern;CH;post@keller.example;;2026-03-01
      ```

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      till contacts import "contacts-1.csv"
      show contact "Meier AG"
      show contact "Keller GmbH"
      ```

      Reading the file again changes nothing: the same number, or the same e-mail address, is the same
      contact.

      ```kontor
      till contacts import "contacts-1.csv"
      ```

      ## Both sides change

      At the till somebody corrects the street of Meier AG on 5 March, and a new customer is added.

      ```kontor
      date 2026-03-05
      contact change "Meier AG" street "Hauptstrasse 10"
      contact new "Brunner Bau" customer email "brunner@bau.example"
      ```

      In bexio others were at work too. Meier AG got another street on 3 March and a telephone number on
      the same occasion; Keller GmbH moved on 6 March.

      ```file contacts-2.csv
      Kontakt-Nr.;Name/Firma;Strasse;PLZ;Ort;Land;E-Mail;Telefon;Geändert am
      1001;Meier AG;Hauptstrasse 11;8001;Zürich;CH;info@meier.example;044 111 11 12;2026-03-03
      1002;Keller GmbH;Bergweg 7;6004;Luzern;CH;post@keller.example;041 222 22 22;2026-03-06
      ```

      ```kontor
      date 2026-03-07
      till contacts sync "contacts-2.csv"
      show contact "Meier AG"
      show contact "Keller GmbH"
      ```

      The later change wins, field by field: the street of Meier AG is ours, of 5 March, its telephone
      number bexio's, for nobody touched that here; the address of Keller GmbH is bexio's, of 6 March. What
      was given up is listed as a conflict, with both values, so nothing is lost without a word. The
      telephone number of Keller GmbH was on one side only, and stays.

      ## A file that cannot be read

      Two rows with one number cannot both be the same contact. The import is refused as a whole and names
      the rows.

      ```file contacts-3.csv
      Kontakt-Nr.;Name/Firma;E-Mail
      1003;Huber Elektro;info@huber.example
      1003;Huber Sanitär;sanitaer@huber.example
      ```

      ```kontor
      expect-error import-double till contacts import "contacts-3.csv"
      ```

      ```file contacts-4.csv
      Strasse;Ort
      Hauptstrasse 1;Zürich
      ```

      ```kontor
      expect-error import-columns till contacts import "contacts-4.csv"
      ```

      ## One contact, one account

      Whatever was merged, the customer account is one. An invoice finds it by its name:

      ```kontor
      invoice "Meier AG" 540.50 vat UN81 account 3200
      expect open RE-1 540.50
      expect row 1100/3200 500.00 on 2026-03-07
      expect balance 1100 540.50
      check
      ```
      """#,
      #"""
      ---
      id: till-contact-conflict
      title: Derselbe Kontakt, auf beiden Seiten geändert
      source: 001
      minutes: 6
      vectors: till
      ---

      # Derselbe Kontakt, auf beiden Seiten geändert

      Die Kasse hat ihre Kontakte, bexio hat seine. Beide ändern verschiedene Leute an verschiedenen Tagen,
      und dann bringt man sie zusammen. Hier übernehmen wir Kontakte aus einer Datei von bexio, ändern sie
      da und dort und gleichen ab.

      ## Kontakte übernehmen

      Das hat bexio geschrieben:

      ```file contacts-1.csv
      Kontakt-Nr.;Name/Firma;Strasse;PLZ;Ort;Land;E-Mail;Telefon;Geändert am
      1001;Meier AG;Hauptstrasse 1;8001;Zürich;CH;info@meier.example;044 111 11 11;2026-03-01
      1002;Keller GmbH;Seeweg 2;6003;Luzern;CH;post@keller.example;;2026-03-01
      ```

      ```kontor
      company "Muster GmbH"
      date 2026-03-02
      till contacts import "contacts-1.csv"
      show contact "Meier AG"
      show contact "Keller GmbH"
      ```

      Die Datei nochmals zu lesen ändert nichts: dieselbe Nummer oder dieselbe E-Mail-Adresse ist derselbe
      Kontakt.

      ```kontor
      till contacts import "contacts-1.csv"
      ```

      ## Beide Seiten ändern

      An der Kasse berichtigt jemand am 5. März die Strasse der Meier AG, und ein neuer Kunde kommt dazu.

      ```kontor
      date 2026-03-05
      contact change "Meier AG" street "Hauptstrasse 10"
      contact new "Brunner Bau" customer email "brunner@bau.example"
      ```

      Auch in bexio war jemand am Werk. Die Meier AG bekam am 3. März eine andere Strasse und gleich noch
      eine neue Telefonnummer; die Keller GmbH ist am 6. März umgezogen.

      ```file contacts-2.csv
      Kontakt-Nr.;Name/Firma;Strasse;PLZ;Ort;Land;E-Mail;Telefon;Geändert am
      1001;Meier AG;Hauptstrasse 11;8001;Zürich;CH;info@meier.example;044 111 11 12;2026-03-03
      1002;Keller GmbH;Bergweg 7;6004;Luzern;CH;post@keller.example;041 222 22 22;2026-03-06
      ```

      ```kontor
      date 2026-03-07
      till contacts sync "contacts-2.csv"
      show contact "Meier AG"
      show contact "Keller GmbH"
      ```

      Die spätere Änderung gilt, Feld um Feld: die Strasse der Meier AG ist unsere, vom 5. März, ihre
      Telefonnummer die von bexio, denn hier hat sie niemand angefasst; die Adresse der Keller GmbH ist die
      von bexio, vom 6. März. Was dafür weichen musste, wird als Konflikt aufgelistet, mit beiden Werten;
      so geht nichts wortlos verloren. Die Telefonnummer der Keller GmbH gab es nur auf einer Seite, und
      sie bleibt.

      ## Eine Datei, die nicht geht

      Zwei Zeilen mit einer Nummer können nicht beide derselbe Kontakt sein. Der Import wird als Ganzes
      abgelehnt und nennt die Zeilen.

      ```file contacts-3.csv
      Kontakt-Nr.;Name/Firma;E-Mail
      1003;Huber Elektro;info@huber.example
      1003;Huber Sanitär;sanitaer@huber.example
      ```

      ```kontor
      expect-error import-double till contacts import "contacts-3.csv"
      ```

      ```file contacts-4.csv
      Strasse;Ort
      Hauptstrasse 1;Zürich
      ```

      ```kontor
      expect-error import-columns till contacts import "contacts-4.csv"
      ```

      ## Ein Kontakt, ein Konto

      Was auch zusammengeführt wurde, das Kundenkonto ist eines. Eine Rechnung findet es beim Namen:

      ```kontor
      invoice "Meier AG" 540.50 vat UN81 account 3200
      expect open RE-1 540.50
      expect row 1100/3200 500.00 on 2026-03-07
      expect balance 1100 540.50
      check
      ```
      """#))
}
