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
function amount(cents,   whole) {
  whole = int(cents / 100)
  if (whole < 1000) return sprintf("%d.%02d", whole, cents % 100)
  if (whole < 1000000)
    return sprintf("%d'%03d.%02d", int(whole / 1000), whole % 1000, cents % 100)
  return sprintf("%d'%03d'%03d.%02d", int(whole / 1000000), int(whole / 1000) % 1000,
    whole % 1000, cents % 100)
}
