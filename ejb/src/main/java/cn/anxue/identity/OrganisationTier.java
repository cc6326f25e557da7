package cn.anxue.identity;

import java.util.EnumSet;
import java.util.Set;

/** Where in the tree an organisation may stand. */
public enum OrganisationTier {
    CITY,
    DISTRICT,
    STREET,
    DEPARTMENT,
    ENTERPRISE,
    SITE;

    /** The tiers that may stand directly below this one. */
    public Set<OrganisationTier> children() {
        return switch (this) {
            case CITY -> EnumSet.of(DISTRICT, DEPARTMENT, ENTERPRISE);
            case DISTRICT -> EnumSet.of(STREET, DEPARTMENT, ENTERPRISE);
            case STREET -> EnumSet.of(DEPARTMENT, ENTERPRISE);
            case DEPARTMENT -> EnumSet.of(DEPARTMENT, ENTERPRISE);
            case ENTERPRISE -> EnumSet.of(ENTERPRISE, SITE);
            case SITE -> EnumSet.noneOf(OrganisationTier.class);
        };
    }
}
