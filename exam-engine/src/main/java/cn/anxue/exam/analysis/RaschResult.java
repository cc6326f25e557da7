package cn.anxue.exam.analysis;

import java.util.List;

/**
 * What the Rasch estimation found.
 *
 * @param items one entry per item in the matrix's order
 * @param usedAttempts attempts that told something
 * @param allRight attempts with every item right: they say nothing about which item is harder, and are left out
 * @param allWrong attempts with every item wrong, left out too
 * @param converged whether the tolerance was reached
 * @param iterations how many it took
 */
public record RaschResult(
        List<RaschItem> items, int usedAttempts, int allRight, int allWrong, boolean converged, int iterations) {
    public RaschResult {
        items = List.copyOf(items);
    }
}
