/**
 * Composite questions in plain text: gaps, lists, pairs, areas of a picture, written a line each, turned into items of
 * {@code cn.anxue.exam.qti} and back.
 */
@NullMarked
package cn.anxue.exam.notation;

import org.jspecify.annotations.NullMarked;
