# N bookings, each taken back at once: what `undo` costs on top of large books.
BEGIN {
  for (i = 0; i < lines; i++) {
    print "book 6500/1020 " i + 1 ".05"
    print "undo"
  }
}
