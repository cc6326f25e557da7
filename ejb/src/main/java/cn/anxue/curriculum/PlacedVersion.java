package cn.anxue.curriculum;

/** A lesson with its current version. */
record PlacedVersion(Lesson lesson, LessonVersion version) {

    LessonRow row() {
        return new LessonRow(
                lesson.id(), version.id(), version.versionNo, version.title, version.kind, version.minutes);
    }
}
