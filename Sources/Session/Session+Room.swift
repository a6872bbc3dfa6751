import Books
import CGlibc
import Commands
import Ledger

// Memory for what is to come.
extension Session {
  /// Makes room for a script of so many bytes, as bookings have them: 48 a line, 12 of it text.
  mutating func prepare(forScriptOf bytes: Int) {
    let size = min(bytes, 1 << 30)
    // Some three bytes are reserved for each of the script, and the rest of the program goes on
    // growing. Where so much cannot be had, the books grow as they are filled.
    guard kontorist_has_room(size * 8) else { return }
    let rows = size / 48
    // Of documents only so many as do not matter where there are none.
    context.books.reserve(rows: rows, documents: min(rows / 3, 1 << 19), textBytes: size / 4)
    context.log.reserve(lines: rows, bytes: size)
    wishLargePages(for: context.books.journal.rows)
    wishLargePages(for: context.books.journal.entries)
    wishLargePages(for: context.books.journal.texts.bytes)
    wishLargePages(for: context.books.invoices.storage)
    wishLargePages(for: context.books.bank.storage)
    wishLargePages(for: context.books.lines)
    wishLargePages(for: context.books.shares.storage)
    wishLargePages(for: context.books.moves)
    wishLargePages(for: context.books.effects.storage)
    wishLargePages(for: context.log.bytes)
  }

  /// Asks for large pages where a block is about to be filled.
  ///
  /// Taking memory in small ones is a sixth of the time of a long script. Only the place of the
  /// block is told; what it holds does not matter.
  private func wishLargePages<Element>(for block: [Element]) {
    block.withUnsafeBytes { bytes in
      kontorist_wish_large_pages(
        bytes.baseAddress, block.capacity * MemoryLayout<Element>.stride)
    }
  }
}
