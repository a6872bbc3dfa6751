# Sourced by Scripts/bench: how time and memory grow with the number of commands.

workload_growth() { grown 1000 10000 100000 1000000; }
workload_growth_10m() { grown 1000 10000 100000 1000000 10000000; }

# grown COUNT...: what a command costs in scripts of these sizes, and the memory over what a
# process has from its start.
grown() {
  has_in_process growth || return 0
  local counts=() count
  for count in "$@"; do
    if ! $quick || [ "$count" -le "$lines" ]; then counts+=("$count"); fi
  done
  local widths=(8 8 17 6 6 5 8 17 6 6 5 14)
  cells=(commands book spread "to 1 k" MB B/row mixed spread "to 1 k" MB B/row goal)
  head_of growth "${widths[@]}"
  interleaved 1 "$binary" -c help
  take
  local empty=$kilobytes name place scripts
  local -A times=()
  for name in book mixed; do
    scripts=()
    for count in "${counts[@]}"; do scripts+=("$(made "$name" kontor "$count")"); done
    in_one_process growth "${scripts[@]}"
    times[$name]=$results
  done
  for place in "${!counts[@]}"; do
    cells=("$(short "${counts[place]}")")
    local worst=1
    for name in book mixed; do grown_cells; done
    if [ "${counts[place]}" -eq 1000000 ]; then cells+=("$(judged "$worst" "<=" 1.2 x)"); fi
    row "${widths[@]}"
  done
}

# The cells of one workload at one size, and the worst ratio so far.
grown_cells() {
  local script
  script=$(made "$name" kontor "${counts[place]}")
  results=${times[$name]}
  take_named command$'\t'"$place"
  cells+=("$(shown "$median")" "$(spread)")
  median=1
  if [ "$place" -gt 0 ]; then take_named command$'\tratio\t'"$place"; fi
  cells+=("$(shown_ratio "$median")")
  worst=$(printf '%s\n' "$median" "$worst" | sort -g | tail -n 1)
  interleaved 1 "$binary" "$script"
  take
  if [ -z "$kilobytes" ]; then
    cells+=(failed -)
    return
  fi
  local bytes=-
  # Below it is chance how much of its pages the process had before.
  if [ "${counts[place]}" -ge 100000 ]; then
    bytes=$(bytes_each "$kilobytes" "$(rows_of "$script")")
  fi
  cells+=("$(((kilobytes - empty) / 1024))" "$bytes")
}
