package cn.anxue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every use case carries its permission and says who calls; the table of roles stays what it was decided to be. */
class PermissionRulesTest {

    @Test
    void everyServiceMethodRequiresAPermissionOfItsCaller() {
        List<JavaMethod> useCases = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.anxue").stream()
                        .filter(type -> type.getSimpleName().endsWith("Service"))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .toList();
        assertThat(useCases).hasSizeGreaterThan(20);
        assertThat(useCases).allSatisfy(method -> {
            assertThat(method.isAnnotatedWith(Requires.class))
                    .as(method.getFullName() + " carries @Requires")
                    .isTrue();
            assertThat(method.getAnnotationOfType(Requires.class).value())
                    .as(method.getFullName() + " names a permission")
                    .isNotEmpty();
            assertThat(method.getRawParameterTypes().stream().findFirst().map(JavaClass::getName))
                    .as(method.getFullName() + " takes the caller first")
                    .contains(Caller.class.getName());
        });
    }

    @Test
    void noRoleHoldsWhatBelongsToNoRole() {
        Set<Permission> special =
                EnumSet.of(Permission.ANYONE, Permission.SIGNED_IN, Permission.SIT_EXAM, Permission.SYSTEM);
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(role.permissions()).doesNotContainAnyElementsOf(special));
    }

    @Test
    void officialsAndAuditorsOnlyRead() {
        Set<Permission> writing = EnumSet.of(
                Permission.ORGANISATION_WRITE,
                Permission.PERSON_WRITE,
                Permission.ROLE_GRANT,
                Permission.BANK_WRITE,
                Permission.COURSE_WRITE,
                Permission.CURRICULUM_WRITE,
                Permission.ASSIGNMENT_WRITE,
                Permission.CERTIFICATE_REVOKE);
        assertThat(List.of(
                        Role.WORKER,
                        Role.FIRST_RESPONSIBLE_PERSON,
                        Role.INVIGILATOR,
                        Role.DISTRICT_OFFICIAL,
                        Role.STREET_OFFICIAL,
                        Role.DEPARTMENT_OFFICIAL,
                        Role.AUDITOR))
                .allSatisfy(role -> assertThat(role.permissions()).doesNotContainAnyElementsOf(writing));
    }
}
