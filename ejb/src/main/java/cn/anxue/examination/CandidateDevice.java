package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * The device that a candidate's request comes from.
 *
 * @param id a name that the device gave itself; null where the client names none
 * @param label what people read of it, like "Android · Chrome"
 */
public record CandidateDevice(@Nullable String id, String label) {

    /** A client that names none. */
    public static CandidateDevice none() {
        return new CandidateDevice(null, "");
    }
}
