package cn.anxue.web.admin;

import cn.anxue.certification.EnterpriseRecord;
import cn.anxue.certification.RecordService;
import cn.anxue.identity.Permission;
import cn.anxue.web.record.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/organisation-record: the training record of an organisation with everything below it (一企一档). */
@Named
@RequestScoped
public class OrganisationRecordBean extends RecordBean {

    /** People named on the page; the files name all. */
    private static final int MOST_PEOPLE = 200;

    @Inject
    private RecordService records;

    @Inject
    private Words words;

    private @Nullable EnterpriseRecord found;
    private Map<String, String> jobs = Map.of();

    @PostConstruct
    void begin() {
        found = records.enterprise(caller(), neededId(), MOST_PEOPLE);
        jobs = words.jobs(caller());
    }

    public EnterpriseRecord getRecord() {
        return Objects.requireNonNull(found);
    }

    /** Whether not everybody is named on the page. */
    public boolean isShortened() {
        return getRecord().peopleTotal() > getRecord().people().size();
    }

    /** The name of a job category. */
    public String job(String code) {
        return jobs.getOrDefault(code, code);
    }

    /** Whether the caller may see the certificates one by one. */
    public boolean isCertificatesReadable() {
        return caller().may(
                        Permission.CERTIFICATE_READ, getRecord().organisation().treePath());
    }
}
