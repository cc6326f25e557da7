package cn.anxue.course.credential;

import java.util.List;

/** Shows who is meant without saying who it is, for the public page and for lists. */
public final class Masking {

    private static final List<String> COMPOUND_SURNAMES = List.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司徒", "司空", "令狐", "夏侯", "端木", "百里", "呼延",
            "轩辕", "南宫", "独孤", "西门", "申屠", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太史", "赫连", "钟离", "鲜于", "闾丘", "拓跋",
            "万俟");

    private Masking() {}

    /** The surname and stars: 张*, 欧阳**; other scripts keep the first letter of each word: J*** S****. */
    public static String name(String name) {
        StringBuilder masked = new StringBuilder();
        int shown = COMPOUND_SURNAMES.stream().anyMatch(name::startsWith) && name.length() > 2 ? 2 : 1;
        for (int point : name.strip().codePoints().toArray()) {
            if (!Character.isLetter(point) && !Character.isDigit(point)) { // between words, or the dot of long names
                masked.appendCodePoint(point);
                shown = 1;
                continue;
            }
            masked.appendCodePoint(shown > 0 ? point : '*');
            shown--;
        }
        return masked.toString();
    }

    /** The first three and last four characters: 110***********1234. Shorter than 12 characters, only stars. */
    public static String identity(String number) {
        return middle(number, 12);
    }

    /** The first three and last four digits: 138****1234. Shorter than 11 digits, only stars. */
    public static String mobile(String number) {
        return middle(number, 11);
    }

    private static String middle(String text, int shortest) {
        if (text.length() < shortest) {
            return "*".repeat(text.length());
        }
        return text.substring(0, 3) + "*".repeat(text.length() - 7) + text.substring(text.length() - 4);
    }
}
