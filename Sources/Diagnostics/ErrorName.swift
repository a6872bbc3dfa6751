/// The stable name of an error, as scripts write it after `expect-error` and users after
/// `explain`.
///
/// A name is a promise to scripts: it may be added, never changed. The cases stand grouped by
/// kind; within a kind by subject.
public enum ErrorName: String, CaseIterable, Sendable {
  // The language: the line cannot be read.
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case lineTooLong = "line-too-long"
  case openQuote = "open-quote"
  case openBracket = "open-bracket"
  case tooDeep = "too-deep"
  case unknownCommand = "unknown-command"
  case unknownWord = "unknown-word"
  case unknownVariable = "unknown-variable"
  case unknownAccount = "unknown-account"
  case unknownContact = "unknown-contact"
  case unknownDocument = "unknown-document"
  case unknownEntry = "unknown-entry"
  case unknownVATCode = "unknown-vat-code"
  case unknownError = "unknown-error"
  case unknownTopic = "unknown-topic"
  case unknownScenario = "unknown-scenario"
  case unknownFigure = "unknown-figure"
  case unknownCheckpoint = "unknown-checkpoint"
  case unknownFork = "unknown-fork"
  case unknownArticle = "unknown-article"
  case ambiguous = "ambiguous"
  case missingArgument = "missing-argument"
  case surplusArgument = "surplus-argument"
  case repeatedArgument = "repeated-argument"
  case wrongArgument = "wrong-argument"
  case wrongAmount = "wrong-amount"
  case tooManyPlaces = "too-many-places"
  case amountTooLarge = "amount-too-large"
  case wrongDate = "wrong-date"
  case wrongExpression = "wrong-expression"
  case nameTaken = "name-taken"
  case wrongName = "wrong-name"

  // The moment: the right command while the document is in another state.
  case invoiceNotOpen = "invoice-not-open"
  case invoiceNotDraft = "invoice-not-draft"
  case invoicePartlyPaid = "invoice-partly-paid"
  case nothingToReopen = "nothing-to-reopen"
  case noteNotDraft = "credit-note-not-draft"
  case noteIsDraft = "credit-note-is-draft"
  case noteIsSettled = "credit-note-is-settled"
  case noteNotMatchable = "credit-note-not-matchable"
  case notPaidOut = "not-paid-out"
  case bankNotOpen = "bank-not-open"
  case bankIsOpen = "bank-is-open"
  case creditInUse = "credit-in-use"
  case settlementTakenBack = "settlement-taken-back"
  case noCreditApplied = "no-credit-applied"
  case remindersExhausted = "reminders-exhausted"
  case entryAlreadyReversed = "entry-already-reversed"
  case entryOfDocument = "entry-of-document"
  case notLocked = "not-locked"
  case settingInUse = "setting-in-use"
  case strategyInUse = "strategy-in-use"
  case nothingToUndo = "nothing-to-undo"
  case nothingToRedo = "nothing-to-redo"
  case undoLocked = "undo-locked"
  case undoExported = "undo-exported"
  case undoBeforeFork = "undo-before-fork"
  case groupOpen = "group-open"
  case noGroup = "no-group"
  case groupFailed = "group-failed"
  case forkInUse = "fork-in-use"
  case notPreviewable = "not-previewable"
  case nothingToResume = "nothing-to-resume"
  case workNotSaved = "work-not-saved"
  case integrationInactive = "integration-inactive"
  case integrationDisabled = "integration-disabled"
  case integrationUnlinked = "integration-unlinked"
  case cardsNotSetUp = "cards-not-set-up"
  case cardNotPending = "card-not-pending"
  case cardNotOpen = "card-not-open"
  case cardNotFinal = "card-not-final"
  case cardIsComplete = "card-is-complete"
  case collectedTooLate = "collected-too-late"
  case categoryMissing = "category-missing"
  case notCardAdministrator = "not-card-administrator"
  case attachedAlready = "attached-already"
  case tillExists = "till-exists"
  case tillConnected = "till-connected"
  case tillNotConnected = "till-not-connected"
  case ordersModuleMissing = "orders-module-missing"
  case dayExported = "day-exported"
  case dayNotExported = "day-not-exported"
  case nothingToExport = "nothing-to-export"
  case saleIsVoid = "sale-is-void"
  case saleOnInvoice = "sale-on-invoice"
  case billNotDraft = "bill-not-draft"
  case billIsDraft = "bill-is-draft"
  case billNotOpen = "bill-not-open"
  case creditCardMissing = "credit-card-missing"
  case documentWithdrawn = "document-withdrawn"
  case receiptNotParked = "receipt-not-parked"
  case receiptNotReconciled = "receipt-not-reconciled"
  case statementNotApproved = "statement-not-approved"
  case statementIsApproved = "statement-is-approved"
  case statementIsPaid = "statement-is-paid"
  case statementExtracted = "statement-extracted"
  case statementNotExtracted = "statement-not-extracted"
  case transactionMatched = "transaction-matched"
  case transactionNotMatched = "transaction-not-matched"
  case noAdvanceApplied = "no-advance-applied"
  case advanceInUse = "advance-in-use"

