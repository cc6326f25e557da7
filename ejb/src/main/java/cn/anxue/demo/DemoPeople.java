package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.identity.IdNumber;
import cn.anxue.identity.PersonInput;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** About sixty invented people of all roles. Those with a username can be tried; the others have one-time passwords. */
@Dependent
class DemoPeople {

    static final String PASSWORD = "Anxue-2026";

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高";
    private static final String GIVEN = "建国志强海燕晓东丽华文静俊杰春梅玉兰大伟小军红霞永刚秀英立新明辉雪松佳宁";

    @Inject
    private PersonService people;

    /** The fixed seed gives the same people in every demonstration. */
    private final Random names = new Random(20261124);

    private final List<Account> accounts = new ArrayList<>();
    private int made;

    /** An account to try, with what it is for. */
    record Account(String username, String what, long personId) {}

    /** A person of the demonstration. */
    record Someone(long id, String organisation, String jobCategory) {}

    List<Account> accounts() {
        return accounts;
    }

    /** Makes everyone; answers those who learn, in a fixed order. */
    List<Someone> build(Caller system, DemoPlaces places) {
        account(system, places, "admin", "平台管理员", "city", "official", Role.PLATFORM_ADMINISTRATOR, "city");
        account(
                system,
                places,
                "trainer",
                "培训管理员（宁川安全培训中心，管理全市培训）",
                "centre",
                "trainer",
                Role.TRAINING_ADMINISTRATOR,
                "city");
        account(system, places, "teacher", "教师（宁川安全培训中心）", "centre", "trainer", Role.TEACHER, "city");
        account(system, places, "invigilator", "监考员（宁川安全培训中心）", "centre", "trainer", Role.INVIGILATOR, "city");
        account(system, places, "auditor", "审计员（宁川市应急管理局）", "emergency", "official", Role.AUDITOR, "city");
        account(
                system,
                places,
                "department",
                "部门监管人员（宁川市应急管理局）",
                "emergency",
                "official",
                Role.DEPARTMENT_OFFICIAL,
                "city");
        account(system, places, "district", "区县监管人员（东岭区）", "east0", "official", Role.DISTRICT_OFFICIAL, "east");
        account(system, places, "street", "街道监管人员（望江街道）", "east1", "official", Role.STREET_OFFICIAL, "east1");
        account(
                system,
                places,
                "leader",
                "第一责任人（东岭精工机械）",
                "machines",
                "principal",
                Role.FIRST_RESPONSIBLE_PERSON,
                "machines");
        account(system, places, "safety", "安全员（东岭精工机械）", "machines", "safety-manager", Role.SAFETY_OFFICER, "machines");
        account(
                system,
                places,
                "mall",
                "培训管理员（西河汇景商业，另一家企业）",
                "mall",
                "safety-manager",
                Role.TRAINING_ADMINISTRATOR,
                "mall");
        List<Someone> learners = new ArrayList<>();
        learners.add(new Someone(
                account(system, places, "worker", "从业人员（东岭精工机械，焊工）", "machines1", "welder", Role.WORKER, "machines1"),
                "machines1",
                "welder"));
        staff(system, places, learners, "machines1", "welder", 6);
        staff(system, places, learners, "machines1", "general-worker", 8);
        staff(system, places, learners, "builders1", "welder", 5);
        staff(system, places, learners, "builders1", "work-at-height", 6);
        staff(system, places, learners, "mall", "general-worker", 9);
        staff(system, places, learners, "property", "property-staff", 9);
        for (String enterprise : new String[] {"builders", "mall", "property"}) {
            staff(system, places, learners, enterprise, "principal", 1);
            staff(system, places, learners, enterprise, "safety-manager", 1);
        }
        return learners;
    }

    private long account(
            Caller system,
            DemoPlaces places,
            String username,
            String what,
            String place,
            String jobCategory,
            Role role,
            String rolePlace) {
        long id = person(system, name(), username, places.at(place), jobCategory, PASSWORD);
        people.grantRole(system, id, role, places.at(rolePlace));
        accounts.add(new Account(username, what, id));
        return id;
    }

    private void staff(
            Caller system, DemoPlaces places, List<Someone> learners, String place, String jobCategory, int count) {
        for (int i = 0; i < count; i++) {
            long id = person(system, name(), null, places.at(place), jobCategory, null);
            people.grantRole(
                    system,
                    id,
                    switch (jobCategory) {
                        case "principal" -> Role.FIRST_RESPONSIBLE_PERSON;
                        case "safety-manager" -> Role.SAFETY_OFFICER;
                        default -> Role.WORKER;
                    },
                    places.at(place));
            learners.add(new Someone(id, place, jobCategory));
        }
    }

    private long person(
            Caller system,
            String name,
            @Nullable String username,
            long organisation,
            String jobCategory,
            @Nullable String password) {
        made++;
        LocalDate started = LocalDate.of(2024, 3, 1).plusDays(made * 11L);
        return people.create(
                        system,
                        new PersonInput(
                                name,
                                username,
                                String.format("1990000%04d", made),
                                idNumber(),
                                password,
                                false,
                                organisation,
                                jobCategory,
                                started,
                                null,
                                null))
                .id();
    }

    private String name() {
        int given = names.nextInt(GIVEN.length() / 2) * 2;
        return SURNAMES.charAt(names.nextInt(SURNAMES.length())) + GIVEN.substring(given, given + 2);
    }

    /** Numbers of an area that does not exist, with the right check character. */
    private String idNumber() {
        LocalDate born = LocalDate.of(1968, 1, 1).plusDays(names.nextInt(12_000));
        String first17 = "999999" + born.toString().replace("-", "") + String.format("%03d", made);
        return first17 + IdNumber.checkCharacter(first17);
    }
}
