package cn.anxue.exam.paper;

import cn.anxue.exam.item.EngineException;

/**
 * Papers as one line of ASCII for storage, under 40 bytes per slot: {@code p1;<seed>;<version>:<marks>:<order>;…} with
 * the order as canonical letters in displayed order.
 */
public final class PaperCodec {
    private PaperCodec() {}

    /** The line. */
    public static String write(Paper paper) {
        throw new UnsupportedOperationException();
    }

    /**
     * The paper of a line, equal to the one written.
     *
     * @throws EngineException MALFORMED_PAPER
     */
    public static Paper read(String line) {
        throw new UnsupportedOperationException();
    }
}
