package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.MoodleXml.Element;
import java.util.Base64;
import java.util.Locale;

/** Texts and files of a Moodle XML file's elements. */
final class MoodleXmlText {
    private MoodleXmlText() {}

    /** Whether the text of an element is markup. */
    static boolean isHtml(Element element) {
        String format = element.attribute("format");
        return format.equals("html")
                || (!format.equals("plain_text")
                        && !format.equals("markdown")
                        && HtmlText.isHtml(element.textOf("text")));
    }

    /** The text of an element as a reader sees it. */
    static String plain(Element element) {
        String text = element.textOf("text").strip();
        return isHtml(element) ? HtmlText.plain(text) : text.replace("\r\n", "\n");
    }

    /** The content of a file, empty when it is none. */
    static byte[] content(Element file) {
        try {
            return Base64.getMimeDecoder().decode(file.text());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whether a setting is switched on. */
    static boolean isYes(Element question, String setting) {
        String value = question.textOf(setting).strip().toLowerCase(Locale.ROOT);
        return value.equals("1") || value.equals("true");
    }
}
