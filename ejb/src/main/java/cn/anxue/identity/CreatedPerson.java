package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/** @param oneTimePassword told exactly once, when the platform drew it; else null */
public record CreatedPerson(long id, @Nullable String oneTimePassword) {}
