import Syntax

/// A declared argument as plain data, for reading lines: no references, nothing to retain.
///
/// Derived once from the outlines of a signature and known by the same place there. What reads
/// lines hands on the place, and not the plan, which would be taken apart and packed again.
struct ArgumentPlan: Sendable {
  let shape: ShapeForm
  /// Among the arguments of the same scope: where the slot is.
  private let slot: UInt8
  let isRequired: Bool
  let isFlag: Bool

  init(_ outline: Outline) {
    shape = ShapeForm(outline.shape, isObject: outline.isObject)
    slot = UInt8(outline.index)
    isRequired = outline.isRequired
    isFlag = outline.role == .flag
  }

  var index: Int { Int(slot) }
  /// Stands for it in a set of arguments of the same scope.
  var bit: UInt64 { 1 &<< UInt64(slot) }
}

/// A shape without its words and lists: what the reader of values branches on.
enum ShapeForm: Hashable, Sendable {
  case amount(rest: Bool, open: Bool)
  /// By position it may be in another currency; behind a keyword it is about nothing else.
  case money(isKeyword: Bool)
  case rate
  case currency
  case month
  case account
  case accountPair
  case accountRange
  case contact
  case partyWith(DocumentKinds)
  case document(DocumentKinds)
  case entry
  case showable
  case date
  case term
  case vatCode(orNone: Bool)
  case text
  case integer
  case quantity
  case choice
  case name
  case target
  case rest
  case value

  init(_ shape: Shape, isObject: Bool) {
    switch shape {
    case .amount: self = .amount(rest: false, open: false)
    case .money: self = .money(isKeyword: !isObject)
    case .rate: self = .rate
    case .currency: self = .currency
    case .month: self = .month
    case .amountOr(let rest, let open): self = .amount(rest: rest, open: open)
    case .account, .moneyAccount: self = .account
    case .accountPair: self = .accountPair
    case .accountRange: self = .accountRange
    case .contact: self = .contact
    case .party: self = .partyWith([.invoice, .bill])
    case .creditSource: self = .partyWith(.creditNote)
    case .document(let kinds): self = .document(kinds)
    case .entry: self = .entry
    case .showable: self = .showable
    case .date: self = .date
    case .term: self = .term
    case .vatCode: self = .vatCode(orNone: false)
    case .vatCodeOrNone: self = .vatCode(orNone: true)
    case .text, .path, .word: self = .text
    case .integer: self = .integer
    case .quantity: self = .quantity
    case .choice: self = .choice
    case .name: self = .name
    case .target: self = .target
    case .rest: self = .rest
    case .value: self = .value
    }
  }
}
