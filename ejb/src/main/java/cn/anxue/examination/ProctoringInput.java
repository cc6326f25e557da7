package cn.anxue.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a player noticed.
 *
 * @param id of the client, unique in the attempt and the same when it is sent again
 * @param kind LEFT_PAGE, COPY or PASTE
 * @param at when, by the server's clock as far as the client knows it
 * @param seconds how long, for LEFT_PAGE; 0 otherwise
 */
public record ProctoringInput(
        @Nullable String id, @Nullable String kind, @Nullable Instant at, @Nullable Integer seconds) {}
