/**
 * Photos of candidates at the start and at random moments of an attempt, where the exam asks for them: evidence for people
 * to look at, never a reason by itself. Pictures lie sealed in the data folder, apart from other media, and are deleted
 * when their days are over; that there was one stays.
 */
@NullMarked
package cn.anxue.photo;

import org.jspecify.annotations.NullMarked;