  // The rules of bookkeeping: right command and moment, but the books would be wrong.
  case amountNotPositive = "amount-not-positive"
  case amountZero = "amount-zero"
  case sameAccount = "same-account"
  case overflow = "overflow"
  case periodLocked = "period-locked"
  case dateTooEarly = "date-too-early"
  case wrongSign = "wrong-sign"
  case wrongCurrency = "wrong-currency"
  case foreignAmountMissing = "foreign-amount-missing"
  case rateMissing = "rate-missing"
  case notABankAccount = "not-a-bank-account"
  case otherContact = "other-contact"
  case severalContacts = "several-contacts"
  case notACustomer = "not-a-customer"
  case exceedsOpen = "exceeds-open"
  case exceedsCredit = "exceeds-credit"
  case exceedsInvoice = "exceeds-invoice"
  case exceedsNote = "exceeds-credit-note"
  case noCredit = "no-credit"
  case documentNotReached = "document-not-reached"
  case documentRepeated = "document-repeated"
  case doesNotAddUp = "does-not-add-up"
  case restRepeated = "rest-repeated"
  case vatCodeMissing = "vat-code-missing"
  case vatCodeNotValid = "vat-code-not-valid"
  case vatCodeNotAllowed = "vat-code-not-allowed"
  case vatSideUnclear = "vat-side-unclear"
  case notLiable = "not-liable"
  case accountTaken = "account-taken"
  case contactIDTaken = "contact-id-taken"
  case emailTaken = "email-taken"
  case articleTaken = "article-taken"
  case notAControlAccount = "not-a-control-account"
  case cardDeclined = "card-declined"
  case notATransferAccount = "not-a-transfer-account"
  case notAnExpenseAccount = "not-an-expense-account"
  case categoryAlwaysNeeded = "category-always-needed"
  case accountMissing = "account-missing"
  case accountNotAllowed = "account-not-allowed"
  case templateMissing = "template-missing"
  case voucherNotAllowed = "voucher-not-allowed"
  case exceedsVouchers = "exceeds-vouchers"
  case notASupplier = "not-a-supplier"
  case referenceTaken = "reference-taken"
  case billNotPossible = "bill-not-possible"
  case billPossible = "bill-possible"
  case billStandsAlone = "bill-stands-alone"
  case discountAlone = "discount-alone"
  case privateAccountMissing = "private-account-missing"
  case notACardAccount = "not-a-card-account"
  case otherCard = "other-card"
  case exceedsAdvance = "exceeds-advance"

  // Expectations of scripts.
  case expectationFailed = "expectation-failed"
  case errorExpected = "error-expected"
  case otherErrorExpected = "other-error-expected"

  // Files and the outside.
  case fileNotFound = "file-not-found"
  case fileUnreadable = "file-unreadable"
  case fileIsDirectory = "file-is-directory"
  case fileUnwritable = "file-unwritable"
  case fileIsLink = "file-is-link"
  case fileTooLarge = "file-too-large"
  case importEmpty = "import-empty"
  case importEncoding = "import-encoding"
  case importQuote = "import-quote"
  case importFields = "import-fields"
  case importColumns = "import-columns"
  case importDouble = "import-double"
  case importValue = "import-value"
  case importXML = "import-xml"
  case importUnpublished = "import-unpublished"
  case importOtherPeriod = "import-other-period"
  case exportTooLong = "export-too-long"
  case libraryMissing = "library-missing"
  case fileExists = "file-exists"
  case sessionInUse = "session-in-use"
  case sessionReadOnly = "session-read-only"
  case sessionChanged = "session-changed"
  case sessionMoved = "session-moved"
  case sessionNotSaved = "session-not-saved"
  case includeCycle = "include-cycle"
  case includeTooDeep = "include-too-deep"
  case internalError = "internal-error"

  /// What sort of mistake it is; the exit code of a script follows from it.
  public enum Kind: Sendable {
    case language
    case state
    case rule
    case expectation
    case file

    /// 1 file or internal, 2 the language, 3 a rule of bookkeeping, 4 an expectation.
    public var exitCode: Int32 {
      switch self {
      case .file: 1
      case .language: 2
      case .state, .rule: 3
      case .expectation: 4
      }
    }
  }

  public var kind: Kind {
    let order = Self.order
    guard let position = order.firstIndex(of: self) else { return .file }
    if position < Self.position(.invoiceNotOpen) { return .language }
    if position < Self.position(.amountNotPositive) { return .state }
    if position < Self.position(.expectationFailed) { return .rule }
    if position < Self.position(.fileNotFound) { return .expectation }
    return .file
  }

  private static let order = ErrorName.allCases

  private static func position(_ name: ErrorName) -> Int {
    order.firstIndex(of: name) ?? order.count
  }
}
