# N invoices that are all open and N bank lines that pay them and are not matched:
#   awk -f common.awk -f open.awk -v lines=N
# BT-n pays RE-n; every second invoice has VAT at the reduced rate.
BEGIN {
  seed = 20260103
  prepare_days()
  contacts = int(lines / 10)
  if (contacts > 10000) contacts = 10000
  if (contacts < 1) contacts = 1
  print "company \"Bench AG\""
  for (number = 1; number <= contacts; number++)
    printf "contact new \"Kunde %05d AG\" customer\n", number
  for (number = 1; number <= lines; number++) {
    day = days[int((number - 1) * 365 / lines)]
    if (day != today) {
      today = day
      print "date " today
    }
    customer = sprintf("\"Kunde %05d AG\"", chance(contacts) + 1)
    cents = 1000 + chance(499000)
    printf "invoice %s %s vat %s account 3200 due 30d\n", customer, amount(cents),
      number % 2 ? "UN81" : "UR26"
    printf "bank 1020 +%s from %s text \"Zahlung RE-%d\" on %s\n", amount(cents), customer, number,
      today
    total += cents
  }
  print "# rows " 2 * lines
  print "expect balance 1100 " amount(total)
}
