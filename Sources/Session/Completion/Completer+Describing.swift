import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

extension Completer {
  /// A document with whose it is, its state and its age.
  func completion(_ document: Document) -> Completion {
    let name = context.books.name(document)
    switch document {
    case .invoice(let id):
      let invoice = context.books[id]
      let age = age(since: invoice.day)
      let state = invoice.state.title[context.language]
      return Completion(
        name, "\(contact(invoice.contact)), \(invoice.isReceivable ? age : "\(state), \(age)")",
        figure: invoice.isReceivable
          ? say("open \(context.books.open(id).shown)", "offen \(context.books.open(id).shown)")
          : context.books.total(of: id).shown)
    case .creditNote(let id):
      let note = context.books[id]
      let state = note.state.title[context.language]
      return Completion(
        name, "\(contact(note.contact)), \(state), \(age(since: note.day))",
        figure: context.books.total(of: id).shown)
    case .bank(let id):
      let line = context.books[id]
      let text = visible(context.books.journal.texts[line.text])
      let parts = [
        line.day.description, line.contact.map(contact), text.isEmpty ? nil : text,
        line.state.title[context.language],
      ]
      let sign = line.amount.isNegative ? "" : "+"
      return Completion(
        name, parts.compactMap { part in part }.joined(separator: ", "),
        figure: sign + Money(line.amount, context.books.chart[line.account].currency).shown)
    case .card(let id):
      let payment = context.books[id]
      let text = visible(context.books.journal.texts[payment.text])
      let state = payment.state.title[context.language]
      let missing = context.books.obstacles(to: id).subtracting(.pending)
      let words = missing.words(context.language)
      return Completion(
        name, (["\(payment.day)", text, state] + words).joined(separator: ", "),
        figure: payment.amount.shown)
    case .sale(let id):
      let sale = context.books[id]
      let day = context.books[sale.day].day
      return Completion(
        name, "\(day), \(sale.title[context.language])", figure: sale.amount.shown)
    case .bill(let id): return completion(id)
    case .receipt(let id): return completion(id)
    case .statement(let id): return completion(id)
    case .charge(let id): return completion(id)
    case .tillDay(let id):
      let day = context.books[id]
      return Completion(name, "\(day.day), \(day.state.title[context.language])")
    }
  }

  private func contact(_ id: ContactID) -> String { visible(context.books[id].name) }

  private func age(since day: Day) -> String {
    let days = Int(context.books.workingDay.number) - Int(day.number)
    return say("\(days) d", "\(days) T")
  }
}
