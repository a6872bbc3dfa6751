# Matches the first N bank lines that open.awk writes with the invoices they pay.
BEGIN { for (number = 1; number <= lines; number++) print "match BT-" number " RE-" number }
