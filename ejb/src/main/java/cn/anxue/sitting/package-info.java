/**
 * Exam day: when and where an exam is sat together, who is on the roster, who is let in, and the invigilator's view of
 * the room. It stands on the examination module, which knows nothing of it but the doors it asks.
 */
@NullMarked
package cn.anxue.sitting;

import org.jspecify.annotations.NullMarked;
