package cn.anxue.web.admin;

import cn.anxue.curriculum.CurriculumInput;
import cn.anxue.curriculum.CurriculumState;
import cn.anxue.curriculum.CurriculumView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a curriculum's draft while they are edited; what is unset is null. */
public class CurriculumForm {

    private @Nullable Long organisationId;
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String jobCategory;
    private @Nullable BigDecimal requiredHours;
    private @Nullable Long examId;
    private boolean studyBeforeExam = true;
    private @Nullable Integer validityMonths = 36;
    private boolean active = true;
    private @Nullable Integer rowVersion;

    void read(CurriculumView found) {
        organisationId = found.organisationId();
        title = found.title();
        summary = found.summary();
        jobCategory = found.jobCategory();
        requiredHours = found.requiredHours();
        examId = found.examId();
        studyBeforeExam = found.studyBeforeExam();
        validityMonths = found.validityMonths();
        active = found.state() != CurriculumState.CLOSED;
        rowVersion = found.rowVersion();
    }

    CurriculumInput input(List<Long> courses) {
        return new CurriculumInput(
                organisationId,
                title,
                summary,
                jobCategory,
                courses,
                requiredHours,
                examId,
                studyBeforeExam,
                validityMonths,
                active,
                rowVersion);
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable String getJobCategory() {
        return jobCategory;
    }

    public void setJobCategory(@Nullable String jobCategory) {
        this.jobCategory = jobCategory;
    }

    public @Nullable BigDecimal getRequiredHours() {
        return requiredHours;
    }

    public void setRequiredHours(@Nullable BigDecimal requiredHours) {
        this.requiredHours = requiredHours;
    }

    public @Nullable Long getExamId() {
        return examId;
    }

    public void setExamId(@Nullable Long examId) {
        this.examId = examId;
    }

    public boolean isStudyBeforeExam() {
        return studyBeforeExam;
    }

    public void setStudyBeforeExam(boolean studyBeforeExam) {
        this.studyBeforeExam = studyBeforeExam;
    }

    public @Nullable Integer getValidityMonths() {
        return validityMonths;
    }

    public void setValidityMonths(@Nullable Integer validityMonths) {
        this.validityMonths = validityMonths;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
