// Copying a stretch of bytes from one buffer into another: what every line of a script costs, so
// without the iterators and reference counts of a slice. The pointers do not leave the closures,
// and the stretch is cut from a span, which checks its bounds in every build.

/// Adds `from..<to` of a text behind a buffer.
public func copy(_ text: [UInt8], from: Int, to: Int, behind buffer: inout [UInt8]) {
  text.span.extracting(from..<to).withUnsafeBufferPointer { bytes in
    buffer.append(contentsOf: bytes)
  }
}

/// Makes a buffer the same as `from..<to` of a text, or as a slice; it keeps its memory.
public func copy(_ text: [UInt8], from: Int, to: Int, inPlaceOf buffer: inout [UInt8]) {
  text.span.extracting(from..<to).withUnsafeBufferPointer { bytes in
    buffer.replaceSubrange(0..<buffer.count, with: bytes)
  }
}

public func copy(_ text: ArraySlice<UInt8>, inPlaceOf buffer: inout [UInt8]) {
  text.withUnsafeBufferPointer { bytes in buffer.replaceSubrange(0..<buffer.count, with: bytes) }
}
