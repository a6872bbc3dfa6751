import Foundation
import Glibc
import Testing

/// Disks and folders that do not take what they are given.
@Suite struct `A session on a faulty disk` {
  private func session(_ folder: Folder, _ commands: String) throws -> SessionOnDisk {
    let session = SessionOnDisk(path: folder.path("books.kontor"))
    #expect(try session.command(commands).code == 0)
    return session
  }

  // MARK: - No room

  /// Files may not grow past so many blocks of 512 bytes, which looks like a full disk and needs
  /// no rights.
  private func run(blocks: Int, _ session: SessionOnDisk, _ arguments: String...) throws -> (
    code: Int32, output: String, errors: String
  ) {
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -f \(blocks); exec \"$@\"", "sh", Program.path]
      + ["--date", "2026-03-01", "--width", "400", "--session", session.path] + arguments
    process.environment = ["LANG": "en_GB.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let output = try folder.write("output", "")
    let errors = try folder.write("errors", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (process.terminationStatus, try folder.read("output"), try folder.read("errors"))
  }

  @Test func `refuses what does not fit, says why, and goes on with room`() throws {
    let folder = try Folder()
    let session = try session(folder, Counted.script(5))
    let before = try session.bytes
    let blocks = before.count / 512
    let script = try folder.write("more.kontor", Counted.script(200).dropLines(5))
    for arguments in [[script], ["-c", Counted.script(200).dropLines(5)]] {
      let refused = try run(blocks: blocks, session, arguments[0], arguments.last ?? "")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("error: session-not-saved"), "\(refused.errors)")
      #expect(refused.errors.contains("too large"))
      #expect(refused.errors.contains("make room or give the permission"))
      #expect(try session.bytes == before)
    }
    #expect(try session.command(Counted.line(6)).code == 0)
    #expect(try session.look() == (6, Counted.cents(6)))
  }

  @Test func `a disk without room leaves the books as they are saved`() throws {
    guard geteuid() == 0 else { return }
    let folder = try Folder()
    let disk = folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=64k") == 0 else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let session = SessionOnDisk(path: disk + "/books.kontor")
    #expect(try session.command(Counted.script(3)).code == 0)
    let filler = disk + "/filler"
    try Data(count: 56 << 10).write(to: URL(filePath: filler))
    let refused = try session.command(Counted.script(200).dropLines(3))
    #expect(refused.code == 1)
    #expect(refused.errors.contains("the disk is full"), "\(refused.errors)")
    try FileManager.default.removeItem(atPath: filler)
    #expect(try session.look() == (3, Counted.cents(3)))
    #expect(try session.command(Counted.line(4)).code == 0)
    #expect(try session.look() == (4, Counted.cents(4)))
  }

  // MARK: - No permission

  @Test func `a file that cannot be written is looked at only`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("disk"), withIntermediateDirectories: true)
    let disk = folder.path("disk")
    let session = SessionOnDisk(path: disk + "/books.kontor")
    #expect(try session.command(Counted.script(3)).code == 0)
    let before = try session.bytes
    // Root may write everywhere but on a disk that is mounted for reading only.
    if geteuid() == 0 {
      let bind: UInt = 4096
      let readOnly: UInt = 1
      let again: UInt = 32
      guard mount(disk, disk, nil, bind, nil) == 0 else { return }
      guard mount(nil, disk, nil, bind | readOnly | again, nil) == 0 else {
        umount2(disk, Int32(MNT_DETACH))
        return
      }
    } else {
      chmod(session.path, 0o400)
      chmod(disk, 0o500)
    }
    defer {
      if geteuid() == 0 { umount2(disk, Int32(MNT_DETACH)) } else { chmod(disk, 0o700) }
    }
    let looked = try session.command("trial-balance format csv")
    #expect(looked.code == 0)
    #expect(looked.output.contains("6500,Office material,0.06"))
    #expect(looked.errors.contains("can be read but not written"))
    let booked = try session.command(Counted.line(4) + "\ntrial-balance")
    #expect(booked.errors.contains("error: session-read-only"))
    #expect(booked.code != 0)
    let copy = SessionOnDisk(path: folder.path("copy.kontor"))
    #expect(try session.command("save-as \"\(copy.path)\"\n" + Counted.line(4)).code == 0)
    #expect(try copy.look() == (4, Counted.cents(4)))
    #expect(try session.bytes == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["books.kontor"])
  }

  @Test func `a new file where none can be made is refused by name`() throws {
    let session = SessionOnDisk(path: "/dev/null/books.kontor")
    let result = try session.command(Counted.line(1))
    #expect(result.code == 1)
    #expect(result.errors.contains("/dev/null/books.kontor"))
  }
}

extension String {
  fileprivate func dropLines(_ count: Int) -> String {
    split(separator: "\n").dropFirst(count).joined(separator: "\n") + "\n"
  }
}
