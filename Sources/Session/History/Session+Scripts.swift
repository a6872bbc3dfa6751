import Commands
import Diagnostics
import Syntax
import Text

// A script is one step of whoever runs it, and each of its lines is one within it.
extension Session {
  /// How the file of a session says where the lines of a script begin and end.
  static let scriptBegins = "#>>"
  static let scriptEnds = "#<<"
  /// How it says the same of a step that is there as a whole or not at all, and which of its
  /// commands is the last: where that never came, none is read back.
  static let wholeBegins = "#>>="
  static let wholeLast = "#<="

  /// What comes now, until `endScript`, goes back as one step.
  mutating func beginScript(_ name: String, isWhole: Bool = false) {
    setPoint()
    history.scriptStarts.append(context.log.count)
    if history.outbox != nil {
      history.brackets += Self.opening(name, isWhole: isWhole)
    }
  }

  /// The next command is the last of a step that is there as a whole or not at all.
  mutating func announceLast() {
    if history.outbox != nil { history.brackets += Array("\(Self.wholeLast)\n".utf8) }
  }

  mutating func endScript(_ name: String, isWhole: Bool = false) {
    guard let start = history.scriptStarts.popLast() else { return }
    if start < context.log.count, context.log.structure.openGroup == nil {
      context.log.structure.join(start..<context.log.count, name: name)
    }
    guard history.outbox != nil else { return }
    let opening = Self.opening(name, isWhole: isWhole)
    if history.brackets.suffix(opening.count) == opening[...] {
      // Nothing came of it.
      history.brackets.removeLast(opening.count)
    } else {
      history.brackets += Self.closing
    }
  }

  /// The line before those of a script.
  static func opening(_ name: String, isWhole: Bool = false) -> [UInt8] {
    Array("\(isWhole ? wholeBegins : scriptBegins) \(title(name))\n".utf8)
  }

  /// The line behind those of a script.
  static let closing = Array("\(scriptEnds)\n".utf8)

  /// A name as a comment can hold it: file names may have line breaks and worse.
  static func title(_ name: String) -> String {
    visible(name.filter { letter in !letter.isNewline })
  }

  /// A group that the innermost script began and has not committed.
  var groupLeftOpen: LogStructure.OpenGroup? {
    guard let group = context.log.structure.openGroup, let start = history.scriptStarts.last,
      group.place >= start
    else { return nil }
    return group
  }

  /// A command of the script was refused: its group can no longer be kept.
  mutating func noteFailure() {
    if groupLeftOpen != nil { context.log.structure.openGroup?.hasFailed = true }
  }

  /// Gives up the group that the innermost script has left open.
  mutating func giveUpGroup() throws(Diagnostic) {
    guard let group = groupLeftOpen else { return }
    try takeBack(to: group.place, isRedoable: false, as: "rollback")
  }
}
