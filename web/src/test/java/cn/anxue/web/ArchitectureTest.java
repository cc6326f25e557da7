package cn.anxue.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The web layer shows, collects and forwards. */
@AnalyzeClasses(packages = "cn.anxue.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noDatabase = noClasses()
            .that()
            .doNotHaveSimpleName("Ready")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule oneClock =
            noClasses().that().doNotHaveSimpleName("Requests").should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule theApiDoesNotKnowPages = noClasses()
            .that()
            .resideInAPackage("cn.anxue.web.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..");
}
