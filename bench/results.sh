#!/usr/bin/env bash
# Results of a large exam on PostgreSQL: seeds N attempts of 50 questions, has them analysed, regrades them, kills the
# server with kill -9 amid a second regrade, starts it again and checks every score. Usage: results.sh [attempts]
set -euo pipefail
cd "$(dirname "$0")/.."
attempts=${1:-100000}
. bench/postgres.sh
psql -d postgres -c 'create database anxue'
mkdir -p "$ANXUE_DATA"
start() {
  "$server" start anxue >/dev/null
  until curl -sf "127.0.0.1:$ANXUE_HTTP_PORT/health/ready" >/dev/null; do sleep 0.5; done
  cat ear/target/liberty/wlp/usr/servers/.pid/anxue.pid
}
bench() { java -Xmx1g -cp "bench/target/bench.jar:bench/target/lib/*" cn.anxue.bench.ResultsDay 127.0.0.1 "$ANXUE_HTTP_PORT" "$ANXUE_DB_URL" "$ANXUE_ADMIN_PASSWORD" "$@"; }
pid=$(start)
bench measure "$attempts"
bench interrupt
kill -9 "$pid"
start >/dev/null
bench resume
