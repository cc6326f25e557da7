package cn.anxue.exam;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "cn.anxue.exam", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("cn.anxue.exam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule directions = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("item")
            .definedBy("cn.anxue.exam.item..")
            .layer("paper")
            .definedBy("cn.anxue.exam.paper..")
            .layer("attempt")
            .definedBy("cn.anxue.exam.attempt..")
            .layer("scoring")
            .definedBy("cn.anxue.exam.scoring..")
            .layer("exchange")
            .definedBy("cn.anxue.exam.exchange..")
            .layer("analysis")
            .definedBy("cn.anxue.exam.analysis..")
            .whereLayer("analysis")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("exchange")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("scoring")
            .mayOnlyBeAccessedByLayers("exchange")
            .whereLayer("attempt")
            .mayOnlyBeAccessedByLayers("exchange")
            .whereLayer("paper")
            .mayOnlyBeAccessedByLayers("attempt", "scoring", "exchange");

    @ArchTest
    static final ArchRule pure = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta..")
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("java.util.logging.."))
                    .or(resideInAPackage("org.apache.logging..")))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Random.class, java.security.SecureRandom.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule spreadsheetsStayInExchange = noClasses()
            .that()
            .resideOutsideOfPackage("cn.anxue.exam.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");
}
