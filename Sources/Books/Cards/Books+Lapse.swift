import Ledger

extension Books {
  /// Sets the working day and releases the payments that no merchant collected within ten days of
  /// them; gives the entries that put them back on the card.
  ///
  /// Constant cost where nothing can lapse. Else the payments are gone through from the first that
  /// may be pending, which lies ten days back at most.
  public mutating func moveWorkingDay(to day: Day) throws(JournalRefusal) -> Range<Int> {
    guard let next = cardSettings.nextLapse, day >= next else {
      setWorkingDay(day)
      return 0..<0
    }
    let (lapsed, rest) = pendingPayments(on: day)
    stage.clear()
    for place in lapsed {
      let payment = cards[place]
      // Where the day is locked already, the release is known only now.
      let isOpen = journal.lockedThrough.map { locked in payment.lapseDay > locked } ?? true
      stageCard(
        CardID(place), payment, -payment.reserved, on: isOpen ? payment.lapseDay : day,
        reason: .cardLapsed)
    }
    let entries = try commit()
    for (place, entry) in zip(lapsed, entries) {
      cards[place].state = .released(entry: EntryID(entry))
    }
    cardSettings.nextLapse = rest.next
    cardSettings.firstPending = rest.first
    setWorkingDay(day)
    return entries
  }

  /// The pending payments that have lapsed by a day, and of the others the first and the day on
  /// which one of them lapses.
  private func pendingPayments(on day: Day) -> (lapsed: [Int], rest: (first: Int, next: Day?)) {
    var lapsed: [Int] = []
    var first = cards.count
    var next: Day?
    for place in cardSettings.firstPending..<cards.count where cards[place].state == .pending {
      let lapse = cards[place].lapseDay
      guard lapse > day else {
        lapsed.append(place)
        continue
      }
      first = min(first, place)
      next = min(next ?? lapse, lapse)
    }
    return (lapsed, (first, next))
  }
}
