package cn.anxue.photo;

/** What a candidate says to being photographed; whoever says nothing is not photographed. */
public enum PhotoConsent {
    AGREED,
    /** Would rather not, from the start or from now on. */
    DECLINED,
    /** Has no camera at hand. */
    NO_CAMERA
}
