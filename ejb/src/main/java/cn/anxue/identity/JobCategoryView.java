package cn.anxue.identity;

import java.util.Locale;

/** A job category with its name in both languages. */
public record JobCategoryView(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
