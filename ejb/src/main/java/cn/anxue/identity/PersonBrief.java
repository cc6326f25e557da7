package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/** A person's name and masked identity number, as printed on certificates. */
public record PersonBrief(long id, String name, @Nullable String idNumberMasked) {}
