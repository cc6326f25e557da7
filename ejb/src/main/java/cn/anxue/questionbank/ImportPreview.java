package cn.anxue.questionbank;

import cn.anxue.exam.exchange.BankImport;
import cn.anxue.questionbank.CheckedImport.Preview;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first questions of a file as they were understood. */
final class ImportPreview {

    private static final int ROWS = 10;

    private ImportPreview() {}

    static List<Preview> of(BankImport read) {
        Stream<Preview> questions = read.imported().stream()
                .limit(ROWS)
                .map(row -> new Preview(row.row(), QuestionContent.of(FilePictureStore.without(row.question())), null));
        Stream<Preview> others = read.rejected().stream()
                .limit(ROWS)
                .map(row -> new Preview(row.row(), null, QuestionIntake.reason(row)));
        return Stream.concat(questions, others)
                .sorted(Comparator.comparingInt(Preview::row))
                .limit(ROWS)
                .toList();
    }
}
