import Testing

@Suite("The account of a contact that sells to us")
struct SupplierAccountTests {
  @Test func standsAloneWhereTheContactBuysNothing() {
    let play = play(Suppliers.bill)
    play.run("show contact \"Papier AG\"")
    #expect(play.output.contains("owed on 2000"))
    #expect(!play.output.contains("credit on 2030"))
    #expect(!play.output.contains("As a supplier"))
  }

  @Test func standsBesideThatOfTheCustomer() {
    let play = play(
      Suppliers.bill + """
        contact change "Papier AG" customer
        invoice "Papier AG" 108.10 vat UN81
        """)
    play.run("show contact \"Papier AG\"")
    #expect(play.output.contains("credit on 2030"))
    #expect(play.output.contains("As a supplier"))
  }
}
