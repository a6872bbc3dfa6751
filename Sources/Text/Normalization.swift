// The composition tables are in the standard library; only their names are not public yet.
@_spi(_Unicode) import Swift

/// The composed form of a text: `u` with a combining diaeresis becomes `ü`.
public func nfc(_ text: String) -> String {
  if isCertainlyNFC(text.utf8) { return text }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text._nfc)
  return String(scalars)
}

/// Whether the bytes are well-formed UTF-8 in composed form.
///
/// Texts below U+0300, all of Western Europe among them, cost one pass over the bytes.
public func isNFC(bytes: some Collection<UInt8>) -> Bool {
  if bytes.allSatisfy({ byte in byte < 0x80 }) { return true }
  guard let text = String(validating: bytes, as: UTF8.self) else { return false }
  if isCertainlyNFC(text.utf8) { return true }
  return text.unicodeScalars.elementsEqual(text._nfc)
}

func decomposed(_ text: String) -> some Sequence<Unicode.Scalar> { text._nfd }

/// Below U+0300, whose first byte is 0xCC, nothing combines.
private func isCertainlyNFC(_ bytes: some Sequence<UInt8>) -> Bool {
  bytes.allSatisfy { byte in byte < 0xCC }
}
