package cn.anxue.results;

/** Attempts of one group: how many, how many passed, how well. */
final class Tally {

    private long attempts;
    private long passed;
    private double shares;

    void add(double share, boolean pass) {
        attempts++;
        passed += pass ? 1 : 0;
        shares += share;
    }

    long attempts() {
        return attempts;
    }

    GroupRow row(long id, String name) {
        return new GroupRow(id, name, attempts, passed, 100 * shares / attempts, 100.0 * passed / attempts);
    }
}
