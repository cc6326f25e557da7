/**
 * What a published curriculum freezes for the people who are assigned to it, and what must be true before it may be
 * published. Terms are values: a new version is a new record.
 */
@NullMarked
package cn.anxue.course.curriculum;

import org.jspecify.annotations.NullMarked;
