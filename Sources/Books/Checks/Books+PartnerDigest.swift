import Ledger

// Cards and till in the digest of the books.
extension Books {
  func addPartners(to print: inout Fingerprint) {
    print.add(integration.isEnabled)
    print.add(integration.isLinked)
    for permission in Integration.Permission.allCases { print.add(integration.has(permission)) }
    print.add(cardSettings.account)
    print.add(cardSettings.transfer)
    print.add(cardSettings.needsReceipt)
    print.add(cardSettings.needsVAT)
    print.add(Int(cardSettings.role.rawValue))
    print.add(cardSettings.nextLapse)
    print.add(cardSettings.firstPending)
    addCards(to: &print)
    addArticles(to: &print)
    addTill(to: &print)
    addPurchases(to: &print)
  }

  private func addCards(to print: inout Fingerprint) {
    print.add(names.numbersGiven(.card))
    for (place, payment) in cards.enumerated() {
      print.add(names.name(of: .card(CardID(place))))
      print.add(payment.account)
      print.add(payment.transfer)
      print.add(payment.reserved)
      print.add(payment.day)
      print.add(payment.text)
      print.add(payment.amount)
      add(payment.state, to: &print)
      print.add(payment.category)
      switch payment.vat {
      case .unknown: print.add(0)
      case .none: print.add(1)
      case .code(let code):
        print.add(2)
        print.add(code)
      }
      print.add(payment.purpose)
      print.add(payment.isCompleteByHand)
      print.add(payment.bookedFrom)
      print.add(payment.reason)
      print.add(payment.lastAttachment)
    }
    for attachment in attachments {
      print.add(attachment.name)
      print.add(Int(attachment.size))
      print.add(attachment.digest.hex)
      print.add(attachment.previous)
    }
  }

  private func add(_ state: CardState, to print: inout Fingerprint) {
    switch state {
    case .pending: print.add(0)
    case .executed(let day):
      print.add(1)
      print.add(day)
    case .final(let day, let entry):
      print.add(2)
      print.add(day)
      print.add(entry)
    case .released(let entry):
      print.add(3)
      print.add(entry)
    }
  }

  private func addArticles(to print: inout Fingerprint) {
    print.add(articleNumbers.count)
    for article in articles {
      print.add(article.number)
      print.add(article.name)
      print.add(article.price)
      print.add(article.code)
      print.add(article.account)
      print.add(article.stock ?? -1)
      print.add(Int(truncatingIfNeeded: article.sold))
    }
  }

  private func addTill(to print: inout Fingerprint) {
    print.add(Int(till.connection.rawValue))
    print.add(till.hasOrders)
    print.add(till.pendingVouchers)
    print.add(till.countedDays)
    for template in till.templates {
      print.add(Int(template.method.rawValue))
      print.add(template.item == nil)
      if let item = template.item { add(item, to: &print) }
      print.add(template.debit)
      print.add(template.credit)
    }
    print.add(names.numbersGiven(.sale))
    for (place, sale) in sales.enumerated() {
      print.add(names.name(of: .sale(SaleID(place))))
      print.add(sale.day)
      print.add(Int(sale.method.rawValue))
      print.add(sale.amount)
      print.add(sale.lines.lowerBound)
      print.add(sale.lines.upperBound)
      print.add(sale.invoice)
      print.add(sale.isVoid)
    }
    for line in saleLines {
      add(line.item, to: &print)
      print.add(line.amount)
      print.add(line.text)
    }
    for sale in articleSales {
      print.add(sale.line)
      print.add(sale.article)
      print.add(Int(sale.thousandths))
    }
    print.add(names.numbersGiven(.tillDay))
    print.add(tillCalendar.count)
    for day in tillDays { add(day, to: &print) }
  }

  private func add(_ item: TakingsGroup.Item, to print: inout Fingerprint) {
    switch item {
    case .goods(let code):
      print.add(0)
      print.add(code)
    case .voucher: print.add(1)
    }
  }

  private func add(_ day: TillDay, to print: inout Fingerprint) {
    print.add(day.day)
    print.add(day.bookedFrom)
    switch day.state {
    case .open: print.add(0)
    case .counted: print.add(1)
    case .exported(let entries, _):
      print.add(2)
      print.add(entries.lowerBound)
      print.add(entries.upperBound)
    }
    if let count = day.state.count {
      print.add(count.counted)
      print.add(count.difference)
    }
    for group in day.groups {
      print.add(Int(group.method.rawValue))
      add(group.item, to: &print)
      print.add(group.amount)
    }
  }
}
