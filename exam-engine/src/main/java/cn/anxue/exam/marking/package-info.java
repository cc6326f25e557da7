/**
 * Marking by people: when several markers agree, and rubrics that make their marks comparable. Pure functions of the
 * points that were given.
 */
@NullMarked
package cn.anxue.exam.marking;

import org.jspecify.annotations.NullMarked;
