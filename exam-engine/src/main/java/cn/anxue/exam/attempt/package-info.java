/**
 * The state machine of one sitting of one paper: commands in, events or refusals out. Time is an argument, state is
 * the fold of events, and the numbers 1..n of the events have no holes, so that a phone can repeat anything safely.
 */
@NullMarked
package cn.anxue.exam.attempt;

import org.jspecify.annotations.NullMarked;
