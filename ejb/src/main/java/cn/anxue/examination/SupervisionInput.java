package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * What an invigilator does to an attempt.
 *
 * @param commandId of the client, the same when it is sent again; made by the platform when missing
 * @param minutes to add, for an extension: 1 to 600
 * @param reason for the record, up to 200 characters; needed except for going on after a pause
 */
public record SupervisionInput(@Nullable String commandId, @Nullable Integer minutes, @Nullable String reason) {}
