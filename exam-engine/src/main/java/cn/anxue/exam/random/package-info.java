/** Randomness that is the same for ever: what is stored is a seed, and a seed means the same on every machine. */
@NullMarked
package cn.anxue.exam.random;

import org.jspecify.annotations.NullMarked;
