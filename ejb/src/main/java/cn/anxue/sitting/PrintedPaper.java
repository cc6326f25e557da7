package cn.anxue.sitting;

import cn.anxue.exam.paper.Section;
import cn.anxue.examination.AttemptView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be printed, without keys.
 *
 * @param idNumber masked
 * @param sections parts with their headings; empty when the exam names none
 */
public record PrintedPaper(
        long candidateId,
        String person,
        @Nullable String idNumber,
        String organisation,
        String number,
        String room,
        String seat,
        List<Section> sections,
        List<AttemptView.Item> items) {}
