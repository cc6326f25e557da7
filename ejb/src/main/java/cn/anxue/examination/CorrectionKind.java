package cn.anxue.examination;

import cn.anxue.exam.scoring.KeyCorrection;

/** What may be decided about a question after its exam. */
public enum CorrectionKind {
    /** Another key is right, as in a newer version of the question. */
    REPLACED,
    /** A further key is right as well. */
    ALSO_RIGHT,
    /** Everybody who had it earns all its marks. */
    FULL_MARKS,
    /** It does not count; the pass mark asks for the same part of the rest. */
    LEFT_OUT;

    static CorrectionKind of(KeyCorrection correction) {
        if (correction instanceof KeyCorrection.Replaced) {
            return REPLACED;
        } else if (correction instanceof KeyCorrection.AlsoRight) {
            return ALSO_RIGHT;
        }
        return correction instanceof KeyCorrection.FullMarks ? FULL_MARKS : LEFT_OUT;
    }
}
