package cn.anxue.web.admin;

import cn.anxue.curriculum.CourseRow;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.CurriculumInput;
import cn.anxue.curriculum.CurriculumService;
import cn.anxue.curriculum.CurriculumView;
import cn.anxue.examination.ExamRow;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.web.record.Words;
import cn.anxue.web.request.TextMap;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Behind /admin/curriculum-edit: a new curriculum, or the draft of one. The chosen courses travel with the form. */
@Named
@RequestScoped
public class CurriculumEditBean extends RecordBean {

    private static final int OFFERED = 500;

    @Inject
    private CurriculumService curricula;

    @Inject
    private CourseService courses;

    @Inject
    private ExamService exams;

    @Inject
    private Words words;

    @Inject
    private TextMap texts;

    private final CurriculumForm form = new CurriculumForm();
    private final Map<Long, String> offeredCourses = new LinkedHashMap<>();
    private final Map<Long, String> offeredExams = new LinkedHashMap<>();
    private final List<Long> chosen = new ArrayList<>();
    private @Nullable Long id;
    private @Nullable Long added;

    /** Before Faces asks which rows of courses there are: those of the form that was sent, else the stored ones. */
    @PostConstruct
    void begin() {
        Caller caller = caller();
        if (!caller.may(Permission.CURRICULUM_WRITE)) {
            throw Refusal.notFound();
        }
        id = optionalId();
        offer(caller);
        if (id != null) {
            read(curricula.get(caller, id));
        }
        @Nullable String sent = request().getParameter("chosen");
        if (sent != null) {
            chosen.clear();
            Arrays.stream(sent.split(","))
                    .filter(part -> part.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .forEach(chosen::add);
        }
    }

    private void offer(Caller caller) {
        courses.list(caller, new ListQuery(1, OFFERED, "title", false, Map.of()))
                .rows()
                .forEach(row -> offeredCourses.put(row.id(), courseLabel(row)));
        exams.list(caller, new ListQuery(1, OFFERED, "title", false, Map.of())).rows().stream()
                .filter(row -> row.state() != ExamState.CLOSED)
                .forEach(row -> offeredExams.put(row.id(), examLabel(row)));
    }

    private String courseLabel(CourseRow row) {
        return texts.with3("curriculum.courseLabel", row.title(), row.lessons(), row.minutes());
    }

    private String examLabel(ExamRow row) {
        return texts.with2("curriculum.examLabel", row.title(), texts.of(row.state()));
    }

    private void read(CurriculumView found) {
        if (!found.editable()) {
            throw Refusal.notFound();
        }
        form.read(found);
        found.courses().forEach(line -> {
            chosen.add(line.id());
            offeredCourses.putIfAbsent(line.id(), line.title());
        });
        if (found.examId() != null) {
            offeredExams.putIfAbsent(found.examId(), String.valueOf(found.exam()));
        }
    }

    /** Saves the draft and leads to it. */
    public @Nullable String save() {
        long[] saved = new long[1];
        if (!feedback().attempt(() -> saved[0] = store(form.input(chosen)))) {
            return null;
        }
        feedback().done("common.saved");
        return "/admin/curriculum?faces-redirect=true&id=" + saved[0];
    }

    private long store(CurriculumInput input) {
        Caller caller = caller();
        return id == null
                ? curricula.create(caller, input)
                : curricula.update(caller, id, input).id();
    }

    /** Puts the course that was picked behind the others. */
    public void add() {
        if (added != null && !chosen.contains(added)) {
            chosen.add(added);
        }
        added = null;
    }

    /** Moves a course one place up. */
    public void up(long course) {
        int at = chosen.indexOf(course);
        if (at > 0) {
            Collections.swap(chosen, at, at - 1);
        }
    }

    /** Takes a course out. */
    public void remove(long course) {
        chosen.remove(course);
    }

    public @Nullable Long getId() {
        return id;
    }

    public CurriculumForm getForm() {
        return form;
    }

    /** The chosen courses as the form carries them. */
    public String getChosenIds() {
        return chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public List<Long> getChosen() {
        return List.copyOf(chosen);
    }

    public String course(long course) {
        return offeredCourses.getOrDefault(course, "#" + course);
    }

    /** Courses that are not chosen yet. */
    public Map<Long, String> getOtherCourses() {
        Map<Long, String> others = new LinkedHashMap<>(offeredCourses);
        others.keySet().removeAll(chosen);
        return others;
    }

    public Map<Long, String> getExams() {
        return offeredExams;
    }

    /** Job categories by code, with their names. */
    public Map<String, String> getJobCategories() {
        return new TreeMap<>(words.jobs(caller()));
    }

    public @Nullable Long getAdded() {
        return added;
    }

    public void setAdded(@Nullable Long added) {
        this.added = added;
    }
}
