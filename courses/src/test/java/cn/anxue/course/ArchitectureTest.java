package cn.anxue.course;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.anxue.course", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("cn.anxue.course.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PURE_JAVA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "javax.sql..",
                    "java.sql..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "org.apache.commons.logging..",
                    "org.apache.logging..",
                    "cn.anxue.identity..",
                    "cn.anxue.learning..",
                    "cn.anxue.web..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(clock())
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule CONTENT_KNOWS_NOTHING_ELSE = noClasses()
            .that()
            .resideInAnyPackage("cn.anxue.course.content", "cn.anxue.course.progress", "cn.anxue.course.credential")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.anxue.course.curriculum", "cn.anxue.course.catalogue");

    /** Time is an argument. */
    private static DescribedPredicate<JavaMethodCall> clock() {
        return DescribedPredicate.describe(
                "reading a clock",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                        || call.getTargetOwner().getName().equals("java.lang.System")
                                && call.getName().matches("currentTimeMillis|nanoTime"));
    }
}
