package cn.anxue.importing;

import cn.anxue.identity.Permission;

/** What a file holds. */
public enum ImportKind {
    ORGANISATIONS(Permission.ORGANISATION_WRITE),
    PEOPLE(Permission.PERSON_WRITE);

    private final Permission permission;

    ImportKind(Permission permission) {
        this.permission = permission;
    }

    /** What the importer needs at the import's organisation. */
    public Permission permission() {
        return permission;
    }
}
