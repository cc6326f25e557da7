package cn.anxue.learning;

import org.jspecify.annotations.Nullable;

/**
 * Which questions to practise, and in which order.
 *
 * @param chapter only this one; null for all
 * @param random in the enrolment's own random order rather than the bank's
 * @param wrongOnly only what is in the wrong-question book
 */
public record PracticePlan(@Nullable String chapter, boolean random, boolean wrongOnly) {}
