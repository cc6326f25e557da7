/**
 * What counts as studied: the server's own clock, one lesson at a time, gaps and idle time worth nothing. Credited time
 * never exceeds the time that really passed, whatever a client sends.
 */
@NullMarked
package cn.anxue.course.progress;

import org.jspecify.annotations.NullMarked;
