#!/usr/bin/env bash
# All that workers need, on one machine: a PostgreSQL and a Redis of their own from the Debian packages, and two workers; for a try, and in CI.
#   scripts/stack.sh DIR                 until Ctrl-C; DIR keeps the data
#   scripts/stack.sh DIR COMMAND...      for as long as the command runs, with DATABASE_URL, REDIS_URL and DEEDLENS_DATA; exits as it does
# Ports: STACK_POSTGRES_PORT (54329), STACK_REDIS_PORT (63799). Workers: STACK_WORKERS (2), each on STACK_CORES cores (1).
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
postgres_port=${STACK_POSTGRES_PORT:-54329}
redis_port=${STACK_REDIS_PORT:-63799}

binaries=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -1)
[ -n "$binaries" ] || { echo "stack: no PostgreSQL server: apt-get install postgresql" >&2; exit 6; }
command -v redis-server >/dev/null || { echo "stack: no Redis server: apt-get install redis-server" >&2; exit 6; }
binaries=$(dirname "$binaries")

# PostgreSQL refuses to run as root; Debian's package makes the user postgres.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

workers=()
redis=
stop() {
  trap - EXIT
  for pid in ${workers[@]+"${workers[@]}"}; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in ${workers[@]+"${workers[@]}"}; do wait "$pid" 2>/dev/null || true; done
  as_postgres "$binaries/pg_ctl" -D "$folder/postgres" -m fast -w stop >/dev/null 2>&1 || true
  [ -z "$redis" ] || { kill "$redis" 2>/dev/null || true; wait "$redis" 2>/dev/null || true; }
}
trap stop EXIT
# The exit status of an interruption; EXIT does the rest.
trap 'exit 130' INT TERM

mkdir -p "$folder/redis" "$folder/data"
if [ ! -d "$folder/postgres" ]; then
  install -d -m 700 "$folder/postgres" "$folder/socket"
  [ "$(id -u)" -ne 0 ] || { chown postgres "$folder/postgres" "$folder/socket"; chmod o+x "$folder"; }
  as_postgres "$binaries/initdb" -D "$folder/postgres" -U deedlens -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
fi
as_postgres "$binaries/pg_ctl" -D "$folder/postgres" -l "$folder/postgres/log" -w \
  -o "-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder/socket" start >/dev/null
redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$folder/redis" --appendonly yes --maxmemory-policy noeviction \
  >"$folder/redis/log" 2>&1 &
redis=$!

export DATABASE_URL="postgresql://deedlens@127.0.0.1:$postgres_port/postgres" REDIS_URL="redis://127.0.0.1:$redis_port"
export DEEDLENS_DATA="$folder/data"
for number in $(seq "${STACK_WORKERS:-2}"); do
  node "$root/workers/main.ts" --cores "${STACK_CORES:-1}" >"$folder/worker-$number.log" 2>&1 &
  workers+=($!)
done
for number in $(seq "${STACK_WORKERS:-2}"); do
  for _ in $(seq 600); do
    ! grep -q '"event":"ready"' "$folder/worker-$number.log" || break
    kill -0 "${workers[$((number - 1))]}" 2>/dev/null || { cat "$folder/worker-$number.log" >&2; exit 5; }
    sleep 0.1
  done
done

if [ $# -gt 0 ]; then "$@"; exit; fi
cat >&2 <<END
stack: ready. In another shell:
  export DATABASE_URL=$DATABASE_URL REDIS_URL=$REDIS_URL DEEDLENS_DATA=$DEEDLENS_DATA
Logs of the workers: $folder/worker-*.log. Ctrl-C stops everything.
END
wait -n "${workers[@]}" "$redis"
echo "stack: a part has ended; see the logs" >&2
exit 5
