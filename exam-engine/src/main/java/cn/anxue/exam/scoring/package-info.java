/**
 * Marking one response against its key and summing a paper. Pure functions, so that a stored score can always be
 * recomputed from the stored events and be equal.
 */
@NullMarked
package cn.anxue.exam.scoring;

import org.jspecify.annotations.NullMarked;
