#!/usr/bin/env bash
# A live sitting on PostgreSQL: N candidates with think time, and the invigilator's board open. Tells how old the board
# was at its worst. Usage: sitting-day.sh [candidates]
set -euo pipefail
cd "$(dirname "$0")/.."
candidates=${1:-500}
. bench/postgres.sh
psql -d postgres -c 'create database anxue'
psql -d anxue -c 'create extension pg_stat_statements'
mkdir -p "$ANXUE_DATA"
"$server" start anxue >/dev/null
pid=$(cat ear/target/liberty/wlp/usr/servers/.pid/anxue.pid)
java -Xmx1g -Xss256k -cp "bench/target/bench.jar:bench/target/lib/*" cn.anxue.bench.SittingDay \
  127.0.0.1 "$ANXUE_HTTP_PORT" "$ANXUE_DB_URL" "$pid" "$ANXUE_ADMIN_PASSWORD" "$candidates"
