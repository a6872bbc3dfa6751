/// A growing table that can go back to what it was at a mark.
///
/// Elements are added at the end. One that a mark has seen is kept as it was when it changes for
/// the first time since; one that is younger than the newest mark changes for free, so that a
/// script on new books pays nothing. Going back costs what has changed since the mark.
public struct Table<Element: Sendable>: Sendable {
  @usableFromInline var elements: [Element] = []
  /// How many elements the newest mark has seen.
  @usableFromInline var marked = 0
  /// Elements as a mark saw them, in the order of their changes.
  @usableFromInline var kept: [Kept] = []
  /// A bit for each marked element that is kept already since the newest mark.
  @usableFromInline var isKept: [UInt64] = []

  @usableFromInline
  struct Kept: Sendable {
    @usableFromInline let place: UInt32
    @usableFromInline let element: Element

    @usableFromInline
    init(place: UInt32, element: Element) {
      self.place = place
      self.element = element
    }
  }

  /// A moment to go back to; of use until the table goes back beyond it.
  public struct Mark: Sendable {
    public let count: Int
    @usableFromInline let kept: Int

    @usableFromInline
    init(count: Int, kept: Int) {
      self.count = count
      self.kept = kept
    }
  }

  public init() {}

  @inlinable
  public mutating func append(_ element: Element) {
    elements.append(element)
  }

  @inlinable
  public mutating func append(contentsOf new: some Collection<Element>) {
    elements.append(contentsOf: new)
  }

  /// Takes off what was added last and no mark has seen.
  public mutating func removeLast(_ count: Int = 1) {
    elements.removeLast(Swift.min(count, elements.count - marked))
  }

  /// All elements, for whoever looks after the memory they are in.
  public var storage: [Element] { elements }

  public mutating func reserveCapacity(_ count: Int) {
    elements.reserveCapacity(count)
  }

  /// Remembers the table as it is now.
  @inlinable
  public mutating func mark() -> Mark {
    marked = elements.count
    if !isKept.isEmpty { isKept = [] }
    return Mark(count: elements.count, kept: kept.count)
  }

  /// Makes the table what it was at the mark, which stays the newest one.
  @inlinable
  public mutating func goBack(to mark: Mark) {
    while kept.count > mark.kept {
      let old = kept.removeLast()
      if Int(old.place) < mark.count { elements[Int(old.place)] = old.element }
    }
    if elements.count > mark.count { elements.removeLast(elements.count - mark.count) }
    marked = mark.count
    if !isKept.isEmpty { isKept = [] }
  }

  @inlinable
  mutating func keep(_ place: Int) {
    if isKept.isEmpty { isKept = Array(repeating: 0, count: (marked + 63) / 64) }
    let bit: UInt64 = 1 << UInt64(place & 63)
    guard isKept[place >> 6] & bit == 0 else { return }
    isKept[place >> 6] |= bit
    kept.append(Kept(place: UInt32(truncatingIfNeeded: place), element: elements[place]))
  }
}

extension Table: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { elements.count }

  @inlinable
  public subscript(place: Int) -> Element {
    get { elements[place] }
    _modify {
      if place < marked { keep(place) }
      yield &elements[place]
    }
  }
}
