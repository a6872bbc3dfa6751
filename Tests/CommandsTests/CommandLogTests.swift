import Commands
import Testing

/// The log against a list of its records.
@Suite struct `The log of commands` {
  /// A record of as many comments as come and one command.
  private static func record(_ numbers: inout SeededNumbers) -> [UInt8] {
    let comments = (0..<[0, 0, 0, 1, 2, 5][numbers.below(6)]).map { _ in
      ["#\n", "#>> a.kontor\n", "#<<\n", "# why #\\\n"][numbers.below(4)]
    }
    let command = ["book 6500/1020 1.00", "", " ", "a  # b", "undo 1 commands", "\\"]
    return Array((comments.joined() + command[numbers.below(command.count)]).utf8)
  }

  private static func difference(_ log: CommandLog, _ model: [[UInt8]]) -> String? {
    guard log.count == model.count else { return "count" }
    // Every 7th: near and far from the places that are noted.
    for place in stride(from: model.count % 7, to: model.count, by: 7)
    where Array(log.record(place)) != model[place] {
      return "record \(place)"
    }
    for from in [0, model.count / 2, model.count] {
      let records = log.records(from..<model.count).map(Array.init)
      if records != Array(model[from...]) { return "records from \(from)" }
    }
    let script = model.flatMap { record in record + [UInt8(ascii: "\n")] }
    if Array(log.script.utf8) != script { return "script" }
    if let last = model.last, Array(log.lastRecord) != last { return "last record" }
    return nil
  }

  @Test(arguments: 0..<30) func `holds what was put in`(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var log = CommandLog()
    var model: [[UInt8]] = []
    var parts: [(log: CommandLog, model: [[UInt8]])] = []
    for step in 0..<150 {
      switch numbers.below(12) {
      case 0..<5:
        for _ in 0..<[1, 3, 30, 70][numbers.below(4)] {
          let record = Self.record(&numbers)
          log.append(record[...])
          model.append(record)
        }
      case 5:
        let record = Self.record(&numbers)
        log.bytes += record
        if numbers.below(2) == 0 {
          log.endLine()
          model.append(record)
        } else {
          let rest = log.takeUnended()
          if Array(rest) != record { Issue.record("unended \(seed) \(step)") }
        }
      case 6, 7:
        let from = numbers.below(model.count + 1)
        let to = numbers.below(3) > 0 ? model.count : from + numbers.below(model.count - from + 1)
        parts.append((log.lines(from..<to), Array(model[from..<to])))
      case 8:
        if let part = parts.popLast() {
          log.append(contentsOf: part.log)
          model += part.model
        }
      case 9:
        if let part = parts.popLast() {
          parts.append((log, model))
          (log, model) = part
        }
      case 10:
        let kept = max(0, model.count - [0, 1, 63, 64, 65, 1000][numbers.below(6)])
        // What was not ended goes as well.
        if numbers.below(2) == 0 { log.bytes += Array("# lost\nbo".utf8) }
        log.truncate(to: kept)
        model.removeLast(model.count - kept)
      default:
        if numbers.below(10) == 0 {
          log.removeAll()
          model = []
        }
      }
      for (log, model) in parts.suffix(2) + [(log, model)] {
        if let found = Self.difference(log, model) {
          Issue.record("\(found), seed \(seed), step \(step)")
          return
        }
      }
    }
  }
}

/// Numbers that are the same in every run.
private struct SeededNumbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
