package cn.anxue.photo;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Wakeup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Wakes the sweep that deletes photos, every hour and at the start, on every node, once the schema is there. */
@Singleton
@Startup
@DependsOn("DemoInstallation")
@TransactionManagement(TransactionManagementType.BEAN)
public class PhotoTimer {

    @Inject
    private PhotoSweep sweep;

    private @Nullable Wakeup wakeup;

    @PostConstruct
    void start() {
        wakeup = Wakeup.every("anxue-photos", Duration.ofHours(1), now -> sweep.sweep(Caller.system(now)));
    }

    @PreDestroy
    void stop() {
        if (wakeup != null) {
            wakeup.close();
        }
    }
}
