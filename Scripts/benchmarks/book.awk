# N hand bookings over 42 accounts and the days of 2026, in order but for some late ones:
#   awk -f common.awk -f book.awk -v lines=N -v format=kontor|journal|beancount
# The journal is for ledger and hledger.
function open_account(number) {
  if (!(number in is_open)) print days[0] " open Assets:" number " CHF"
  is_open[number] = 1
}

BEGIN {
  seed = 20260101
  prepare_days()
  debits = split("4000 4400 5000 5001 5700 5710 5720 5820 5880 6000 6030 6040 6100 6200 6210 " \
    "6220 6300 6360 6400 6500 6510 6512 6513 6530 6570 6600 6640 6641 6900 6940", debit, " ")
  credits = split("1020 1020 1020 1020 1090 1091 1099 2100 2190 2300 2400", credit, " ")
  incomes = split("3000 3400 3600 3680", income, " ")
  subjects = split("Papeterie Miete Strom Porto Telefon Reinigung Treibstoff Werbung Beratung " \
    "Versicherung Reparatur Büromöbel Lizenzen Spesen Löhne Zinsen", subject, " ")
  if (format == "kontor") {
    print "company \"Bench AG\""
    print "date 2026-12-31"
  }
  if (format == "beancount") {
    for (place = 1; place <= debits; place++) open_account(debit[place])
    for (place = 1; place <= credits; place++) open_account(credit[place])
    for (place = 1; place <= incomes; place++) open_account(income[place])
  }
  for (line = 0; line < lines; line++) {
    day = int(line * 365 / lines)
    if (chance(16) == 0 && day >= 10) day -= chance(10)
    left = debit[chance(debits) + 1]
    right = credit[chance(credits) + 1]
    if (chance(10) == 0) {
      left = 1020
      right = income[chance(incomes) + 1]
    }
    cents = 5 + chance(499996)
    text = subject[chance(subjects) + 1] " " (chance(9999) + 1)
    if (format == "kontor")
      printf "book %s/%s %s text \"%s\" on %s\n", left, right, amount(cents), text, days[day]
    else if (format == "journal")
      printf "%s %s\n  %s  %d.%02d CHF\n  %s\n\n", days[day], text, left, int(cents / 100),
        cents % 100, right
    else
      printf "%s * \"%s\"\n  Assets:%s  %d.%02d CHF\n  Assets:%s\n\n", days[day], text, left,
        int(cents / 100), cents % 100, right
  }
  if (format == "kontor") {
    print "# rows " lines
    print "expect entries " lines
  }
}
