import CNettle
import Glibc

/// The hash over all records so far, each hashed on top of the one before it.
struct Chain {
  private var hash: [UInt8]
  /// What stands behind the record added last, newline included.
  private(set) var mark: [UInt8]

  /// The first digits of the hash of the record added last.
  var lastSum: String {
    String(decoding: mark.dropFirst(SessionFormat.markStart.count).prefix(12), as: UTF8.self)
  }

  /// Begins a chain with the first line of a file, without its newline.
  init(header: [UInt8]) {
    hash = [UInt8](repeating: 0, count: KONTORIST_HASH_SIZE)
    mark = SessionFormat.markStart
    mark += repeatElement(UInt8(ascii: "0"), count: SessionFormat.hashDigits)
    mark.append(UInt8(ascii: "\n"))
    kontorist_hash(header, header.count, &hash)
  }

  /// Adds a record: its comment lines and its command, without mark and last newline.
  mutating func add(_ record: ArraySlice<UInt8>) {
    record.withUnsafeBufferPointer { bytes in add(bytes.baseAddress, bytes.count) }
  }

  /// Adds the record within `bytes` and tells whether the mark behind it is the right one.
  mutating func add(_ bytes: [UInt8], _ record: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        record.lowerBound >= 0, record.upperBound + SessionFormat.markLength <= buffer.count
      else { return false }
      add(base + record.lowerBound, record.count)
      return memcmp(base + record.upperBound, mark, SessionFormat.markLength) == 0
    }
  }

  private mutating func add(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    mark.withUnsafeMutableBufferPointer { mark in
      guard let start, let digits = mark.baseAddress else { return }
      kontorist_hash_on(&hash, start, count, digits + SessionFormat.markStart.count)
    }
  }
}
