package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.platform.DataFolder;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * At the first start with {@code ANXUE_DEMO=seed}, fills the empty database; later starts change nothing. The list of
 * accounts is written last: where the database has something and the list is missing, a start was interrupted, or the
 * data is somebody's own. Neither is a demonstration, and the product refuses to start as one.
 */
@Singleton
@Startup
@DependsOn("FirstStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoInstallation {

    private static final Logger LOG = Logger.getLogger(DemoInstallation.class.getName());

    @Resource(lookup = "anxue/demo")
    private String wanted;

    @Inject
    private Directory directory;

    @Inject
    private DataFolder data;

    @Inject
    private DemoSeeder seeder;

    @PostConstruct
    void seed() {
        if (!wanted.equals("seed")) {
            return;
        }
        Path folder = data.folder("");
        Path accounts = folder.resolve("demo-accounts.txt");
        if (directory.root().isEmpty()) {
            seeder.seed(Caller.system(Instant.ofEpochMilli(Clock.systemUTC().millis())), accounts);
        } else if (!Files.exists(accounts)) {
            String words =
                    "ANXUE_DEMO=seed, but the database is neither empty nor a complete demonstration. If making the"
                            + " demonstration was interrupted, delete the data folder " + folder
                            + " (and empty the database, if it is not in there) and start again. If the data is your own, start"
                            + " with ANXUE_DEMO=none.";
            LOG.severe(words);
            throw new IllegalStateException(words);
        }
    }
}
