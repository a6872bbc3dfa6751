# Shared by the generators: numbers by chance that are the same with every awk, dates, amounts.

# Park and Miller's generator: its products stay below 2^53, so they are exact everywhere.
function chance(limit) {
  seed = (seed * 16807) % 2147483647
  return seed % limit
}

function prepare_days(   month, day, count, lengths) {
  split("31 28 31 30 31 30 31 31 30 31 30 31", lengths, " ")
  for (month = 1; month <= 12; month++)
    for (day = 1; day <= lengths[month]; day++)
      days[count++] = sprintf("2026-%02d-%02d", month, day)
}

# 123456 -> 1'234.56, as the language writes amounts
function amount(cents,   whole, text) {
  whole = int(cents / 100)
  text = sprintf(".%02d", cents % 100)
  while (whole >= 1000) {
    text = sprintf("'%03d", whole % 1000) text
    whole = int(whole / 1000)
  }
  return whole text
}
