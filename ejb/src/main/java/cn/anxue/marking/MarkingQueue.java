package cn.anxue.marking;

/**
 * What people mark in an exam.
 *
 * @param open responses that wait for markers
 * @param disputed that wait for somebody to decide between marks
 * @param appealed that wait for somebody to look again
 * @param mine marks that the caller gave
 * @param forMe responses that the caller could mark now
 */
public record MarkingQueue(
        long examId,
        String examTitle,
        int markers,
        long open,
        long disputed,
        long appealed,
        long decided,
        long mine,
        long forMe) {}
