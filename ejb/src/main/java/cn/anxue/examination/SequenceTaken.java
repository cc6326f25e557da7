package cn.anxue.examination;

/** Somebody else wrote the row first: another device, another node, or the clock. Read again and decide again. */
class SequenceTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SequenceTaken(Throwable cause) {
        super(cause);
    }
}
