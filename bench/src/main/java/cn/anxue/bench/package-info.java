/**
 * Exam day as a benchmark: N takers sign in, start, save 50 answers one by one, submit and read the result, over plain
 * HTTP like outside clients. Measures time, server CPU, statements, rows and WAL per exam.
 */
@NullMarked
package cn.anxue.bench;

import org.jspecify.annotations.NullMarked;
