/// How many slips of the keyboard lie between two words, nil when more than `limit`.
///
/// A slip is a letter too many, missing, wrong, or two neighbours swapped (each place once). Case
/// and accents do not count.
public func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
  distance(Array(folded(left).unicodeScalars), Array(folded(right).unicodeScalars), limit: limit)
}

/// The candidates a mistyped word may have meant, best first; empty when none is near.
///
/// One slip is forgiven in words of up to four letters, two up to eight, three above. Among
/// equals the one with the same first letter comes first, then the order of `candidates`.
public func nearest(
  to word: String, among candidates: [String], limit: Int = 3
) -> [String] {
  let key = Array(folded(word).unicodeScalars)
  let allowed = key.count <= 4 ? 1 : key.count <= 8 ? 2 : 3
  var found: [(text: String, rank: Int)] = []
  for candidate in candidates {
    let other = Array(folded(candidate).unicodeScalars)
    guard let slips = distance(key, other, limit: allowed) else { continue }
    // Words without a letter in common are no slips of each other.
    guard slips == 0 || slips < max(key.count, other.count) else { continue }
    found.append((candidate, slips * 2 + (key.first == other.first ? 0 : 1)))
  }
  let order = found.indices.sorted { left, right in
    (found[left].rank, left) < (found[right].rank, right)
  }
  return order.prefix(max(0, limit)).map { index in found[index].text }
}

/// Three rows of the usual table are enough; it is left as soon as a row exceeds the limit.
private func distance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for (j, other) in right.enumerated() {
      var least = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0 && j > 0 && letter == right[j - 1] && left[i - 1] == other {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    if row.allSatisfy({ slips in slips > limit }) && last.allSatisfy({ slips in slips >= limit }) {
      return nil
    }
    beforeLast = last
    last = row
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
