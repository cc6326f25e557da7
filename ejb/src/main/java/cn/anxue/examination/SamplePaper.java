package cn.anxue.examination;

import cn.anxue.exam.paper.Section;
import java.math.BigDecimal;
import java.util.List;

/**
 * A paper as it could be drawn, with keys: for administrators only.
 *
 * @param sections its parts; empty when the exam names none
 */
public record SamplePaper(long seed, BigDecimal totalMarks, List<Section> sections, List<QuestionReview> questions) {

    /** The heading above a question; empty where none stands. */
    public String heading(int slot) {
        return SectionHeadings.above(sections, questions, slot);
    }
}
