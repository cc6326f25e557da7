package cn.anxue.web.admin;

import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationView;
import cn.anxue.platform.ListQuery;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Behind the tag {@code ax:organisation}: finds organisations by their name; values are their ids. */
@Named
@RequestScoped
public class OrganisationPicker {

    private static final int OFFERED = 20;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Callers callers;

    private final Map<Long, String> labels = new HashMap<>();

    /** Ids of what matches, at most 20, in the order of the tree. */
    public List<Long> complete(String typed) {
        ListQuery query = new ListQuery(1, OFFERED, "path", false, Map.of("q", typed));
        List<OrganisationView> found =
                organisations.list(callers.current(), query).rows();
        found.forEach(one -> labels.put(one.id(), words(one)));
        return found.stream().map(OrganisationView::id).toList();
    }

    /** The name with its tier; empty for none. */
    public String label(@Nullable Long id) {
        return id == null ? "" : labels.computeIfAbsent(id, one -> words(organisations.get(callers.current(), one)));
    }

    private String words(OrganisationView one) {
        return Texts.text(
                callers.current().locale(),
                "organisation.picked",
                one.name(),
                Texts.enumText(callers.current().locale(), one.tier()));
    }
}
