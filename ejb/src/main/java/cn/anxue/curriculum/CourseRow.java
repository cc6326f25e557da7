package cn.anxue.curriculum;

/**
 * A course in a list.
 *
 * @param minutes planned study time of all its lessons
 */
public record CourseRow(
        long id, String title, long organisationId, String organisation, boolean active, int lessons, int minutes) {}
