package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that name a job category: its code and its names in both languages. */
final class JobWords {

    private final Map<String, String> codes = new HashMap<>();

    JobWords(List<JobCategoryView> categories) {
        for (JobCategoryView job : categories) {
            codes.put(plain(job.code()), job.code());
            codes.put(plain(job.nameZh()), job.code());
            codes.put(plain(job.nameEn()), job.code());
        }
    }

    /** The code; null for a blank text; refuses an unknown one. */
    @Nullable
    String code(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = codes.get(plain(text));
        if (code == null) {
            throw Refusal.invalid("jobCategory", "jobCategory", text);
        }
        return code;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
