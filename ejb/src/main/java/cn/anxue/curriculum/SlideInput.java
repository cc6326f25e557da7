package cn.anxue.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * One picture of a SLIDES lesson.
 *
 * @param mediaId an uploaded picture
 * @param words what it says, for readers who do not see it
 */
public record SlideInput(@Nullable Long mediaId, @Nullable String words) {}
