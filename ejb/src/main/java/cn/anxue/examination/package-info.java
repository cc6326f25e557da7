/**
 * Exams and attempts: drafting and publishing an exam over frozen question versions, sitting it answer by answer, closing
 * it by the clock, and what came of it. What happens in an attempt is decided by {@code cn.anxue.exam} and kept as an
 * append-only list of events; whether a person may sit an exam at all is said by {@link cn.anxue.examination.ExamAdmission}.
 */
@NullMarked
package cn.anxue.examination;

import org.jspecify.annotations.NullMarked;
