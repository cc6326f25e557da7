package cn.anxue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.anxue.exam.attempt.CheckReceipt;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The house's rules: modules know only what stands below them, and nothing inside reads a clock or rolls dice. */
@AnalyzeClasses(packages = "cn.anxue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up; a module may use those before it. */
    private static final List<String> MODULES = List.of(
            "exam",
            "course",
            "platform",
            "ledger",
            "identity",
            "media",
            "importing",
            "questionbank",
            "examination",
            "marking",
            "results",
            "photo",
            "sitting",
            "curriculum",
            "learning",
            "certification",
            "demo");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("cn.anxue.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modulesKnowOnlyWhatStandsBelow = classes()
            .that()
            .resideInAPackage("cn.anxue..")
            .should(new ArchCondition<>("know only lower modules") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int own = level(type);
                    if (own < 0) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is in no module of the list"));
                    }
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> level(dependency.getTargetClass()) > own)
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    private static int level(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean ours = parts.length > 2 && parts[0].equals("cn") && parts[1].equals("anxue");
        return ours ? MODULES.indexOf(parts[2]) : -1;
    }

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Timer")
            .and()
            .haveSimpleNameNotEndingWith("Installation")
            .and()
            .haveSimpleNameNotEndingWith("Start")
            .and()
            .haveSimpleNameNotEndingWith("Runner")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule randomnessComesFromSecrets = noClasses()
            .that()
            .doNotHaveSimpleName("Secrets")
            .and()
            .doNotHaveSimpleName("Passwords")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule repositoriesAreHidden =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesAreHidden =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .doNotBelongToAnyOf(CheckReceipt.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
