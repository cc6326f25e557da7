package cn.anxue.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The job categories; for modules that list them. */
@Dependent
public class JobCategories {

    @PersistenceContext
    private EntityManager entities;

    /** All in their order. */
    public List<JobCategoryView> all() {
        return entities.createQuery("select j from JobCategory j order by j.ordinal", JobCategory.class)
                .getResultStream()
                .map(job -> new JobCategoryView(job.code, job.nameZh, job.nameEn))
                .toList();
    }
}
