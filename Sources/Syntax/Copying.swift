// Copying a stretch of bytes from one buffer into another: what every line of a script costs, so
// without the iterators and reference counts of a slice. The pointers do not leave the closures,
// and who cuts a stretch from a span has its bounds checked in every build.

/// Adds bytes behind a buffer.
public func copy(_ text: Swift.Span<UInt8>, behind buffer: inout [UInt8]) {
  text.withUnsafeBufferPointer { bytes in buffer.append(contentsOf: bytes) }
}

/// Makes a buffer the same as these bytes; it keeps its memory.
public func copy(_ text: Swift.Span<UInt8>, inPlaceOf buffer: inout [UInt8]) {
  text.withUnsafeBufferPointer { bytes in buffer.replaceSubrange(0..<buffer.count, with: bytes) }
}
