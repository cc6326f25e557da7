package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/** What an organisation's record shall hold, checked and normalised. */
record OrganisationFacts(
        OrganisationTier tier,
        OrganisationKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String address) {}
