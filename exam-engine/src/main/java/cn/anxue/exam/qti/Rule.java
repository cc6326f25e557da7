package cn.anxue.exam.qti;

/** A rule of response or template processing. */
@FunctionalInterface
interface Rule {
    Flow run(Scope scope);

    /** What comes after a rule. */
    enum Flow {
        ON,
        /** Processing ends here. */
        EXIT,
        /** A constraint of a template was not met: from the start, with fresh chance. */
        AGAIN
    }
}
