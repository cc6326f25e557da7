package cn.anxue.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else starts; Flyway's numbered migrations are its one owner. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {

    @Resource(lookup = "jdbc/anxue")
    private DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Installation.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .callbackLocations("classpath:db/migration")
                .load()
                .migrate();
    }
}
