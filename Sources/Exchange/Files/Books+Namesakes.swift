import Books
import Ledger

// Names that we have put something behind, because somebody else has them.
extension Books {
  /// Whether a contact has this name with a number behind it, because somebody else has it too.
  ///
  /// A number that the name has by itself, as a year, makes another name.
  func isNumbered(_ id: ContactID, _ name: String) -> Bool {
    let own = contacts[id.position].name
    guard own.hasPrefix(name + " ("), own.hasSuffix(")"), isOfAnother(name, than: id) else {
      return false
    }
    return own.dropFirst(name.count + 2).dropLast().allSatisfy(\.isWholeNumber)
  }

  /// The name of a contact where others may have the same: without the id we have put behind it.
  func nameElsewhere(of id: ContactID) -> String {
    let name = contacts[id.position].name
    for field in [ContactField.id, .email] {
      let key = text(field, of: id)
      let ending = " (\(key))"
      guard !key.isEmpty, name.hasSuffix(ending) else { continue }
      let bare = String(name.dropLast(ending.count))
      if !bare.isEmpty, isOfAnother(bare, than: id) { return bare }
    }
    return name
  }

  /// Whether somebody else has a name, or had it: only then we put something behind it.
  private func isOfAnother(_ name: String, than id: ContactID) -> Bool {
    contact(named: name).map { owner in owner != id } ?? false
  }
}
