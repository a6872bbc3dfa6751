import Books
import Diagnostics
import Testing

/// Every error a user can cause, as a script expects it.
@Suite struct `Refusals` {
  /// A paid invoice, an open one, a draft, an issued note, a draft note, bank lines, a lock.
  static let stage =
    customer + """
      contact new "Andere AG" id 7 email a@x.ch
      contact new "Andere GmbH"
      contact new "Lieferant AG" supplier
      invoice "Kunde AG" 1'081.00 vat UN81
      bank 1020 +1'131.00
      match BT-1 RE-1
      invoice "Kunde AG" 540.50 vat UN81
      invoice "Kunde AG" 100.00 vat UN81 draft
      invoice "Andere AG" 100.00 vat UN81
      credit-note RE-1 216.20
      credit-note RE-1 10.00 draft
      bank 1020 +300.00
      bank 1020 -5.00
      book 6500/1020 10.00
      book 6500/1020 11.00
      reverse #7
      invoice "Kunde AG" 50.00 vat UN81
      remind RE-5
      remind RE-5
      remind RE-5
      lock 2026-01-31
      article new "A-1" "Kaffee" 4.50

      """

  /// The command that is refused with the error; several lines set the stage first.
  static let table: [(ErrorName, String)] = [
    (.unknownCommand, "frobnicate"),
    (.unknownWord, "book 6500/1020 1.00 taxt \"x\""),
    (.unknownVariable, "book 6500/1020 $nothing"),
    (.unknownAccount, "book 6501/1020 1.00"),
    (.unknownContact, "invoice \"Niemand\" 1.00 vat UN81"),
    (.unknownDocument, "remind RE-99"),
    (.unknownEntry, "reverse #99"),
    (.unknownVATCode, "book 6500/1020 1.00 vat XY99"),
    (.unknownError, "explain no-such-error"),
    (.unknownTopic, "help nothing-of-the-kind"),
    (.unknownScenario, "scenario run nothing"),
    (.unknownFigure, "why 1100"),
    (.missingArgument, "book 6500/1020"),
    (.surplusArgument, "remind RE-2, RE-5"),
    (.repeatedArgument, "book 6500/1020 1.00 on today on today"),
    (.wrongArgument, "write-off RE-2 perhaps"),
    (.wrongAmount, "book 6500/1020 12,50"),
    (.tooManyPlaces, "book 6500/1020 1.001"),
    (.amountTooLarge, "book 6500/1020 10'000'000'000'000.01"),
    (.wrongDate, "book 6500/1020 1.00 on 2026-02-30"),
    (.wrongExpression, "book 6500/1020 (1 / 0)"),
    (.nameTaken, "contact new \"Kunde AG\""),
    (.wrongName, "invoice \"Kunde AG\" 1.00 vat UN81 as 12"),
    (.invoiceNotOpen, "discount RE-1"),
    (.invoiceNotDraft, "issue RE-1"),
    (.invoicePartlyPaid, "unpaid RE-2"),
    (.nothingToReopen, "reopen RE-2"),
    (.noteNotDraft, "issue GS-1"),
    (.noteIsDraft, "pay GS-2 from 1020"),
    (.noteIsSettled, "pay GS-3 from 1020"),
    (.noteNotMatchable, "match BT-2 GS-1"),
    (.notPaidOut, "unpay GS-1"),
    (.bankNotOpen, "ignore BT-1 \"x\""),
    (.bankIsOpen, "unmatch BT-2"),
    (.creditInUse, "unmatch BT-1"),
    (.settlementTakenBack, "unmatch BT-1"),
    (.noCreditApplied, "unapply-credit RE-5"),
    (.remindersExhausted, "remind RE-5"),
    (.entryAlreadyReversed, "reverse #7"),
    (.entryOfDocument, "reverse #1"),
    (.settingInUse, "company vat none"),
    (.amountNotPositive, "book 6500/1020 -1.00"),
    (.amountZero, "bank 1020 0.00"),
    (.sameAccount, "book 1020/1020 1.00"),
    (.periodLocked, "book 6500/1020 1.00 on 2026-01-31"),
    (.dateTooEarly, "discount RE-2 1.00 on 2026-02-28"),
    (.wrongSign, "match BT-3 RE-2"),
    (.wrongCurrency, "bank 1020 1.00 EUR"),
    (.notABankAccount, "bank 3200 1.00"),
    (.otherContact, "apply-credit RE-4 from \"Kunde AG\""),
    (.severalContacts, "match BT-4 RE-2, RE-4"),
    (.notACustomer, "invoice \"Lieferant AG\" 1.00 vat UN81"),
    (.exceedsOpen, "discount RE-2 10'000.00"),
    (.exceedsCredit, "release-credit \"Kunde AG\" 1'000.00 account 8100"),
    (.exceedsInvoice, "credit-note RE-1 1'081.00"),
    (.exceedsNote, "pay GS-1 1'000.00 from 1020"),
    (.noCredit, "release-credit \"Andere AG\" account 8100"),
    (.documentNotReached, "match BT-2 RE-2, RE-5"),
    (.documentRepeated, "match BT-2 RE-2, RE-2"),
    (.doesNotAddUp, "split BT-2 RE-2 10.00, account 8100 20.00"),
    (.restRepeated, "split BT-2 RE-2 rest, account 8100 rest"),
    (.vatCodeMissing, "invoice \"Kunde AG\" 1.00"),
    (.vatCodeNotValid, "invoice \"Kunde AG\" 1.00 vat UN77"),
    (.vatCodeNotAllowed, "invoice \"Kunde AG\" 1.00 vat VB81"),
    (.vatSideUnclear, "book 1020/1100 1.00 vat UN81"),
    (.contactIDTaken, "contact new \"X\" id 7"),
    (.emailTaken, "contact change \"Kunde AG\" email A@X.CH"),
    (.articleTaken, "article new \"A-1\" \"Tee\" 4.00"),
    (.unknownArticle, "article change \"A-2\" price 1.00"),
    (.accountTaken, "account new 1020 \"Bank\""),
    (.notAControlAccount, "book 6500/1020 1.00 for RE-2"),
    (.expectationFailed, "expect balance 1020 1.00"),
    (.overflow, "book 6500/1020 10'000'000'000'000.00"),
    (.fileNotFound, "include nowhere.kontor"),
    (.fileIsDirectory, "include /"),
    (.unknownCheckpoint, "rollback nowhere"),
    (.unknownFork, "switch nowhere"),
    (.nothingToRedo, "redo"),
    (.undoLocked, "undo"),
    (.undoExported, "undo"),
    (.undoBeforeFork, "undo"),
    (.noGroup, "commit"),
    (.forkInUse, "fork drop books"),
    (.notPreviewable, "preview undo"),
    (.nothingToResume, "resume"),
  ]

