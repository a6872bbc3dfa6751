import Glibc

/// Seconds on the clock that never goes back.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How long it takes.
func timed(_ body: () throws -> Void) rethrows -> Double {
  let start = seconds()
  try body()
  return seconds() - start
}

/// Takes a value, so that what made it is not optimised away.
@inline(never) func swallow<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}

/// Repeats until there are enough runs to tell the median, after one to warm up.
///
/// `seconds` is about how long all of it may take where `least` runs are done by then.
func samples(
  least: Int = 5, most: Int = 1000, seconds limit: Double = 0.5, _ run: () throws -> Double
) rethrows -> [Double] {
  swallow(try run())
  var figures: [Double] = []
  var left = limit
  while figures.count < least || (left > 0 && figures.count < most) {
    let figure = try run()
    left -= figure
    figures.append(figure)
  }
  return figures
}

/// Tells what one of `count` things costs that a run does.
func repeated(
  _ name: String, least: Int = 5, most: Int = 1000, seconds limit: Double = 0.5, count: Int = 1,
  _ run: () throws -> Double
) rethrows {
  let figures = try samples(least: least, most: most, seconds: limit, run)
  tell(name, figures.map { figure in figure / Double(count) })
}

/// One line: the name, then median, least and most.
func tell(_ name: String, _ figures: [Double]) {
  let sorted = figures.sorted()
  guard let least = sorted.first, let most = sorted.last else { return }
  let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  print("\(name)\t\(median)\t\(least)\t\(most)")
}

/// A thing that costs something: each call does it once or more and gives the seconds for one.
struct Action {
  let name: String
  let run: () throws -> Double
}

/// Measures the same actions on small and on large books, in turn, so that whatever else the
/// machine does meets all of them.
///
/// With `isWarm` each runs once untimed before: what lies in the caches is then its own. Tells the
/// figures of an action as `NAME, place of the books`, and behind the first books their ratio to
/// those as `NAME, ratio, place`.
func compared(
  least: Int, seconds limit: Double = 1, isWarm: Bool = true, _ books: [[Action]]
) throws {
  guard let first = books.first else { throw Failure("scripts are wanted") }
  for place in first.indices {
    var figures = books.map { _ in [Double]() }
    let start = seconds()
    while figures[0].count < least || (seconds() - start < limit && figures[0].count < 1000) {
      for (size, actions) in books.enumerated() {
        if isWarm { swallow(try actions[place].run()) }
        figures[size].append(try actions[place].run())
      }
    }
    for size in books.indices {
      tell("\(first[place].name)\t\(size)", figures[size])
      guard size > 0 else { continue }
      let ratios = zip(figures[size], figures[0]).map { large, small in large / small }
      tell("\(first[place].name)\tratio\t\(size)", ratios)
    }
  }
}
