package cn.anxue.examination;

import java.math.BigDecimal;

/** An exam's name beside its attempts. */
public record ExamBrief(long id, String title, BigDecimal passMark, BigDecimal totalMarks, ResultRules results) {}
