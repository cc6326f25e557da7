package cn.anxue.identity;

import static cn.anxue.identity.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A role that a person holds in an organisation and everything below it, with what it allows. */
public enum Role {
    WORKER(EnumSet.noneOf(Permission.class)),
    FIRST_RESPONSIBLE_PERSON(EnumSet.of(ORGANISATION_READ, PERSON_READ, PROGRESS_READ, CERTIFICATE_READ)),
    SAFETY_OFFICER(EnumSet.of(
            ORGANISATION_READ,
            PERSON_READ,
            PERSON_WRITE,
            COURSE_READ,
            CURRICULUM_READ,
            ASSIGNMENT_WRITE,
            PROGRESS_READ,
            CERTIFICATE_READ)),
    TRAINING_ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(ANYONE, SIGNED_IN, SIT_EXAM, SYSTEM, AUDIT_READ))),
    TEACHER(EnumSet.of(
            ORGANISATION_READ,
            BANK_READ,
            BANK_WRITE,
            COURSE_READ,
            COURSE_WRITE,
            CURRICULUM_READ,
            PROGRESS_READ,
            ATTEMPT_READ,
            ATTEMPT_MARK)),
    INVIGILATOR(EnumSet.of(ORGANISATION_READ, CURRICULUM_READ, ATTEMPT_READ, ATTEMPT_SUPERVISE)),
    DISTRICT_OFFICIAL(official()),
    STREET_OFFICIAL(official()),
    DEPARTMENT_OFFICIAL(official()),
    PLATFORM_ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(ANYONE, SIGNED_IN, SIT_EXAM, SYSTEM))),
    AUDITOR(EnumSet.of(
            ORGANISATION_READ,
            PERSON_READ,
            BANK_READ,
            COURSE_READ,
            CURRICULUM_READ,
            PROGRESS_READ,
            ATTEMPT_READ,
            CERTIFICATE_READ,
            AUDIT_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    private static EnumSet<Permission> official() {
        return EnumSet.of(ORGANISATION_READ, PERSON_READ, CURRICULUM_READ, PROGRESS_READ, CERTIFICATE_READ);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
