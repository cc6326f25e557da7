/**
 * Items and responses: what a question asks and what a candidate may answer. Marking keys are separate types so that
 * an item can travel to a browser without them.
 */
@NullMarked
package cn.anxue.exam.item;

import org.jspecify.annotations.NullMarked;
