package cn.anxue.demo;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.identity.Caller;
import cn.anxue.platform.DataFolder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the demonstration, step by step, through the services, and writes its accounts down for the start script. */
@Dependent
class DemoSeeder {

    @Inject
    private DemoCity city;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoCourses courses;

    @Inject
    private DemoBank bank;

    @Inject
    private DemoCurricula curricula;

    @Inject
    private DemoProgress progress;

    @Inject
    private DataFolder data;

    void seed(Caller system) {
        DemoPlaces places = city.build(system);
        List<DemoPeople.Someone> learners = people.build(system, places);
        Caller begun = system.at(system.now().minus(Duration.ofDays(20)));
        Catalogue catalogue = Catalogue.load();
        long centre = places.at("centre");
        Map<String, Long> made = courses.build(begun, catalogue, centre);
        curricula.build(begun, places, made, bank.build(begun, catalogue, centre));
        progress.build(system, learners);
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
