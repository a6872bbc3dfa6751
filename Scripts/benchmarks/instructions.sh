# Sourced by Scripts/bench: instructions a command, which no neighbour disturbs. Two sizes of a
# workload run under callgrind; their difference has neither start nor end in it.

recorded=$folder/instructions.tsv
# How much more than recorded is a regression, in per cent; a few in a thousand are chance.
tolerance=5

# count NAME [ARGUMENT...]: the instructions of one run of the program, into counts.
count() {
  local name=$1 output
  shift
  # The seed of the hash tables is not left to chance.
  output=$(SWIFT_DETERMINISTIC_HASHING=1 LC_ALL=C valgrind --tool=callgrind \
    --callgrind-out-file=/dev/null "$stripped" "$@" 2>&1 >/dev/null) || {
    say "$output"
    fail "callgrind could not run: $*"
  }
  counts[$name]=$(sed -n 's/^==[0-9]*== Collected *: *\([0-9]*\).*/\1/p' <<<"$output")
}

# each WORKLOAD MORE LESS NUMBER: instructions for one of the NUMBER commands that the count MORE
# has and LESS has not.
each() { told_counts+=("$1 $(((counts[$2] - counts[$3]) / $4))"); }

count_instructions() {
  local -A counts=([nothing]=0)
  local small=10000 large=20000 size kept report
  count start -c help
  each start start nothing 1
  for size in $small $large; do
    kept=$cache/counted-$size.kontor
    rm -f "$kept"
    count book-$size "$(made book kontor $size)"
    count mixed-$size "$(made mixed kontor $size)"
    count sales-$size "$(made till kontor $size)"
    count kept-$size --session "$kept" "$(made book kontor $size)"
    count opened-$size --session "$kept" -c 'balance 1020'
    rm -f "$kept"
  done
  each book book-$large book-$small $((large - small))
  each mixed mixed-$large mixed-$small $((large - small))
  each till sales-$large sales-$small $((large - small))
  count exported "$(made till kontor $large)" "$(made till days.kontor $large)"
  each export-day exported sales-$large 365
  each session-file kept-$large kept-$small $((large - small))
  each session-open opened-$large opened-$small $((large - small))
  for size in 500 1000; do
    count undo-$size "$(made book kontor $small)" "$(made undo kontor $size)"
    count match-$size "$(made open kontor $small)" "$(made match kontor $size)"
  done
  each undo undo-1000 undo-500 500
  each match match-1000 match-500 500
  for size in $small $large; do
    count undone-$size "$(made book kontor $size)" -c undo
    counts[undone-$size]=$((counts[undone-$size] - counts[book-$size]))
  done
  # So few a command that they are told for all of them.
  each undo-script undone-$large undone-$small 1
  for report in balance-sheet income-statement trial-balance; do
    count $report "$(made book kontor $large)" -c $report
    each $report $report book-$large 1
  done
}

measure_instructions() {
  command -v valgrind >/dev/null || "$root/Scripts/setup" --with-valgrind
  stripped=$cache/kontorist-stripped
  # valgrind cannot read the debug information.
  strip --strip-debug -o "$stripped" "$binary"
  local told_counts=() workload number
  count_instructions
  local widths=(18 12 12 7)
  cells=("instructions" "a command" recorded ratio)
  head_of instructions "${widths[@]}"
  while read -r workload number; do
    local before="" ratio=""
    if [ -e "$recorded" ]; then
      before=$(awk -F '\t' -v name="$workload" '$1 == name { print $2 }' "$recorded")
      ratio=$(quotient "$number" "$before")
    fi
    cells=("$workload" "$number" "$before" "${ratio:+$(printf '%.3fx' "$ratio")}")
    row "${widths[@]}"
    if $record || [ -z "$before" ]; then continue; fi
    if [ $((number * 100)) -gt $((before * (100 + tolerance))) ]; then
      say "$workload needs more than $tolerance % more instructions than recorded"
      failed=1
    fi
  done < <(printf '%s\n' "${told_counts[@]}")
  if $record; then
    # Asked for before the file is touched, which would make it dirty.
    local version
    version=$(commit)
    {
      printf '# Instructions a command, by Scripts/bench --record; undo is of a booking and its\n'
      printf '# undo, undo-script of 10000 commands, start and the reports are as a whole.\n'
      printf '# %s\n' "$(swift --version 2>/dev/null | sed -n 1p)"
      while read -r workload number; do
        printf '%s\t%s\t%s\n' "$workload" "$number" "$version"
      done < <(printf '%s\n' "${told_counts[@]}")
    } >"$recorded"
  fi
}
