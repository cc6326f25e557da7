package cn.anxue.photo;

import org.jspecify.annotations.Nullable;

/**
 * What a player has to know of photos. It does not say when the next one will be.
 *
 * @param asked whether the exam asks for photos
 * @param answer what the candidate says to it; null for nothing
 * @param due number of the photo to be taken now; null for none
 */
public record PhotoDue(boolean asked, @Nullable PhotoConsent answer, @Nullable Integer due) {}
