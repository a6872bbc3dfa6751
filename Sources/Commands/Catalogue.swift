import CommandKit
import Diagnostics
import Syntax
import Text

/// All commands of the language.
public enum Catalogue {
  /// Sorted by name; a test holds the order and that no name is given twice.
  public static let commands: [any Command.Type] = [
    AccountNew.self,
    ApplyAdvance.self,
    ApplyCredit.self,
    Approve.self,
    Apropos.self,
    ArticleChange.self,
    ArticleNew.self,
    Attach.self,
    BalanceReport.self,
    BalanceSheetReport.self,
    BankCommand.self,
    Begin.self,
    BillCommand.self,
    Book.self,
    BookkeepingCommand.self,
    CardChange.self,
    CardNew.self,
    CardAccount.self,
    CardPayment.self,
    Cards.self,
    Categorize.self,
    Check.self,
    CheckpointCommand.self,
    Collect.self,
    Commit.self,
    CompanyCommand.self,
    CompareCommand.self,
    Complete.self,
    ContactChange.self,
    ContactNew.self,
    CountCash.self,
    CreditNoteCommand.self,
    DateCommand.self,
    Discount.self,
    ExpectBalance.self,
    ExpectBank.self,
    ExpectCard.self,
    ExpectCredit.self,
    ExpectEntries.self,
    ExpectOpen.self,
    ExpectRow.self,
    ExpectRows.self,
    ExpectState.self,
    ExpectTakings.self,
    ExpectTrialBalance.self,
    ExpectVAT.self,
    ExpectError.self,
    Explain.self,
    Export.self,
    ExportDay.self,
    Exported.self,
    Extract.self,
    ForkCommand.self,
    ForkDrop.self,
    Help.self,
    Ignore.self,
    Include.self,
    IncomeStatementReport.self,
    IntegrationCommand.self,
    InvoiceCommand.self,
    Issue.self,
    JournalReport.self,
    Let.self,
    ListCommand.self,
    Lock.self,
    Manual.self,
    Match.self,
    MatchReceipts.self,
    Next.self,
    Numbering.self,
    Open.self,
    OpenItemsReport.self,
    Opening.self,
    Order.self,
    Pause.self,
    Pay.self,
    PostBill.self,
    Preview.self,
    Quit.self,
    RateCommand.self,
    RateImport.self,
    RatesReport.self,
    ReceiptCommand.self,
    Reconcile.self,
    Record.self,
    Redo.self,
    Release.self,
    ReleaseCredit.self,
    Remind.self,
    Reopen.self,
    Require.self,
    Resume.self,
    ResumeDrop.self,
    Revalue.self,
    Reverse.self,
    Role.self,
    Rollback.self,
    SaveAs.self,
    Say.self,
    ScenarioList.self,
    ScenarioRun.self,
    Section.self,
    Sell.self,
    SetAccessible.self,
    SetConfirm.self,
    SetFormat.self,
    SetLanguage.self,
    SetOff.self,
    SheetReport.self,
    ShowDocument.self,
    ShowContact.self,
    ShowEntry.self,
    Split.self,
    StatementCommand.self,
    StatementsReport.self,
    SwitchCommand.self,
    Sync.self,
    SyncWhy.self,
    TAccountReport.self,
    TakingsReport.self,
    TemplateCommand.self,
    TillStatus.self,
    TillActivate.self,
    TillArticles.self,
    TillConnect.self,
    TillContacts.self,
    TillExisting.self,
    TillOrders.self,
    TillTemplates.self,
    TopUp.self,
    TrialBalanceReport.self,
    UnapplyAdvance.self,
    UnapplyCredit.self,
    Unapprove.self,
    Undo.self,
    UnexportDay.self,
    Unextract.self,
    Unlock.self,
    Unmatch.self,
    Unpaid.self,
    Unpay.self,
    UnpostBill.self,
    Unreconcile.self,
    Unsync.self,
    VATReport.self,
    Verify.self,
    Version.self,
    VoidSale.self,
    Why.self,
    Withdraw.self,
    WriteOff.self,
  ]

  /// The signatures, in the same order.
  public static let signatures: [Signature] = commands.map { command in command.signature }

  /// First words of two-word commands: `contact`, `expect`, `show`.
  public static let families: Set<String> = Set(
    signatures.flatMap { signature in [signature.name, signature.german] }
      .compactMap { (name: String) -> String? in
        name.utf8.firstIndex(of: UInt8(ascii: " ")).map { blank in String(name[..<blank]) }
      })

  static let table = CommandTable(signatures)

  public static func find(_ name: String) -> Signature? {
    signatures.first { signature in
      signature.name == name || signature.german == name || signature.otherGerman.contains(name)
    }
  }
}

/// Finds a command by the first words of a line; integers only.
struct CommandTable: Sendable {
  private struct Slot: Sendable {
    var first = Name()
    var second = Name()
    var command: Int16 = -1
    var isGerman = false
    var isUsed = false
    /// Two-word commands begin with this name.
    var isFamily = false
  }

  private var slots: [Slot]

  /// Slots as a power of two: a few for each name, so that most names stand where they belong.
  private static let bits: UInt64 = 10
  private static let count = 1 << Int(bits)

  init(_ signatures: [Signature]) {
    slots = Array(repeating: Slot(), count: Self.count)
    for (place, signature) in signatures.enumerated() {
      insert(signature.name, place, isGerman: false)
      if signature.german != signature.name { insert(signature.german, place, isGerman: true) }
      for other in signature.otherGerman { insert(other, place, isGerman: true) }
    }
  }

