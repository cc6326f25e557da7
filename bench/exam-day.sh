#!/usr/bin/env bash
# Exam day on PostgreSQL: starts a fresh PostgreSQL (fsync and synchronous_commit on) and the built product beside it,
# measures pgbench's single-row inserts and N takers in the same run, prints Markdown. Usage: exam-day.sh [takers]
set -euo pipefail
cd "$(dirname "$0")/.."
takers=${1:-100}
work=$(mktemp -d)
pg_port=${BENCH_PG_PORT:-5599}
export ANXUE_HTTP_PORT=${BENCH_HTTP_PORT:-9199} ANXUE_DATA=$work/data ANXUE_DEMO=none
export ANXUE_DB_URL=jdbc:postgresql://127.0.0.1:$pg_port/anxue ANXUE_DB_USER=anxue ANXUE_DB_PASSWORD=anxue
export ANXUE_ADMIN_PASSWORD=Bench-admin-2026
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
pgbench=$(command -v pgbench || echo "$bin/pgbench")
if [ ! -x "$bin/postgres" ] || [ ! -x "$pgbench" ]; then
  echo "bench: needs PostgreSQL with pgbench (Debian: apt-get install postgresql postgresql-contrib)" >&2
  exit 1
fi
as_pg() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
server=ear/target/liberty/wlp/bin/server
cleanup() {
  "$server" stop anxue >/dev/null 2>&1 || true
  as_pg "$bin/pg_ctl -D $work/pg -m immediate stop" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap cleanup EXIT

mkdir "$work/pg"
if [ "$(id -u)" = 0 ]; then chown postgres "$work" "$work/pg"; fi
as_pg "$bin/initdb -D $work/pg -U anxue --auth=trust -E UTF8 --locale=C.UTF-8" >/dev/null
cat >>"$work/pg/postgresql.conf" <<CONF
port = $pg_port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$work'
shared_buffers = 512MB
max_connections = 100
shared_preload_libraries = 'pg_stat_statements'
CONF
as_pg "$bin/pg_ctl -D $work/pg -l $work/pg.log -w start" >/dev/null
psql() { command psql -q -h 127.0.0.1 -p "$pg_port" -U anxue "$@"; }
psql -d postgres -c 'create database anxue' -c 'create database yardstick'
psql -d anxue -c 'create extension pg_stat_statements'

psql -d yardstick -c 'create table answer (id bigserial primary key, attempt bigint not null, slot int not null, response text, at timestamp not null default now())'
echo "insert into answer (attempt, slot, response) values (1, 1, 'A')" >"$work/insert.sql"
inserts=$("$pgbench" -n -M prepared -c 32 -j 2 -T "${BENCH_PGBENCH_SECONDS:-10}" -f "$work/insert.sql" -h 127.0.0.1 -p "$pg_port" -U anxue yardstick |
  sed -n 's/^tps = \([0-9.]*\).*/\1/p' | head -1)

mkdir -p "$ANXUE_DATA"
"$server" start anxue >/dev/null
pid=$(cat ear/target/liberty/wlp/usr/servers/.pid/anxue.pid)
java -Xmx512m -cp "bench/target/bench.jar:bench/target/lib/*" cn.anxue.bench.ExamDay \
  127.0.0.1 "$ANXUE_HTTP_PORT" "$ANXUE_DB_URL" "$pid" "$ANXUE_ADMIN_PASSWORD" "$takers" "$inserts"
