# Sourced by Scripts/bench: makes the scripts that are run, runs programs, and computes figures.

folder=$root/Scripts/benchmarks
cache=${TMPDIR:-/tmp}/kontorist-bench-$(id -u)
measure=$cache/measure-in-turn
in_process=$scratch/in-process/release/InProcess

prepare_cache() {
  mkdir -p "$cache"
  if [ ! -O "$cache" ] || [ -L "$cache" ]; then
    fail "$cache belongs to someone else; set TMPDIR"
  fi
  chmod 700 "$cache"
}

build_measure() {
  if [ "$measure" -nt "$folder/measure.c" ]; then return; fi
  local compiler
  compiler=$(command -v clang || command -v cc) || fail "clang is missing; it comes with Swift"
  "$compiler" -O1 -o "$measure.new" "$folder/measure.c"
  mv "$measure.new" "$measure"
}

# made NAME [FORMAT [COUNT]]: the path of what a generator writes, made when missing or old.
made() {
  local format=${2:-kontor} count=${3:-$lines} generator=$folder/$1.awk
  local file=$cache/$1-$count.$format
  if [ ! "$file" -nt "$generator" ] || [ ! "$file" -nt "$folder/common.awk" ]; then
    awk -f "$folder/common.awk" -f "$generator" -v lines="$count" -v format="$format" >"$file.new"
    mv "$file.new" "$file"
  fi
  printf '%s\n' "$file"
}

# rows_of SCRIPT: how many rows it books, as its generator counted.
rows_of() { tail -n 5 "$1" | sed -n 's/^# rows //p'; }

# The measurements in one process are a package of their own. False when they cannot be had:
# building takes longer than --quick may.
has_in_process() {
  local stamp=$scratch/in-process-built log=$scratch/in-process.log
  if [ -x "$in_process" ] && [ -e "$stamp" ] && [ -z "$(find "$root/Sources" \
    "$root/Package.swift" "$folder/InProcess" -newer "$stamp" -print -quit)" ]; then
    return
  fi
  if $quick && [ ${#names[@]} -eq 0 ]; then
    say "$1 is left out, as its program is not built: Scripts/bench $1 builds it"
    return 1
  fi
  say "building the measurements in one process (takes as long as the program)"
  touch "$stamp.started"
  if ! swift build --package-path "$folder/InProcess" --scratch-path "$scratch/in-process" \
    -c release --static-swift-stdlib --product InProcess >"$log" 2>&1 </dev/null; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$log" >&2 || true
    fail "the build failed; its whole output is in $log"
  fi
  mv "$stamp.started" "$stamp"
}

results=
# interleaved RUNS PROGRAM [ARGUMENT...] [// PROGRAM [ARGUMENT...]]...: runs them in turn; what they
# write in their last run is kept in $cache/output.
interleaved() {
  mkdir -p "$cache/output"
  rm -f "$cache"/output/*
  results=$("$measure" -o "$cache/output" "$@") || failed=1
}

# The middle of the first column, the least and the most of it, and the most of the second.
summary() {
  sort -g | awk '
    { time[NR] = $1; if ($2 > peak) peak = $2 }
    END {
      if (NR) print (time[int((NR + 1) / 2)] + time[int(NR / 2) + 1]) / 2, time[1], time[NR], peak
    }'
}

# take [N]: sets median, least, most (seconds) and kilobytes to those of the Nth program.
take() {
  read -r median least most kilobytes < <(awk -v which="${1:-1}" '
    $1 == which { print $2, $3 }' <<<"$results" | summary) || true
}

# take_difference N M: what the Nth took longer than the Mth beside it.
take_difference() {
  read -r median least most kilobytes < <(awk -v longer="$1" -v shorter="$2" '
    $1 == longer { a[++m] = $2 }
    $1 == shorter { b[++n] = $2 }
    END { for (i = 1; i <= m && i <= n; i++) printf "%.6f 0\n", a[i] - b[i] }' <<<"$results" |
    summary) || true
  kilobytes=
}

# take_ratio N M: the median of the ratios of runs beside each other, less moved by what else the
# machine does than the ratio of the medians. Nothing when one of them failed.
take_ratio() {
  awk -v above="$1" -v below="$2" '
    $1 == above { a[++m] = $2 }
    $1 == below { b[++n] = $2 }
    END { for (i = 1; i <= m && i <= n; i++) print a[i] / b[i], 0 }' <<<"$results" |
    summary | cut -d ' ' -f 1
}

# in_one_process MEASUREMENT SCRIPT...: sets results to its lines, for take_named.
in_one_process() { results=$("$in_process" "$runs" "$@") || failed=1; }

# take_named NAME: sets the figures to those told under a name.
take_named() {
  IFS=$'\t' read -r median least most < <(awk -F '\t' -v OFS='\t' -v name="$1" '
    { key = $1; for (i = 2; i <= NF - 3; i++) key = key "\t" $i }
    key == name { print $(NF - 2), $(NF - 1), $NF }' <<<"$results") || true
  kilobytes=
}

quotient() {
  if [ -z "$1" ] || [ -z "$2" ]; then return; fi
  awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) print a / b }'
}

# What our program takes up before it has a row, in kilobytes.
idle=0
measure_idle() {
  interleaved 5 "$binary" -c ''
  take
  idle=${kilobytes:-0}
}

# bytes_each KILOBYTES COUNT: without the program itself; nothing for a count of 0.
bytes_each() {
  if [ -z "$1" ] || [ "$2" -eq 0 ]; then return; fi
  printf '%d\n' $(((($1 - idle) * 1024 + $2 / 2) / $2))
}
