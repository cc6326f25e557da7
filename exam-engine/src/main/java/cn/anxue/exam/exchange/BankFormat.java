package cn.anxue.exam.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats in which banks come in. A further one needs its signs here and its reader in {@link BankFile}. */
public enum BankFormat {
    /** .xlsx or .xls. */
    SPREADSHEET,
    /** A table as text with the same header words. */
    CSV,
    MOODLE_XML,
    GIFT,
    AIKEN,
    /** A question paper as plain text. */
    PAPER,
    /** Of this product's own shape, or as another system dumps it. */
    JSON,
    /** Content packages and single items, which have a reader of their own: {@code cn.anxue.exam.qti.QtiPackage}. */
    QTI;

    private static final Pattern XML = Pattern.compile("<(?:\\?xml|!--|quiz[\\s>])");
    private static final Pattern QTI_ROOT = Pattern.compile(
            "<(?:[\\w.-]{1,30}:)?(?:qti-)?(?:assessment-?[iI]tem|assessment-?[tT]est|manifest|questestinterop)[\\s>]");
    private static final byte[] MANIFEST = "imsmanifest.xml".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern BEGINS_AS_JSON = Pattern.compile("(?s)\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*");
    private static final Pattern AIKEN_ANSWER = Pattern.compile("(?m)^ANSWER\\s?[:：]\\s?[A-Z]\\s*$");
    private static final Pattern AIKEN_OPTION = Pattern.compile("(?m)^[A-Z][.)]\\s");
    private static final Pattern GIFT_ANSWERS = Pattern.compile(
            "(?m)^\\$CATEGORY:|^::|(?<!\\\\)\\{\\s*(?:[=~#]|T\\s*[#}]|F\\s*[#}]|TRUE\\s*[#}]|FALSE\\s*[#}])");

    /** The format that a file has by its content, whatever its name; what has no signs of another is a paper. */
    public static BankFormat of(byte[] content) {
        if (TextFile.isText(content)) {
            return ofText(TextFile.text(content));
        }
        return isZip(content) && contains(content, MANIFEST) ? QTI : SPREADSHEET;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** A zip has the names of its files as they are. */
    private static boolean contains(byte[] content, byte[] wanted) {
        for (int from = 0; from + wanted.length <= content.length; from++) {
            if (Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static BankFormat ofText(String text) {
        String begin = text.stripLeading();
        Matcher root = QTI_ROOT.matcher(begin);
        if (XML.matcher(begin).lookingAt() || root.lookingAt()) {
            root.reset();
            return root.find() && !begin.substring(0, root.start()).contains("<quiz") ? QTI : MOODLE_XML;
        }
        if (BEGINS_AS_JSON.matcher(text).matches()) {
            return JSON;
        }
        if (CsvFile.hasHeader(text)) {
            return CSV;
        }
        if (AIKEN_ANSWER.matcher(text).find() && AIKEN_OPTION.matcher(text).find()) {
            return AIKEN;
        }
        return GIFT_ANSWERS.matcher(text).find() ? GIFT : PAPER;
    }
}
