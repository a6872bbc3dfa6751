import Ledger
import Text

/// A file of card transactions as issuers write it, read and tested for itself.
///
/// Known by its columns: those of Viseca, Swisscard, Cornèrcard, PostFinance and UBS, and a plain
/// form with date, merchant and amount.
public struct ChargeFile: Sendable {
  /// A charge, a refund or a fee.
  public struct Entry: Sendable {
    public let row: Int
    public let day: Day
    /// Positive where the card has paid.
    public let amount: Amount
    public let original: Money?
    public let merchant: String
  }

  /// Why a row is no transaction of the statement.
  public enum Skipped: CaseIterable, Hashable, Sendable {
    case payment
    case carriedOver
    case otherCard
    case notBooked
  }

  public private(set) var entries: [Entry] = []
  /// The rows that were passed over, by the reason.
  public private(set) var skipped: [Skipped: [Int]] = [:]
  private let table: CSVTable
  private let places: [Int?]

  private enum Column: Int, CaseIterable {
    case day, merchant, description, amount, debit, credit, currency
    case originalAmount, originalCurrency, card, state, direction, kind

    /// As in `ContactColumn`: the best first.
    var names: [String] {
      switch self {
      case .day:
        [
          "Date", "Transaktionsdatum", "Datum", "Einkaufsdatum", "Transaction date",
          "Purchase date", "Date d'achat", "Date de transaction", "Data",
        ]
      case .merchant:
        ["MerchantName", "Händler", "Merchant", "Commerçant", "Händlername", "Shop"]
      case .description:
        [
          "Details", "Beschreibung", "Description", "Buchungsdetails", "Buchungstext",
          "Booking text", "Texte comptable", "Text",
        ]
      case .amount: ["Amount", "Betrag", "Montant", "Importo"]
      case .debit:
        ["Belastung", "Lastschrift in CHF", "Debit", "Débit", "Debit in CHF", "Belastung in CHF"]
      case .credit:
        ["Gutschrift in CHF", "Gutschrift", "Credit", "Crédit", "Credit in CHF", "Kredit"]
      case .currency: ["Currency", "Währung", "Monnaie", "Valuta"]
      case .originalAmount:
        ["OriginalAmount", "Betrag in Fremdwährung", "Original", "Amount in foreign currency"]
      case .originalCurrency:
        [
          "OriginalCurrency", "Originalwährung", "Fremdwährung", "Original currency",
          "Foreign currency", "Monnaie originale",
        ]
      case .card:
        [
          "Kartennummer", "Karte", "Card number", "Card", "CardId", "Numéro de carte",
          "Carta",
        ]
      case .state: ["StateType", "Status", "State", "Statut"]
      case .direction: ["Debit/Kredit", "Debit/Credit"]
      case .kind: ["Type", "Typ", "Art"]
      }
    }
  }

  /// `card` is the number of the card; rows of another one are passed over.
  public init(_ bytes: [UInt8], card: String) throws(ImportRefusal) {
    let known = Column.allCases.map(\.names)
    do throws(CSVRefusal) {
      // Some begin with lines about the account.
      table = try CSVTable(bytes) { header in
        guard let found = try? ColumnPlaces(header, known) else { return false }
        let hasAmount = [Column.amount, .debit].contains { column in
          found.places[column.rawValue] != nil
        }
        return hasAmount && found.places[Column.day.rawValue] != nil
      }
    } catch {
      throw .table(error)
    }
    places = try ColumnPlaces(table.header, known).places
    try checkColumns()
    guard table.count > 0 else { throw .noRows }
    let digits = Self.lastDigits(card)
    for place in 0..<table.count { try read(place, digits) }
  }

  private func checkColumns() throws(ImportRefusal) {
    var missing: [[String]] = []
    if places[Column.day.rawValue] == nil { missing.append(["Date", "Datum"]) }
    if places[Column.merchant.rawValue] == nil, places[Column.description.rawValue] == nil {
      missing.append(["Merchant", "Händler"])
    }
    if places[Column.amount.rawValue] == nil, places[Column.debit.rawValue] == nil {
      missing.append(["Amount", "Betrag"])
    }
    guard missing.isEmpty else { throw .columnsMissing(missing) }
  }

