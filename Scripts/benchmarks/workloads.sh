# Sourced by Scripts/bench: the workloads, one function each, in the order they are run.

workloads=(
  "book|replay of hand bookings, all in memory; memory a row"
  "peers|the same bookings and the balances of all accounts, by ledger, hledger and beancount"
  "session-file|the same bookings kept in a session file, durable at the end, beside book"
  "session-open|that session file verified and opened again, beside book"
  "mixed|replay of invoices, bank lines, matches, splits, credits and credit notes"
  "cards|100 k card payments synchronised at once, and synchronised again"
  "receipts|100 k card receipts matched with 100 k card transactions at once"
  "till|sales at the till over a year, and the export of its days"
  "export|the journal written as csv and, up to 1 M rows, as a spreadsheet"
  "start|start of a process to its first result, beside sqlite3"
  "one|one line: its words, booked from a script, booked at the prompt (in process)"
  "undo-script|a whole script taken back as one step; bookings taken back one by one"
  "undo|a typed booking and its undo on small and on large books (in process)"
  "match|match by number with 1 k and with 100 k open invoices (in process)"
  "completion|candidates at the prompt with 1 k and with 100 k open invoices (in process)"
  "reports|each report over all rows, as figures and as text (in process)"
  "growth|cost and memory of a command from 1 k commands on (in process)"
  "growth-10m|growth with 10 M commands too; some minutes, so only with --full or by name"
)

# goal COMMANDS VALUE RELATION LIMIT UNIT: judges where the workload has the size the goal is for.
goal() {
  if [ "$lines" -ne "$1" ]; then return; fi
  shift
  judged "$@"
}

workload_book() {
  local script rows goals
  script=$(made book)
  rows=$(rows_of "$script")
  interleaved "$runs" "$binary" "$script"
  take
  goals=$(goal 1000000 "$median" "<=" 0.35 s)
  goals+="${goals:+, }$(goal 1000000 "$(bytes_each "$kilobytes" "$rows")" "<=" 120 B)"
  told "$lines book lines" "$lines" "$rows" "" "$goals"
}

workload_session_file() {
  local script session=$cache/session-$lines.kontor
  script=$(made book)
  # The shell only takes the old file away before.
  # shellcheck disable=SC2016
  interleaved "$runs" "$binary" "$script" // \
    sh -c 'rm -f "$1" && exec "$2" --session "$1" "$3"' sh "$session" "$binary" "$script"
  take 1
  told "$lines book lines" "$lines" "$(rows_of "$script")"
  local ratio
  ratio=$(take_ratio 2 1)
  take 2
  told "into a session file, durable" "$lines" "$(rows_of "$script")" "$ratio" \
    "$(goal 1000000 "$ratio" "<=" 2 x)"
}

workload_session_open() {
  local script session=$cache/session-$lines.kontor
  script=$(made book)
  rm -f "$session"
  "$binary" --session "$session" "$script" || failed=1
  interleaved "$runs" "$binary" "$script" // "$binary" --session "$session" -c 'balance 1020'
  rm -f "$session"
  take 1
  told "$lines book lines" "$lines" "$(rows_of "$script")"
  take 2
  told "their session file opened" "$lines" "$(rows_of "$script")" "$(take_ratio 2 1)"
}

workload_mixed() {
  local script
  script=$(made mixed)
  interleaved "$runs" "$binary" "$script"
  take
  told "$lines mixed commands" "$lines" "$(rows_of "$script")" "" \
    "$(goal 1000000 "$median" "<=" 1.5 s)"
}

# The synchronisations are what a run with them takes longer than one without; fifty of those that
# change nothing, since one is less than what two runs differ by.
workload_cards() {
  local script sync=$cache/sync.kontor again=$cache/sync-again.kontor
  script=$(made cards kontor 100000)
  echo sync >"$sync"
  printf 'sync\n%.0s' {1..51} >"$again"
  interleaved "$runs" "$binary" "$script" // "$binary" "$script" "$sync" // \
    "$binary" "$script" "$again"
  take 1
  told "100000 card payments" 100000 0
  take_difference 2 1
  told "their synchronisation" 100000 0 "" "$(judged "$median" "<=" 1 s)"
  take_difference 3 2
  told "50 more synchronisations" 50 0 "" "$(judged "$(quotient "$median" 50)" "<=" 0.05 s)"
}

# The matching is what a run with it takes longer than one without.
workload_receipts() {
  local script matching=$cache/match-receipts.kontor
  script=$(made receipts kontor 100000)
  echo "match-receipts" >"$matching"
  interleaved "$runs" "$binary" "$script" // "$binary" "$script" "$matching"
  take 1
  told "100000 receipts and transactions" 200000 0
  take_difference 2 1
  told "their matching" 100000 0 "" "$(judged "$median" "<=" 2 s)"
}

workload_till() {
  local sales exports
  sales=$(made till)
  exports=$(made till days.kontor)
  interleaved "$runs" "$binary" "$sales" // "$binary" "$sales" "$exports"
  take 1
  told "$lines sales at the till" "$lines" 0
  take_difference 2 1
  told "their days exported, on top" 365 0 "$(take_ratio 2 1)" \
    "$(goal 1000000 "$median" "<=" 1 s)"
}

