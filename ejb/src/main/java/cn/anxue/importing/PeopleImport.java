package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.identity.BatchResult;
import cn.anxue.identity.Caller;
import cn.anxue.identity.JobCategories;
import cn.anxue.identity.PeopleBatch;
import cn.anxue.identity.PersonLine;
import cn.anxue.identity.Role;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** People with an employment each: 姓名, 身份证号, 手机号, 用户名, 所属单位, 作业类别, 入职日期, 角色. */
@ApplicationScoped
class PeopleImport implements ImportHandler {

    private static final List<String> COLUMNS =
            List.of("name", "idNumber", "mobile", "username", "organisation", "jobCategory", "startedOn", "role");
    /** Sixteen digits and more lose their end when Excel takes them for a number. */
    private static final String ROUNDED = "\\d{15}000";

    @Inject
    private PeopleBatch people;

    @Inject
    private JobCategories jobCategories;

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public Map<String, List<String>> headers() {
        return ImportWords.headers("people", COLUMNS);
    }

    @Override
    public Set<String> required() {
        return Set.of("name");
    }

    @Override
    public ImportSession open(ImportTask task) {
        PeopleBatch.Run run = people.begin(task.organisation(), task.dryRun());
        return (caller, rows) -> apply(caller, rows, run);
    }

    private static BatchResult apply(Caller caller, List<XlsxTable.Row> rows, PeopleBatch.Run run) {
        ReadRows<PersonLine> read = ReadRows.of(rows, "name", PeopleImport::line);
        return read.merged(run.apply(caller, read.lines()));
    }

    private static PersonLine line(XlsxTable.Row row, String name) {
        String idNumber = ImportCells.text(row, "idNumber");
        if (idNumber != null && idNumber.matches(ROUNDED)) {
            throw Refusal.invalid("idNumber", "idNumberRounded");
        }
        String role = ImportCells.text(row, "role");
        return new PersonLine(
                row.number(),
                name,
                idNumber,
                ImportCells.text(row, "mobile"),
                ImportCells.text(row, "username"),
                ImportCells.text(row, "organisation"),
                ImportCells.text(row, "jobCategory"),
                ImportCells.day(row, "startedOn"),
                role == null ? null : ImportWords.choice(Role.class, "role", role));
    }

    @Override
    public List<XlsxWriter.Sheet> template(Locale locale) {
        String comma = ImportWords.text(locale, "comma");
        Map<String, String> choices = Map.of(
                "jobCategory",
                jobCategories.all().stream().map(job -> job.name(locale)).collect(Collectors.joining(comma)),
                "role",
                ImportWords.choices(locale, Role.class, List.of(Role.values())));
        return Template.of(locale, "people", COLUMNS, choices);
    }
}
