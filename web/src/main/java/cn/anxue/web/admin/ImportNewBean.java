package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.importing.ImportKind;
import cn.anxue.importing.ImportService;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.PageUploads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Behind /admin/import-new: a file is chosen, and checked first. */
@Named
@RequestScoped
public class ImportNewBean extends RecordBean {

    @Inject
    private ImportService imports;

    private List<ImportKind> kinds = List.of();
    private @Nullable ImportKind kind;
    private @Nullable Long organisationId;
    private @Nullable Part file;

    @PostConstruct
    void begin() {
        Caller caller = caller();
        kinds = ImportsBean.kinds(caller);
        if (kinds.isEmpty()) {
            throw Refusal.notFound();
        }
        @Nullable String asked = request().getParameter("kind");
        kind = kinds.stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(kinds.get(kinds.size() - 1));
        organisationId = ownOrganisation(caller);
    }

    /** The organisation of the caller, when there is one only. */
    private static @Nullable Long ownOrganisation(Caller caller) {
        List<String> paths = caller.scope(Permission.PERSON_WRITE).treePaths();
        if (paths.size() != 1) {
            return null;
        }
        String[] ids = paths.get(0).split("/");
        return Long.valueOf(ids[ids.length - 1]);
    }

    @Override
    public void open() {
        PageUploads.refused(request()).ifPresent(feedback()::problem);
    }

    /** Starts the check and leads to its progress. */
    public @Nullable String check() {
        Part chosen = file;
        Long place = organisationId;
        boolean empty = chosen == null || chosen.getSize() == 0;
        if (empty) {
            feedback().problem(Problem.of("file", "required"));
        }
        if (place == null) {
            feedback().problem(Problem.of("organisationId", "required"));
        }
        if (chosen == null || empty || place == null) {
            return null;
        }
        long[] job = new long[1];
        if (!feedback().attempt(() -> job[0] = start(chosen, place))) {
            return null;
        }
        return "/admin/import?faces-redirect=true&id=" + job[0];
    }

    private long start(Part chosen, long organisation) {
        String name = Optional.ofNullable(chosen.getSubmittedFileName()).orElse("");
        try (InputStream content = chosen.getInputStream()) {
            return imports.start(caller(), Objects.requireNonNull(kind), organisation, name, content, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportKind> getKinds() {
        return kinds;
    }

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ImportKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