  /// Those that cannot stand behind `expect-error` in a script of text, and where they are tested.
  static let elsewhere: [ErrorName: String] = [
    .strategyInUse: "the bookkeeping", .foreignAmountMissing: "foreign accounts",
    .rateMissing: "foreign accounts",
    .openQuote: "bad input", .openBracket: "bad input", .tooDeep: "bad input",
    .invalidUTF8: "bad input", .controlCharacter: "bad input", .lineTooLong: "bad input",
    .ambiguous: "typed lines", .notLocked: "locks", .notLiable: "ground rules",
    .errorExpected: "the runner", .otherErrorExpected: "the runner",
    .fileUnreadable: "files", .fileUnwritable: "files", .fileIsLink: "files",
    .fileTooLarge: "imports", .importEmpty: "imports", .importEncoding: "imports",
    .importQuote: "imports", .importFields: "imports", .importColumns: "imports",
    .importDouble: "imports", .importValue: "imports", .importXML: "files of rates",
    .importUnpublished: "files of rates", .importOtherPeriod: "files of rates",
    .exportTooLong: "spreadsheets", .libraryMissing: "spreadsheets",
    .includeCycle: "files", .includeTooDeep: "files",
    .fileExists: "the store", .sessionInUse: "the store", .sessionReadOnly: "the store",
    .sessionChanged: "the store", .sessionMoved: "the store", .sessionNotSaved: "the store",
    .groupOpen: "groups", .groupFailed: "groups", .nothingToUndo: "undo",
    .workNotSaved: "session files",
    .integrationInactive: "cards", .integrationDisabled: "cards", .integrationUnlinked: "cards",
    .cardsNotSetUp: "cards", .cardNotPending: "cards", .cardNotOpen: "cards",
    .cardNotFinal: "cards", .cardIsComplete: "cards", .collectedTooLate: "cards",
    .categoryMissing: "cards", .notCardAdministrator: "cards", .attachedAlready: "cards",
    .cardDeclined: "cards", .notATransferAccount: "cards", .notAnExpenseAccount: "cards",
    .categoryAlwaysNeeded: "cards",
    .tillExists: "the till", .tillConnected: "the till", .tillNotConnected: "the till",
    .ordersModuleMissing: "the till", .dayExported: "the till", .dayNotExported: "the till",
    .nothingToExport: "the till", .saleIsVoid: "the till", .saleOnInvoice: "the till",
    .accountMissing: "the till", .accountNotAllowed: "the till", .templateMissing: "the till",
    .voucherNotAllowed: "the till", .exceedsVouchers: "the till",
    .billNotDraft: "bills", .billIsDraft: "bills", .billNotOpen: "bills", .advanceInUse: "bills",
    .notASupplier: "bills", .referenceTaken: "bills", .billNotPossible: "bills",
    .billPossible: "bills", .billStandsAlone: "bills", .discountAlone: "bills",
    .privateAccountMissing: "bills",
    .creditCardMissing: "card statements", .documentWithdrawn: "card statements",
    .receiptNotParked: "card statements", .receiptNotReconciled: "card statements",
    .statementNotApproved: "card statements", .statementIsApproved: "card statements",
    .statementIsPaid: "card statements", .statementExtracted: "card statements",
    .statementNotExtracted: "card statements", .transactionMatched: "card statements",
    .transactionNotMatched: "card statements", .noAdvanceApplied: "card statements",
    .notACardAccount: "card statements", .otherCard: "card statements",
    .exceedsAdvance: "card statements",
    .internalError: "no command of a user leads there",
  ]

