package cn.anxue.photo;

/** What came of a moment at which a photo was due. */
public enum PhotoOutcome {
    TAKEN,
    /** The browser was not allowed to use the camera. */
    REFUSED,
    /** The device has none, or none was found. */
    NO_CAMERA,
    /** The camera gave no picture. */
    FAILED
}
