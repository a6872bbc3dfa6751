import Glibc

/// A moment on the clock of this place, as locks and names of files carry it.
struct LocalTime {
  /// `2026-11-21`.
  let day: String
  let hour: String
  let minute: String
  let second: String

  init(_ seconds: Int) {
    var seconds = time_t(seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let year = String(Int(parts.tm_year) + 1900)
    day = "\(year)-\(Self.two(parts.tm_mon + 1))-\(Self.two(parts.tm_mday))"
    hour = Self.two(parts.tm_hour)
    minute = Self.two(parts.tm_min)
    second = Self.two(parts.tm_sec)
  }

  static var now: LocalTime { LocalTime(time(nil)) }

  /// `2026-11-21 23:02`.
  var text: String { "\(day) \(hour):\(minute)" }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
