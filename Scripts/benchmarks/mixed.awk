# N commands of the daily work with customers, all of which succeed:
#   awk -f common.awk -f mixed.awk -v lines=N
# Every story below ends with the invoices settled and no credit left, so that stories may
# follow each other in any order; the last lines expect just that. What is booked is counted
# along for the expectations and for the memory per row.

function command(text) {
  print text
  written++
}

function invoice(cents,   account) {
  account = chance(2) == 0 ? "3200" : "3400"
  command("invoice " customer " " amount(cents) " vat UN81 account " account " due 30d")
  rows += 2
  return "RE-" ++invoices
}

function receive(cents, text) {
  command("bank 1020 +" amount(cents) " from " customer " text \"" text "\" on " today)
  return "BT-" ++transactions
}

function send(cents, text) {
  command("bank 1020 -" amount(cents) " text \"" text "\" on " today)
  return "BT-" ++transactions
}

function match_with(transaction, target, cents, booked) {
  command("match " transaction " " target)
  balance += cents
  rows += booked
}

function paid_exactly(   total, re) {
  total = 1000 + chance(499000)
  re = invoice(total)
  match_with(receive(total, "Zahlung " re), re, total, 1)
}

function paid_in_two_parts(   total, part, re) {
  total = 1000 + chance(499000)
  part = 100 + chance(total - 200)
  re = invoice(total)
  match_with(receive(part, "Teilzahlung " re), re, part, 1)
  match_with(receive(total - part, "Rest " re), re, total - part, 1)
}

function overpaid_and_deducted(   first, second, surplus, re) {
  first = 1000 + chance(499000)
  second = 10000 + chance(400000)
  surplus = 100 + chance(9000)
  re = invoice(first)
  match_with(receive(first + surplus, "Zahlung " re), re, first + surplus, 2)
  re = invoice(second)
  command("apply-credit " re (chance(2) == 0 ? "" : " " amount(surplus)))
  rows++
  match_with(receive(second - surplus, "Zahlung " re), re, second - surplus, 1)
}

function overpaid_and_kept(   total, surplus, re, bt) {
  total = 1000 + chance(499000)
  surplus = 100 + chance(9000)
  re = invoice(total)
  bt = receive(total + surplus, "Zahlung " re)
  command("split " bt " " re " " amount(total) ", account 8100 rest text \"Überzahlung\"")
  balance += total + surplus
  rows += 2
}

function paid_too_early(   cents) {
  cents = 1000 + chance(99000)
  match_with(receive(cents, "Doppelzahlung"), "customer " customer, cents, 1)
  match_with(send(cents, "Rückzahlung"), "customer " customer, -cents, 1)
}

function two_at_once(   first, second, former, latter) {
  first = 1000 + chance(499000)
  second = 1000 + chance(499000)
  former = invoice(first)
  latter = invoice(second)
  match_with(receive(first + second, former " und " latter), former ", " latter, first + second, 2)
}

function reduced_by_credit_note(   total, part, re) {
  total = 10000 + chance(490000)
  part = 500 + chance(9000)
  re = invoice(total)
  command("credit-note " re " " amount(part))
  notes++
  rows += 2
  match_with(receive(total - part, "Zahlung " re), re, total - part, 1)
}

function refunded(   total, part, re, bt, gs) {
  total = 10000 + chance(490000)
  part = 500 + chance(9000)
  re = invoice(total)
  match_with(receive(total, "Zahlung " re), re, total, 1)
  command("credit-note " re " " amount(part))
  gs = "GS-" ++notes
  rows += 2
  command("ignore " send(part, "Rückzahlung " gs) " \"refund is booked on " gs "\"")
  command("pay " gs " " amount(part) " from 1020 on " today)
  balance -= part
  rows++
}

function paid_with_discount(   total, part, re) {
  total = 10000 + chance(490000)
  part = int(total / 50)
  re = invoice(total)
  match_with(receive(total - part, "Zahlung " re), re, total - part, 1)
  command("discount " re)
  rows += 2
}

function bank_charges(   cents) {
  cents = 50 + chance(5000)
  match_with(send(cents, "Spesen"), "account 6940 text \"Spesen\"", -cents, 1)
}

function story(   which) {
  customer = sprintf("\"Kunde %05d AG\"", chance(contacts) + 1)
  which = chance(20)
  if (which < 7) paid_exactly()
  else if (which < 9) paid_in_two_parts()
  else if (which < 12) overpaid_and_deducted()
  else if (which < 14) overpaid_and_kept()
  else if (which < 15) paid_too_early()
  else if (which < 16) two_at_once()
  else if (which < 17) reduced_by_credit_note()
  else if (which < 18) refunded()
  else if (which < 19) paid_with_discount()
  else bank_charges()
}

BEGIN {
  seed = 20260102
  longest_story = 7
  prepare_days()
  contacts = int(lines / 100)
  if (contacts > 10000) contacts = 10000
  if (contacts < 1) contacts = 1
  command("company \"Bench AG\"")
  for (number = 1; number <= contacts; number++)
    command(sprintf("contact new \"Kunde %05d AG\" customer", number))
  while (written + longest_story < lines) {
    if (days[int(written * 365 / lines)] != today) {
      today = days[int(written * 365 / lines)]
      command("date " today)
    }
    story()
  }
  # Transactions that stay open book nothing.
  while (written < lines) send(100, "offen")
  print "# rows " rows
  print "expect balance 1020 " (balance < 0 ? "-" amount(-balance) : amount(balance))
  print "expect balance 1100 0.00"
  print "expect balance 2030 0.00"
}
