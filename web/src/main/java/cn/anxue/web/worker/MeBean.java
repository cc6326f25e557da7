package cn.anxue.web.worker;

import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.web.record.Words;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/me. */
@Named
@RequestScoped
public class MeBean {

    @Inject
    private PersonService people;

    @Inject
    private Words words;

    @Inject
    private Callers callers;

    private @Nullable PersonView person;
    private List<String> employers = List.of();

    public void load() {
        PersonView found = people.own(callers.current());
        Map<String, String> jobs = words.jobs(callers.current());
        person = found;
        employers = found.employments().stream()
                .filter(job -> job.endedOn() == null)
                .map(job -> job.organisation() + " · " + jobs.getOrDefault(job.jobCategory(), job.jobCategory()))
                .toList();
    }

    public PersonView getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Where the person works now, with the job category. */
    public List<String> getEmployers() {
        return employers;
    }
}
