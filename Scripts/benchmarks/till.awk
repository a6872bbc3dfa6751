# N sales at the till over the days of 2026, in cash, by card and for vouchers:
#   awk -f common.awk -f till.awk -v lines=N -v format=kontor
# and with format=days.kontor the exports of these days, with the balances they come to.
function tax(gross, rate) { return int((2 * gross * rate + 1000 + rate) / (2 * (1000 + rate))) }

# One item of goods for cents, in the takings of the day.
function goods(cents,   code) {
  code = chance(4) == 0 ? "UR26" : "UN81"
  sum[method, code] += cents
  return amount(cents) " vat " code
}

function sale(   text, cents) {
  if (chance(40) == 0) {
    method = chance(2) == 0 ? "cash" : "card"
    cents = 1000 * (1 + chance(20))
    vouchers += cents
    sum[method, "voucher"] += cents
    return "sell " amount(cents) " voucher by " method
  }
  cents = 50 + chance(9950)
  method = chance(3) < 2 ? "cash" : "card"
  if (chance(30) == 0 && vouchers > 2 * cents) {
    method = "voucher"
    vouchers -= cents
    return "sell " goods(cents) " by voucher"
  }
  text = goods(cents)
  if (chance(4) == 0) text = text ", " goods(50 + chance(4950))
  if (chance(4) == 0) text = text " text \"Posten " chance(9999) "\""
  return "sell " text " by " method
}

# What the export of a day books.
function close_day(   key, parts, due) {
  for (key in sum) {
    split(key, parts, SUBSEP)
    balance[parts[1]] += sum[key]
    rows++
    if (parts[2] == "voucher") continue
    due = tax(sum[key], parts[2] == "UN81" ? 81 : 26)
    rows++
    owed += due
    revenue += sum[key] - due
  }
  delete sum
}

BEGIN {
  seed = 20260105
  prepare_days()
  if (format == "kontor") {
    print "company \"Bench AG\""
    print "till activate"
    print "account new 1000 \"Kasse\" cash"
  }
  for (line = 0; line < lines; line++) {
    if (days[int(line * 365 / lines)] != today) {
      if (today != "") close_day()
      today = days[int(line * 365 / lines)]
      if (format == "kontor") print "date " today
      exported[count++] = today
    }
    text = sale()
    if (format == "kontor") print text
  }
  close_day()
  if (format == "kontor") {
    print "# rows 0"
    print "expect entries 0"
  } else {
    for (place = 0; place < count; place++) print "export-day " exported[place]
    print "# rows " rows
    print "expect rows " rows
    print "expect balance 1000 " amount(balance["cash"])
    print "expect balance 1092 " amount(balance["card"])
    print "expect balance 2035 " amount(vouchers)
    print "expect balance 2200 " amount(owed)
    print "expect balance 3200 " amount(revenue)
  }
}