  /// What some of them need beyond the stage.
  static func more(for name: ErrorName) -> String {
    switch name {
    case .creditInUse, .invoicePartlyPaid: "apply-credit RE-2 20.00\n"
    case .noteIsSettled: "credit-note RE-2 1.00\n"
    case .settlementTakenBack: "book 1100/1020 1'081.00 for RE-1\n"
    case .undoExported: "exported \"Treuhand AG\"\n"
    case .undoBeforeFork: "fork try\n"
    case .severalContacts: "bank 1020 +1'000.00\n"
    case .overflow:
      String(repeating: "book 6500/1020 10'000'000'000'000.00\n", count: 9_223)
    default: ""
    }
  }

  @Test(arguments: table) func `refused, and the books are as they were`(
    name: ErrorName, command: String
  ) {
    let played = play(Self.stage + Self.more(for: name))
    let digest = played.digest
    let log = played.log
    played.run("expect-error \(name.rawValue) \(command)")
    #expect(played.errors == "")
    played.run(command)
    #expect(played.errors.contains("error: \(name.rawValue)\n"))
    #expect(played.exitCode == name.kind.exitCode)
    #expect(played.digest == digest)
    #expect(played.log == log)
    #expect(played.flaws == [])
  }

  @Test func `no error is left out`() {
    let covered = Set(Self.table.map(\.0)).union(Self.elsewhere.keys)
    #expect(Set(ErrorName.allCases).subtracting(covered).map(\.rawValue).sorted() == [])
    #expect(Set(Self.table.map(\.0)).isDisjoint(with: Self.elsewhere.keys))
  }
}
