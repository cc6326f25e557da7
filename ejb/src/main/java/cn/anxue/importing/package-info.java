/**
 * Bulk imports from spreadsheets, in the background: a job for each file, worked off in chunks of own transactions with
 * visible progress, continued after a restart, reported row by row (I13). A dry run makes the same checks and writes
 * nothing. What is imported is told by handlers; those of organisations and people live here.
 */
@NullMarked
package cn.anxue.importing;

import org.jspecify.annotations.NullMarked;
