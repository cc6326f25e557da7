package cn.anxue.course.curriculum;

import cn.anxue.course.progress.StudyRules;
import java.util.List;

/** What must be true before a curriculum is published; what passes here can be completed by a worker. */
public final class PublishCheck {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_VALIDITY_MONTHS = 600;

    private PublishCheck() {}

    /** All problems, in the order of the form; empty if it may be published. */
    public static List<PublishProblem> problems(CurriculumTerms terms, StudyRules rules) {
        throw new UnsupportedOperationException();
    }
}
