import Diagnostics

/// Where an argument stands in a command line.
public enum Role: Hashable, Sendable {
  /// By position.
  case object(isRequired: Bool)
  /// Behind its keyword, in any order.
  case keyword(isRequired: Bool)
  /// A bare word that is there or not.
  case flag
}

/// What is declared about an argument, without the type of its value.
///
/// Usage, help, completion, the manual and the tests read this; nothing is said twice.
public final class Outline: Sendable {
  /// The word of a keyword or a flag; what usage calls an object.
  public let name: String
  /// The same word in German; accepted everywhere, recorded in English.
  public let german: String
  public let shape: Shape
  public let help: Phrase
  public let role: Role
  /// Something a user could type there.
  public let example: String
  /// Its place among the arguments of the same scope.
  public let index: Int

  init(
    _ index: Int, _ name: String, _ german: String, _ shape: Shape, _ role: Role, _ help: Phrase,
    example: String? = nil
  ) {
    self.index = index
    self.name = name
    self.german = german
    self.shape = shape
    self.role = role
    self.help = help
    self.example = example ?? shape.example
  }

  public var isRequired: Bool {
    switch role {
    case .object(let isRequired), .keyword(let isRequired): isRequired
    case .flag: false
    }
  }

  var isObject: Bool {
    if case .object = role { true } else { false }
  }
}

/// A declared argument and the typed key to its value: `call[Self.amount]`.
public struct Parameter<Value: ArgumentValue>: Sendable {
  public let outline: Outline
  /// Where its slot is, kept here so that reading a value needs no reference.
  @usableFromInline let index: Int

  init(outline: Outline) {
    self.outline = outline
    index = outline.index
  }

  /// An argument by position; one whose value is optional may be left out.
  ///
  /// `example` is for where that of its shape would mislead.
  public static func object(
    _ index: Int, _ name: String, _ german: String, _ shape: Shape, _ help: Phrase,
    example: String? = nil
  ) -> Self {
    Self(
      outline: Outline(
        index, name, german, shape, .object(isRequired: !Value.isOptional), help,
        example: example))
  }

  /// An argument behind its keyword; one whose value is optional may be left out.
  public static func keyword(
    _ index: Int, _ name: String, _ german: String, _ shape: Shape, _ help: Phrase,
    example: String? = nil
  ) -> Self {
    Self(
      outline: Outline(
        index, name, german, shape, .keyword(isRequired: !Value.isOptional), help,
        example: example))
  }
}

/// A bare word that is there or not.
public struct Flag: Sendable {
  public let outline: Outline
  @usableFromInline let index: Int

  public init(_ index: Int, _ name: String, _ german: String, _ help: Phrase) {
    outline = Outline(index, name, german, .text, .flag, help)
    self.index = index
  }
}
