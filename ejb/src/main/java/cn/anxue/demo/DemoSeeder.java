package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationInput;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.PersonInput;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Makes the demonstration, step by step, through the services. */
@Dependent
class DemoSeeder {

    static final String PASSWORD = "Anxue-2026";

    @Inject
    private OrganisationService organisations;

    @Inject
    private PersonService people;

    void seed(Caller system) {
        long city = organisations.create(
                system,
                new OrganisationInput(
                        null, OrganisationTier.CITY, OrganisationKind.GOVERNMENT, "安学示范市", null, null, null, null));
        long admin = people.create(
                        system,
                        new PersonInput(
                                "平台管理员", "admin", null, null, PASSWORD, false, city, "official", null, null, null))
                .id();
        people.grantRole(system, admin, Role.PLATFORM_ADMINISTRATOR, city);
    }
}
