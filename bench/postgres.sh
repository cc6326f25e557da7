# Sourced by the benchmarks: a fresh PostgreSQL (fsync and synchronous_commit on) and the environment of a product beside
# it, both gone when the script ends. Gives work, pg_port, bin, pgbench, server and psql.
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