  private mutating func insert(_ name: String, _ place: Int, isGerman: Bool) {
    let (first, second) = Self.words(of: name)
    if !second.isEmpty { slots[free(first, Name())].isFamily = true }
    let slot = free(first, second)
    slots[slot].command = Int16(place)
    slots[slot].isGerman = isGerman
  }

  /// The one or two words of a name.
  private static func words(of name: String) -> (first: Name, second: Name) {
    guard let blank = name.utf8.firstIndex(of: UInt8(ascii: " ")) else {
      return (Name(name), Name())
    }
    let second = name.utf8.index(after: blank)
    return (Name(String(name[..<blank])), Name(String(name[second...])))
  }

  /// The slot of these names, taken into use where there is none yet.
  private mutating func free(_ first: Name, _ second: Name) -> Int {
    var slot = Self.hash(first, second)
    while slots[slot].isUsed {
      if slots[slot].first == first, slots[slot].second == second { return slot }
      slot = (slot + 1) & (Self.count - 1)
    }
    slots[slot].first = first
    slots[slot].second = second
    slots[slot].isUsed = true
    return slot
  }

  /// Where a command stands, or -1 for a name that only begins others.
  struct Match {
    let command: Int
    let isGerman: Bool
    let isFamily: Bool
  }

  func find(_ first: Name, _ second: Name) -> Match? {
    var slot = Self.hash(first, second)
    while slots[slot].isUsed {
      if slots[slot].first == first, slots[slot].second == second {
        return Match(
          command: Int(slots[slot].command), isGerman: slots[slot].isGerman,
          isFamily: slots[slot].isFamily)
      }
      slot = (slot + 1) & (Self.count - 1)
    }
    return nil
  }

  private static func hash(_ first: Name, _ second: Name) -> Int {
    let mixed =
      (first.first &+ first.second &* 31 &+ second.first &* 131) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - bits))
  }
}

extension Catalogue {
  /// A command of a line: its place, and the first word behind its name.
  public struct Found: Sendable {
    public let command: Int
    public let firstArgument: Int
    /// Whether the log keeps the name as it was typed.
    public let isCanonical: Bool
  }

  /// Finds the command of a line from `start` on; the longer name wins.
  public static func find(
    in words: [Word], from start: Int, _ line: [UInt8]
  ) throws(Diagnostic) -> Found {
    let first = words[start]
    let firstName = name(of: first, in: line)
    if !firstName.isEmpty, let found = table.find(firstName, Name()) {
      if found.isFamily, start + 1 < words.count {
        let second = name(of: words[start + 1], in: line)
        if !second.isEmpty, let member = table.find(firstName, second) {
          return Found(
            command: member.command, firstArgument: start + 2, isCanonical: !member.isGerman)
        }
      }
      if found.command >= 0 {
        return Found(command: found.command, firstArgument: start + 1, isCanonical: !found.isGerman)
      }
    }
    throw unknown(words, from: start, line)
  }

  private static func unknown(
    _ words: [Word], from start: Int, _ line: [UInt8]
  ) -> Diagnostic {
    let span = words[start].span
    let text = unquoted(words[start], in: line)
    let replaced = { (name: String, span: Span) -> String in
      String(decoding: line[..<span.start], as: UTF8.self) + name
        + String(decoding: line[span.end...], as: UTF8.self)
    }
    if families.contains(text) {
      return unknownMember(text, words, from: start, line)
    }
    let short = text.utf8.count <= 40 ? text : ""
    let names = signatures.flatMap { signature in [signature.name, signature.german] }
    if let name = nearest(to: short, among: names, limit: 1).first {
      return Diagnostic(
        .unknownCommand, at: span,
        Phrase(
          "no such command; did you mean '\(name)'?",
          "kein solcher Befehl; meinten Sie «\(name)»?"),
        fix: line.count < 4096 ? replaced(name, span) : nil)
    }
    let key = folded(short)
    if let word = Topic.words.first(where: { word in folded(word.foreign) == key }) {
      // Of a form such as `match … customer` only the first word could be put in its place.
      let signature = find(word.command)
      let german = signature?.german ?? word.command
      return Diagnostic(
        .unknownCommand, at: span,
        Phrase(
          "no such command; here it is '\(word.command)'",
          "kein solcher Befehl; hier heisst er «\(german)»"),
        fix: signature.flatMap { signature in
          line.count < 4096 ? replaced(signature.name, span) : nil
        })
    }
    return Diagnostic(
      .unknownCommand, at: span,
      Phrase("no such command; 'help' lists them", "kein solcher Befehl; «hilfe» listet sie auf"))
  }

  private static func unknownMember(
    _ family: String, _ words: [Word], from start: Int, _ line: [UInt8]
  ) -> Diagnostic {
    let members = signatures.flatMap { signature in [signature.name, signature.german] }
      .filter { name in name.hasPrefix(family + " ") }
    let list = members.joined(separator: ", ")
    let isAlone = start + 1 >= words.count
    return Diagnostic(
      isAlone ? .missingArgument : .unknownWord,
      at: isAlone ? Span.point(Int(words[start].end)) : words[start + 1].span,
      Phrase("there is: \(list)", "es gibt: \(list)"))
  }
}
