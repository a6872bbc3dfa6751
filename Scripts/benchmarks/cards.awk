# N card payments, collected and categorised, not synchronised yet:
#   awk -f common.awk -f cards.awk -v lines=N
# Two of three have input tax; one in fifty is left pending and one in fifty without category.
BEGIN {
  seed = 20260105
  prepare_days()
  expenses = split("6000 6200 6500 6510 6513 6570 6600 6640 6641", expense, " ")
  print "company \"Bench AG\""
  print "account new 1025 \"Kartenkonto\" bank"
  print "card-account 1025"
  print "integration bexio enable"
  print "integration bexio link"
  print "integration bexio grant all"
  print "date " days[0]
  print "top-up 900'000'000.00"
  for (number = 1; number <= lines; number++) {
    day = days[int((number - 1) * 365 / lines)]
    if (day != today) {
      today = day
      print "date " today
    }
    cents = 100 + chance(49900)
    lot = chance(50)
    printf "card-payment %s \"Laden %d\"\n", amount(cents), chance(999) + 1
    # What is pending lapses as the days go by.
    if (lot == 0) continue
    printf "collect KT-%d\n", number
    if (lot == 1) continue
    printf "categorize KT-%d %s vat %s\n", number, expense[chance(expenses) + 1],
      chance(3) ? "VB81" : "none"
  }
  print "# payments " lines
}
