#!/usr/bin/env bash
# Exam day on PostgreSQL: starts a fresh PostgreSQL (fsync and synchronous_commit on) and the built product beside it,
# measures pgbench's single-row inserts and N takers in the same run, prints Markdown. Usage: exam-day.sh [takers]
set -euo pipefail
cd "$(dirname "$0")/.."
takers=${1:-100}
. bench/postgres.sh
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
