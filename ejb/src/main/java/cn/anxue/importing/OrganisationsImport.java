package cn.anxue.importing;

import cn.anxue.exam.exchange.XlsxTable;
import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.identity.BatchResult;
import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationBatch;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationLine;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Organisations below one: 单位名称, 层级, 类型, 统一社会信用代码, 上级单位, 地址. */
@ApplicationScoped
class OrganisationsImport implements ImportHandler {

    private static final List<String> COLUMNS = List.of("name", "tier", "kind", "creditCode", "parent", "address");

    @Inject
    private OrganisationBatch organisations;

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANISATIONS;
    }

    @Override
    public Map<String, List<String>> headers() {
        return ImportWords.headers("organisations", COLUMNS);
    }

    @Override
    public Set<String> required() {
        return Set.of("name", "tier");
    }

    /** From the top of the tree down, so that a parent of the same file is there before its children. */
    @Override
    public List<XlsxTable.Row> ordered(List<XlsxTable.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(OrganisationsImport::depth))
                .toList();
    }

    private static int depth(XlsxTable.Row row) {
        try {
            return ImportWords.choice(OrganisationTier.class, "tier", row.cell("tier"))
                    .ordinal();
        } catch (Refusal unknown) {
            return OrganisationTier.values().length;
        }
    }

    @Override
    public ImportSession open(ImportTask task) {
        OrganisationBatch.Run run = organisations.begin(task.organisation(), task.dryRun());
        return (caller, rows) -> apply(caller, rows, run);
    }

    private static BatchResult apply(Caller caller, List<XlsxTable.Row> rows, OrganisationBatch.Run run) {
        ReadRows<OrganisationLine> read = ReadRows.of(rows, "name", OrganisationsImport::line);
        return read.merged(run.apply(caller, read.lines()));
    }

    private static OrganisationLine line(XlsxTable.Row row, String name) {
        String kind = ImportCells.text(row, "kind");
        String tier = ImportCells.text(row, "tier");
        if (tier == null) {
            throw Refusal.invalid("tier", "required");
        }
        return new OrganisationLine(
                row.number(),
                name,
                ImportWords.choice(OrganisationTier.class, "tier", tier),
                kind == null ? null : ImportWords.choice(OrganisationKind.class, "kind", kind),
                ImportCells.text(row, "creditCode"),
                ImportCells.text(row, "parent"),
                ImportCells.text(row, "address"));
    }

    @Override
    public List<XlsxWriter.Sheet> template(Locale locale) {
        Map<String, String> choices = Map.of(
                "tier",
                ImportWords.choices(locale, OrganisationTier.class, List.of(OrganisationTier.values())),
                "kind",
                ImportWords.choices(locale, OrganisationKind.class, List.of(OrganisationKind.values())));
        return Template.of(locale, "organisations", COLUMNS, choices);
    }
}
