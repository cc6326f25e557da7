/**
 * The demonstration: a believable city with people, courses, exams and results, made by the same services as the pages
 * use, from a fixed seed. It fills an empty database only, and only when the server is told to.
 */
@NullMarked
package cn.anxue.demo;

import org.jspecify.annotations.NullMarked;
