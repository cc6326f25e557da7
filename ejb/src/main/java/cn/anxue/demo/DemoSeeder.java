package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.platform.DataFolder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the demonstration, step by step, through the services, and writes its accounts down for the start script. */
@Dependent
class DemoSeeder {

    @Inject
    private DemoCity city;

    @Inject
    private DemoPeople people;

    @Inject
    private DataFolder data;

    void seed(Caller system) {
        DemoPlaces places = city.build(system);
        List<DemoPeople.Someone> learners = people.build(system, places);
        write(people.accounts());
    }

    private void write(List<DemoPeople.Account> accounts) {
        String lines = accounts.stream()
                .map(account ->
                        String.format("%-12s %-12s %s", account.username(), DemoPeople.PASSWORD, account.what()))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(data.folder("").resolve("demo-accounts.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
