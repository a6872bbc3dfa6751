# Sourced by Scripts/bench: other programs with the same bookings and the same question, the
# balances of all accounts. Each must come to the figures that we come to.

workload_peers() {
  if $without_peers; then
    say "peers are left out"
    return
  fi
  # beancount takes 8 seconds for 100'000 bookings and 2 GB for a million, so it gets no more.
  local most_for_beancount=100000
  if [ "$lines" -le "$most_for_beancount" ]; then
    compared "$lines" ledger hledger beancount
  else
    compared "$lines" ledger hledger
    compared "$most_for_beancount" beancount
  fi
}

# The Python that beancount is installed for; a newer one may come before it.
python_of_beancount() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import beancount.loader' 2>/dev/null; then
      printf '%s\n' "$python"
      return
    fi
  done
  return 1
}

# question NAME COUNT: sets asked to the command, and version; false when it is not installed.
question() {
  local file
  case $1 in
  ledger)
    command -v ledger >/dev/null || return 1
    version=$(ledger --version | sed -n '1s/^Ledger \([0-9.]*\).*/ledger \1/p')
    file=$(made book journal "$2")
    asked=(ledger --args-only -f "$file" balance --flat --no-total
      --format '%(account),%(quantity(scrub(display_total)))\n')
    ;;
  hledger)
    command -v hledger >/dev/null || return 1
    version=$(hledger --version | sed 's/,.*//')
    file=$(made book journal "$2")
    asked=(hledger -f "$file" balance --flat -O csv)
    ;;
  beancount)
    local python
    python=$(python_of_beancount) || return 1
    version="beancount $("$python" -c 'import beancount; print(beancount.__version__)')"
    file=$(made book beancount "$2")
    asked=("$python" "$folder/balances.py" "$file")
    ;;
  esac
}

# compared COUNT NAME...: ours and theirs in turn.
compared() {
  local count=$1 name script
  shift
  script=$(made book kontor "$count")
  local programs=("$binary" "$script" -c 'trial-balance format csv') versions=() goals=()
  for name in "$@"; do
    local asked=() version=""
    if ! question "$name" "$count"; then
      say "$name is left out, as it is not installed: Scripts/bench --with-peers installs it"
      continue
    fi
    programs+=(// "${asked[@]}")
    versions+=("$version")
    case $name in
    ledger) goals+=(25) ;;
    hledger) goals+=(150) ;;
    *) goals+=("") ;;
    esac
  done
  if [ ${#versions[@]} -eq 0 ]; then return; fi
  interleaved "$peer_runs" "${programs[@]}"
  local answers=$cache/output
  balances kontorist <"$answers/1" >"$answers/ours"
  take 1
  told "$count bookings, their balances" "$count" "$count"
  local place
  for place in "${!versions[@]}"; do
    local number=$((place + 2)) judgement="" ratio
    ratio=$(take_ratio "$number" 1)
    if [ -n "${goals[place]}" ]; then
      judgement=$(lines=$count goal 1000000 "$ratio" ">=" "${goals[place]}" x)
    fi
    take "$number"
    # Theirs with their programs, which are small beside it.
    idle=0 told "${versions[place]}" "$count" "$count" "$ratio" "$judgement"
    if [ -z "$median" ]; then continue; fi
    balances peer <"$answers/$number" >"$answers/theirs"
    if ! cmp -s "$answers/ours" "$answers/theirs"; then
      say "${versions[place]} has other balances than kontorist:"
      diff "$answers/ours" "$answers/theirs" | head -n 20 >&2 || true
      failed=1
    fi
  done
}

# balances kontorist|peer: accounts with what they hold, debit positive, whatever the program
# writes around them.
balances() {
  tr -d '"' | awk -F , -v from="$1" '
    from == "kontorist" && $1 == "normal" { tell($2, $(NF - 1) - $NF) }
    from == "peer" {
      sub(/^Assets:/, "", $1)
      if ($1 ~ /^[0-9]+$/) tell($1, $2 + 0)
    }
    function tell(account, amount) { if (amount != 0) printf "%s %.2f\n", account, amount }' | sort
}
