package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** At the first start with {@code ANXUE_DEMO=seed}, fills the empty database; later starts change nothing. */
@Singleton
@Startup
@DependsOn("FirstStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoInstallation {

    @Resource(lookup = "anxue/demo")
    private String wanted;

    @Inject
    private Directory directory;

    @Inject
    private DemoSeeder seeder;

    @PostConstruct
    void seed() {
        Instant now = Instant.ofEpochMilli(Clock.systemUTC().millis());
        if (wanted.equals("seed") && directory.root().isEmpty()) {
            seeder.seed(Caller.system(now));
        }
    }
}
