/**
 * Question banks: banks of an organisation, their questions and every version of them, import from and export to
 * spreadsheets. A version never changes (I12): an edit adds one, and papers keep those they were drawn with. Other
 * modules read questions through {@link cn.anxue.questionbank.QuestionPool}.
 */
@NullMarked
package cn.anxue.questionbank;

import org.jspecify.annotations.NullMarked;
