/**
 * Blueprint to paper: which questions a candidate gets, in which order, from a stored seed. The same seed, blueprint
 * and pool give the same paper on every machine; canonical option ids never reach the candidate, displayed letters do.
 */
@NullMarked
package cn.anxue.exam.paper;

import org.jspecify.annotations.NullMarked;
