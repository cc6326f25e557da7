package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import java.time.Instant;
import java.util.List;

/** A question in a list, as its current version says. */
public record QuestionRow(
        long id,
        int versionNo,
        ItemType type,
        String stem,
        String chapter,
        int difficulty,
        List<String> tags,
        String objective,
        boolean picture,
        boolean active,
        Instant changedAt) {}
