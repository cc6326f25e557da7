package cn.anxue.web.api;

/** The id of what was made. */
public record Created(long id) {}