  private func cell(_ place: Int, _ column: Column) -> String {
    places[column.rawValue].map { index in cleaned(table.text(place, index)) } ?? ""
  }

  private func header(_ column: Column) -> String {
    places[column.rawValue].map { place in table.header[place] } ?? column.names[0]
  }

  // MARK: - One row

  private mutating func read(_ place: Int, _ digits: String) throws(ImportRefusal) {
    let row = table.number(of: place)
    let text = [cell(place, .merchant), cell(place, .description)].first { text in !text.isEmpty }
    // Remarks below the table have neither a date nor an amount.
    let words = cell(place, .day)
    if words.isEmpty || day(words) == nil, isWithoutAmount(place) { return }
    guard let day = day(words) else {
      throw .noDate(words, row: row, column: header(.day))
    }
    if let reason = try reason(place, row, digits) { return skip(row, reason) }
    guard let amount = try amount(place, row) else { return skip(row, .notBooked) }
    guard !amount.isZero else { return skip(row, .carriedOver) }
    let merchant = text ?? ""
    let told = Self.key("\(merchant) \(cell(place, .description))")
    if Self.carriedOver.contains(where: told.contains) { return skip(row, .carriedOver) }
    let kind = Self.key(cell(place, .kind))
    if amount.isNegative,
      Self.payments.contains(where: told.contains) || ["payment", "zahlung"].contains(kind)
    {
      return skip(row, .payment)
    }
    try checkCurrency(place, row)
    guard merchant.utf8.count <= 200 else {
      throw .tooLong(row: row, column: header(.description), limit: 200)
    }
    entries.append(
      Entry(
        row: row, day: day, amount: amount, original: try original(place, row, of: amount),
        merchant: merchant))
  }

  private mutating func skip(_ row: Int, _ reason: Skipped) {
    skipped[reason, default: []].append(row)
  }

  private func isWithoutAmount(_ place: Int) -> Bool {
    [Column.amount, .debit, .credit].allSatisfy { column in cell(place, column).isEmpty }
  }

  /// Another card, or not booked.
  private func reason(
    _ place: Int, _ row: Int, _ digits: String
  ) throws(ImportRefusal) -> Skipped? {
    let own = Self.lastDigits(cell(place, .card))
    if digits.utf8.count == 4, own.utf8.count == 4, own != digits { return .otherCard }
    let state = Self.key(cell(place, .state))
    return Self.notBooked.contains(where: state.contains) ? .notBooked : nil
  }

  /// Nil where an issuer of debit and credit columns has none yet.
  private func amount(
    _ place: Int, _ row: Int
  ) throws(ImportRefusal) -> Amount? {
    if places[Column.debit.rawValue] != nil, places[Column.direction.rawValue] == nil {
      let debit = cell(place, .debit)
      let credit = cell(place, .credit)
      if let amount = try number(debit, row, .debit), !amount.isZero {
        // PostFinance writes charges below zero in their own column.
        return amount.magnitude
      }
      if let amount = try number(credit, row, .credit) { return -amount.magnitude }
      return debit.isEmpty ? nil : .zero
    }
    guard let amount = try number(cell(place, .amount), row, .amount) else {
      throw .noPrice("", row: row, column: header(.amount))
    }
    let direction = Self.key(cell(place, .direction))
    let isCredit = ["gutschrift", "kredit", "credit"].contains(direction)
    return isCredit ? -amount.magnitude : amount
  }

  private func number(
    _ text: String, _ row: Int, _ column: Column
  ) throws(ImportRefusal) -> Amount? {
    if text.isEmpty { return nil }
    guard let amount = decimal(text) else {
      throw .noPrice(text, row: row, column: header(column))
    }
    return amount
  }

  private func checkCurrency(_ place: Int, _ row: Int) throws(ImportRefusal) {
    let currency = cell(place, .currency)
    guard currency.isEmpty || currency.uppercased() == "CHF" else {
      throw .otherCurrency(currency, row: row, column: header(.currency))
    }
  }

