package cn.anxue.web.record;

import cn.anxue.exam.exchange.TableWords;
import cn.anxue.exam.item.ItemType;
import cn.anxue.web.request.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of banks as tables, in a reader's language. */
public final class BankWords {

    private BankWords() {}

    public static TableWords of(Locale locale) {
        return new TableWords(
                column(locale, "chapter"),
                column(locale, "type"),
                column(locale, "stem"),
                letter -> Texts.text(locale, "bank.column.option", letter),
                column(locale, "answer"),
                column(locale, "tolerance"),
                column(locale, "difficulty"),
                column(locale, "explanation"),
                column(locale, "tags"),
                column(locale, "objective"),
                Arrays.stream(ItemType.values())
                        .filter(type -> type != ItemType.COMPOSITE)
                        .collect(Collectors.toMap(type -> type, type -> Texts.enumText(locale, type))),
                Texts.text(locale, "bank.true"),
                Texts.text(locale, "bank.false"));
    }

    private static String column(Locale locale, String name) {
        return Texts.text(locale, "bank.column." + name);
    }
}
