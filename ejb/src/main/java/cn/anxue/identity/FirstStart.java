package cn.anxue.identity;

import cn.anxue.platform.DataFolder;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives an empty platform (without the demonstration) its root organisation and its first administrator {@code admin}.
 * The password is {@code ANXUE_ADMIN_PASSWORD}, or a one-time password in {@code first-administrator.txt} of the data
 * folder, readable by its owner only.
 */
@Singleton
@Startup
@DependsOn("Installation")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    @Resource(lookup = "anxue/demo")
    private String demonstration;

    @Inject
    private Directory directory;

    @Inject
    private OrganisationService organisations;

    @Inject
    private PersonService people;

    @Inject
    private DataFolder data;

    @PostConstruct
    void prepare() {
        if (demonstration.equals("seed") || directory.root().isPresent()) {
            return;
        }
        Caller system = Caller.system(Instant.ofEpochMilli(Clock.systemUTC().millis()));
        String name = System.getenv().getOrDefault("ANXUE_ROOT_NAME", "安学平台");
        long root = organisations.create(
                system,
                new OrganisationInput(
                        null, OrganisationTier.CITY, OrganisationKind.GOVERNMENT, name, null, null, null, null));
        @Nullable String password = System.getenv("ANXUE_ADMIN_PASSWORD");
        CreatedPerson admin = people.create(
                system,
                new PersonInput("admin", "admin", null, null, password, false, root, "official", null, null, null));
        people.grantRole(system, admin.id(), Role.PLATFORM_ADMINISTRATOR, root);
        if (admin.oneTimePassword() != null) {
            write("admin " + admin.oneTimePassword() + "\n");
        }
    }

    private void write(String line) {
        Path file = data.folder("").resolve("first-administrator.txt");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
