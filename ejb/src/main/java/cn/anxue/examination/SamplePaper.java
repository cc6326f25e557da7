package cn.anxue.examination;

import java.math.BigDecimal;
import java.util.List;

/** A paper as it could be drawn, with keys: for administrators only. */
public record SamplePaper(long seed, BigDecimal totalMarks, List<QuestionReview> questions) {}
