# N receipts paid by credit card and N transactions on monthly statements, not matched yet:
#   awk -f common.awk -f receipts.awk -v lines=N
# A third has an amount that others have too; merchant and date then decide, or nothing does.
BEGIN {
  seed = 20260106
  prepare_days()
  print "company \"Bench AG\""
  print "card new \"Visa\""
  print "card new \"Amex\""
  print "date " days[0]
  each = 1000
  sheet = 0
  for (number = 1; number <= lines; number++) {
    day = days[int((number - 1) * 365 / lines)]
    shop = chance(5000) + 1
    cents = chance(3) ? 10000 + number * 7 : 500 + 5 * chance(2000)
    printf "receipt \"Laden %d\" %s account 6500 vat VB81 on %s\n", shop, amount(cents), day
    held[number % each] = amount(cents) " text \"LADEN " shop " ZUERICH\" on " day
    sum += cents
    if (number % each == 0 || number == lines) {
      sheet++
      printf "statement %d %s on %s\n", 2070 + sheet % 2, amount(sum), day
      last = number % each == 0 ? each : number % each
      for (place = 1; place <= last; place++) {
        printf "extract KA-%d %s%s\n", sheet, held[place % each], place < last ? " more" : ""
      }
      sum = 0
    }
  }
  print "# receipts " lines
}
