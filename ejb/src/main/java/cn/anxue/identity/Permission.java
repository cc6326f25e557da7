package cn.anxue.identity;

/** What a role may do within its organisation's subtree. The first four are not held by roles. */
public enum Permission {
    /** Anyone, signed in or not. */
    ANYONE,
    /** Anyone who is signed in, about themselves. */
    SIGNED_IN,
    /** Sitting exams: whoever is signed in, at a device of an exam hall as well. */
    SIT_EXAM,
    /** Only the platform's own jobs. */
    SYSTEM,

    ORGANISATION_READ,
    ORGANISATION_WRITE,
    PERSON_READ,
    PERSON_WRITE,
    ROLE_GRANT,
    BANK_READ,
    BANK_WRITE,
    COURSE_READ,
    COURSE_WRITE,
    /** Curricula and exams: see drafts and published ones. */
    CURRICULUM_READ,
    /** Curricula and exams: draft, publish. */
    CURRICULUM_WRITE,
    ASSIGNMENT_WRITE,
    PROGRESS_READ,
    ATTEMPT_READ,
    /** Pausing, extending and ending other people's attempts. */
    ATTEMPT_SUPERVISE,
    /** Giving points for responses that only people can judge, to exams of the organisation. */
    ATTEMPT_MARK,
    /** Planning when and where exams are sat together, and by whom. */
    SITTING_WRITE,
    CERTIFICATE_READ,
    CERTIFICATE_REVOKE,
    AUDIT_READ
}
