import Syntax

/// A declared argument as plain data, for reading lines: no references, nothing to retain.
///
/// Derived once from the outlines of a signature; `place` leads back to the outline when an
/// error needs its words.
struct ArgumentPlan: Sendable {
  let shape: ShapeForm
  /// Among the arguments of the same scope, where the slot is.
  let index: Int32
  /// Among `Signature.outlines`.
  let place: Int32
  let isRequired: Bool
  let isObject: Bool
  let isFlag: Bool

  /// Before the first argument is read.
  static let none = ArgumentPlan()

  private init() {
    shape = .text
    index = 0
    place = 0
    isRequired = false
    isObject = true
    isFlag = false
  }

  init(_ outline: Outline, place: Int) {
    shape = ShapeForm(outline.shape)
    index = Int32(outline.index)
    self.place = Int32(place)
    isRequired = outline.isRequired
    isObject = outline.isObject
    isFlag = outline.role == .flag
  }
}

/// A shape without its words and lists: what the reader of values branches on.
enum ShapeForm: Hashable, Sendable {
  case amount(rest: Bool, open: Bool)
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

  init(_ shape: Shape) {
    switch shape {
    case .amount: self = .amount(rest: false, open: false)
    case .amountOr(let rest, let open): self = .amount(rest: rest, open: open)
    case .account, .moneyAccount: self = .account
    case .accountPair: self = .accountPair
    case .accountRange: self = .accountRange
    case .contact: self = .contact
    case .party: self = .partyWith(.invoice)
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
