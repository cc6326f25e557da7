package cn.anxue.sitting;

import cn.anxue.identity.SignedIn;

/** A candidate who signed in at a hall's device. */
public record HallEntry(SignedIn signedIn, long examId) {}
