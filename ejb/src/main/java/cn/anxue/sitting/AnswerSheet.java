package cn.anxue.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer sheet as it was filled in by hand.
 *
 * @param number the admission number printed on it
 * @param answers in the order of the questions, as written: letters of options, 对 or 错, words or numbers; nothing for a
 *     question left open
 */
public record AnswerSheet(@Nullable String number, @Nullable List<String> answers) {}
