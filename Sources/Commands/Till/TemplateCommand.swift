import Books
import CommandKit
import Diagnostics
import Exchange
import Ledger

/// Changes how the export books takings of a kind.
public enum TemplateCommand: Command {
  static let method = Parameter<Int>.object(
    0, "method", "ZAHLUNGSART", .choice(Array(PaymentMethod.choices.prefix(3))),
    Phrase("how it was paid", "wie bezahlt wurde"))
  static let accounts = Parameter<PairArgument>.object(
    1, "debit/credit", "SOLL/HABEN", .accountPair,
    Phrase("where the money is, and what it is for", "wo das Geld ist, und wofür"),
    example: "1092/3200")
  static let vat = Parameter<CodeArgument?>.keyword(
    2, "vat", "mwst", .vatCodeOrNone,
    Phrase(
      "only for goods of this code; for all others otherwise",
      "nur für Waren dieses Codes; sonst für alle anderen"))
  static let vouchers = Flag(
    3, "vouchers", "gutscheine", Phrase("for vouchers sold", "für verkaufte Gutscheine"))

  public static let signature = Signature(
    "template", german: "vorlage", .till,
    Phrase(
      "Sets on which accounts the export books takings of a kind.",
      "Legt fest, auf welche Konten der Export Einnahmen einer Art bucht."),
    details: Phrase(
      "A template of a VAT code goes before the one for all goods. VAT is booked beside it. "
        + "'list templates' shows them.",
      "Eine Vorlage mit MWST-Code geht jener für alle Waren vor. Die MWST wird daneben gebucht. "
        + "«liste vorlagen» zeigt sie."),
    objects: [method.outline, accounts.outline], options: [vat.outline, vouchers.outline],
    examples: [
      Example(
        "template cash 1020/3200",
        Phrase(
          "in place of 1000, which bexio's plan lacks", "statt 1000, das im Plan von bexio fehlt"),
        after: ["till activate"]),
      Example(
        "template card 1092/3400 vat UR26",
        Phrase("books and food by card", "Bücher und Lebensmittel mit Karte"),
        after: ["till activate"]),
    ],
    search: ["Buchungssätze für Export", "Kontierung", "Arcavis", "Grunddaten"])

  public static func run(_ call: Call, _ context: inout Context) throws(Diagnostic) -> Answer {
    if call[vouchers], call[vat] != nil {
      throw Diagnostic(
        .surplusArgument, at: call.span(of: vat),
        Phrase("a voucher sold bears no VAT", "ein verkaufter Gutschein trägt keine MWST"))
    }
    let pair = call[accounts]
    do {
      let (place, uncounted) = try context.books.setTemplate(
        payment(call), item(call, context.books), debit: pair.debit, credit: pair.credit)
      var notices = uncounted.map { day in Notice.till(.countUndone(day)) }
      if !call[vouchers], context.books.chart[pair.credit].kind != .income {
        notices.append(.till(.noRevenueAccount(pair.credit)))
      }
      if call[vouchers] || payment(call) == .voucher,
        let sold = accountOfSoldVouchers(context.books.till)
      {
        notices.append(.till(.vouchersApart(sold: sold)))
      }
      return Answer(notices: [.till(.templateSet(place))] + notices)
    } catch {
      throw diagnostic(error, call, context.books)
    }
  }

  /// Where a template books vouchers sold, if that is not the account they are redeemed from.
  private static func accountOfSoldVouchers(_ till: Till) -> Int? {
    till.templates.first { template in
      template.item == .voucher && template.credit != till.voucherAccount
    }?.credit
  }

  private static func payment(_ call: Call) -> PaymentMethod {
    PaymentMethod(rawValue: UInt8(truncatingIfNeeded: call[method])) ?? .cash
  }

  private static func item(_ call: Call, _ books: Books) -> TakingsGroup.Item? {
    if call[vouchers] { return .voucher }
    return InvoiceCommand.code(call[vat], books).map { code in .goods(code) }
  }

  public static func headline(_ answer: Answer, _ context: Context) -> Phrase? {
    guard case .till(.templateSet(let place)) = answer.notices.first else { return nil }
    let template = context.books.till.templates[place]
    let accounts = "\(template.debit)/\(template.credit)"
    let kind = template.title(context.books)
    return Phrase("\(kind.english): \(accounts)", "\(kind.german): \(accounts)")
  }

  private static func diagnostic(
    _ refusal: TemplateRefusal, _ call: Call, _ books: Books
  ) -> Diagnostic {
    switch refusal {
    case .notConnected: return .tillNotConnected(at: call.commandSpan, books)
    case .voucherForVoucher: return .voucherNotAllowed(at: call.span(of: vouchers))
    case .vat(let refusal): return .vat(refusal, at: call.span(of: vat), call, books)
    case .sameAccount: return .sameAccount(at: call.span(of: accounts))
    case .accountNotAllowed(let account):
      let number = books.chart[account].number
      return Diagnostic(
        .accountNotAllowed, at: call.span(of: accounts),
        number == Books.cashDifferences
          ? Phrase(
            "\(number) takes the differences of the count; the drawer is another account",
            "\(number) nimmt die Differenzen des Kassensturzes auf; die Kasse ist ein anderes "
              + "Konto")
          : Phrase(
            "\(number) belongs to VAT or to documents; takings are not booked there",
            "\(number) gehört zur MWST oder zu Belegen; Einnahmen werden dort nicht gebucht"))
    }
  }
}
