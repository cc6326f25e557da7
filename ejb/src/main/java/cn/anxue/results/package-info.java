/**
 * What becomes of an exam after it was sat: statistics of the exam and of its questions, corrections with their regrade,
 * objections of candidates, and answers that look alike. It reads attempts in bulk and knows the examination module;
 * that does not know it.
 */
@NullMarked
package cn.anxue.results;

import org.jspecify.annotations.NullMarked;
