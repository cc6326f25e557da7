/**
 * Assessment items of the QTI information model (1EdTech, versions 2.1, 2.2 and 3.0): read into one model, scored by
 * interpreting their own response processing, shown without anything that tells the key. Everything that is richer than
 * the six simple question types is such an item.
 */
@NullMarked
package cn.anxue.exam.qti;

import org.jspecify.annotations.NullMarked;