  /// What the merchant has charged, where that was in another currency and is told whole.
  private func original(
    _ place: Int, _ row: Int, of amount: Amount
  ) throws(ImportRefusal) -> Money? {
    let code = cell(place, .originalCurrency).uppercased()
    guard !code.isEmpty, code != "CHF", let currency = Currency(code: code) else { return nil }
    // UBS has it in the column that others have the amount in.
    let column: Column =
      places[Column.originalAmount.rawValue] != nil
      ? .originalAmount : places[Column.debit.rawValue] != nil ? .amount : .originalAmount
    guard let found = try number(cell(place, column), row, column), !found.isZero else {
      return nil
    }
    let units = currency.places == 0 ? found.minorUnits / 100 : found.minorUnits
    let size = Amount(minorUnits: units).magnitude
    return size.isZero ? nil : Money(amount.isNegative ? -size : size, currency)
  }

  // MARK: - Words

  /// What an issuer writes for money that came in.
  private static let payments = [
    "ihre zahlung", "zahlung danke", "zahlung besten dank", "ihre lsv", "lsv zahlung",
    "lastschriftzahlung", "einzahlung", "zahlungseingang", "your payment", "payment received",
    "payment thank you", "direct debit payment", "votre paiement", "paiement recu", "ihr zahlung",
    "vostro pagamento", "pagamento ricevuto", "ebill zahlung", "rechnungszahlung",
  ]
  private static let carriedOver = [
    "saldovortrag", "saldoubertrag", "vortrag saldo", "ubertrag letzte", "saldo letzte",
    "balance brought forward", "previous balance", "carried over", "carried forward",
    "solde reporte", "report de solde", "report du solde", "riporto",
  ]
  private static let notBooked = [
    "pending", "declined", "rejected", "reserved", "pendent", "ausstehend", "abgelehnt",
    "nicht abgerechnet", "vorgemerkt", "reserviert", "autorisiert", "authorised", "authorized",
    "en attente", "refuse",
  ]

  /// Folded, words parted by one blank.
  private static func key(_ text: String) -> String {
    var key = ""
    for scalar in folded(text).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.unicodeScalars.append(scalar)
      } else if !key.isEmpty, key.last != " " {
        key += " "
      }
    }
    return key
  }

  /// The last four digits of a card's number, fewer where it has no more.
  private static func lastDigits(_ number: String) -> String {
    String(number.filter { letter in letter.isASCII && letter.isNumber }.suffix(4))
  }

  private func day(_ text: String) -> Day? {
    let plain = Exchange.day(in: String(text.map { letter in letter == "/" ? "." : letter }))
    // A year of two digits is one of this century.
    guard plain == nil else { return plain }
    let parts = text.split { letter in letter == "." || letter == "/" }
    guard parts.count == 3, parts[2].utf8.count == 2, let year = Int(parts[2]),
      let month = Int(parts[1]), let day = Int(parts[0])
    else { return nil }
    return Day(year: 2000 + year, month: month, day: day)
  }

  /// Thousands parted by apostrophes; more than two places only where they are zeros.
  private func decimal(_ text: String) -> Amount? {
    var digits = text.filter { letter in letter != "'" && letter != "’" && letter != " " }
    let isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first,
      (1...12).contains(whole.utf8.count),
      whole.utf8.allSatisfy(Self.isDigit), let francs = Int64(whole)
    else { return nil }
    let places = parts.count == 2 ? Array(parts[1].utf8) : []
    guard parts.count == 1 || !places.isEmpty, places.allSatisfy(Self.isDigit),
      places.dropFirst(2).allSatisfy({ byte in byte == UInt8(ascii: "0") })
    else { return nil }
    let tens = Int64(places.first ?? UInt8(ascii: "0")) - 48
    let ones = Int64(places.dropFirst().first ?? UInt8(ascii: "0")) - 48
    let units = francs * 100 + tens * 10 + ones
    return Amount(minorUnits: isNegative ? -units : units)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
