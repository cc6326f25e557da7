package cn.anxue.demo;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private DemoSittings sittings;

    /** @param accounts written last: the mark of a complete demonstration */
    void seed(Caller system, Path accounts) {
        forget(accounts);
        DemoPlaces places = city.build(system);
        List<DemoPeople.Someone> learners = people.build(system, places);
        Caller lastYear = system.at(system.now().minus(Duration.ofDays(400)));
        Catalogue catalogue = Catalogue.load();
        long centre = places.at("centre");
        Map<String, Long> made = courses.build(lastYear, catalogue, centre);
        DemoCurricula.Published published =
                curricula.build(lastYear, centre, made, bank.build(lastYear, catalogue, centre));
        long round = curricula.lastYear(lastYear, published, places);
        progress.lastYear(system, learners);
        curricula.thisYear(system.at(system.now().minus(Duration.ofDays(20))), published, places, round);
        progress.build(system, learners);
        sittings.build(system, places);
        write(accounts, people.accounts());
    }

    /** A list that outlived its database must not vouch for the next one while that is being made. */
    private static void forget(Path accounts) {
        try {
            Files.deleteIfExists(accounts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<DemoPeople.Account> accounts) {
        String lines = accounts.stream()
                .map(account ->
                        String.format("%-12s %-12s %s", account.username(), DemoPeople.PASSWORD, account.what()))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
