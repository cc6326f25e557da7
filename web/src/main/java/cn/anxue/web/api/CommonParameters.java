package cn.anxue.web.api;

import cn.anxue.exam.safebrowser.SafeBrowserFile;
import cn.anxue.web.record.Downloads;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the parameters that mean the same everywhere, where an operation does not describe them itself, and gives a
 * type to those of lists, which no method reads by itself, and to answers that are files.
 */
public final class CommonParameters implements OASFilter {

    private static final Set<String> FILES = Set.of(
            Downloads.PDF, Downloads.XLSX, SafeBrowserFile.MEDIA_TYPE, "application/zip", "application/octet-stream");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("page", "Page of the list, from 1"),
            Map.entry("size", "Rows per page, 1 to 500; 50 unless told"),
            Map.entry("sort", "Name of a column; those that sort are named above"),
            Map.entry("order", "asc (default) or desc"),
            Map.entry("id", "Id of the record that the path names"),
            Map.entry("curriculumId", "Only of this curriculum"),
            Map.entry("assignmentId", "Only of this assignment"),
            Map.entry("jobCategory", "Code of a job category, see GET /job-categories"),
            Map.entry("lessonVersionId", "Id of a lesson's version, as the enrolment or the curriculum names it"),
            Map.entry("versionId", "Id of a question's version, as the question names it"),
            Map.entry("slot", "Number of the question in the attempt, from 1"),
            Map.entry("employmentId", "Id of an employment of the person"),
            Map.entry("grantId", "Id of a role that the person holds"),
            Map.entry("kind", "organisations or people"),
            Map.entry("format", "pdf or xlsx"),
            Map.entry("number", "The certificate's number as printed"));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && WORDS.containsKey(parameter.getName())) {
            parameter.setDescription(WORDS.get(parameter.getName()));
        }
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema(OASFactory.createSchema().addType(type(parameter.getName())));
        }
        return parameter;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().forEach((name, media) -> {
                if (media.getSchema() == null && FILES.contains(name)) {
                    media.setSchema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .format("binary"));
                }
            });
        }
        return response;
    }

    /** Of a parameter of the address that no method reads by itself. */
    private static Schema.SchemaType type(String name) {
        return name.equals("page") || name.equals("size") || name.endsWith("Id")
                ? Schema.SchemaType.INTEGER
                : Schema.SchemaType.STRING;
    }
}
