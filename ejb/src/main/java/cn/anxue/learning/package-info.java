/**
 * The worker's side of training: enrolments on published curricula, study time counted by the server, practice and the
 * wrong-question book, and how far organisations and people are. It admits people to exams and says when an enrolment is
 * complete; certificates are the certification module's.
 */
@NullMarked
package cn.anxue.learning;

import org.jspecify.annotations.NullMarked;
