package cn.anxue.web.record;

import cn.anxue.course.credential.RecordData;
import cn.anxue.course.credential.RecordPdf;
import cn.anxue.exam.exchange.CsvFile;
import cn.anxue.exam.exchange.XlsxWriter;
import cn.anxue.exam.exchange.XlsxWriter.Sheet;
import cn.anxue.exam.safebrowser.SafeBrowserFile;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers that a browser saves as files. */
public final class Downloads {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";
    public static final String PDF = "application/pdf";

    private Downloads() {}

    /** A PDF that browsers show and save under the name. */
    public static Response pdf(String name, byte[] bytes) {
        return Response.ok(bytes, PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }

    /** JSON that browsers save under the name. */
    public static Response json(String name, String text) {
        return Response.ok(text, MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".json\"")
                .build();
    }

    /** Settings that a Safe Exam Browser opens. */
    public static Response seb(String name, byte[] bytes) {
        return Response.ok(bytes, SafeBrowserFile.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".seb\"")
                .build();
    }

    /** The bytes of a workbook. */
    public static byte[] workbook(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(out, sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook. */
    public static Response xlsx(String name, List<Sheet> sheets) {
        return Response.ok(workbook(sheets), XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** A table as text that spreadsheets open. */
    public static Response csv(String name, Sheet sheet) {
        StringBuilder out = new StringBuilder();
        try {
            CsvFile.write(
                    out,
                    sheet.header(),
                    sheet.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> Objects.toString(cell, ""))
                                    .toList())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(out.toString(), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** A training record as a file: pdf or xlsx. */
    public static Response record(RecordData data, String name, String format) {
        return format.equals("pdf") ? pdf(name + ".pdf", data) : xlsx(name + ".xlsx", data);
    }

    /** A training record as A4 pages. */
    private static Response pdf(String name, RecordData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RecordPdf.render(data, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf(name, out.toByteArray());
    }

    /** The same record as a workbook: its facts, then a sheet for every table. */
    private static Response xlsx(String name, RecordData data) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(
                data.title(),
                List.of(data.title(), data.subtitle()),
                data.facts().stream()
                        .map(fact -> List.of(fact.name(), fact.value()))
                        .toList()));
        for (RecordData.Table table : data.tables()) {
            List<String> header =
                    table.columns().stream().map(RecordData.Column::title).toList();
            sheets.add(new Sheet(table.title(), header, table.rows()));
        }
        return xlsx(name, sheets);
    }
}
