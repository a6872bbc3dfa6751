import Foundation
import Testing

/// Room is reserved by the size of a script, which says little about what stands in it.
@Suite struct `Little memory` {
  @Test func `is enough for a large script that fills little`() throws {
    let folder = try Folder()
    let script = try folder.write("large.kontor", "quit\n")
    let file = try FileHandle(forWritingTo: URL(filePath: script))
    try file.truncate(atOffset: 2 << 30)
    try file.close()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "ulimit -v 1000000; exec \"$@\"", "sh", Program.path, script]
    process.environment = ["LANG": "en_GB.UTF-8", "HOME": folder.path("")]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }
}
