# Sourced by Scripts/bench: tables in Markdown, aligned.

# row WIDTH...: prints cells that stand in the array cells, the first on the left.
row() {
  local place=0 line="|"
  local width
  for width in "$@"; do
    local cell=${cells[place]:--}
    if [ "$place" -eq 0 ]; then width=-$width; fi
    line+=$(printf ' %*s |' "$width" "$cell")
    place=$((place + 1))
  done
  printf '%s\n' "$line"
}

# head_of NAME WIDTH...: the head of a table whose columns stand in cells; once in a row of workloads
# that share it.
table=
main_widths=(31 8 17 8 7 5 7 33)
head_of() {
  local name=$1
  shift
  if [ "$table" = "$name" ]; then return; fi
  [ -z "$table" ] || printf '\n'
  table=$name
  row "$@"
  local rules=() width
  for width in "$@"; do
    local rule
    printf -v rule '%*s' "$((width - 1))" ""
    if [ ${#rules[@]} -eq 0 ]; then rules+=("-${rule// /-}"); else rules+=("${rule// /-}:"); fi
  done
  cells=("${rules[@]}")
  row "$@"
}

# shown SECONDS: with three digits and a unit.
shown() {
  if [ -z "$1" ]; then return; fi
  awk -v value="$1" 'BEGIN {
    split("s ms us ns", unit, " ")
    size = value < 0 ? -value : value
    for (place = 1; place < 4 && size * 10 ^ (3 * (place - 1)) < 0.9995; place++);
    value *= 10 ^ (3 * (place - 1))
    size *= 10 ^ (3 * (place - 1))
    printf "%.*f %s", (size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2), value, unit[place]
  }'
}

shown_ratio() { [ -z "$1" ] || awk -v value="$1" 'BEGIN {
  printf "%.*fx", (value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2), value }'; }

# judged VALUE RELATION LIMIT UNIT: the goal and whether it was reached. RELATION is <= or >=,
# UNIT is s, B, or x for a ratio.
judged() {
  if [ -z "$1" ]; then return; fi
  awk -v value="$1" -v relation="$2" -v limit="$3" -v unit="$4" 'BEGIN {
    met = relation == "<=" ? value <= limit : value >= limit
    shown = limit (unit == "x" ? "x" : " " unit)
    if (unit == "s" && limit < 0.1) shown = limit * 1000 " ms"
    printf "%s %s %s", relation, shown, (met ? "met" : "MISSED")
  }'
}

# told NAME COUNT ROWS [RATIO [GOAL]]: a line of the main table about the figures just taken: COUNT
# for the time of one, ROWS for the bytes of one, RATIO to what the line above or its name says.
told() {
  cells=(workload median spread each "peak MB" B/row ratio goal)
  head_of main "${main_widths[@]}"
  cells=("$1")
  if [ -z "$median" ]; then
    cells+=(failed)
    failed=1
  else
    local each="" megabytes="" bytes=""
    if [ "$2" -gt 0 ]; then each=$(shown "$(quotient "$median" "$2")"); fi
    if [ -n "$kilobytes" ]; then
      megabytes=$((kilobytes / 1024))
      bytes=$(bytes_each "$kilobytes" "$3")
    fi
    cells+=("$(shown "$median")" "$(spread)" "$each" "$megabytes" "$bytes")
    cells+=("$(shown_ratio "${4-}")" "${5-}")
  fi
  row "${main_widths[@]}"
}

spread() { printf '%s-%s' "$(shown "$least")" "$(shown "$most")"; }
