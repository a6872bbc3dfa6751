import Glibc

/// What a look through a session file found.
public struct Verification: Hashable, Sendable {
  /// Records that are good; in an unchained file the lines that are commands.
  public var recordCount: Int
  /// Otherwise there is nothing that could be verified.
  public var isChained: Bool
  /// The beginning of the last record's hash: who notes it can tell that nothing was cut off.
  public var lastSum: String
  public var ending: SessionFile.Ending
}

extension SessionFile {
  /// Holds every record of a file to the chain; the file may be open elsewhere, and stays as it is.
  public static func verify(_ path: String) throws(StoreRefusal) -> Verification {
    var reader = RecordReader()
    let file = try openPlain(path, O_RDONLY)
    do {
      let ending = try reader.read(file) { _, _ in true }
      return Verification(
        recordCount: reader.recordCount, isChained: reader.chain != nil,
        lastSum: reader.chain?.lastSum ?? "", ending: ending)
    } catch {
      throw .file(.unreadable(error.number))
    }
  }
}
