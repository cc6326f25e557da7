package cn.anxue.exam.similarity;

/**
 * When a pair is worth a look.
 *
 * @param identical at least so many identical wrong answers, 1 or more
 * @param adjusted at most this probability after all pairs were counted
 */
public record SimilarityCriteria(int identical, double adjusted) {
    /** 5 identical wrong answers; among honest sittings, one in a hundred would show any pair at all. */
    public static final SimilarityCriteria USUAL = new SimilarityCriteria(5, 0.01);

    /** @throws IllegalArgumentException for less than one identical answer */
    public SimilarityCriteria {
        if (identical < 1) {
            throw new IllegalArgumentException("identical " + identical);
        }
    }
}
