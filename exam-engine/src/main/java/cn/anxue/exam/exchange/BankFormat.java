package cn.anxue.exam.exchange;

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
    JSON;

    private static final Pattern XML = Pattern.compile("(?s)\\s*<(?:\\?xml|!--|quiz[\\s>]).*");
    private static final Pattern BEGINS_AS_JSON = Pattern.compile("(?s)\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*");
    private static final Pattern AIKEN_ANSWER = Pattern.compile("(?m)^ANSWER\\s?[:：]\\s?[A-Z]\\s*$");
    private static final Pattern AIKEN_OPTION = Pattern.compile("(?m)^[A-Z][.)]\\s");
    private static final Pattern GIFT_ANSWERS = Pattern.compile(
            "(?m)^\\$CATEGORY:|^::|(?<!\\\\)\\{\\s*(?:[=~#]|T\\s*[#}]|F\\s*[#}]|TRUE\\s*[#}]|FALSE\\s*[#}])");

    /** The format that a file has by its content, whatever its name; what has no signs of another is a paper. */
    public static BankFormat of(byte[] content) {
        return TextFile.isText(content) ? ofText(TextFile.text(content)) : SPREADSHEET;
    }

    private static BankFormat ofText(String text) {
        if (XML.matcher(text).matches()) {
            return MOODLE_XML;
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
