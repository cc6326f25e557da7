package cn.anxue.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads what the server and the database have spent so far; differences of two readings are the cost. */
final class Meter {

    private static final double TICKS_PER_SECOND = 100;

    private final String jdbcUrl;
    private final long serverPid;

    Meter(String jdbcUrl, long serverPid) {
        this.jdbcUrl = jdbcUrl;
        this.serverPid = serverPid;
    }

    /** Totals since the start of server and database. */
    record Reading(
            long nanos,
            double serverCpuSeconds,
            double databaseCpuSeconds,
            long statements,
            long rowsInserted,
            long rowsUpdated,
            long walBytes) {}

    Reading read() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "anxue", "anxue");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            return new Reading(
                    System.nanoTime(),
                    cpu(serverPid),
                    databaseCpu(one(statement, "select pg_backend_pid()")),
                    one(
                            statement,
                            "select coalesce(sum(calls), 0)::bigint from pg_stat_statements where query !~* 'pg_|^(begin|commit)'"),
                    one(statement, "select coalesce(sum(n_tup_ins), 0)::bigint from pg_stat_user_tables"),
                    one(statement, "select coalesce(sum(n_tup_upd), 0)::bigint from pg_stat_user_tables"),
                    one(statement, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
        }
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The postmaster with all its living and ended children. */
    private static double databaseCpu(long backend) throws IOException {
        long postmaster = parent(backend);
        double sum = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                sum += pid == postmaster || parent(pid) == postmaster ? cpu(pid) : 0;
            }
        }
        return sum;
    }

    private static long parent(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        } catch (IOException ended) {
            return -1;
        }
    }
}
