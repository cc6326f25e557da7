package cn.anxue.exam.attempt;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a receipt file without the platform: {@code java -cp exam-engine.jar cn.anxue.exam.attempt.CheckReceipt
 * <file> [code]}. Ends with 0 when it is genuine, 1 when it is not, 2 when it cannot be read.
 */
public final class CheckReceipt {

    private CheckReceipt() {}

    /** See the class. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    /** The same without leaving the virtual machine; what it answers is the status. */
    static int run(String[] args, PrintStream out) {
        if (args.length < 1 || args.length > 2) {
            out.println("Usage: CheckReceipt <receipt file> [code]");
            return 2;
        }
        Optional<ReceiptFile> file = read(Path.of(args[0]));
        if (file.isEmpty()) {
            out.println("不是回执文件，或文件无法读取。 / No receipt file, or it cannot be read.");
            return 2;
        }
        @Nullable String code = args.length > 1 ? args[1] : null;
        ReceiptFile.Verdict verdict = file.get().check(code);
        out.println(file.get().exam() + " · " + file.get().attemptId() + " · "
                + ReceiptChain.code(file.get().events()).orElse("-"));
        out.println(words(verdict, code != null));
        return verdict == ReceiptFile.Verdict.GENUINE ? 0 : 1;
    }

    private static Optional<ReceiptFile> read(Path path) {
        try {
            return ReceiptFile.read(Files.readString(path));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String words(ReceiptFile.Verdict verdict, boolean withCode) {
        return switch (verdict) {
            case GENUINE ->
                withCode
                        ? "真实：评分的答案就是当时确认保存的答案，与回执码一致。 / Genuine: what was graded is what was"
                                + " acknowledged, and the code fits."
                        : "真实：评分的答案就是当时确认保存的答案。请与考生的回执码核对。 / Genuine: what was graded is what was"
                                + " acknowledged. Compare the candidate's code.";
            case BROKEN_CHAIN -> "不真实：有记录被改动、删除或插入。 / Not genuine: an event was changed, removed or inserted.";
            case NOT_ENDED -> "答卷还没有结束，没有回执码。 / The attempt has not ended; there is no code.";
            case OTHER_CODE -> "不一致：这个文件不属于给出的回执码。 / The file does not belong to this code.";
            case OTHER_ANSWERS -> "不真实：评分的答案与当时确认保存的不同。 / Not genuine: what was graded is not what was acknowledged.";
        };
    }
}
