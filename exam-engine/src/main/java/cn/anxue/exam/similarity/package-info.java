/**
 * Whether candidates gave the same wrong answers more often than independent work explains. Numbers in, numbers out;
 * nothing here knows candidates or texts, and nothing here proves anything about anybody.
 */
@NullMarked
package cn.anxue.exam.similarity;

import org.jspecify.annotations.NullMarked;
