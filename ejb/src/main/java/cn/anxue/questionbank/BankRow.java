package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import java.util.Map;

/**
 * A bank in a list.
 *
 * @param questions how many active questions it has
 * @param byType the same by type; types without any are left out
 */
public record BankRow(
        long id,
        String name,
        long organisationId,
        String organisation,
        boolean active,
        long questions,
        Map<ItemType, Long> byType) {}
