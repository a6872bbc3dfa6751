import Books
import Commands
import Diagnostics
import Exchange
import Ledger
import Text

extension Runner {
  func preview(_ line: [UInt8], from start: Int) throws(Diagnostic) {
  }

  func compare(
    _ first: String, _ second: String?, format: String?, file: String?, _ line: [UInt8]
  ) throws(Diagnostic) {
  }
}
