package cn.anxue.importing;

import java.util.Set;

/**
 * What is left of a job.
 *
 * @param startedBy on whose behalf it works, with the roles held at each chunk
 * @param done rows that an earlier run finished
 */
public record ImportPlan(ImportTask task, ImportKind kind, long startedBy, Set<Integer> done) {}
