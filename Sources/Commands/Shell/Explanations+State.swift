import Diagnostics

// Invoices and credit notes in another state.
extension ErrorName {
  static let aboutState: [(name: ErrorName, text: Phrase)] = [
    (
      .invoiceNotOpen,
      Phrase(
        """
        The step needs something open on the invoice, and there is nothing: it is a draft, paid, \
        written off or set to not paid. More would drive the receivable on 1100 below zero \
        without anybody owing it. Look at the invoice; the message names what is possible now.
          show RE-1
        """,
        """
        Der Schritt braucht auf der Rechnung etwas Offenes, und da ist nichts: sie ist Entwurf, \
        bezahlt, ausgebucht oder auf «nicht bezahlt» gesetzt. Mehr davon triebe die Forderung \
        auf 1100 unter null, ohne dass jemand sie schuldet. Sehen Sie die Rechnung an; die \
        Meldung nennt, was jetzt möglich ist.
          show RE-1
        """)
    ),
    (
      .invoiceNotDraft,
      Phrase(
        """
        Only a draft can be issued, and this invoice has been issued. It stands in the journal \
        and does not change any more (OR 957a: books are complete and can be verified). Correct \
        it with a credit note.
          credit-note RE-1 216.20
        """,
        """
        Nur ein Entwurf lässt sich stellen, und diese Rechnung ist gestellt. Sie steht im \
        Journal und ändert sich nicht mehr (OR 957a: die Buchführung ist vollständig und \
        nachprüfbar). Korrigieren Sie sie mit einer Gutschrift.
          credit-note RE-1 216.20
        """)
    ),
    (
      .invoicePartlyPaid,
      Phrase(
        """
        A part of the invoice is settled. "Not paid" would take the whole sale back, the paid \
        part included; bexio refuses that too. For the rest there is a credit note or a \
        write-off. Where a credit is to be deducted from a partly paid invoice, 'force' allows \
        it.
          write-off RE-1 with-vat
        """,
        """
        Ein Teil der Rechnung ist beglichen. «Nicht bezahlt» nähme den ganzen Verkauf zurück, \
        auch den bezahlten Teil; auch bexio lässt das nicht zu. Für den Rest gibt es Gutschrift \
        oder Ausbuchen. Soll ein Guthaben von einer teilweise bezahlten Rechnung abgezogen \
        werden, erlaubt es 'force'.
          write-off RE-1 with-vat
        """)
    ),
    (
      .nothingToReopen,
      Phrase(
        """
        Reopening takes back what closed an invoice without money: "not paid", a write-off, a \
        discount. Nothing of the kind has happened here. A payment is taken back through its \
        bank transaction.
          unmatch BT-1
        """,
        """
        Wieder öffnen nimmt zurück, was eine Rechnung ohne Geld geschlossen hat: «nicht \
        bezahlt», Ausbuchen, Skonto. Nichts davon ist hier geschehen. Eine Zahlung nimmt man \
        über ihre Banktransaktion zurück.
          unmatch BT-1
        """)
    ),
    (
      .noteNotDraft,
      Phrase(
        """
        The credit note has been issued and stands in the journal; only a draft can be issued. \
        If its amount is wrong, write another one for the difference.
          show GS-1
        """,
        """
        Die Gutschrift ist gestellt und steht im Journal; nur ein Entwurf lässt sich stellen. \
        Stimmt ihr Betrag nicht, schreiben Sie eine weitere über die Differenz.
          show GS-1
        """)
    ),
    (
      .noteIsDraft,
      Phrase(
        """
        The credit note is a draft. A draft has booked nothing, so there is no debt to the \
        customer that could be paid or set off. Issue it first.
          issue GS-1
        """,
        """
        Die Gutschrift ist ein Entwurf. Ein Entwurf hat nichts gebucht, es gibt also keine \
        Schuld beim Kunden, die sich auszahlen oder verrechnen liesse. Stellen Sie sie zuerst.
          issue GS-1
        """)
    ),
    (
      .noteIsSettled,
      Phrase(
        """
        Nothing is left on the credit note: it was set off against an invoice, paid out or \
        released. Paying it again would give the customer the money twice. See what it was used \
        for.
          show GS-1
        """,
        """
        Auf der Gutschrift ist nichts mehr übrig: sie wurde verrechnet, ausbezahlt oder aufs \
        Guthaben gelegt. Nochmals ausbezahlt bekäme der Kunde das Geld doppelt. Sehen Sie nach, \
        wofür sie verwendet wurde.
          show GS-1
        """)
    ),
    (
      .noteNotMatchable,
      Phrase(
        """
        A bank transaction cannot be matched with a credit note; bexio does not offer it either \
        (help page on refunds). The outgoing payment is entered on the note, which books the \
        bank side, and the transaction is ignored; matching it as well would book the money \
        twice.
          pay GS-1 216.20 from 1020 on 2026-04-10
        """,
        """
        Eine Banktransaktion lässt sich nicht mit einer Gutschrift abgleichen; auch bexio bietet \
        das nicht an (Hilfeseite zur Rückerstattung). Der Zahlungsausgang wird auf der \
        Gutschrift erfasst und bucht die Bankseite, die Transaktion wird ignoriert; beides \
        zusammen buchte das Geld doppelt.
          pay GS-1 216.20 from 1020 on 2026-04-10
        """)
    ),
    (
      .notPaidOut,
      Phrase(
        """
        No payment was made on this credit note, so none can be taken back. If it was set off \
        against an invoice, look there.
          show GS-1
        """,
        """
        Auf dieser Gutschrift gibt es keinen Zahlungsausgang, der sich zurücknehmen liesse. \
        Wurde sie mit einer Rechnung verrechnet, sehen Sie dort nach.
          show GS-1
        """)
    ),
  ]
}
