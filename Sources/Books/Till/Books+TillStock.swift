// What the till has taken over from bexio. Contacts and articles come with files of their own
// (`till contacts`, `till articles`); whatever counts them is asked here and nowhere else.
extension Books {
  /// Contacts that the till knows: those of the books, as soon as it is connected.
  public var contactsInTill: Int { till.connection.isConnected ? contacts.count : 0 }

  /// Articles that the till knows.
  public var articlesInTill: Int { articles.count }
}
