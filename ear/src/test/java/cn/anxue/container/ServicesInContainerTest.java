package cn.anxue.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.anxue.curriculum.CurriculumService;
import cn.anxue.examination.ExamService;
import cn.anxue.identity.AuditService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.OrganisationInput;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.PersonService;
import cn.anxue.learning.ProgressService;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionBankService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The services as the container makes them, in the built EAR: interceptors, injection and transactions, which a plain
 * unit test does not have and an HTTP test cannot see.
 */
@ExtendWith({ContainerServer.class, ArquillianExtension.class})
class ServicesInContainerTest {

    @Inject
    private OrganisationService organisations;

    @Inject
    private PersonService people;

    @Inject
    private QuestionBankService banks;

    @Inject
    private CurriculumService curricula;

    @Inject
    private ExamService exams;

    @Inject
    private ProgressService progress;

    @Inject
    private AuditService audit;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static EnterpriseArchive product() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(ServicesInContainerTest.class, ContainerServer.class)
                .addPackages(true, "org.assertj.core");
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("anxue.ear")));
        return ear.addAsModule(Testable.archiveToTest(tests))
                .setApplicationXML(new StringAsset(withTests(ear.get("META-INF/application.xml"))));
    }

    /** The descriptor lists its modules, so that the one with the tests must be named as well. */
    private static String withTests(Node descriptor) {
        try (InputStream content = descriptor.getAsset().openStream()) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return xml.replaceFirst(
                    "<module>",
                    "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module><module>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theInterceptorRefusesWhoeverIsNotSignedIn() {
        Caller nobody = Caller.anonymous(Locale.SIMPLIFIED_CHINESE, "127.0.0.1", Instant.now());
        List<Consumer<Caller>> useCases = List.of(
                caller -> organisations.list(caller, ListQuery.first()),
                caller -> people.list(caller, ListQuery.first()),
                caller -> banks.list(caller, ListQuery.first()),
                caller -> curricula.list(caller, ListQuery.first()),
                caller -> exams.list(caller, ListQuery.first()),
                caller -> progress.byPerson(caller, ListQuery.first()),
                caller -> audit.list(caller, ListQuery.first()));
        for (Consumer<Caller> useCase : useCases) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> useCase.accept(nobody));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        }
    }

    @Test
    void aUseCaseJoinsTheTransactionAroundItAndGoesWithIt() throws Exception {
        Caller system = Caller.system(Instant.now());
        transaction.begin();
        long made = organisations.create(system, organisation(root(system), "一起撤销的单位"));
        assertThat(organisations.get(system, made).name()).isEqualTo("一起撤销的单位");
        transaction.rollback();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> organisations.get(system, made));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(audited(system, "organisation/" + made)).isZero();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        Caller system = Caller.system(Instant.now());
        long root = root(system);
        long made = organisations.create(system, organisation(root, "只记一次的单位"));
        assertThat(audited(system, "organisation/" + made)).isOne();
        OrganisationInput wrong = new OrganisationInput(
                root,
                OrganisationTier.ENTERPRISE,
                OrganisationKind.ENTERPRISE,
                "代码不对的单位",
                "91110000000000000X",
                null,
                null,
                null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> organisations.create(system, wrong));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        ListQuery named = new ListQuery(1, 10, "", false, Map.of("q", "代码不对的单位"));
        assertThat(organisations.list(system, named).total()).isZero();
    }

    private long root(Caller system) {
        return organisations.list(system, new ListQuery(1, 1, "path", false, Map.of())).rows().stream()
                .map(OrganisationView::id)
                .findFirst()
                .orElseThrow();
    }

    private static OrganisationInput organisation(long parent, String name) {
        return new OrganisationInput(
                parent, OrganisationTier.ENTERPRISE, OrganisationKind.ENTERPRISE, name, null, null, null, null);
    }

    private long audited(Caller system, String subject) {
        return audit.list(system, new ListQuery(1, 50, "", false, Map.of("subject", subject)))
                .total();
    }
}