# A spreadsheet holds 1 048 574 rows, so that of more bookings is not measured.
workload_export() {
  local script form
  script=$(made book)
  local exports=() forms=(csv)
  if [ "$lines" -le 1000000 ]; then forms+=(xlsx); fi
  for form in "${forms[@]}"; do
    echo "export $form > \"$cache/exported.$form\"" >"$cache/export-$form.kontor"
    exports+=(// "$binary" --quiet "$script" "$cache/export-$form.kontor")
  done
  interleaved "$runs" "$binary" "$script" "${exports[@]}"
  take 1
  told "$lines book lines" "$lines" "$(rows_of "$script")"
  local place=2
  for form in "${forms[@]}"; do
    take_difference "$place" 1
    told "their journal as $form, on top" "$lines" 0
    rm -f "$cache/exported.$form"
    place=$((place + 1))
  done
}

workload_start() {
  local ours=("$binary" -c help) ratio="" goals
  if command -v sqlite3 >/dev/null; then
    interleaved "$starts" "${ours[@]}" // sqlite3 --version
    take 2
    told "start: sqlite3 --version" 0 0
    ratio=$(take_ratio 1 2)
  else
    interleaved "$starts" "${ours[@]}"
  fi
  take 1
  goals=$(judged "$median" "<=" 0.005 s)
  goals+="${ratio:+, }$(judged "$ratio" "<=" 4 x)"
  told "start: kontorist -c help" 0 0 "$ratio" "$goals"
}

workload_one() {
  has_in_process one || return 0
  in_one_process one "$(made book kontor 100000)"
  take_named lex
  told "the words of a book line" 0 0
  take_named book
  told "a book line of a script" 0 0
  take_named typed
  told "a book line at the prompt" 0 0
}

workload_undo_script() {
  local script steps
  script=$(made book)
  steps=$(made undo kontor 1000)
  interleaved "$runs" "$binary" "$script" // "$binary" "$script" "$steps" // \
    "$binary" "$script" -c undo
  take 1
  told "$lines book lines" "$lines" "$(rows_of "$script")"
  take_difference 2 1
  told "1000 booked and undone, on top" 1000 0 "$(take_ratio 2 1)"
  take_difference 3 1
  told "all undone as one step, on top" "$lines" 0 "$(take_ratio 3 1)"
  has_in_process undo-script || return 0
  in_one_process undo-script "$script"
  take_named undo
  told "the same, in process" "$lines" 0 "" "$(goal 1000000 "$median" "<=" 0.05 s)"
}

# scaled NAME KEY [LIMIT]: a line of the table of sizes about what at_sizes measured and tells as
# KEY; LIMIT is the goal for the time on the large books.
scaled() {
  local widths=(30 8 17 8 17 7 31) large judgement=""
  cells=("in process" "1 k" spread "$size" spread ratio goal)
  head_of "scale $size" "${widths[@]}"
  take_named "$2"$'\t0'
  cells=("$1" "$(shown "$median")" "$(spread)")
  take_named "$2"$'\t1'
  cells+=("$(shown "$median")" "$(spread)")
  large=$median
  take_named "$2"$'\tratio\t1'
  if [ $# -gt 2 ]; then judgement="$(judged "$large" "<=" "$3" s), "; fi
  cells+=("$(shown_ratio "$median")" "$judgement$(judged "$median" "<=" 1.2 x)")
  row "${widths[@]}"
}

# at_sizes MEASUREMENT GENERATOR COUNT: measures at 1 k and at COUNT, in turn.
at_sizes() {
  size=$(short "$3")
  in_one_process "$1" "$(made "$2" kontor 1000)" "$(made "$2" kontor "$3")"
}

# 100000 -> 100 k
short() {
  if [ $(($1 % 1000000)) -eq 0 ]; then
    printf '%d M\n' $(($1 / 1000000))
  elif [ $(($1 % 1000)) -eq 0 ]; then
    printf '%d k\n' $(($1 / 1000))
  else
    printf '%d\n' "$1"
  fi
}

workload_undo() {
  has_in_process undo || return 0
  at_sizes undo book "$lines"
  scaled "a booking typed, on book lines" typed
  scaled "its undo" undo
}

workload_match() {
  has_in_process match || return 0
  at_sizes match open 100000
  scaled "match by number, open invoices" match
}

workload_completion() {
  has_in_process completion || return 0
  at_sizes completion open 100000
  local line
  for line in "match " "match BT-1 " "match BT-1 RE-7" "match BT-1 kun" "invoice kun"; do
    scaled "completion: $line" "$line" 0.005
  done
}

workload_reports() {
  has_in_process reports || return 0
  local book open
  book=$(made book)
  open=$(made open kontor $((lines / 100)))
  in_one_process reports "$book" "$open"
  local rows=$(($(rows_of "$book") + $(rows_of "$open")))
  local widths=(26 8 17 8 17 18)
  cells=("over $rows rows" figures spread "as text" spread goal)
  head_of reports "${widths[@]}"
  local name
  while read -r name; do
    take_named "$name"$'\tfigures'
    cells=("$name" "$(shown "$median")" "$(spread)")
    take_named "$name"$'\ttext'
    cells+=("$(shown "$median")" "$(spread)" "$(goal 1000000 "$median" "<=" 0.05 s)")
    row "${widths[@]}"
  done < <(awk -F '\t' '$2 == "figures" { print $1 }' <<<"$results")
}
